package org.equigen.codegen.planning.product;

import java.util.List;
import org.equigen.codegen.plan.Axis;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * Two summands of one input, which of their channels are multiplied, and one equivariant map.
 *
 * @param left number of the first summand
 * @param right number of the second one, not before the first
 * @param pairing which pairs of channels
 * @param basis the maps from {@link Pairing#domain} to a term of the output
 * @param map number of the map
 */
record SquarePath(int left, int right, Pairing pairing, IntertwinerBasis basis, int map) {
  /** Pairs of channels by the symmetry of the maps that their products are taken to. */
  enum Pairing {
    /** Every channel of one summand with every channel of another, {@code A*B -> C}. */
    BETWEEN,
    /** Channels {@code u < v} of one summand under a symmetric map, {@code Sym(2,A) -> C}. */
    SYMMETRIC,
    /** Channels {@code u < v} of one summand under an antisymmetric map, {@code Alt(2,A) -> C}. */
    ALTERNATING,
    /** A channel with itself, {@code Sym(2,A) -> C}. */
    EQUAL;

    /** The representation that holds the products of a channel of A with one of B. */
    Term domain(Term left, Term right) {
      return switch (this) {
        case BETWEEN -> left.times(right);
        case SYMMETRIC, EQUAL -> power(new Factor.Symmetric(2, Representation.of(left)));
        case ALTERNATING -> power(new Factor.Alternating(2, Representation.of(left)));
      };
    }

    private static Term power(Factor factor) {
      return new Term(List.of(factor));
    }

    /** The channel axes of the products of m channels with n. */
    List<Axis> axes(int m, int n) {
      return switch (this) {
        case BETWEEN -> List.of(Axis.full(m), Axis.full(n));
        case SYMMETRIC, ALTERNATING -> List.of(new Axis(Axis.Kind.DISTINCT_PAIRS, m));
        case EQUAL -> List.of(Axis.full(m));
      };
    }

    /** For example {@code u<v}, for names. */
    String word() {
      return switch (this) {
        case BETWEEN -> "uv";
        case SYMMETRIC, ALTERNATING -> "u<v";
        case EQUAL -> "uu";
      };
    }
  }

  /** For example {@code Sym(2,1o)->2e uu}, with the number of the map where there are several. */
  String name() {
    String name = basis.in() + "->" + basis.out();
    String numbered = basis.dimension() == 1 ? name : name + "#" + map;
    return pairing == Pairing.BETWEEN ? numbered : numbered + " " + pairing.word();
  }

  /** The two summands as text, for example {@code 4V x S}. */
  String factors(List<Summand> summands) {
    return summands.get(left) + " x " + summands.get(right);
  }
}
