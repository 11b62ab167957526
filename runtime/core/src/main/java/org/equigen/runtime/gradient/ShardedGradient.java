package org.equigen.runtime.gradient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.runtime.Layer;
import org.equigen.runtime.data.Numbers;
import org.equigen.runtime.data.Samples;
import org.equigen.runtime.data.Schema;
import org.equigen.runtime.data.ThreadTeam;
import org.equigen.runtime.diagnostic.DataDiagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Losses and gradients of mini-batches on several threads, with the same bits for any number of
 * them.
 *
 * <p>The samples are cut into a fixed number of shards of equal size (to one). One thread runs a
 * whole shard; the shards' gradients are added in their order. One caller at a time; close it to
 * end its threads.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class ShardedGradient<A> implements GradientEngine<A> {
  private final Layer<A> layer;
  private final Objective objective;
  private final ObjectiveTerms terms;
  private final Sharding sharding;
  private final String device;
  private final List<ShardWorker<A>> workers = new ArrayList<>();
  private final List<Parameters<A>> gradients = new ArrayList<>();
  private final double[][] losses;
  private final ThreadTeam team;
  private final ThreadTeam loading;
  private @Nullable Binding binding;

  /**
   * An engine for {@code layer} on threads of this process.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the layer has no such output over
   *     a domain as a term of the objective looks at
   */
  public ShardedGradient(Layer<A> layer, Objective objective, Sharding sharding) {
    this(layer, objective, sharding, "CPU", () -> new FrameRunner<>(layer));
  }

  /**
   * An engine whose threads run the passes of {@code layer} elsewhere.
   *
   * @param device what {@link #device} returns
   * @param runners one is opened for each thread
   * @throws org.equigen.runtime.diagnostic.DiagnosticException as the other constructor does
   */
  public ShardedGradient(
      Layer<A> layer,
      Objective objective,
      Sharding sharding,
      String device,
      PassRunner.Source<A> runners) {
    this.layer = layer;
    this.objective = objective;
    this.terms = ObjectiveTerms.of(layer, objective);
    this.sharding = sharding;
    this.device = device;
    this.losses = new double[sharding.shards()][objective.terms().size()];
    for (int i = 0; i < sharding.shards(); i++) {
      gradients.add(Parameters.of(layer));
    }
    this.team = new ThreadTeam("shard", Math.min(sharding.threads(), sharding.shards()));
    // Several threads load what they run, each alone; one thread has the others load with it.
    this.loading = new ThreadTeam("batch", team.size() == 1 ? sharding.threads() : 1);
    for (int i = 0; i < team.size(); i++) {
      workers.add(
          new ShardWorker<>(layer, terms, runners.open(), sharding.samplesPerPass(), loading));
    }
  }

  @Override
  public Layer<A> layer() {
    return layer;
  }

  @Override
  public Objective objective() {
    return objective;
  }

  @Override
  public String device() {
    return device;
  }

  @Override
  public double gradient(
      Parameters<A> parameters, Samples samples, Dropout dropout, Parameters<A> gradient) {
    requireSome(samples);
    Binding known = bind(samples);
    double[] scales = scales(samples, known);
    team.run(
        sharding.shards(),
        (member, shard) -> {
          Parameters<A> own = gradients.get(shard);
          own.clear();
          workers
              .get(member)
              .gradient(
                  parameters, shard(samples, known, shard), dropout, scales, own, losses[shard]);
        });
    gradient.clear();
    gradients.forEach(own -> gradient.add(1, own));
    return total(scales);
  }

  @Override
  public double loss(Parameters<A> parameters, Samples samples) {
    requireSome(samples);
    Binding known = bind(samples);
    double[] scales = scales(samples, known);
    team.run(
        sharding.shards(),
        (member, shard) ->
            workers.get(member).loss(parameters, shard(samples, known, shard), losses[shard]));
    return total(scales);
  }

  @Override
  public double[] predict(Parameters<A> parameters, Samples samples, String output) {
    Binding known = bind(samples);
    int operand = ObjectiveTerms.value(layer, output);
    int size = layer.signature().operands().get(operand).size();
    int domain = known.schema().domain(layer.signature().operands().get(operand).domain());
    int rows = samples.rows(domain, 0, samples.count());
    double[] predictions = new double[Math.multiplyExact(rows, size)];
    team.run(
        sharding.shards(),
        (member, shard) -> {
          int first = samples.rows(domain, 0, sharding.begin(shard, samples));
          workers
              .get(member)
              .predict(
                  parameters, shard(samples, known, shard), operand, domain, first, predictions);
        });
    return predictions;
  }

  private ShardWorker.Shard shard(Samples samples, Binding known, int shard) {
    int begin = sharding.begin(shard, samples);
    return new ShardWorker.Shard(samples, known, begin, sharding.begin(shard + 1, samples));
  }

  private static void requireSome(Samples samples) {
    if (samples.count() == 0) {
      throw new DataDiagnostic.Empty("mini-batch", "samples").exception();
    }
  }

  private Binding bind(Samples samples) {
    Schema schema = samples.data().schema();
    Binding known = binding;
    if (known == null || !known.schema().equals(schema)) {
      known = Binding.of(layer, terms, schema);
      binding = known;
    }
    return known;
  }

  /** By term, its factor divided by the sum of its weights, or 0 where that is 0. */
  private double[] scales(Samples samples, Binding known) {
    double[] scales = new double[terms.terms().size()];
    for (int k = 0; k < scales.length; k++) {
      double weights = weights(samples, known, k);
      scales[k] = weights == 0 ? 0 : terms.terms().get(k).term().factor() / weights;
    }
    return scales;
  }

  private double weights(Samples samples, Binding known, int k) {
    int domain = known.schema().domain(terms.terms().get(k).domain());
    Optional<String> column = terms.terms().get(k).term().weights();
    if (column.isEmpty()) {
      return samples.rows(domain, 0, samples.count());
    }
    Numbers numbers = samples.data().column(column.get()).numbers();
    double sum = 0;
    for (int i = 0; i < samples.count(); i++) {
      int sample = samples.sample(i);
      int end = samples.data().offset(domain, sample + 1);
      for (int row = samples.data().offset(domain, sample); row < end; row++) {
        sum += numbers.get(row);
      }
    }
    return sum;
  }

  private double total(double[] scales) {
    double total = 0;
    for (int k = 0; k < scales.length; k++) {
      double sum = 0;
      for (double[] own : losses) {
        sum += own[k];
      }
      total += sum * scales[k];
    }
    return total;
  }

  @Override
  public void close() {
    workers.forEach(ShardWorker::close);
    team.close();
    loading.close();
  }
}
