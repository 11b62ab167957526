package org.equigen.codegen.planning.network;

import java.util.List;
import java.util.Map;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;

/**
 * A network as one plan and what there is to know about it.
 *
 * @param group by which it is equivariant
 * @param plan the plan, which can be trained
 * @param wired its layers as they were wired, forward alone
 * @param inputs the representations of its inputs, by their names
 * @param outputs the representations of its outputs, by their names
 * @param values everything that is computed, in order
 * @param amplifies whether one of its layers does, see {@link
 *     org.equigen.codegen.planning.assembly.PlannedLayer#amplifies}
 */
public record PlannedNetwork(
    Group group,
    LayerPlan plan,
    LayerPlan wired,
    Map<String, Representation> inputs,
    Map<String, Representation> outputs,
    List<Value> values,
    boolean amplifies) {
  /** Copies the collections. */
  public PlannedNetwork {
    inputs = Map.copyOf(inputs);
    outputs = Map.copyOf(outputs);
    values = List.copyOf(values);
  }

  /**
   * What a block computes.
   *
   * @param name of the value
   * @param word what computes it, in one word
   * @param rows over which it is computed, before sums
   * @param held the rows over which it has values
   * @param representation by which a row transforms
   * @param parameters numbers that are trained here, 0 where they are those of an earlier block
   * @param multiplications in the forward pass, for each row over which it is computed
   */
  public record Value(
      String name,
      String word,
      Domain rows,
      Domain held,
      Representation representation,
      long parameters,
      long multiplications) {}

  /** Numbers that are trained. */
  public long parameters() {
    return plan.parameters().size();
  }
}
