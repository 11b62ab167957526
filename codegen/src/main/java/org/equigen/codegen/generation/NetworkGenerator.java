package org.equigen.codegen.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.network.NetworkPlanner;
import org.equigen.codegen.planning.network.PlannedNetwork;
import org.equigen.codegen.request.RequestedNetwork;

/** Generates networks: one class for each, and one file of kernels. */
public final class NetworkGenerator {
  private final LayerPlanner layers;

  /** A generator that plans layers with {@code layers}. */
  public NetworkGenerator(LayerPlanner layers) {
    this.layers = layers;
  }

  /**
   * Generates a network in several languages. What does not fit into one that may be left out is
   * noted.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if its parts do not fit, or it is
   *     too large to solve, or to write down in a language that is required or in all of them
   */
  public GeneratedNetwork generate(RequestedNetwork request, Languages languages) {
    PlannedNetwork planned = NetworkPlanner.plan(layers, request.group(), request.declaration());
    Sources.Target target =
        new Sources.Target(
            request.packageName(),
            request.className(),
            javadoc(planned),
            List.of(planned.group().name(), "Parameters: " + planned.parameters() + "."),
            request.place());
    Sources sources = Sources.of(planned.plan(), target, languages);
    return new GeneratedNetwork(request, planned, sources.files(), sources.leftOut());
  }

  private static List<String> javadoc(PlannedNetwork network) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        "A network that is equivariant under {@code "
            + network.group().name()
            + "}: from "
            + operands(network, Role.INPUT)
            + " to "
            + operands(network, Role.OUTPUT)
            + ".");
    paragraphs.add(network.parameters() + " parameters. Values in order:");
    for (PlannedNetwork.Value value : network.values()) {
      paragraphs.add(
          "{@code %s}: %s, {@code %s} over %s."
              .formatted(value.name(), value.word(), value.representation(), value.held()));
    }
    return paragraphs;
  }

  private static String operands(PlannedNetwork network, Role role) {
    return network.plan().operands(role).stream()
        .filter(it -> !it.isShared())
        .map(it -> described(network, it))
        .collect(Collectors.joining(", "));
  }

  private static String described(PlannedNetwork network, Operand operand) {
    var of = operand.role() == Role.INPUT ? network.inputs() : network.outputs();
    return "{@code %s} ({@code %s} over %s)"
        .formatted(operand.name(), of.get(operand.name()), operand.domain());
  }
}
