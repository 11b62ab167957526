package org.equigen.symbolic.invariant.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.equigen.symbolic.invariant.contraction.NaturalIndex;
import org.equigen.symbolic.invariant.contraction.NaturalSpace;
import org.jspecify.annotations.Nullable;

/**
 * The graphs of a diagram up to isomorphism: up to the exchange of equal tensors and the symmetries
 * of their indices. The orbit of a graph is listed in full, from generators of the symmetries, as
 * an orbit of signed graphs: one that holds a graph with both signs vanishes and is left out.
 */
public final class GraphClasses {
  /**
   * A graph as a multiple of the first one of its class.
   *
   * @param number of the class
   * @param sign 1 or -1
   */
  public record Member(int number, int sign) {}

  private record Signed(List<Hyperedge> graph, int sign) {}

  private final List<NaturalIndex> slots;
  private final List<NaturalSpace> spaces;
  private final List<TensorSymmetry> symmetries;
  private final SearchBudget budget;
  private final Map<List<Hyperedge>, Member> members = new HashMap<>();
  private final Set<List<Hyperedge>> vanishing = new HashSet<>();
  private final List<List<Hyperedge>> representatives = new ArrayList<>();

  private GraphClasses(List<NaturalSpace> spaces, Diagram diagram, SearchBudget budget) {
    this.spaces = spaces;
    this.budget = budget;
    slots = diagram.slots();
    symmetries = diagram.symmetries();
  }

  /** The classes of all graphs of a diagram. */
  static GraphClasses of(List<NaturalSpace> spaces, Diagram diagram, SearchBudget budget) {
    GraphClasses classes = new GraphClasses(spaces, diagram, budget);
    GraphSearch.run(spaces, diagram, budget, graph -> classes.add(List.copyOf(graph)));
    return classes;
  }

  /** The first graph of each class that does not vanish, in the order of the search. */
  public List<List<Hyperedge>> representatives() {
    return Collections.unmodifiableList(representatives);
  }

  /** Where a graph belongs; null if it vanishes. */
  @Nullable Member member(List<Hyperedge> graph) {
    return members.get(graph);
  }

  private void add(List<Hyperedge> graph) {
    if (members.containsKey(graph) || vanishing.contains(graph)) {
      return;
    }
    Map<List<Hyperedge>, Integer> orbit = new HashMap<>(Map.of(graph, 1));
    boolean cancels = collect(graph, orbit);
    if (cancels) {
      vanishing.addAll(orbit.keySet());
    } else {
      int number = representatives.size();
      representatives.add(graph);
      orbit.forEach((other, sign) -> members.put(other, new Member(number, sign)));
    }
  }

  /** Collects the images of a graph with their signs; whether one image has both signs. */
  private boolean collect(List<Hyperedge> graph, Map<List<Hyperedge>, Integer> orbit) {
    boolean cancels = false;
    Queue<Signed> rest = new ArrayDeque<>(List.of(new Signed(graph, 1)));
    while (!rest.isEmpty()) {
      Signed next = rest.remove();
      for (TensorSymmetry symmetry : symmetries) {
        budget.spend(graph.size());
        Signed image = image(next, symmetry);
        Integer known = orbit.putIfAbsent(image.graph(), image.sign());
        if (known == null) {
          rest.add(image);
        } else {
          cancels |= known != image.sign();
        }
      }
    }
    return cancels;
  }

  private Signed image(Signed graph, TensorSymmetry symmetry) {
    Signed moved = move(graph.graph(), symmetry.images());
    return new Signed(moved.graph(), moved.sign() * graph.sign() * symmetry.sign());
  }

  private Signed move(List<Hyperedge> graph, List<Integer> images) {
    List<Hyperedge> moved = new ArrayList<>();
    int sign = 1;
    for (Hyperedge edge : graph) {
      List<Integer> ends = new ArrayList<>(edge.ends().stream().map(images::get).toList());
      int order = sort(ends);
      boolean antisymmetric =
          edge.form(spaces.get(slots.get(edge.ends().getFirst()).space()), slots).antisymmetric();
      sign = antisymmetric ? sign * order : sign;
      moved.add(new Hyperedge(edge.kind(), edge.index(), ends));
    }
    moved.sort(Comparator.comparing(edge -> edge.ends().getFirst()));
    return new Signed(List.copyOf(moved), sign);
  }

  /**
   * The graph with its slots renamed, into another diagram.
   *
   * @param target the classes of that diagram
   * @param images for each slot of this diagram one of the other
   * @return where it belongs there; null if it vanishes
   */
  public @Nullable Member translated(
      List<Hyperedge> graph, GraphClasses target, List<Integer> images) {
    Signed moved = move(graph, images);
    Member member = target.member(moved.graph());
    return member == null ? null : new Member(member.number(), member.sign() * moved.sign());
  }

  /** Sorts in place; the sign of the permutation. */
  private static int sort(List<Integer> ends) {
    int sign = 1;
    for (int i = 1; i < ends.size(); i++) {
      for (int j = i; j > 0 && ends.get(j - 1) > ends.get(j); j--) {
        Collections.swap(ends, j - 1, j);
        sign = -sign;
      }
    }
    return sign;
  }
}
