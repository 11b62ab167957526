package org.equigen.codegen.planning.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.diagnostic.NetworkDiagnostic;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Layout;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.transform.Wiring;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.DualRepresentation;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TrivialRepresentation;

/**
 * Plans networks: every block is planned for the representations of what it reads, and wired. Rows
 * follow from what is read; where a layer has rows of its own, as attention has nodes and edges,
 * values must have those.
 */
public final class NetworkPlanner {
  private final LayerPlanner layers;
  private final Group group;
  private final NetworkDeclaration declaration;
  private final ToIntFunction<Term> dimension;
  private final Wiring wiring = new Wiring();
  private final Map<String, IndexMap> maps = new LinkedHashMap<>();
  private final Map<String, Known> known = new LinkedHashMap<>();
  private final Set<Known> unread = new LinkedHashSet<>();
  private final Map<String, LayerPlan> weights = new HashMap<>();
  private final List<Function<LayerPlan, PlannedNetwork.Value>> values = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private boolean amplifies;

  /** A value that later blocks may read. */
  private record Known(Wiring.Value value, Representation representation, Place place) {
    String name() {
      return value.name();
    }
  }

  /** What a block computes, before it is wired. */
  private record Planned(LayerPlan plan, Representation out, long multiplications) {}

  private NetworkPlanner(LayerPlanner layers, Group group, NetworkDeclaration declaration) {
    this.layers = layers;
    this.group = group;
    this.declaration = declaration;
    this.dimension = term -> Math.toIntExact(Dimension.of(group, term));
  }

  /**
   * Plans a network.
   *
   * @param layers plans its layers
   * @param group the group
   * @param declaration what to compute
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if names, rows or representations
   *     do not fit, or there is no such layer
   */
  public static PlannedNetwork plan(
      LayerPlanner layers, Group group, NetworkDeclaration declaration) {
    return new NetworkPlanner(layers, group, declaration).planned();
  }

  private PlannedNetwork planned() {
    OperandNames.require(declaration);
    declaration.maps().forEach(map -> maps.put(map.name(), map));
    Map<String, Representation> inputs = new HashMap<>();
    for (NetworkDeclaration.Input input : declaration.inputs()) {
      Wiring.Value value =
          wiring.input(
              input.name(),
              input.rows(),
              Layout.ROWS_IN_LANES,
              ValueRules.segments(input.representation(), dimension));
      add(input.name(), new Known(value, input.representation(), input.place()));
      inputs.put(input.name(), input.representation());
    }
    declaration.blocks().forEach(this::block);
    Map<String, Representation> outputs = new HashMap<>();
    for (NetworkDeclaration.Output output : declaration.outputs()) {
      Known found = known(output.value(), output.place());
      unread.remove(found);
      wiring.output(found.value());
      outputs.put(output.value(), found.representation());
    }
    unread.stream()
        .findFirst()
        .ifPresent(
            it -> {
              throw new NetworkDiagnostic.Unused(it.place(), it.value().name()).exception();
            });
    LayerPlan wired = wiring.plan(declaration(outputs));
    return new PlannedNetwork(
        group,
        Wiring.trained(wired),
        wired,
        inputs,
        outputs,
        values.stream().map(it -> it.apply(wired)).toList(),
        amplifies);
  }

  private String declaration(Map<String, Representation> outputs) {
    return "network "
        + group.name()
        + ": "
        + declaration.inputs().stream()
            .map(it -> it.name() + " over " + it.rows() + " (" + it.representation() + ")")
            .collect(Collectors.joining(", "))
        + " -> "
        + declaration.outputs().stream()
            .map(NetworkDeclaration.Output::value)
            .map(it -> it + " (" + outputs.get(it) + ")")
            .collect(Collectors.joining(", "))
        + "; "
        + String.join("; ", texts);
  }

  private void add(String name, Known value) {
    known.put(name, value);
    unread.add(value);
  }

  private Known known(String name, Place place) {
    Known found = known.get(name);
    if (found == null) {
      throw new NetworkDiagnostic.UnknownName(place, "value", name, List.copyOf(known.keySet()))
          .exception();
    }
    return found;
  }

  private IndexMap map(String name, Place place) {
    IndexMap found = maps.get(name);
    if (found == null) {
      throw new NetworkDiagnostic.UnknownName(place, "map", name, List.copyOf(maps.keySet()))
          .exception();
    }
    return found;
  }

  private void block(NetworkBlock block) {
    if (block.rule() instanceof Rule.Gradient(Rational factor)) {
      gradient(block, factor);
      return;
    }
    List<List<Wiring.Source>> sources = new ArrayList<>();
    List<Representation> read = new ArrayList<>();
    for (List<NetworkBlock.Reference> references : block.of()) {
      List<Wiring.Source> together = new ArrayList<>();
      Representation all = new Representation(List.of());
      for (NetworkBlock.Reference reference : references) {
        Known found = known(reference.value(), block.place());
        unread.remove(found);
        together.add(source(found, reference, block.place()));
        all = all.plus(found.representation());
      }
      sources.add(together);
      read.add(all);
    }
    Planned planned = planned(block, read);
    Domain rows = rows(block, planned.plan(), sources);
    Optional<IndexMap> sum = block.sum().map(name -> sum(name, block, planned.plan(), rows));
    long parameters = parameters(block, planned.plan());
    Wiring.Value value =
        wiring.layer(
            new Wiring.Part(block.value(), planned.plan(), rows, sources, sum, block.weights()));
    add(block.value(), new Known(value, planned.out(), block.place()));
    texts.add(block.value() + " = " + planned.plan().declaration() + text(block));
    PlannedNetwork.Value described =
        new PlannedNetwork.Value(
            block.value(),
            block.rule().word(),
            ownRows(planned.plan(), rows),
            value.domain(),
            planned.out(),
            parameters,
            planned.multiplications());
    values.add(_ -> described);
  }

  private void gradient(NetworkBlock block, Rational factor) {
    requireInputs(
        block,
        block.of().stream().map(_ -> new Representation(List.of())).toList(),
        "two: an invariant number, and what it is differentiated by",
        block.of().size() == 2);
    Known of = differentiable(block, 0);
    Known by = differentiable(block, 1);
    GradientRules rules = new GradientRules(group, block.place(), of.name(), by.name());
    rules.requireNumber(of.representation());
    Wiring.Gradient gradient = new Wiring.Gradient(block.value(), of.value(), by.value(), factor);
    rules.requireSmooth(wiring.functions(gradient));
    Representation dual = DualRepresentation.of(group, by.representation());
    Wiring.Value value =
        wiring
            .gradient(gradient, ValueRules.segments(dual, dimension))
            .orElseThrow(() -> rules.independent(influences(of)));
    add(block.value(), new Known(value, dual, block.place()));
    texts.add(
        block.value()
            + " = "
            + factor
            + " times the gradient of "
            + of.name()
            + " by "
            + by.name());
    values.add(
        wired ->
            new PlannedNetwork.Value(
                block.value(),
                block.rule().word(),
                value.domain(),
                value.domain(),
                dual,
                0,
                wiring.multiplications(value, wired)));
  }

  /** One of the two values of a gradient: a whole value in its own rows. */
  private Known differentiable(NetworkBlock block, int input) {
    List<NetworkBlock.Reference> references = block.of().get(input);
    NetworkBlock.Reference reference = references.getFirst();
    if (references.size() > 1 || !reference.via().isEmpty()) {
      throw new NetworkDiagnostic.BadReference(
              block.place(),
              text(references),
              "a gradient is that of one value by one value, each in its own rows")
          .exception();
    }
    Known found = known(reference.value(), block.place());
    unread.remove(found);
    return found;
  }

  /** The inputs by which a value can be differentiated. */
  private List<String> influences(Known of) {
    return declaration.inputs().stream()
        .map(NetworkDeclaration.Input::name)
        .filter(name -> wiring.depends(of.value(), known(name, of.place()).value()))
        .toList();
  }

  /** What a block reads and where it is summed. */
  private static String text(NetworkBlock block) {
    String of = block.of().stream().map(NetworkPlanner::text).collect(Collectors.joining(", "));
    return " of " + of + block.sum().map(map -> " summed at " + map).orElse("");
  }

  private static String text(List<NetworkBlock.Reference> sideBySide) {
    return sideBySide.stream()
        .map(
            it ->
                it.via().isEmpty() ? it.value() : it.value() + " at " + String.join(" ", it.via()))
        .collect(Collectors.joining(" + "));
  }

  private Wiring.Source source(Known value, NetworkBlock.Reference reference, Place place) {
    List<IndexMap> via = reference.via().stream().map(name -> map(name, place)).toList();
    for (int i = 0; i < via.size(); i++) {
      IndexMap map = via.get(i);
      Domain wanted = i + 1 < via.size() ? via.get(i + 1).from() : value.value().domain();
      if (!map.to().equals(wanted)) {
        throw new NetworkDiagnostic.WrongMap(
                place,
                map.name(),
                "it leads from " + map.from() + " to " + map.to() + ", not to " + wanted,
                maps.values().stream()
                    .filter(it -> it.to().equals(wanted))
                    .map(IndexMap::name)
                    .toList())
            .exception();
      }
    }
    return new Wiring.Source(value.value(), via);
  }

  private Planned planned(NetworkBlock block, List<Representation> read) {
    return switch (block.rule()) {
      case Rule.OfLayer(String word, Rule.Declared layer) -> layer(block, word, layer, read);
      case Rule.Join _ -> {
        requireInputs(block, read, "one: values side by side", read.size() == 1);
        yield same(read.getFirst(), 1);
      }
      case Rule.Add _ -> {
        requireInputs(block, read, "two or more", read.size() > 1);
        for (Representation other : read) {
          require(block, other, read.getFirst());
        }
        yield same(read.getFirst(), read.size());
      }
      case Rule.Subtract _ -> {
        requireInputs(block, read, "two", read.size() == 2);
        require(block, read.getLast(), read.getFirst());
        Representation of = read.getFirst();
        List<Segment> segments = ValueRules.segments(of, dimension);
        yield new Planned(ValueRules.difference(segments, of.toString()), of, 0);
      }
      case Rule.Gradient _ -> throw new IllegalStateException("a gradient is no layer");
      case Rule.Mean(String name) -> {
        requireInputs(block, read, "one: values side by side", read.size() == 1);
        IndexMap map = map(name, block.place());
        Representation of = read.getFirst();
        yield new Planned(
            ValueRules.mean(ValueRules.segments(of, dimension), map, of.toString()), of, size(of));
      }
    };
  }

  private Planned same(Representation of, int count) {
    return new Planned(
        ValueRules.sum(ValueRules.segments(of, dimension), count, of.toString()), of, 0);
  }

  private long size(Representation of) {
    return ValueRules.segments(of, dimension).stream().mapToLong(it -> it.size()).sum();
  }

  private static void requireInputs(
      NetworkBlock block, List<Representation> read, String wanted, boolean good) {
    if (!good) {
      throw new NetworkDiagnostic.InputCount(
              block.place(), block.rule().word(), read.size(), wanted)
          .exception();
    }
  }

  private void require(NetworkBlock block, Representation found, Representation wanted) {
    if (!found.equals(wanted)) {
      throw new NetworkDiagnostic.OtherRepresentation(
              block.place(), block.rule().word(), found.toString(), wanted.toString())
          .exception();
    }
  }

  private Planned layer(
      NetworkBlock block, String word, Rule.Declared layer, List<Representation> read) {
    LayerDeclaration declared = layer.of(group, read);
    PlannedLayer planned = layers.plan(group, declared, block.place());
    amplifies |= planned.amplifies();
    planned.plan().maps().forEach(map -> requireSame(block, map));
    List<Operand> inputs = planned.plan().operands(Role.INPUT);
    requireInputs(
        block,
        read,
        inputs.size() == 1
            ? "one: values side by side"
            : inputs.size()
                + " ("
                + inputs.stream().map(Operand::name).collect(Collectors.joining(", "))
                + ")",
        inputs.size() == read.size());
    for (int i = 0; i < inputs.size(); i++) {
      Representation wanted = planned.inputs().get(inputs.get(i).name());
      int size = inputs.get(i).size();
      if (wanted != null) {
        require(block, read.get(i), wanted);
      } else if (size(read.get(i)) != size || !isInvariant(read.get(i))) {
        throw new NetworkDiagnostic.OtherRepresentation(
                block.place(), word, read.get(i).toString(), size + "S")
            .exception();
      }
    }
    return new Planned(
        planned.plan(), planned.summary().out(), planned.summary().multiplications());
  }

  private boolean isInvariant(Representation representation) {
    return TrivialRepresentation.among(group, representation).containsAll(representation.terms());
  }

  /** A map of a layer is the one that is declared under its name; if there is none, it is now. */
  private void requireSame(NetworkBlock block, IndexMap map) {
    IndexMap declared = maps.putIfAbsent(map.name(), map);
    if (declared != null && !declared.equals(map)) {
      String sorted = map.order() == IndexMap.Order.SORTED ? ", sorted" : "";
      throw new NetworkDiagnostic.WrongMap(
              block.place(),
              map.name(),
              "a block of kind \"%s\" needs it from %s to %s%s"
                  .formatted(block.rule().word(), map.from(), map.to(), sorted),
              List.of())
          .exception();
    }
  }

  /** What the samples of a layer are: rows of another domain, where it has samples alone. */
  private Domain rows(NetworkBlock block, LayerPlan plan, List<List<Wiring.Source>> sources) {
    boolean moves = plan.domains().equals(List.of(Domain.SAMPLE));
    Domain rows = moves ? sources.getFirst().getFirst().rows() : Domain.SAMPLE;
    List<Operand> inputs = plan.operands(Role.INPUT);
    for (int i = 0; i < inputs.size(); i++) {
      Domain wanted = moves ? rows : inputs.get(i).domain();
      for (Wiring.Source source : sources.get(i)) {
        if (!source.rows().equals(wanted)) {
          throw new NetworkDiagnostic.OtherRows(
                  block.place(),
                  source.value().name(),
                  source.rows().name(),
                  wanted.name(),
                  between(wanted, source.rows()))
              .exception();
        }
      }
    }
    return rows;
  }

  private List<String> between(Domain from, Domain to) {
    return maps.values().stream()
        .filter(it -> it.from().equals(from) && it.to().equals(to))
        .map(IndexMap::name)
        .toList();
  }

  private static Domain ownRows(LayerPlan plan, Domain rows) {
    Domain own = plan.output().domain();
    return own.equals(Domain.SAMPLE) ? rows : own;
  }

  private IndexMap sum(String name, NetworkBlock block, LayerPlan plan, Domain rows) {
    IndexMap map = map(name, block.place());
    Domain own = ownRows(plan, rows);
    if (!map.from().equals(own)) {
      throw new NetworkDiagnostic.WrongMap(
              block.place(),
              name,
              "it leads from " + map.from() + ", and what is summed has rows of " + own,
              maps.values().stream()
                  .filter(it -> it.from().equals(own))
                  .map(IndexMap::name)
                  .toList())
          .exception();
    }
    return map;
  }

  /** Numbers that are trained for a block, once where blocks share them. */
  private long parameters(NetworkBlock block, LayerPlan plan) {
    LayerPlan before = weights.putIfAbsent(block.weights(), plan);
    if (before == null) {
      return plan.parameters().size();
    }
    if (!before.digest().equals(plan.digest())) {
      throw new GenerationDiagnostic.BadUsage(
              block.place(),
              "what is repeated with the same weights is \"%s\" at first, and then \"%s\""
                  .formatted(before.declaration(), plan.declaration()),
              "Read values of one representation each time, or leave \"shared\" out.")
          .exception();
    }
    return 0;
  }
}
