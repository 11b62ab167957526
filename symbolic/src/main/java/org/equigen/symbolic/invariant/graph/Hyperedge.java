package org.equigen.symbolic.invariant.graph;

import java.util.List;
import org.equigen.symbolic.invariant.contraction.Form;
import org.equigen.symbolic.invariant.contraction.NaturalIndex;
import org.equigen.symbolic.invariant.contraction.NaturalSpace;

/**
 * An invariant tensor in a contraction, before it is given its entries.
 *
 * @param kind which tensor
 * @param index the value of the index for {@link Kind#COORDINATE}, else 0
 * @param ends the slots that it joins, rising
 */
public record Hyperedge(Kind kind, int index, List<Integer> ends) {
  /** The kinds of tensors. */
  enum Kind {
    /** Metric, symplectic form or delta on two indices. */
    PAIRING,
    /** The totally antisymmetric tensor. */
    EPSILON,
    /** 1 where all indices coincide. */
    COINCIDENCE,
    /** 1 at one value of the index. */
    COORDINATE
  }

  public Hyperedge {
    ends = List.copyOf(ends);
  }

  static Hyperedge of(Kind kind, List<Integer> ends) {
    return new Hyperedge(kind, 0, ends);
  }

  /** The tensor for slots of a space. */
  Form form(NaturalSpace space, List<NaturalIndex> slots) {
    List<Boolean> duals = ends.stream().map(end -> slots.get(end).dual()).toList();
    return switch (kind) {
      case PAIRING -> new Form.Pairing(space, duals.getFirst(), duals.getLast());
      case EPSILON -> new Form.Epsilon(space, duals);
      case COINCIDENCE -> new Form.Coincidence(space, duals);
      case COORDINATE -> new Form.Coordinate(space, index, duals.getFirst());
    };
  }
}
