package org.equigen.runtime.training;

import java.util.List;
import org.equigen.runtime.diagnostic.TrainingDiagnostic;

/**
 * The learning rate as a function of the training time, and of the epochs that are finished.
 *
 * <p>A schedule holds no state: what it depends on is in every checkpoint, so that a training that
 * was killed and resumed has the same rates. Rates are finite and not negative (EQR401 otherwise).
 */
public interface LearningRate {
  /**
   * The rate of a step.
   *
   * @param time steps done before it divided by the steps of an epoch
   */
  double at(double time);

  /**
   * The rate of a step, with a look at how the training went. By default, only the time counts.
   *
   * @param time steps done before it divided by the steps of an epoch
   * @param finished the epochs before that of the step, in order
   */
  default double at(double time, List<EpochRecord> finished) {
    return at(time);
  }

  /**
   * A text with every number that the rates depend on. A training is resumed only by a schedule of
   * the same text, so it must be the same in every process, and another where rates are others.
   */
  String identity();

  /** The same rate at every step. */
  record Constant(double rate) implements LearningRate {
    /** Checks that the rate is positive. */
    public Constant {
      requirePositive("learning rate", rate);
    }

    @Override
    public double at(double time) {
      return rate;
    }

    @Override
    public String identity() {
      return toString();
    }
  }

  /**
   * A linear rise, then half a period of the cosine: {@code peak * time / warmUp} for {@code time <
   * warmUp}, then {@code last + (peak - last) (1 + cos(pi (time - warmUp) / (end - warmUp))) / 2},
   * and {@code last} from {@code end} on. The rise starts at one hundredth of the peak, so that no
   * step is lost. Source: Loshchilov and Hutter, SGDR, ICLR 2017, equation 5.
   *
   * @param peak the highest rate
   * @param warmUp epochs until the peak, may be 0 or a fraction
   * @param end epochs until the last rate
   * @param last the lowest rate
   */
  record Cosine(double peak, double warmUp, double end, double last) implements LearningRate {
    private static final double FIRST_SHARE = 0.01;

    /** Checks that the times and the rates are in order. */
    public Cosine {
      requirePositive("peak learning rate", peak);
      if (!(warmUp >= 0 && warmUp < end && end < Double.POSITIVE_INFINITY)) {
        throw new TrainingDiagnostic.BadSetting(
                "warm-up", warmUp + " epochs", "0 and more, less than the end, " + end + " epochs")
            .exception();
      }
      requireLast(last, peak);
    }

    @Override
    public double at(double time) {
      if (time < warmUp) {
        return peak * Math.max(FIRST_SHARE, time / warmUp);
      }
      double share = Math.min(1, (time - warmUp) / (end - warmUp));
      return falling(peak, last, share);
    }

    @Override
    public String identity() {
      return toString();
    }
  }

  /**
   * Periods of the cosine, each from the peak on again: with the start {@code s} of the period that
   * {@code time} lies in and its length {@code T}, {@code last + (peak - last) (1 + cos(pi (time -
   * s) / T)) / 2}. The first period has the length {@code period}, every further one {@code growth}
   * times that of the one before. Source: Loshchilov and Hutter, SGDR, ICLR 2017, section 3,
   * equation 5.
   *
   * @param peak the highest rate
   * @param last the rate towards which periods fall
   * @param period epochs of the first period, may be a fraction
   * @param growth of periods, 1 and more
   */
  record Restarts(double peak, double last, double period, double growth) implements LearningRate {
    /** Checks the rates, the period and its growth. */
    public Restarts {
      requirePositive("peak learning rate", peak);
      requireLast(last, peak);
      requirePositive("period", period);
      if (!(growth >= 1 && growth < Double.POSITIVE_INFINITY)) {
        throw new TrainingDiagnostic.BadSetting("growth of periods", "" + growth, "1 and more")
            .exception();
      }
    }

    @Override
    public double at(double time) {
      if (growth == 1) {
        return falling(peak, last, time % period / period);
      }
      double since = time;
      double length = period;
      while (since >= length) {
        since -= length;
        length *= growth;
      }
      return falling(peak, last, since / length);
    }

    @Override
    public String identity() {
      return toString();
    }
  }

  /**
   * One cycle: linear from {@code first} to {@code peak} in {@code rise} epochs, back to {@code
   * first} in as many, then linear to {@code last} at {@code end}, and {@code last} from there on.
   * The momentum of optimisers stays as it is. Source: Smith, A disciplined approach to neural
   * network hyper-parameters 1, arXiv:1803.09820, section 4.1.
   *
   * @param first the rate of the first step, positive and at most the peak
   * @param peak the highest rate
   * @param last the lowest rate, from 0 up to the first, in the source orders of magnitude below it
   * @param rise epochs until the peak, may be a fraction
   * @param end epochs until the last rate, more than twice the rise
   */
  record OneCycle(double first, double peak, double last, double rise, double end)
      implements LearningRate {
    /** Checks that the times and the rates are in order. */
    public OneCycle {
      requirePositive("peak learning rate", peak);
      if (!(first > 0 && first <= peak)) {
        throw new TrainingDiagnostic.BadSetting(
                "first learning rate", "" + first, "above 0, up to the peak, " + peak)
            .exception();
      }
      requireLast(last, first);
      if (!(rise > 0 && 2 * rise < end && end < Double.POSITIVE_INFINITY)) {
        throw new TrainingDiagnostic.BadSetting(
                "rise", rise + " epochs", "above 0, less than half the end, " + end + " epochs")
            .exception();
      }
    }

    @Override
    public double at(double time) {
      if (time < 2 * rise) {
        return first + (peak - first) * (1 - Math.abs(time / rise - 1));
      }
      double share = Math.min(1, (time - 2 * rise) / (end - 2 * rise));
      return first * (1 - share) + last * share;
    }

    @Override
    public String identity() {
      return toString();
    }
  }

  /**
   * A linear rise to another schedule, which runs from the start: {@code max(1/100, time / epochs)}
   * times its rate for {@code time < epochs}. The rise starts at one hundredth, so that no step is
   * lost. Source: Goyal et al., arXiv:1706.02677, section 2.2.
   *
   * @param epochs of the rise, positive, may be a fraction
   * @param after the schedule
   */
  record WarmUp(double epochs, LearningRate after) implements LearningRate {
    /** Checks the time. */
    public WarmUp {
      requirePositive("warm-up", epochs);
    }

    @Override
    public double at(double time) {
      return share(time) * after.at(time);
    }

    @Override
    public double at(double time, List<EpochRecord> finished) {
      return share(time) * after.at(time, finished);
    }

    private double share(double time) {
      return Math.min(1, Math.max(Cosine.FIRST_SHARE, time / epochs));
    }

    @Override
    public String identity() {
      return "WarmUp[epochs=" + epochs + ", after=" + after.identity() + "]";
    }
  }

  /** Half a period of the cosine, for a share of the time from 0 to 1. */
  private static double falling(double peak, double last, double share) {
    return last + (peak - last) * (1 + StrictMath.cos(Math.PI * share)) / 2;
  }

  private static void requireLast(double last, double most) {
    if (!(last >= 0 && last <= most)) {
      throw new TrainingDiagnostic.BadSetting("last learning rate", "" + last, "0 to " + most)
          .exception();
    }
  }

  private static void requirePositive(String setting, double rate) {
    if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
      throw new TrainingDiagnostic.BadSetting(setting, Double.toString(rate), "positive and finite")
          .exception();
    }
  }
}
