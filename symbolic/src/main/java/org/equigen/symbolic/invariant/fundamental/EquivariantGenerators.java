package org.equigen.symbolic.invariant.fundamental;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;

/** Lists the generating equivariants of given tensors to one tensor. */
final class EquivariantGenerators {
  private final TheoremGroup group;
  private final Operands operands;
  private final ContractionFinder finder;
  private final Multisets multisets;
  private final Expansion target;
  private final List<Output> outputs = new ArrayList<>();
  private final Output conjugate;
  private final Shape shape;
  private final VanishingCheck check;
  private final SearchBudget budget;
  private final List<GeneratingEquivariant> generators = new ArrayList<>();

  /**
   * Prepares a list.
   *
   * @param target the output
   * @param kind how its components become coordinates
   */
  EquivariantGenerators(
      TheoremGroup group,
      Operands operands,
      Expansion target,
      Output.Kind kind,
      SearchBudget budget) {
    this.group = group;
    this.operands = operands;
    this.target = target;
    this.budget = budget;
    outputs.add(output(target, kind));
    if (kind == Output.Kind.PARTS) {
      outputs.add(output(target, Output.Kind.ROTATED_PARTS));
      conjugate = output(target.conjugate(group), kind);
    } else {
      conjugate = outputs.getFirst();
    }
    Output first = outputs.getFirst();
    Matrix<Algebraic> components = target.projection().transpose();
    shape = new Shape(first.slots(), SlotSymmetry.of(first.slots(), first.sizes(), components));
    finder = new ContractionFinder(group.spaces(), operands.all(), budget);
    check = new VanishingCheck(group.group().field(), operands.coordinates(), budget);
    multisets = new Multisets(group.spaces(), finder.shapes(), first.slots(), budget);
  }

  private Output output(Expansion expansion, Output.Kind kind) {
    List<Integer> sizes = expansion.slots().stream().map(slot -> group.space(slot).size()).toList();
    return new Output(
        kind,
        expansion.slots().stream().map(Slot::opposite).toList(),
        sizes,
        expansion.projection());
  }

  /**
   * Those around vectors, and those with tensors up to a degree, and without vectors to another.
   */
  List<GeneratingEquivariant> upTo(int degree, int withoutVectors) {
    multisets.aroundOutput(this::add);
    for (int d = 1; d <= degree && !target.slots().isEmpty(); d++) {
      multisets.withTensors(d, withoutVectors, this::add);
    }
    generators.sort(Comparator.comparingInt(GeneratingEquivariant::degree));
    return generators;
  }

  private void add(List<Integer> chosen) {
    Diagram diagram = finder.diagram(shape, chosen);
    for (List<Edge> graph : finder.classes(diagram).representatives()) {
      OpenTensor other =
          tensor(conjugate, chosen.stream().map(operands::conjugate).toList(), graph);
      if (check.vanishes(tensor(outputs.getFirst(), chosen, graph))) {
        continue;
      }
      for (Output output : outputs) {
        generators.add(new OpenContraction(tensor(output, chosen, graph), other));
      }
    }
  }

  private OpenTensor tensor(Output output, List<Integer> chosen, List<Edge> graph) {
    budget.spend(SearchBudget.GENERATOR / 2);
    List<Operand> tensors = chosen.stream().map(operands.all()::get).toList();
    List<Slot> slots = new ArrayList<>(output.slots());
    tensors.forEach(tensor -> slots.addAll(tensor.slots()));
    return new OpenTensor(output, tensors, finder.links(graph, slots));
  }
}
