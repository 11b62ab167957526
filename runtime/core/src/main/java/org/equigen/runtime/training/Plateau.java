package org.equigen.runtime.training;

import java.util.List;
import org.equigen.runtime.diagnostic.TrainingDiagnostic;

/**
 * A schedule that is reduced wherever the validation loss stalls: {@code factor^k} times the rate
 * of another schedule after {@code k} stalls.
 *
 * <p>An epoch is better if its validation loss is below {@code b - threshold |b|}, where {@code b}
 * is that of the last better epoch; the first epoch is. A stall is a run of {@code patience} epochs
 * that are not better, after which the count begins anew. The stalls are counted from the finished
 * epochs, which every checkpoint has, so nothing else need be stored.
 *
 * <p>{@link TrainingSettings#patience} ends a training and counts every epoch since the least loss:
 * give it more epochs than this one.
 *
 * @param rate the schedule to reduce
 * @param factor of one reduction, between 0 and 1
 * @param patience epochs of a stall, 1 and more
 * @param threshold how much less a loss must be, as a share of the loss, 0 and more, less than 1
 */
public record Plateau(LearningRate rate, double factor, int patience, double threshold)
    implements LearningRate {
  /**
   * Checks the ranges.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if a number is outside its range
   *     (EQR401)
   */
  public Plateau {
    SettingRange.require("factor", factor, factor > 0 && factor < 1, "between 0 and 1");
    SettingRange.requireShare("threshold", threshold);
    if (patience < 1) {
      throw new TrainingDiagnostic.BadSetting("patience", "" + patience, "1 and more").exception();
    }
  }

  /** The rate where no epoch has stalled. */
  @Override
  public double at(double time) {
    return rate.at(time);
  }

  @Override
  public double at(double time, List<EpochRecord> finished) {
    return StrictMath.pow(factor, stalls(finished)) * rate.at(time, finished);
  }

  private int stalls(List<EpochRecord> finished) {
    double best = Double.POSITIVE_INFINITY;
    int stalls = 0;
    int waited = 0;
    for (EpochRecord epoch : finished) {
      double loss = epoch.validationLoss();
      if (best == Double.POSITIVE_INFINITY || loss < best - threshold * Math.abs(best)) {
        best = loss;
        waited = 0;
      } else if (++waited == patience) {
        stalls++;
        waited = 0;
      }
    }
    return stalls;
  }

  @Override
  public String identity() {
    return "Plateau[rate="
        + rate.identity()
        + ", factor="
        + factor
        + ", patience="
        + patience
        + ", threshold="
        + threshold
        + "]";
  }
}
