package org.equigen.symbolic.invariant.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.invariant.contraction.Channel;
import org.equigen.symbolic.invariant.contraction.ContractedForm;
import org.equigen.symbolic.invariant.contraction.Contraction;
import org.equigen.symbolic.invariant.contraction.NaturalIndex;
import org.equigen.symbolic.invariant.contraction.NaturalSpace;
import org.equigen.symbolic.invariant.contraction.Operand;
import org.equigen.symbolic.invariant.contraction.TensorOrigin;

/** Finds the contractions of given tensors up to isomorphism, each pattern of tensors once. */
public final class ContractionFinder {
  private final List<NaturalSpace> spaces;
  private final List<Operand> operands;
  private final List<TensorType> shapes;
  private final SearchBudget budget;
  private final Map<Diagram, GraphClasses> known = new HashMap<>();

  /** A finder for tensors in given spaces, which spends the budget. */
  public ContractionFinder(List<NaturalSpace> spaces, List<Operand> operands, SearchBudget budget) {
    this.spaces = spaces;
    this.operands = operands;
    this.budget = budget;
    Map<List<Object>, TensorType> byKind = new HashMap<>();
    shapes =
        operands.stream()
            .map(
                operand ->
                    byKind.computeIfAbsent(kind(operand), _ -> TensorType.of(spaces, operand)))
            .toList();
  }

  /** Copies of one summand have the same shape, which is found once. */
  private static List<Object> kind(Operand operand) {
    Channel channel = operand.source().channel();
    boolean vector = operand.slots().size() < 2;
    Object summand = vector ? operand.slots() : List.of(channel.summand(), channel.part());
    return List.of(operand.slots(), summand, operand.source() instanceof TensorOrigin.Conjugated);
  }

  /** The shapes of the operands. */
  public List<TensorType> shapes() {
    return shapes;
  }

  /** The classes for a sorted list of operands. */
  public GraphClasses classes(List<Integer> chosen) {
    return classes(diagram(chosen));
  }

  /** The classes for a diagram, found once. */
  public GraphClasses classes(Diagram diagram) {
    GraphClasses classes = known.get(diagram);
    if (classes == null) {
      classes = GraphClasses.of(spaces, diagram, budget);
      known.put(diagram, classes);
    }
    return classes;
  }

  private Diagram diagram(List<Integer> chosen) {
    return new Diagram(
        chosen.stream().map(shapes::get).toList(), species(chosen, new ArrayList<>()), false);
  }

  /** The same with an output in front. */
  public Diagram diagram(TensorType output, List<Integer> chosen) {
    List<TensorType> nodes = new ArrayList<>(List.of(output));
    chosen.forEach(operand -> nodes.add(shapes.get(operand)));
    return new Diagram(nodes, species(chosen, new ArrayList<>(List.of(-1))), true);
  }

  /** Numbers that are equal where operands are, counted from 0. */
  private static List<Integer> species(List<Integer> chosen, List<Integer> species) {
    int number = -1;
    for (int i = 0; i < chosen.size(); i++) {
      number += i > 0 && chosen.get(i).equals(chosen.get(i - 1)) ? 0 : 1;
      species.add(number);
    }
    return species;
  }

  /** The links of a graph between these slots. */
  public List<ContractedForm> links(List<Hyperedge> graph, List<NaturalIndex> slots) {
    List<ContractedForm> links = new ArrayList<>();
    for (Hyperedge edge : graph) {
      NaturalSpace space = spaces.get(slots.get(edge.ends().getFirst()).space());
      links.add(new ContractedForm(edge.form(space, slots), edge.ends()));
    }
    return links;
  }

  /** The contraction of operands, in this order, by a graph. */
  public Contraction contraction(List<Integer> chosen, List<Hyperedge> graph) {
    budget.spend(SearchBudget.GENERATOR);
    List<Operand> tensors = chosen.stream().map(operands::get).toList();
    List<NaturalIndex> slots = tensors.stream().flatMap(tensor -> tensor.slots().stream()).toList();
    return new Contraction(tensors, links(graph, slots));
  }
}
