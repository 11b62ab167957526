package org.equigen.runtime.training;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Column;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.Numbers;
import org.equigen.runtime.diagnostic.DataDiagnostic;
import org.equigen.runtime.diagnostic.DatasetDiagnostic;
import org.equigen.runtime.gradient.Objective;

/**
 * Looks at all numbers of a data set before they are learnt.
 *
 * @param name what diagnostics call the data
 * @param data the data
 */
record DataCheck(String name, Dataset data) {
  /**
   * Stops at the first number that no training could use.
   *
   * @param precision in which it is learnt, where every number must be finite
   */
  void requireUsable(Precision<?> precision, Objective objective) {
    if (data.samples() == 0) {
      throw new DataDiagnostic.Empty(name, "samples").exception();
    }
    for (Column column : data.columns()) {
      requireFinite(column, precision);
    }
    for (Objective.Term term : objective.terms()) {
      Optional<Numbers> weights = term.weights().map(it -> data.column(it).numbers());
      weights.ifPresent(it -> requireWeights(term, it));
      requireTargets(term, weights);
      noteConstant(data.column(term.target()));
    }
  }

  private String place(Column column) {
    return name + ", " + column.name();
  }

  private void requireFinite(Column column, Precision<?> precision) {
    boolean coarse = precision == Precision.FLOAT;
    for (int i = 0; i < column.numbers().length(); i++) {
      double value = column.numbers().get(i);
      if (!Double.isFinite(coarse ? (float) value : value)) {
        throw new DataDiagnostic.NonFinite(place(column), i, value).exception();
      }
    }
  }

  private void requireWeights(Objective.Term term, Numbers weights) {
    for (int i = 0; i < weights.length(); i++) {
      if (weights.get(i) < 0) {
        throw new DatasetDiagnostic.BadWeight(
                name + ", " + term.weights().orElseThrow(), i, weights.get(i))
            .exception();
      }
    }
  }

  /** Rows of weight 0 may have any target. */
  private void requireTargets(Objective.Term term, Optional<Numbers> weights) {
    Column targets = data.column(term.target());
    for (int i = 0; i < targets.numbers().length(); i++) {
      int row = i / targets.size();
      double value = targets.numbers().get(i);
      boolean counts = weights.isEmpty() || weights.get().get(row) > 0;
      if (counts && !term.loss().accepts(value)) {
        throw new DataDiagnostic.BadTarget(
                place(targets), i, value, term.loss().name(), term.loss().validTargets())
            .exception();
      }
    }
  }

  /**
   * Warns of targets that are the same for all rows, such as those of one class: legal, but all
   * that can be learnt from them is this number.
   */
  private void noteConstant(Column targets) {
    int rows = targets.numbers().length() / targets.size();
    for (int i = 0; i < targets.size(); i++) {
      if (rows > 1 && isConstant(targets, rows, i)) {
        Logger logger = System.getLogger(DataCheck.class.getName());
        logger.log(
            Level.WARNING,
            "{0}: number {1} of {2} is {3} for all {4} rows, so nothing can tell them apart.",
            name,
            Integer.toString(i),
            targets.name(),
            Double.toString(targets.numbers().get(i)),
            Integer.toString(rows));
      }
    }
  }

  private static boolean isConstant(Column targets, int rows, int i) {
    double first = targets.numbers().get(i);
    for (int row = 1; row < rows; row++) {
      if (targets.numbers().get(row * targets.size() + i) != first) {
        return false;
      }
    }
    return true;
  }
}
