package org.equigen.symbolic.invariant.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.equigen.symbolic.invariant.contraction.NaturalIndex;
import org.equigen.symbolic.invariant.contraction.NaturalSpace;
import org.equigen.symbolic.invariant.contraction.Theorem;

/**
 * Lists the connected ways to contract all slots of a diagram with the tensors that the theorems
 * allow.
 *
 * <p>The lowest open slot is joined first, in all ways; what closes a component while slots
 * elsewhere are open is given up at once. Left out is what the theorems make redundant: a second
 * epsilon of a metric space and epsilons on vectors beside epsilons on duals, since two epsilons
 * are a determinant of metrics or of pairings (Weyl, The Classical Groups, II.9), more blocks than
 * points, and powers {@code x(a)^n} of the characteristic polynomial in the case of S(n).
 */
final class GraphSearch {
  private final List<NaturalSpace> spaces;
  private final Diagram diagram;
  private final List<NaturalIndex> slots;
  private final List<Integer> owners;
  private final SearchBudget budget;
  private final Consumer<List<Hyperedge>> found;
  private final List<Hyperedge> edges = new ArrayList<>();
  private final BitSet open = new BitSet();

  private GraphSearch(
      List<NaturalSpace> spaces,
      Diagram diagram,
      SearchBudget budget,
      Consumer<List<Hyperedge>> found) {
    this.spaces = spaces;
    this.diagram = diagram;
    this.budget = budget;
    this.found = found;
    slots = diagram.slots();
    owners = diagram.owners();
    open.set(0, slots.size());
  }

  /** Passes each graph on, its edges by rising first slot; the list is only valid in the call. */
  static void run(
      List<NaturalSpace> spaces,
      Diagram diagram,
      SearchBudget budget,
      Consumer<List<Hyperedge>> found) {
    GraphSearch search = new GraphSearch(spaces, diagram, budget, found);
    if (search.slots.isEmpty() ? diagram.nodes().size() == 1 : search.canBalance()) {
      search.extend();
    }
  }

  /** Whether the numbers of slots of each kind allow any graph at all. */
  private boolean canBalance() {
    for (int s = 0; s < spaces.size(); s++) {
      int space = s;
      long all = slots.stream().filter(slot -> slot.space() == space).count();
      long duals = slots.stream().filter(slot -> slot.space() == space && slot.dual()).count();
      long surplus = Math.abs(all - 2 * duals);
      int n = spaces.get(s).size();
      boolean possible =
          switch (spaces.get(s).theorem()) {
            case ORTHOGONAL, SYMPLECTIC -> all % 2 == 0;
            case SPECIAL_ORTHOGONAL -> all % 2 == 0 || (all >= n && (all - n) % 2 == 0);
            case GENERAL_LINEAR -> surplus == 0;
            case SPECIAL_LINEAR -> surplus % n == 0;
            case PERMUTATIONS, TRIVIAL -> true;
          };
      if (!possible) {
        return false;
      }
    }
    return true;
  }

  private void extend() {
    budget.spend(1);
    int first = open.nextSetBit(0);
    if (first < 0) {
      found.accept(edges);
      return;
    }
    NaturalSpace space = spaces.get(slots.get(first).space());
    switch (space.theorem()) {
      case ORTHOGONAL, SYMPLECTIC -> pair(first, false);
      case GENERAL_LINEAR -> pair(first, true);
      case SPECIAL_ORTHOGONAL -> {
        pair(first, false);
        epsilon(first, space);
      }
      case SPECIAL_LINEAR -> {
        pair(first, true);
        epsilon(first, space);
      }
      case PERMUTATIONS -> coincide(new ArrayList<>(List.of(first)), space);
      case TRIVIAL -> {
        for (int index = 0; index < space.size(); index++) {
          join(new Hyperedge(Hyperedge.Kind.COORDINATE, index, List.of(first)));
        }
      }
    }
  }

  private void pair(int first, boolean opposite) {
    for (int next = open.nextSetBit(first + 1); next >= 0; next = open.nextSetBit(next + 1)) {
      boolean duals = slots.get(first).dual() != slots.get(next).dual();
      if (sameSpace(first, next) && (duals || !opposite)) {
        join(Hyperedge.of(Hyperedge.Kind.PAIRING, List.of(first, next)));
      }
    }
  }

  private void epsilon(int first, NaturalSpace space) {
    boolean linear = space.theorem() == Theorem.SPECIAL_LINEAR;
    for (Hyperedge edge : edges) {
      int other = edge.ends().getFirst();
      boolean clash = !linear || slots.get(other).dual() != slots.get(first).dual();
      if (edge.kind() == Hyperedge.Kind.EPSILON && sameSpace(first, other) && clash) {
        return;
      }
    }
    choose(new ArrayList<>(List.of(first)), space.size(), linear);
  }

  private void choose(List<Integer> ends, int size, boolean sameKind) {
    if (ends.size() == size) {
      join(Hyperedge.of(Hyperedge.Kind.EPSILON, ends));
      return;
    }
    for (int next = open.nextSetBit(ends.getLast() + 1);
        next >= 0;
        next = open.nextSetBit(next + 1)) {
      boolean alike = slots.get(next).dual() == slots.get(ends.getFirst()).dual();
      if (sameSpace(ends.getFirst(), next) && (alike || !sameKind)) {
        budget.spend(1);
        ends.add(next);
        choose(ends, size, sameKind);
        ends.removeLast();
      }
    }
  }

  private void coincide(List<Integer> ends, NaturalSpace space) {
    long blocks =
        edges.stream().filter(edge -> sameSpace(edge.ends().getFirst(), ends.getFirst())).count();
    if (blocks == space.size()) {
      return;
    }
    if (isReducedPower(ends, space.size())) {
      join(Hyperedge.of(Hyperedge.Kind.COINCIDENCE, ends));
    }
    for (int next = open.nextSetBit(ends.getLast() + 1);
        next >= 0;
        next = open.nextSetBit(next + 1)) {
      if (sameSpace(ends.getFirst(), next)) {
        budget.spend(1);
        ends.add(next);
        coincide(ends, space);
        ends.removeLast();
      }
    }
  }

  /** At most n vectors meet in one index, and less than n where they meet something else. */
  private boolean isReducedPower(List<Integer> ends, int n) {
    long vectors = ends.stream().filter(this::isVector).count();
    return vectors < n || (vectors == n && ends.size() == n);
  }

  private boolean isVector(int slot) {
    int node = owners.get(slot);
    return diagram.nodes().get(node).isVector() && !(diagram.open() && node == 0);
  }

  private boolean sameSpace(int slot, int other) {
    return slots.get(slot).space() == slots.get(other).space();
  }

  private void join(Hyperedge edge) {
    edges.add(edge);
    edge.ends().forEach(open::clear);
    if (open.isEmpty() ? isConnected() : !isClosed(edge)) {
      extend();
    }
    edge.ends().forEach(open::set);
    edges.removeLast();
  }

  private boolean isConnected() {
    return component(0).cardinality() == diagram.nodes().size();
  }

  /** Whether the component of an edge has no open slot left. */
  private boolean isClosed(Hyperedge edge) {
    BitSet component = component(owners.get(edge.ends().getFirst()));
    return open.stream().noneMatch(slot -> component.get(owners.get(slot)));
  }

  private BitSet component(int node) {
    BitSet component = new BitSet();
    component.set(node);
    int before = 0;
    while (component.cardinality() > before) {
      before = component.cardinality();
      for (Hyperedge edge : edges) {
        if (edge.ends().stream().anyMatch(end -> component.get(owners.get(end)))) {
          edge.ends().forEach(end -> component.set(owners.get(end)));
        }
      }
    }
    return component;
  }
}
