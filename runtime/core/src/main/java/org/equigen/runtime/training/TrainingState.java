package org.equigen.runtime.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.runtime.Precision;
import org.equigen.runtime.gradient.Parameters;

/**
 * Where a training stands between two mini-batches: everything that the next one depends on. The
 * trainer changes it in place; a checkpoint stores it and gives it back.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class TrainingState<A> {
  private final Parameters<A> parameters;
  private final Parameters<A> best;
  private final Map<String, Parameters<A>> memory;
  private final Layout layout;
  private final Optional<Parameters<A>> average;
  private final Optional<Parameters<A>> gradientSum;
  // Replaced and never changed, since every step asks for it.
  private List<EpochRecord> history = List.of();
  private Progress progress = new Progress(0, 0, 0, 0, 0, Double.POSITIVE_INFINITY);

  /**
   * What a state consists of.
   *
   * @param batches mini-batches of an epoch
   * @param accumulation mini-batches of a step
   * @param averaged whether there is an average of the parameters
   * @param metrics numbers of a finished epoch beside its losses
   */
  public record Layout(int batches, int accumulation, boolean averaged, int metrics) {
    /** Steps done in an epoch after so many of its mini-batches. */
    public int steps(int batch) {
      return batch == batches ? Math.ceilDiv(batch, accumulation) : batch / accumulation;
    }
  }

  /**
   * The numbers of a state.
   *
   * @param step steps done in all
   * @param batch mini-batches done in the current epoch, which is number {@code history.size() + 1}
   * @param lossSum sum of the losses of the samples in those batches
   * @param seconds spent in the current epoch
   * @param bestEpoch the best epoch, 0 before the first
   * @param bestLoss its validation loss, infinite before the first epoch
   */
  public record Progress(
      long step, int batch, double lossSum, double seconds, int bestEpoch, double bestLoss) {}

  /**
   * The state before the first step, from parameters that this object changes from now on.
   *
   * @param memory what the optimiser remembers, by name
   */
  public TrainingState(Parameters<A> parameters, Map<String, Parameters<A>> memory, Layout layout) {
    this.parameters = parameters;
    this.best = parameters.copy();
    this.memory = new LinkedHashMap<>(memory);
    this.layout = layout;
    average = layout.averaged() ? Optional.of(parameters.copy()) : Optional.empty();
    gradientSum =
        layout.accumulation() > 1 ? Optional.of(parameters.zerosLike()) : Optional.empty();
  }

  /**
   * What it consists of: between any two mini-batches {@code step = epochs * layout.steps(batches)
   * + layout.steps(batch)}.
   */
  public Layout layout() {
    return layout;
  }

  /** The parameters after the last step. */
  public Parameters<A> parameters() {
    return parameters;
  }

  /** The parameters that are validated: their average where there is one. */
  public Parameters<A> validated() {
    return average.orElse(parameters);
  }

  /** The sum over samples of the gradients since the last step, where steps have several. */
  Optional<Parameters<A>> gradientSum() {
    return gradientSum;
  }

  /** The parameters that were validated after the best epoch. */
  public Parameters<A> best() {
    return best;
  }

  /** All arrays by name, in a fixed order; reading into them restores them. */
  public Map<String, Parameters<A>> arrays() {
    Map<String, Parameters<A>> arrays = new LinkedHashMap<>();
    arrays.put("parameters", parameters);
    arrays.put("best parameters", best);
    average.ifPresent(it -> arrays.put("average parameters", it));
    gradientSum.ifPresent(it -> arrays.put("gradient sum", it));
    memory.forEach((name, values) -> arrays.put("optimiser " + name, values));
    return arrays;
  }

  /** The finished epochs. */
  public List<EpochRecord> history() {
    return history;
  }

  /** Number of finished epochs. */
  public int epochs() {
    return history.size();
  }

  /** The numbers of this state. */
  public Progress progress() {
    return progress;
  }

  /** Takes over numbers and history of a stored state. */
  public void restore(Progress stored, List<EpochRecord> records) {
    progress = stored;
    history = List.copyOf(records);
  }

  /** Moves the average towards the parameters after the step with this number, from 1. */
  void average(double decay, long step) {
    if (average.isEmpty()) {
      return;
    }
    double rate = (1 - decay) / (1 - StrictMath.pow(decay, (double) step));
    Precision<A> precision = parameters.precision();
    for (int i = 0; i < parameters.arrays(); i++) {
      A target = average.get().array(i);
      A source = parameters.array(i);
      for (int j = 0; j < precision.length(target); j++) {
        double before = precision.get(target, j);
        precision.set(target, j, before + rate * (precision.get(source, j) - before));
      }
    }
  }

  /** Notes a mini-batch with this sum of losses. */
  void visited(double batchLossSum, double seconds) {
    int batch = progress.batch() + 1;
    progress =
        new Progress(
            progress.step() + layout.steps(batch) - layout.steps(progress.batch()),
            batch,
            progress.lossSum() + batchLossSum,
            progress.seconds() + seconds,
            progress.bestEpoch(),
            progress.bestLoss());
  }

  /** Notes the end of an epoch; keeps what was validated if it is the best so far. */
  void finished(EpochRecord epoch, Selection selection) {
    boolean better =
        history.isEmpty() || selection.isBetter(epoch, history.get(progress.bestEpoch() - 1));
    List<EpochRecord> longer = new ArrayList<>(history);
    longer.add(epoch);
    history = List.copyOf(longer);
    if (better) {
      best.set(validated());
    }
    progress =
        new Progress(
            progress.step(),
            0,
            0,
            0,
            better ? epoch.epoch() : progress.bestEpoch(),
            better ? epoch.validationLoss() : progress.bestLoss());
  }
}
