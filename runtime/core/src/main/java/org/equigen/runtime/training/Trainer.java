package org.equigen.runtime.training;

import org.equigen.runtime.diagnostic.DataDiagnostic;
import org.equigen.runtime.network.GradientEngine;
import org.equigen.runtime.network.Loss;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.network.RaggedData;
import org.equigen.runtime.network.ShardedGradient;

/**
 * Trains a network on ragged sets by mini-batches, with early stopping.
 *
 * <p>The seed fixes the initial parameters and the order of the sets, so two runs of one {@link
 * RunIdentity} give the same bits: on any number of threads, and however often they were stopped
 * and resumed from checkpoints. The kernels are part of that identity, so a checkpoint is resumed
 * by the kernels that wrote it or refused.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class Trainer<A> {
  private final Network<A> network;
  private final Loss loss;
  private final TrainingSettings settings;
  private final GradientEngine.Source<A> engines;

  /** A trainer of {@code network}, which it does not change, on threads of this process. */
  public Trainer(Network<A> network, Loss loss, TrainingSettings settings) {
    this(network, loss, settings, ShardedGradient::new);
  }

  /** A trainer of {@code network} that opens an engine for each training, and closes it. */
  public Trainer(
      Network<A> network, Loss loss, TrainingSettings settings, GradientEngine.Source<A> engines) {
    this.network = network;
    this.loss = loss;
    this.settings = settings;
    this.engines = engines;
  }

  /**
   * Trains until the epochs are done, the patience is at its end or the stop signal is given; goes
   * on from a checkpoint if the store has one. The loss is the mean over sets.
   *
   * @param training the sets that the steps see
   * @param validation the sets that decide which epoch was the best and when to stop early
   * @param environment progress, checkpoints and the stop signal; {@link
   *     TrainingEnvironment#silent} for none of them
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if data and network do not fit, a
   *     number of the data is not finite or no target of the loss, the training diverges, or a
   *     checkpoint can be neither read nor written
   */
  public TrainingOutcome<A> train(
      RaggedData<A> training, RaggedData<A> validation, TrainingEnvironment environment) {
    requireUsable("training data", training);
    requireUsable("validation data", validation);
    environment.stop().enter();
    try (GradientEngine<A> engine = engines.open(network, loss, settings.sharding())) {
      RunIdentity run = RunIdentity.of(engine, loss, settings, training, validation);
      return new TrainingLoop<>(engine, settings, training, validation, environment, run).run();
    } finally {
      environment.stop().leave();
      environment.listener().stopped();
    }
  }

  private void requireUsable(String name, RaggedData<?> data) {
    if (data.count() == 0) {
      throw new DataDiagnostic.Empty(name, "sets").exception();
    }
    DataFingerprint.requireFinite(name, data);
    TargetCheck.requireValid(name, data, loss);
    TargetCheck.noteConstant(name, data);
  }
}
