package org.equigen.codegen.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.sample.GroupSampler;
import org.equigen.symbolic.representation.Representation;

/**
 * Whether {@code f(R_in(g) x) = R_out(g) f(x)} for random elements g.
 *
 * @param group the group
 * @param in the representations of inputs by their names; others are invariant
 * @param out the representations of outputs by their names; others are invariant
 */
record Equivariance(Group group, Map<String, Representation> in, Map<String, Representation> out) {
  private static final long SEED = 20_261_203;
  private static final int ELEMENTS = 8;
  private static final double BOUND = 1e-9;

  /** The largest deviation over all elements and samples. */
  Finding of(LayerPlan plan, Trial trial) {
    GroupSampler sampler = GroupSampler.of(group, SEED);
    Map<String, double[][]> before = trial.run(Pass.FORWARD);
    Deviation deviation = new Deviation();
    for (int element = 0; element < ELEMENTS; element++) {
      RealAction action = new RealAction(group, sampler.next());
      Map<String, double[][]> moved = new HashMap<>();
      for (Operand operand : plan.operands(Role.INPUT)) {
        Representation representation = in.get(operand.name());
        if (representation != null) {
          double[][] value = trial.value(operand.name());
          moved.put(operand.name(), moved(action, representation, operand, value));
        }
      }
      Map<String, double[][]> results = trial.run(Pass.FORWARD, moved);
      for (Operand operand : plan.operands(Role.OUTPUT)) {
        double[][] still = result(before, operand);
        Representation representation = out.get(operand.name());
        deviation.add(
            result(results, operand),
            representation == null ? still : moved(action, representation, operand, still));
      }
    }
    return trial.finding("equivariance", Pass.FORWARD, deviation, BOUND);
  }

  private static double[][] result(Map<String, double[][]> results, Operand output) {
    double[][] found = results.get(output.name());
    if (found == null) {
      throw new IllegalStateException("the forward pass gives no " + output);
    }
    return found;
  }

  private static double[][] moved(
      RealAction action, Representation representation, Operand operand, double[][] rows) {
    int[] places = places(operand);
    return Arrays.stream(rows)
        .map(row -> spread(action.apply(representation, collected(row, places)), places))
        .toArray(double[][]::new);
  }

  /** Where an operand holds the components of every channel, channel after channel. */
  private static int[] places(Operand operand) {
    int[] places = new int[operand.size()];
    int next = 0;
    for (int number = 0; number < operand.segments().size(); number++) {
      Segment segment = operand.segment(number);
      for (int channel = 0; channel < segment.positions(); channel++) {
        for (int component = 0; component < segment.components(); component++) {
          places[next++] =
              operand.offset(number)
                  + channel * operand.channelStride(number)
                  + component * operand.componentStride(number);
        }
      }
    }
    return places;
  }

  private static double[] collected(double[] row, int[] places) {
    return Arrays.stream(places).mapToDouble(place -> row[place]).toArray();
  }

  private static double[] spread(double[] values, int[] places) {
    double[] row = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      row[places[k]] = values[k];
    }
    return row;
  }
}
