package org.equigen.codegen.planning.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.codegen.diagnostic.NetworkDiagnostic;
import org.equigen.codegen.plan.transform.Wiring;
import org.equigen.symbolic.diagnostic.Place;

/**
 * Inputs and outputs stand in one signature with their derivatives, all under names of their own.
 */
final class OperandNames {
  private final Map<String, String> taken = new LinkedHashMap<>();

  private OperandNames() {}

  /**
   * Checks the names of inputs and outputs.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if two are alike, or one is that of
   *     a derivative of another
   */
  static void require(NetworkDeclaration declaration) {
    OperandNames names = new OperandNames();
    names.add(Wiring.PARAMETERS, "the parameters " + Wiring.PARAMETERS);
    for (NetworkDeclaration.Input input : declaration.inputs()) {
      names.require("an input", input.name(), input.place());
    }
    for (NetworkDeclaration.Output output : declaration.outputs()) {
      names.require("an output", output.value(), output.place());
    }
  }

  private void require(String what, String name, Place place) {
    Optional<String> other =
        family(name).stream().filter(taken::containsKey).map(taken::get).findFirst();
    if (other.isPresent()) {
      String reason = other.get() + " or a derivative has it";
      throw new NetworkDiagnostic.BadName(place, what, name, reason).exception();
    }
    add(name, what.replaceFirst("an", "the") + " " + name);
  }

  private void add(String name, String what) {
    family(name).forEach(member -> taken.putIfAbsent(member, what));
  }

  private static List<String> family(String name) {
    return Wiring.family(name).toList();
  }
}
