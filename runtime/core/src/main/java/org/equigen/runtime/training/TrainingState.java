package org.equigen.runtime.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equigen.runtime.gradient.Parameters;

/**
 * Where a training stands between two steps: everything that the next step depends on. The trainer
 * changes it in place; a checkpoint stores it and gives it back.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class TrainingState<A> {
  private final Parameters<A> parameters;
  private final Parameters<A> best;
  private final Map<String, Parameters<A>> memory;
  private final int stepsPerEpoch;
  // Replaced and never changed, since every step asks for it.
  private List<EpochRecord> history = List.of();
  private Progress progress = new Progress(0, 0, 0, 0, 0, Double.POSITIVE_INFINITY);

  /**
   * The numbers of a state.
   *
   * @param step steps done in all
   * @param batch batches done in the current epoch, which is number {@code history.size() + 1}
   * @param lossSum sum of the losses of the samples in those batches
   * @param seconds spent in the current epoch
   * @param bestEpoch epoch of the least validation loss, 0 before the first
   * @param bestLoss that loss, infinite before the first epoch
   */
  public record Progress(
      long step, int batch, double lossSum, double seconds, int bestEpoch, double bestLoss) {}

  /**
   * The state before the first step, from parameters that this object changes from now on.
   *
   * @param memory what the optimiser remembers, by name
   * @param stepsPerEpoch batches of an epoch
   */
  public TrainingState(
      Parameters<A> parameters, Map<String, Parameters<A>> memory, int stepsPerEpoch) {
    this.parameters = parameters;
    this.best = parameters.copy();
    this.memory = new LinkedHashMap<>(memory);
    this.stepsPerEpoch = stepsPerEpoch;
  }

  /** Batches of an epoch: {@code step = epochs * stepsPerEpoch + batch} between any two steps. */
  public int stepsPerEpoch() {
    return stepsPerEpoch;
  }

  /** The parameters after the last step. */
  public Parameters<A> parameters() {
    return parameters;
  }

  /** The parameters of the epoch with the least validation loss. */
  public Parameters<A> best() {
    return best;
  }

  /** All arrays by name, in a fixed order; reading into them restores them. */
  public Map<String, Parameters<A>> arrays() {
    Map<String, Parameters<A>> arrays = new LinkedHashMap<>();
    arrays.put("parameters", parameters);
    arrays.put("best parameters", best);
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

  /** Notes a step whose batch had this sum of losses. */
  void stepped(double batchLossSum, double seconds) {
    progress =
        new Progress(
            progress.step() + 1,
            progress.batch() + 1,
            progress.lossSum() + batchLossSum,
            progress.seconds() + seconds,
            progress.bestEpoch(),
            progress.bestLoss());
  }

  /** Notes the end of an epoch; keeps its parameters if its validation loss is the least so far. */
  void finished(EpochRecord epoch) {
    List<EpochRecord> longer = new ArrayList<>(history);
    longer.add(epoch);
    history = List.copyOf(longer);
    boolean better = epoch.validationLoss() < progress.bestLoss();
    if (better) {
      best.set(parameters);
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
