package org.equigen.symbolic.invariant.fundamental;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.invariant.contraction.ComplexPart;
import org.equigen.symbolic.invariant.contraction.Contraction;
import org.equigen.symbolic.invariant.contraction.GeneratingInvariant;
import org.equigen.symbolic.invariant.graph.ContractionFinder;
import org.equigen.symbolic.invariant.graph.GraphClasses;
import org.equigen.symbolic.invariant.graph.Hyperedge;
import org.equigen.symbolic.invariant.graph.Multisets;
import org.equigen.symbolic.invariant.graph.SearchBudget;

/** Lists the generating invariants of given tensors. */
final class InvariantGenerators {
  private final Operands operands;
  private final ContractionFinder finder;
  private final Multisets multisets;
  private final VanishingCheck check;
  private final List<GeneratingInvariant> generators = new ArrayList<>();

  InvariantGenerators(TheoremGroup group, Operands operands, SearchBudget budget) {
    this.operands = operands;
    finder = new ContractionFinder(group.spaces(), operands.all(), budget);
    multisets = new Multisets(group.spaces(), finder.shapes(), List.of(), budget);
    check = new VanishingCheck(group.group().field(), operands.coordinates(), budget);
  }

  /** Those of vectors, and those with tensors up to a degree, and without vectors to another. */
  List<GeneratingInvariant> upTo(int degree, int withoutVectors) {
    multisets.connectedVectors(this::add);
    for (int d = 1; d <= degree; d++) {
      multisets.withTensors(d, withoutVectors, this::add);
    }
    generators.sort(Comparator.comparingInt(GeneratingInvariant::degree));
    return generators;
  }

  private void add(List<Integer> chosen) {
    if (!operands.real()) {
      for (List<Hyperedge> graph : finder.classes(chosen).representatives()) {
        contraction(chosen, graph).ifPresent(generators::add);
      }
      return;
    }
    List<Integer> conjugate = chosen.stream().map(operands::conjugate).sorted().toList();
    int order = Arrays.compare(chosen.toArray(new Integer[0]), conjugate.toArray(new Integer[0]));
    if (order < 0) {
      finder.classes(chosen).representatives().forEach(graph -> addParts(chosen, graph));
    } else if (order == 0) {
      addSelfConjugate(chosen);
    }
  }

  /** The contraction, unless it is zero; those of vectors never are. */
  private Optional<Contraction> contraction(List<Integer> chosen, List<Hyperedge> graph) {
    Contraction contraction = finder.contraction(chosen, graph);
    boolean vectors = contraction.operands().stream().allMatch(o -> o.slots().size() < 2);
    return vectors || !check.vanishes(contraction) ? Optional.of(contraction) : Optional.empty();
  }

  private void addParts(List<Integer> chosen, List<Hyperedge> graph) {
    contraction(chosen, graph)
        .ifPresent(
            of -> {
              Contraction conjugate = conjugate(chosen, graph);
              generators.add(new ComplexPart(false, of, conjugate));
              generators.add(new ComplexPart(true, of, conjugate));
            });
  }

  private Contraction conjugate(List<Integer> chosen, List<Hyperedge> graph) {
    return finder.contraction(chosen.stream().map(operands::conjugate).toList(), graph);
  }

  /** Conjugation maps the graphs to each other: a graph may be real or imaginary on its own. */
  private void addSelfConjugate(List<Integer> chosen) {
    GraphClasses classes = finder.classes(chosen);
    List<Integer> images = conjugateSlots(chosen);
    List<List<Hyperedge>> graphs = classes.representatives();
    for (int number = 0; number < graphs.size(); number++) {
      List<Hyperedge> graph = graphs.get(number);
      GraphClasses.Member image = classes.translated(graph, classes, images);
      if (image != null && image.number() == number) {
        Contraction of = finder.contraction(chosen, graph);
        generators.add(image.sign() > 0 ? of : new ComplexPart(true, of, conjugate(chosen, graph)));
      } else if (image != null && image.number() > number) {
        addParts(chosen, graph);
      }
    }
  }

  /** For each slot that of the conjugate tensor, equal tensors in order. */
  private List<Integer> conjugateSlots(List<Integer> chosen) {
    List<Integer> starts = new ArrayList<>();
    int slots = 0;
    for (int operand : chosen) {
      starts.add(slots);
      slots += operands.all().get(operand).slots().size();
    }
    List<Integer> images = new ArrayList<>();
    for (int at = 0; at < chosen.size(); at++) {
      int offset = at - chosen.indexOf(chosen.get(at));
      int target = chosen.indexOf(operands.conjugate(chosen.get(at))) + offset;
      int length = operands.all().get(chosen.get(at)).slots().size();
      for (int slot = 0; slot < length; slot++) {
        images.add(starts.get(target) + slot);
      }
    }
    return images;
  }
}
