package org.equigen.codegen.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Pass;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.sample.GroupSampler;
import org.equigen.symbolic.representation.Representation;

/**
 * Whether {@code f(R_in(g) x) = R_out(g) f(x)} for random elements g.
 *
 * @param group the group
 * @param in the representations of inputs by their names; others are invariant
 * @param out that of f(x)
 */
record Equivariance(Group group, Map<String, Representation> in, Representation out) {
  private static final long SEED = 20_261_203;
  private static final int ELEMENTS = 8;
  private static final double BOUND = 1e-9;

  /** The largest deviation over all elements and samples. */
  Finding of(LayerPlan plan, Trial trial) {
    GroupSampler sampler = GroupSampler.of(group, SEED);
    String output = plan.output().name();
    double[][] result = result(trial.run(Pass.FORWARD), output);
    Deviation deviation = new Deviation();
    for (int element = 0; element < ELEMENTS; element++) {
      RealAction action = new RealAction(group, sampler.next());
      Map<String, double[][]> moved = new HashMap<>();
      in.forEach((name, it) -> moved.put(name, moved(action, it, trial.value(name))));
      deviation.add(result(trial.run(Pass.FORWARD, moved), output), moved(action, out, result));
    }
    return trial.finding("equivariance", Pass.FORWARD, deviation, BOUND);
  }

  private static double[][] result(Map<String, double[][]> results, String output) {
    double[][] found = results.get(output);
    if (found == null) {
      throw new IllegalStateException("the forward pass gives no " + output);
    }
    return found;
  }

  private static double[][] moved(
      RealAction action, Representation representation, double[][] rows) {
    return Arrays.stream(rows)
        .map(row -> action.apply(representation, row))
        .toArray(double[][]::new);
  }
}
