package org.equigen.symbolic.solver;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalReconstruction;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Induced;

/**
 * The coordinates of a tensor space, reduced by what diagonal and monomial symmetries say at once.
 *
 * <p>Coordinate w of every invariant is {@code multiplier(w) y(orbit(w))}, an integer times one
 * unknown per orbit, or zero where {@code orbit(w) = -1}. Orbits are numbered by their smallest
 * coordinate, so echelon forms in orbit order are echelon forms in coordinate order.
 */
final class Orbits {
  /** Factors beyond this are taken for accidents of the prime. */
  private static final int LARGEST_MULTIPLIER = 1 << 10;

  private final int[] orbit;
  private final int[] multiplier;
  private final int count;

  private Orbits(int[] orbit, int[] multiplier, int count) {
    this.orbit = orbit;
    this.multiplier = multiplier;
    this.count = count;
  }

  /** From all symmetries at hand, or from the weights alone should a factor not be rational. */
  static Orbits of(GroupActions group, TensorSpace space, ResidueMap residues) {
    return of(group, space, residues, MonomialElements.of(group, residues))
        .or(() -> of(group, space, residues, List.of()))
        .orElseThrow(() -> new IllegalStateException("orbits without relations are integral"));
  }

  private static Optional<Orbits> of(
      GroupActions group, TensorSpace space, ResidueMap residues, List<Action<Long>> elements) {
    PrimeField field = residues.residues();
    CoordinateUnion union = new CoordinateUnion(field, space.size());
    for (Action<Algebraic> generator : group.algebra()) {
      if (generator.natural().isDiagonal()) {
        restrictToWeightZero(union, residues.of(generator), space);
      }
    }
    for (Action<Long> element : elements) {
      MonomialAction.of(field, element, space).ifPresent(action -> relate(union, action, space));
    }
    return number(union, space, field);
  }

  private static void relate(CoordinateUnion union, MonomialAction action, TensorSpace space) {
    for (int w = 0; w < space.size(); w++) {
      int image = action.image(w);
      long factor = action.factor(w);
      if (image != w || factor != 1) {
        union.relate(image, w, factor);
      }
    }
  }

  private static void restrictToWeightZero(
      CoordinateUnion union, Action<Long> generator, TensorSpace space) {
    List<Matrix<Long>> weights =
        space.factors().stream().map(factor -> Induced.algebra(factor, generator)).toList();
    if (!weights.stream().allMatch(Matrix::isDiagonal)) {
      return;
    }
    int[] indices = new int[weights.size()];
    for (int w = 0; w < space.size(); w++) {
      long sum = 0;
      for (int f = 0; f < indices.length; f++) {
        sum += weights.get(f).get(indices[f], indices[f]);
      }
      if (!generator.field().isZero(generator.field().of(sum))) {
        union.vanish(w);
      }
      space.advance(indices);
    }
  }

  private static Optional<Orbits> number(
      CoordinateUnion union, TensorSpace space, PrimeField field) {
    Numbering numbering = new Numbering(union, field);
    int[] orbit = new int[space.size()];
    for (int w = 0; w < orbit.length; w++) {
      orbit[w] = numbering.orbit(w, orbit);
      if (orbit[w] >= 0 && numbering.factor(w).isEmpty()) {
        return Optional.empty();
      }
    }
    int[] multiplier = new int[space.size()];
    for (int w = 0; w < orbit.length; w++) {
      multiplier[w] = orbit[w] < 0 ? 0 : numbering.multiplier(w, orbit[w]);
    }
    return Optional.of(new Orbits(orbit, multiplier, numbering.denominators.size()));
  }

  /** Numbers the classes of a union and makes their factors integers. */
  private static final class Numbering {
    private final CoordinateUnion union;
    private final PrimeField field;
    private final List<Long> denominators = new ArrayList<>();
    private final Map<Integer, Optional<Rational>> known = new HashMap<>();

    Numbering(CoordinateUnion union, PrimeField field) {
      this.union = union;
      this.field = field;
    }

    int orbit(int w, int[] earlier) {
      int root = union.root(w);
      if (union.isZero(root)) {
        return -1;
      }
      if (root == w) {
        denominators.add(1L);
        return denominators.size() - 1;
      }
      int orbit = earlier[root];
      factor(w)
          .ifPresent(
              factor -> {
                long denominator = factor.denominator().longValueExact();
                denominators.set(orbit, Primitive.lcm(denominators.get(orbit), denominator));
              });
      return orbit;
    }

    /** The factor against the root as a small rational, if it is one. */
    Optional<Rational> factor(int w) {
      return known.computeIfAbsent(union.factor(w), residue -> small(residue, field));
    }

    int multiplier(int w, int orbit) {
      Rational scale = Rational.of(denominators.get(orbit));
      return factor(w).orElseThrow().multiply(scale).numerator().intValueExact();
    }

    private static Optional<Rational> small(int residue, PrimeField field) {
      BigInteger bound = BigInteger.valueOf(LARGEST_MULTIPLIER);
      return RationalReconstruction.of(
              BigInteger.valueOf(residue), BigInteger.valueOf(field.prime()))
          .filter(r -> r.numerator().abs().max(r.denominator()).compareTo(bound) <= 0);
    }
  }

  /** Number of orbits: the unknowns. */
  int count() {
    return count;
  }

  /** The orbit of a coordinate, or -1 where every invariant vanishes. */
  int orbit(int coordinate) {
    return orbit[coordinate];
  }

  /** The factor of a coordinate against the unknown of its orbit. */
  int multiplier(int coordinate) {
    return multiplier[coordinate];
  }
}
