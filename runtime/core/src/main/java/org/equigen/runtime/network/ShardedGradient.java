package org.equigen.runtime.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.equigen.runtime.diagnostic.DataDiagnostic;
import org.equigen.runtime.diagnostic.NetworkDiagnostic;

/**
 * Losses and gradients of mini-batches on several threads, with the same bits for any number of
 * them.
 *
 * <p>The sets {@code order[from], ..., order[to - 1]} are cut into a fixed number of shards of
 * equal size (to one). One thread runs a whole shard; the shards' gradients are added in their
 * order. One caller at a time; close it to end its threads.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class ShardedGradient<A> implements GradientEngine<A> {
  private final Network<A> network;
  private final Loss loss;
  private final Sharding sharding;
  private final List<ShardWorker<A>> workers = new ArrayList<>();
  private final List<Parameters<A>> gradients = new ArrayList<>();
  private final double[] losses;
  private final ExecutorService threads;

  /**
   * An engine for {@code network}, whose output must live on the axis {@link Axis#SET}.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the output lives on elements
   */
  public ShardedGradient(Network<A> network, Loss loss, Sharding sharding) {
    Node output = network.output();
    if (output.axis() != Axis.SET) {
      throw new NetworkDiagnostic.AxisMismatch(
              loss.name(), output.name(), output.axis().name(), Axis.SET.name())
          .exception();
    }
    this.network = network;
    this.loss = loss;
    this.sharding = sharding;
    this.losses = new double[sharding.shards()];
    for (int i = 0; i < sharding.shards(); i++) {
      gradients.add(network.newParameters());
    }
    int count = Math.min(sharding.threads(), sharding.shards());
    for (int i = 0; i < count; i++) {
      workers.add(new ShardWorker<>(network, loss, sharding.setsPerPass()));
    }
    this.threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().daemon().name("shard-", 0).factory());
  }

  @Override
  public Network<A> network() {
    return network;
  }

  @Override
  public double gradient(
      Parameters<A> parameters,
      RaggedData<A> data,
      int[] order,
      int from,
      int to,
      Parameters<A> gradient) {
    requireData(data, from, to);
    double weight = 1.0 / (to - from);
    run(
        (worker, shard) -> {
          Parameters<A> own = gradients.get(shard);
          own.clear();
          int begin = begin(shard, from, to);
          int end = begin(shard + 1, from, to);
          losses[shard] = worker.gradient(parameters, data, order, begin, end, weight, own);
        });
    gradient.clear();
    gradients.forEach(own -> gradient.add(1, own));
    return totalLoss() * weight;
  }

  @Override
  public double loss(Parameters<A> parameters, RaggedData<A> data, int[] order, int from, int to) {
    requireData(data, from, to);
    run(
        (worker, shard) -> {
          int begin = begin(shard, from, to);
          int end = begin(shard + 1, from, to);
          losses[shard] = worker.loss(parameters, data, order, begin, end);
        });
    return totalLoss() / (to - from);
  }

  @Override
  public double[] predict(
      Parameters<A> parameters, RaggedData<A> data, int[] order, int from, int to) {
    double[] predictions = new double[Math.multiplyExact(to - from, network.output().size())];
    run(
        (worker, shard) -> {
          int begin = begin(shard, from, to);
          int end = begin(shard + 1, from, to);
          worker.predict(parameters, data, order, begin, end, begin - from, predictions);
        });
    return predictions;
  }

  private void requireData(RaggedData<A> data, int from, int to) {
    if (to <= from) {
      throw new DataDiagnostic.Empty("mini-batch", "sets").exception();
    }
    int expected = loss.targetSize(network.output().size());
    if (data.targetSize() != expected) {
      String what = "number of targets of a set, for the loss " + loss.name() + ",";
      throw new DataDiagnostic.SizeMismatch("data", what, data.targetSize(), expected).exception();
    }
  }

  private int begin(int shard, int from, int to) {
    return from + (int) ((long) (to - from) * shard / sharding.shards());
  }

  private double totalLoss() {
    double total = 0;
    for (double own : losses) {
      total += own;
    }
    return total;
  }

  private interface ShardTask<A> {
    void run(ShardWorker<A> worker, int shard);
  }

  private void run(ShardTask<A> task) {
    AtomicInteger next = new AtomicInteger();
    List<Callable<Object>> calls = new ArrayList<>();
    for (ShardWorker<A> worker : workers) {
      calls.add(Executors.callable(() -> takeShards(task, worker, next)));
    }
    if (calls.size() == 1) {
      takeShards(task, workers.getFirst(), next);
    } else {
      await(calls);
    }
  }

  private void takeShards(ShardTask<A> task, ShardWorker<A> worker, AtomicInteger next) {
    int shard = next.getAndIncrement();
    while (shard < sharding.shards()) {
      task.run(worker, shard);
      shard = next.getAndIncrement();
    }
  }

  private void await(List<Callable<Object>> calls) {
    try {
      for (Future<Object> call : threads.invokeAll(calls)) {
        call.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a mini-batch was computed", e);
    } catch (ExecutionException e) {
      throw rethrown(Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private static RuntimeException rethrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
