package org.equigen.runtime.training;

import java.util.ArrayList;
import java.util.List;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.Samples;
import org.equigen.runtime.diagnostic.TrainingDiagnostic;
import org.equigen.runtime.gradient.Dropout;
import org.equigen.runtime.gradient.GradientEngine;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.Statistics;

/** One training in one process: the buffers, and the loops over epochs and batches. */
final class TrainingLoop<A> {
  private static final double NANOSECONDS = 1e-9;

  private final TrainingSettings settings;
  private final TrainingEnvironment environment;
  private final RunIdentity run;
  private final Dataset training;
  private final Samples validation;
  private final int batches;
  private final int steps;
  private final GradientEngine<A> engine;
  private final Optimiser<A> optimiser;
  private final TrainingState<A> state;
  private final Parameters<A> gradient;
  private final Statistics statistics;
  private long saved = System.nanoTime();

  TrainingLoop(
      GradientEngine<A> engine,
      TrainingSettings settings,
      Dataset training,
      Dataset validation,
      TrainingEnvironment environment,
      RunIdentity run) {
    this.engine = engine;
    this.settings = settings;
    this.environment = environment;
    this.run = run;
    this.training = training;
    this.validation = validation.all();
    settings.requireFor(training.samples());
    this.batches = Math.ceilDiv(training.samples(), settings.batchSize());
    this.steps = settings.stepsOf(training.samples());
    Parameters<A> parameters = Parameters.of(engine.layer());
    parameters.initialise(settings.seed());
    this.gradient = Parameters.of(engine.layer());
    this.statistics = Statistics.of(engine.layer().signature());
    this.optimiser = settings.optimiser().optimiserFor(parameters);
    this.state =
        new TrainingState<>(
            parameters,
            optimiser.memory(),
            new TrainingState.Layout(
                batches,
                settings.accumulation(),
                settings.averageDecay() > 0,
                settings.selection().metrics().size()));
  }

  TrainingOutcome<A> run() {
    requireData();
    environment.store().restore(run, state);
    environment.listener().started(start());
    StopReason reason = epochs();
    return new TrainingOutcome<>(
        run, state.best().copy(), state.progress().bestEpoch(), state.history(), reason);
  }

  /** Finds data that do not fit before the first epoch is spent on the others. */
  private void requireData() {
    Samples one = new Samples(validation.data(), validation.order(), 0, 1);
    engine.loss(state.parameters(), one);
    for (Metric metric : settings.selection().metrics()) {
      validation.data().column(metric.target());
      engine.predict(state.parameters(), one, metric.output());
    }
  }

  private TrainingStart start() {
    return new TrainingStart(
        samplesDone(),
        (long) settings.epochs() * training.samples(),
        training.samples(),
        state.progress().batch(),
        state.history(),
        settings.selection().metrics().stream().map(Metric::name).toList());
  }

  private long samplesDone() {
    return (long) state.epochs() * training.samples() + position(state.progress().batch());
  }

  /** The position in an epoch at which a mini-batch begins. */
  private int position(int batch) {
    return (int) Math.min((long) batch * settings.batchSize(), training.samples());
  }

  private StopReason epochs() {
    while (state.epochs() < settings.epochs()) {
      if (state.epochs() - state.progress().bestEpoch() >= settings.patience()) {
        return StopReason.NO_IMPROVEMENT;
      }
      int[] order = EpochOrder.of(settings.seed(), state.epochs() + 1, training.samples());
      while (state.progress().batch() < batches) {
        if (environment.stop().isRequested()) {
          save();
          return StopReason.INTERRUPTED;
        }
        step(order);
        saveIfDue();
      }
      finishEpoch();
    }
    return StopReason.COMPLETE;
  }

  private void step(int[] order) {
    long start = System.nanoTime();
    TrainingState.Progress at = state.progress();
    int epoch = state.epochs() + 1;
    Samples samples = new Samples(training, order, position(at.batch()), position(at.batch() + 1));
    int count = samples.count();
    double loss = gradient(samples, state.parameters(), gradient);
    requireFinite(epoch, "training loss", loss);
    double norm = GradientNorm.of(gradient);
    requireFinite(epoch, "norm of the gradient", norm);
    double rate = rate(at.step());
    state.gradientSum().ifPresent(sum -> sum.add(count, gradient));
    int next = at.batch() + 1;
    if (state.layout().steps(next) > state.layout().steps(at.batch())) {
      move(loss, norm, rate, samples);
    }
    double seconds = (System.nanoTime() - start) * NANOSECONDS;
    state.visited(loss * count, seconds);
    TrainingState.Progress now = state.progress();
    double mean = now.lossSum() / position(next);
    environment
        .listener()
        .stepped(new StepRecord(now.step(), next, epoch, count, loss, mean, rate, norm, seconds));
  }

  private double gradient(Samples samples, Parameters<A> parameters, Parameters<A> target) {
    Dropout dropout = new Dropout.Drawn(settings.seed(), state.progress().step());
    return engine.gradient(parameters, samples, dropout, target);
  }

  /** The step of the optimiser, after the last of its mini-batches. */
  private void move(double loss, double batchNorm, double rate, Samples samples) {
    long number = state.progress().step();
    double norm = state.gradientSum().map(this::takeMean).orElse(batchNorm);
    double scale = Math.min(1, settings.gradientNorm() / norm);
    optimiser.step(
        new OptimiserStep<>(
            number, rate, scale, loss, (point, target) -> gradient(samples, point, target)),
        state.parameters(),
        gradient);
    statistics.update(number, settings.momentum(), state.parameters(), gradient);
    state.average(settings.averageDecay(), number + 1);
  }

  /** Writes the mean of the gradients of a step over the gradient, and returns its norm. */
  private double takeMean(Parameters<A> sum) {
    int batch = state.progress().batch();
    int first = batch - batch % settings.accumulation();
    gradient.clear();
    gradient.add(1.0 / (position(batch + 1) - position(first)), sum);
    sum.clear();
    return GradientNorm.of(gradient);
  }

  private double rate(long step) {
    double rate = settings.learningRate().at((double) step / steps, state.history());
    if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
      throw new TrainingDiagnostic.BadSetting(
              "learning rate of step " + step, "" + rate, "finite, 0 and more")
          .exception();
    }
    return rate;
  }

  private void requireFinite(int epoch, String what, double value) {
    if (!Double.isFinite(value)) {
      throw new TrainingDiagnostic.Diverged(epoch, state.progress().step(), what, value)
          .exception();
    }
  }

  private void finishEpoch() {
    long start = System.nanoTime();
    TrainingState.Progress at = state.progress();
    int epoch = state.epochs() + 1;
    double validationLoss = validationLoss();
    requireFinite(epoch, "validation loss", validationLoss);
    List<Double> metrics = metrics(epoch);
    EpochRecord record =
        new EpochRecord(
            epoch,
            at.lossSum() / training.samples(),
            validationLoss,
            rate(at.step() - 1),
            at.seconds() + (System.nanoTime() - start) * NANOSECONDS,
            metrics);
    state.finished(record, settings.selection());
    save();
    environment.listener().epochFinished(record, state.progress().bestEpoch() == epoch);
  }

  private double validationLoss() {
    return engine.loss(state.validated(), validation);
  }

  private List<Double> metrics(int epoch) {
    List<Double> values = new ArrayList<>();
    for (Metric metric : settings.selection().metrics()) {
      double[] predictions = engine.predict(state.validated(), validation, metric.output());
      double value = metric.of(predictions, validation.data());
      if (!Double.isFinite(value)) {
        throw new TrainingDiagnostic.BadMetric(epoch, metric.name(), value).exception();
      }
      values.add(value);
    }
    return values;
  }

  private void saveIfDue() {
    if (System.nanoTime() - saved >= environment.interval().toNanos()) {
      save();
    }
  }

  private void save() {
    environment.store().save(run, state);
    saved = System.nanoTime();
  }
}
