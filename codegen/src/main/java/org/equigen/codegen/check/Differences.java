package org.equigen.codegen.check;

import java.util.List;
import java.util.Map;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Role;

/**
 * Passes beside central differences of the pass that they are derivatives of, along a random
 * direction for each operand: {@code (f(x + h u) - f(x - h u)) / 2h}, relative to the size of the
 * gradient.
 */
final class Differences {
  private static final double STEP = 0x1p-17;
  private static final double BOUND = 1e-6;

  private final LayerPlan plan;
  private final Trial trial;

  Differences(LayerPlan plan, Trial trial) {
    this.plan = plan;
    this.trial = trial;
  }

  /** Gradients of {@code sum dy f(x)}. */
  Finding ofBackward() {
    return gradients(Pass.FORWARD, Pass.BACKWARD, "d");
  }

  /** Gradients of {@code sum e dg}, where dg are the gradients of the backward pass. */
  Finding ofSecond() {
    return gradients(Pass.BACKWARD, Pass.SECOND, "e");
  }

  private Finding gradients(Pass primal, Pass derived, String prefix) {
    Map<String, double[][]> gradients = trial.run(derived);
    Deviation deviation = new Deviation();
    for (Operand variable : read(primal)) {
      double[][] gradient = gradients.get(prefix + variable.name());
      double[][] direction = trial.normal(variable);
      double above = loss(primal, prefix, variable, direction, STEP);
      double below = loss(primal, prefix, variable, direction, -STEP);
      // What has no gradient has no influence.
      double found = gradient == null ? 0 : inner(gradient, direction);
      double size = gradient == null ? 0 : Math.sqrt(inner(gradient, gradient));
      deviation.add(found, (above - below) / (2 * STEP), size);
    }
    return trial.finding("differences", derived, deviation, BOUND);
  }

  /** The tangents of the outputs, all variables moved at once. */
  Finding ofTangent() {
    Map<String, double[][]> tangents = trial.run(Pass.TANGENT);
    Deviation deviation = new Deviation();
    for (Operand output : plan.operands(Role.OUTPUT)) {
      double[][] sum = new double[trial.rows(output)][output.size()];
      for (Operand variable : read(Pass.FORWARD)) {
        double[][] direction = trial.value("t" + variable.name());
        double[][] above = moved(Pass.FORWARD, variable, direction, STEP).get(output.name());
        double[][] below = moved(Pass.FORWARD, variable, direction, -STEP).get(output.name());
        for (int row = 0; row < sum.length && above != null && below != null; row++) {
          for (int k = 0; k < sum[row].length; k++) {
            sum[row][k] += (above[row][k] - below[row][k]) / (2 * STEP);
          }
        }
      }
      deviation.add(tangents.get("t" + output.name()), sum);
    }
    return trial.finding("differences", Pass.TANGENT, deviation, BOUND);
  }

  private List<Operand> read(Pass pass) {
    return plan.program(pass).orElseThrow().arguments().stream()
        .filter(operand -> operand.role().isReadOnly() && operand.size() > 0)
        .toList();
  }

  /** The sum of all that a pass writes, each times its seed. */
  private double loss(
      Pass pass, String prefix, Operand variable, double[][] direction, double step) {
    Map<String, double[][]> results = moved(pass, variable, direction, step);
    double loss = 0;
    for (Operand operand : plan.program(pass).orElseThrow().arguments()) {
      double[][] result = results.get(operand.name());
      if (!operand.role().isReadOnly() && result != null) {
        loss += inner(result, trial.value(prefix + operand.name()));
      }
    }
    return loss;
  }

  private Map<String, double[][]> moved(
      Pass pass, Operand variable, double[][] direction, double step) {
    double[][] start = trial.value(variable.name());
    double[][] there = new double[start.length][];
    for (int row = 0; row < start.length; row++) {
      there[row] = start[row].clone();
      for (int k = 0; k < start[row].length; k++) {
        there[row][k] += step * direction[row][k];
      }
    }
    return trial.run(pass, variable.name(), there);
  }

  private static double inner(double[][] a, double[][] b) {
    double sum = 0;
    for (int row = 0; row < a.length; row++) {
      for (int k = 0; k < a[row].length; k++) {
        sum += a[row][k] * b[row][k];
      }
    }
    return sum;
  }
}
