package org.equigen.runtime.training;

import org.equigen.runtime.Layer;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.GradientEngine;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.gradient.ShardedGradient;

/**
 * Trains a layer, which may be a whole network, by mini-batches of samples, with early stopping.
 *
 * <p>The seed fixes the initial parameters, the order of the samples and the channels that masks
 * drop, so two runs of one {@link RunIdentity} give the same bits: on any number of threads, and
 * however often they were stopped and resumed from checkpoints. The kernels are part of that
 * identity, so a checkpoint is resumed by the kernels that wrote it or refused.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class Trainer<A> {
  private final Layer<A> layer;
  private final Objective objective;
  private final TrainingSettings settings;
  private final GradientEngine.Source<A> engines;
  private final boolean onHeap;

  /** A trainer of {@code layer}, which it does not change, on threads of this process. */
  public Trainer(Layer<A> layer, Objective objective, TrainingSettings settings) {
    this(layer, objective, settings, ShardedGradient::new, true);
  }

  /** A trainer of {@code layer} that opens an engine for each training, and closes it. */
  public Trainer(
      Layer<A> layer,
      Objective objective,
      TrainingSettings settings,
      GradientEngine.Source<A> engines) {
    this(layer, objective, settings, engines, false);
  }

  private Trainer(
      Layer<A> layer,
      Objective objective,
      TrainingSettings settings,
      GradientEngine.Source<A> engines,
      boolean onHeap) {
    this.onHeap = onHeap;
    this.layer = layer;
    this.objective = objective;
    this.settings = settings;
    this.engines = engines;
  }

  /**
   * Trains until the epochs are done, the patience is at its end or the stop signal is given; goes
   * on from a checkpoint if the store has one.
   *
   * @param training the samples that the steps see
   * @param validation the samples that decide which epoch was the best and when to stop early
   * @param environment progress, checkpoints and the stop signal; {@link
   *     TrainingEnvironment#silent} for none of them
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if data and layer do not fit, a
   *     number of the data is not finite, no target or no weight of the loss, the training
   *     diverges, a checkpoint can be neither read nor written, or the heap is too small for it, on
   *     threads of this process (EQR405, before anything is computed)
   */
  public TrainingOutcome<A> train(
      Dataset training, Dataset validation, TrainingEnvironment environment) {
    new DataCheck("training data", training).requireUsable(layer.precision(), objective);
    new DataCheck("validation data", validation).requireUsable(layer.precision(), objective);
    if (onHeap) {
      long heap = Runtime.getRuntime().maxMemory();
      settings.requireHeap(layer, objective, training, validation, heap);
    }
    environment.stop().enter();
    try (GradientEngine<A> engine = engines.open(layer, objective, settings.sharding())) {
      RunIdentity run = RunIdentity.of(engine, settings, training, validation);
      return new TrainingLoop<>(engine, settings, training, validation, environment, run).run();
    } finally {
      environment.stop().leave();
      environment.listener().stopped();
    }
  }
}
