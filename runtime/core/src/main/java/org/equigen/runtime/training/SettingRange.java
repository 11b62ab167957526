package org.equigen.runtime.training;

import org.equigen.runtime.diagnostic.TrainingDiagnostic;

/** Ranges of the numbers that settings of optimisers have in common. */
final class SettingRange {
  private SettingRange() {}

  /** A share of what was, in [0, 1). */
  static void requireShare(String setting, double value) {
    require(setting, value, value >= 0 && value < 1, "0 and more, less than 1");
  }

  /** A decoupled weight decay, 0 and more and finite. */
  static void requireDecay(double value) {
    require("weight decay", value, value >= 0 && value < Double.POSITIVE_INFINITY, "0 and more");
  }

  static void require(String setting, double value, boolean valid, String range) {
    if (!valid) {
      throw new TrainingDiagnostic.BadSetting(setting, Double.toString(value), range).exception();
    }
  }
}
