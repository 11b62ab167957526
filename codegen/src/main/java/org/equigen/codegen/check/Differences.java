package org.equigen.codegen.check;

import java.util.List;
import java.util.Map;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Role;
import org.jspecify.annotations.Nullable;

/**
 * Passes beside central differences of the pass that they are derivatives of, along a random
 * direction for each operand: {@code (8 f(x + h u) - 8 f(x - h u) - f(x + 2 h u) + f(x - 2 h u)) /
 * 12h}, relative to the size of the gradient.
 */
final class Differences {
  private static final double STEP = 0x1p-17;
  private static final double BOUND = 1e-6;

  /** Where functions are taken, in steps. */
  private static final double[] POINTS = {-2, -1, 1, 2};

  /** What values there count: an error of the fourth order where a norm bends sharply. */
  private static final double[] WEIGHTS = {1 / 12.0, -2 / 3.0, 2 / 3.0, -1 / 12.0};

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
      double difference = 0;
      for (int point = 0; point < POINTS.length; point++) {
        double loss = loss(primal, prefix, variable, direction, POINTS[point] * STEP);
        difference += WEIGHTS[point] / STEP * loss;
      }
      // What has no gradient has no influence.
      double found = gradient == null ? 0 : inner(gradient, direction);
      double size = gradient == null ? 0 : Math.sqrt(inner(gradient, gradient));
      deviation.add(found, difference, size);
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
        for (int point = 0; point < POINTS.length; point++) {
          var results = moved(Pass.FORWARD, variable, direction, POINTS[point] * STEP);
          add(results.get(output.name()), WEIGHTS[point] / STEP, sum);
        }
      }
      deviation.add(tangents.get("t" + output.name()), sum);
    }
    return trial.finding("differences", Pass.TANGENT, deviation, BOUND);
  }

  private static void add(double @Nullable [][] values, double weight, double[][] sum) {
    for (int row = 0; row < sum.length && values != null; row++) {
      for (int k = 0; k < sum[row].length; k++) {
        sum[row][k] += weight * values[row][k];
      }
    }
  }

  private List<Operand> read(Pass pass) {
    return plan.program(pass).orElseThrow().arguments().stream()
        .filter(operand -> isDifferentiated(operand.role()) && operand.size() > 0)
        .toList();
  }

  private static boolean isDifferentiated(Role role) {
    return role.isReadOnly() && !role.isConstant();
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
