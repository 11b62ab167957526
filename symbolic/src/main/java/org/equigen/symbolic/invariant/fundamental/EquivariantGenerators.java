package org.equigen.symbolic.invariant.fundamental;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.equigen.symbolic.invariant.contraction.GeneratingEquivariant;
import org.equigen.symbolic.invariant.contraction.NaturalIndex;
import org.equigen.symbolic.invariant.contraction.OpenContraction;
import org.equigen.symbolic.invariant.contraction.OpenTensor;
import org.equigen.symbolic.invariant.contraction.Operand;
import org.equigen.symbolic.invariant.contraction.OutputTensor;
import org.equigen.symbolic.invariant.graph.ContractionFinder;
import org.equigen.symbolic.invariant.graph.Diagram;
import org.equigen.symbolic.invariant.graph.Hyperedge;
import org.equigen.symbolic.invariant.graph.Multisets;
import org.equigen.symbolic.invariant.graph.SearchBudget;
import org.equigen.symbolic.invariant.graph.TensorSymmetry;
import org.equigen.symbolic.invariant.graph.TensorType;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;

/** Lists the generating equivariants of given tensors to one tensor. */
final class EquivariantGenerators {
  private final TheoremGroup group;
  private final Operands operands;
  private final ContractionFinder finder;
  private final Multisets multisets;
  private final Expansion target;
  private final List<OutputTensor> outputs = new ArrayList<>();
  private final OutputTensor conjugate;
  private final TensorType shape;
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
      OutputTensor.Kind kind,
      SearchBudget budget) {
    this.group = group;
    this.operands = operands;
    this.target = target;
    this.budget = budget;
    outputs.add(output(target, kind));
    if (kind == OutputTensor.Kind.PARTS) {
      outputs.add(output(target, OutputTensor.Kind.ROTATED_PARTS));
      conjugate = output(target.conjugate(group), kind);
    } else {
      conjugate = outputs.getFirst();
    }
    OutputTensor first = outputs.getFirst();
    Matrix<Algebraic> components = target.projection().transpose();
    shape =
        new TensorType(first.slots(), TensorSymmetry.of(first.slots(), first.sizes(), components));
    finder = new ContractionFinder(group.spaces(), operands.all(), budget);
    check = new VanishingCheck(group.group().field(), operands.coordinates(), budget);
    multisets = new Multisets(group.spaces(), finder.shapes(), first.slots(), budget);
  }

  private OutputTensor output(Expansion expansion, OutputTensor.Kind kind) {
    List<Integer> sizes = expansion.slots().stream().map(slot -> group.space(slot).size()).toList();
    return new OutputTensor(
        kind,
        expansion.slots().stream().map(NaturalIndex::opposite).toList(),
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
    for (List<Hyperedge> graph : finder.classes(diagram).representatives()) {
      OpenTensor other =
          tensor(conjugate, chosen.stream().map(operands::conjugate).toList(), graph);
      if (check.vanishes(tensor(outputs.getFirst(), chosen, graph))) {
        continue;
      }
      for (OutputTensor output : outputs) {
        generators.add(new OpenContraction(tensor(output, chosen, graph), other));
      }
    }
  }

  private OpenTensor tensor(OutputTensor output, List<Integer> chosen, List<Hyperedge> graph) {
    budget.spend(SearchBudget.GENERATOR / 2);
    List<Operand> tensors = chosen.stream().map(operands.all()::get).toList();
    List<NaturalIndex> slots = new ArrayList<>(output.slots());
    tensors.forEach(tensor -> slots.addAll(tensor.slots()));
    return new OpenTensor(output, tensors, finder.links(graph, slots));
  }
}
