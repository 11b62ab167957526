package org.equigen.runtime.training;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.equigen.runtime.Precision;
import org.equigen.runtime.diagnostic.DataDiagnostic;
import org.equigen.runtime.network.Loss;
import org.equigen.runtime.network.RaggedData;

/** Looks at the targets of a data set before a network learns them. */
final class TargetCheck {
  private TargetCheck() {}

  /** Stops at the first number that is no target of {@code loss}. */
  static <A> void requireValid(String name, RaggedData<A> data, Loss loss) {
    Precision<A> precision = data.precision();
    for (int i = 0; i < precision.length(data.targets()); i++) {
      double value = precision.get(data.targets(), i);
      if (!loss.accepts(value)) {
        throw new DataDiagnostic.BadTarget(
                name + ", targets", i, value, loss.name(), loss.validTargets())
            .exception();
      }
    }
  }

  /**
   * Warns of targets that are the same for all sets, such as those of one class: legal, but all
   * that can be learnt from them is this number.
   */
  static void noteConstant(String name, RaggedData<?> data) {
    for (int target = 0; target < data.targetSize(); target++) {
      if (data.count() > 1 && isConstant(data, target)) {
        Logger logger = System.getLogger(TargetCheck.class.getName());
        logger.log(
            Level.WARNING,
            "{0}: target {1} is {2} for all {3} sets, so nothing can tell them apart.",
            name,
            Integer.toString(target),
            Double.toString(value(data, 0, target)),
            Integer.toString(data.count()));
      }
    }
  }

  private static boolean isConstant(RaggedData<?> data, int target) {
    double first = value(data, 0, target);
    for (int set = 1; set < data.count(); set++) {
      if (value(data, set, target) != first) {
        return false;
      }
    }
    return true;
  }

  private static <A> double value(RaggedData<A> data, int set, int target) {
    return data.precision().get(data.targets(), set * data.targetSize() + target);
  }
}
