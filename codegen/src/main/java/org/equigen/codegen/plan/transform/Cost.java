package org.equigen.codegen.plan.transform;

import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Step;

/** Counts fused multiply-adds: what transforms must never raise. */
public final class Cost {
  /** A map is taken to lead to one row from so many, as from the edges of a node. */
  static final long ROWS_OF_A_MAP = 8;

  private Cost() {}

  /**
   * Fused multiply-adds of a step in one row: for every assignment of its letters and every entry
   * one for each input, and one less for a product with coefficient 1 or -1. To add a row as it is
   * costs as much as to add its multiple.
   */
  public static long ofRow(Step step) {
    return positions(step)
        * switch (step) {
          case Contraction contraction -> perPosition(contraction);
          case Pointwise pointwise ->
              (long) pointwise.output().shape().components() * (1 + pointwise.factors().size());
          case Extremum _ -> 0;
        };
  }

  /** Those of all steps of a program, each in one row. */
  public static long ofRow(Program program) {
    return program.steps().stream().mapToLong(Cost::ofRow).sum();
  }

  private static long perPosition(Contraction contraction) {
    CoefficientTensor coefficients = contraction.coefficients();
    long sum = 0;
    for (int k = 0; k < coefficients.size(); k++) {
      boolean unit = coefficients.value(k).isOne() || coefficients.value(k).negate().isOne();
      sum += contraction.degree() - (unit && contraction.degree() > 1 ? 1 : 0);
    }
    return sum;
  }

  /** Assignments of the letters, those that axes of pairs exclude counted as well. */
  private static long positions(Step step) {
    return step.letters().values().stream().mapToLong(size -> size).reduce(1, Math::multiplyExact);
  }
}
