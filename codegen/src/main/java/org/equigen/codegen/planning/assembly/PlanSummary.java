package org.equigen.codegen.planning.assembly;

import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.representation.Representation;

/**
 * What there is to know about a planned layer beside its plan.
 *
 * @param group the canonical name of the group
 * @param in the input
 * @param with the second input of a product
 * @param out the output
 * @param inputSize features of one sample of the first input
 * @param outputSize features of one output sample
 * @param dimension number of independent equivariant maps: linear ones, bilinear ones between the
 *     terms of paths, or invariant forms
 * @param parameters number of trained parameters, biases included
 * @param multiplications multiplications per sample in the forward pass
 * @param denseMultiplications multiplications per sample, and weights, of a dense layer of the same
 *     sizes: linear, or bilinear where there is a second input
 * @param blocks how each pair of summands is computed; empty for layers without weights
 * @param notes what the user might not expect, as sentences
 */
public record PlanSummary(
    String group,
    Representation in,
    Optional<Representation> with,
    Representation out,
    int inputSize,
    int outputSize,
    long dimension,
    long parameters,
    long multiplications,
    long denseMultiplications,
    List<BlockSummary> blocks,
    List<String> notes) {
  /**
   * One pair of summands.
   *
   * @param in the input summand
   * @param out the output summand
   * @param maps number of independent maps between the terms
   * @param strategy how they are applied
   * @param multiplications per sample, with all of a change of basis that it may share with others
   * @param costs of all strategies that were counted, that one among them; none where there is no
   *     choice
   * @param reason why the strategy was taken, as a part of a sentence; empty where there is no
   *     choice
   */
  public record BlockSummary(
      String in,
      String out,
      int maps,
      Strategy strategy,
      long multiplications,
      List<StrategyCost> costs,
      String reason) {
    /** Copies the list. */
    public BlockSummary {
      costs = List.copyOf(costs);
    }

    /** Without a choice. */
    public BlockSummary(String in, String out, int maps, Strategy strategy, long multiplications) {
      this(in, out, maps, strategy, multiplications, List.of(), "");
    }
  }

  /** Copies the lists. */
  public PlanSummary {
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
  }
}
