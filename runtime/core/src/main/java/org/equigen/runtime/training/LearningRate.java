package org.equigen.runtime.training;

import org.equigen.runtime.diagnostic.TrainingDiagnostic;

/** The learning rate as a function of the training time. */
public sealed interface LearningRate {
  /**
   * The rate of a step.
   *
   * @param time steps done before it divided by the steps of an epoch
   */
  double at(double time);

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
      if (!(last >= 0 && last <= peak)) {
        throw new TrainingDiagnostic.BadSetting(
                "last learning rate", Double.toString(last), "0 to the peak, " + peak)
            .exception();
      }
    }

    @Override
    public double at(double time) {
      if (time < warmUp) {
        return peak * Math.max(FIRST_SHARE, time / warmUp);
      }
      double share = Math.min(1, (time - warmUp) / (end - warmUp));
      return last + (peak - last) * (1 + StrictMath.cos(Math.PI * share)) / 2;
    }
  }

  private static void requirePositive(String setting, double rate) {
    if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
      throw new TrainingDiagnostic.BadSetting(setting, Double.toString(rate), "positive and finite")
          .exception();
    }
  }
}
