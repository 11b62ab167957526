package org.equigen.runtime.training;

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
    this.batches = Math.ceilDiv(training.samples(), settings.batchSize());
    Parameters<A> parameters = Parameters.of(engine.layer());
    parameters.initialise(settings.seed());
    this.gradient = Parameters.of(engine.layer());
    this.statistics = Statistics.of(engine.layer().signature());
    this.optimiser = settings.optimiser().optimiserFor(parameters);
    this.state = new TrainingState<>(parameters, optimiser.memory(), batches);
  }

  TrainingOutcome<A> run() {
    // Finds data that do not fit before the first epoch is spent on the others.
    engine.loss(state.parameters(), new Samples(validation.data(), validation.order(), 0, 1));
    environment.store().restore(run, state);
    environment.listener().started(samplesDone(), (long) settings.epochs() * training.samples());
    StopReason reason = epochs();
    return new TrainingOutcome<>(
        run, state.best().copy(), state.progress().bestEpoch(), state.history(), reason);
  }

  private long samplesDone() {
    long inEpoch =
        Math.min((long) state.progress().batch() * settings.batchSize(), training.samples());
    return (long) state.epochs() * training.samples() + inEpoch;
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
    int from = at.batch() * settings.batchSize();
    int to = Math.min(from + settings.batchSize(), order.length);
    double loss =
        engine.gradient(
            state.parameters(),
            new Samples(training, order, from, to),
            new Dropout.Drawn(settings.seed(), at.step()),
            gradient);
    requireFinite(epoch, "training loss", loss);
    double norm = GradientNorm.of(gradient);
    requireFinite(epoch, "norm of the gradient", norm);
    double scale = Math.min(1, settings.gradientNorm() / norm);
    optimiser.step(at.step(), rate(at.step()), scale, state.parameters(), gradient);
    statistics.update(at.step(), settings.momentum(), state.parameters(), gradient);
    state.stepped(loss * (to - from), (System.nanoTime() - start) * NANOSECONDS);
    environment.listener().stepped(epoch, to - from, state.progress().lossSum() / to);
  }

  private double rate(long step) {
    double rate = settings.learningRate().at((double) step / batches, state.history());
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
    EpochRecord record =
        new EpochRecord(
            epoch,
            at.lossSum() / training.samples(),
            validationLoss,
            rate(at.step() - 1),
            at.seconds() + (System.nanoTime() - start) * NANOSECONDS);
    state.finished(record);
    save();
    environment.listener().epochFinished(record, state.progress().bestEpoch() == epoch);
  }

  private double validationLoss() {
    return engine.loss(state.parameters(), validation);
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
