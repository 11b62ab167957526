package org.equigen.runtime.gradient;

import java.util.List;
import java.util.Set;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Signature;
import org.equigen.runtime.diagnostic.FrameDiagnostic;

/**
 * The terms of an objective with the outputs of a layer that they look at.
 *
 * @param terms in the order of the objective
 */
record ObjectiveTerms(List<Bound> terms) {
  /**
   * A term with its output.
   *
   * @param term the term
   * @param output position of the output in the signature
   * @param seed position of its gradient, which starts the backward pass
   * @param size numbers of a row of the output
   * @param domain the rows
   */
  record Bound(Objective.Term term, int output, int seed, int size, String domain) {
    int targetSize() {
      return term.loss().targetSize(size);
    }
  }

  /** Looks the outputs up, none of which may be shared by all rows, and asks for gradients. */
  static ObjectiveTerms of(Layer<?> layer, Objective objective) {
    if (!objective.terms().isEmpty()) {
      layer.signature().require(Pass.BACKWARD);
    }
    return new ObjectiveTerms(objective.terms().stream().map(it -> bound(layer, it)).toList());
  }

  private static Bound bound(Layer<?> layer, Objective.Term term) {
    Signature signature = layer.signature();
    int output = output(layer, term.output());
    Signature.Operand operand = signature.operands().get(output);
    int seed = signature.operand("d" + term.output());
    return new Bound(term, output, seed, operand.size(), operand.domain());
  }

  private static int output(Layer<?> layer, String name) {
    return position(layer, "output over rows", name, Set.of(Signature.Role.OUTPUT));
  }

  /** The position of a value over rows that the forward pass writes: an output, or a residual. */
  static int value(Layer<?> layer, String name) {
    Set<Signature.Role> roles = Set.of(Signature.Role.OUTPUT, Signature.Role.RESIDUAL);
    return position(layer, "value over rows", name, roles);
  }

  private static int position(Layer<?> layer, String what, String name, Set<Signature.Role> roles) {
    Signature signature = layer.signature();
    List<String> known =
        signature.operands().stream()
            .filter(it -> roles.contains(it.role()) && !it.isShared())
            .filter(it -> it.passes().contains(Pass.FORWARD))
            .map(Signature.Operand::name)
            .toList();
    if (!known.contains(name)) {
      throw new FrameDiagnostic.UnknownName(layer.declaration(), what, name, known).exception();
    }
    return signature.operand(name);
  }
}
