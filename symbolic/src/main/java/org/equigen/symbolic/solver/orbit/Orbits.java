package org.equigen.symbolic.solver.orbit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equigen.symbolic.basis.OrbitBasis;
import org.equigen.symbolic.basis.SparseVector;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.IntegerFunctions;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalReconstruction;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.solver.operator.GroupActions;
import org.equigen.symbolic.solver.operator.ResidueMap;
import org.equigen.symbolic.solver.operator.TensorSpace;

/**
 * The coordinates of a tensor space, reduced by what diagonal and monomial symmetries say at once.
 *
 * <p>Supported coordinate number i of every invariant is {@code multiplier(i) y(orbit(i))}, an
 * integer times one unknown per orbit, or zero where {@code orbit(i) = -1}; coordinates outside the
 * support vanish. Orbits are numbered by their smallest coordinate, so echelon forms in orbit order
 * are echelon forms in coordinate order.
 */
public final class Orbits {
  /** Factors beyond this are taken for accidents of the prime. */
  private static final BigInteger LARGEST_FACTOR = BigInteger.ONE.shiftLeft(10);

  /** Orbits whose integers become larger are not formed. */
  private static final long LARGEST_DENOMINATOR = 1 << 20;

  private final Support support;
  private final int[] orbit;
  private final int[] multiplier;
  private final int count;
  private final int largest;

  private Orbits(Support support, int[] orbit, int[] multiplier, int count) {
    this.support = support;
    this.orbit = orbit;
    this.multiplier = multiplier;
    this.count = count;
    largest = Arrays.stream(multiplier).map(Math::abs).max().orElse(1);
  }

  /**
   * From weights and group elements, or from the weights alone should a factor not be rational.
   *
   * @param elements group elements modulo the prime, each as one matrix per factor
   */
  public static Orbits of(
      TensorSpace space, Support support, List<List<Matrix<Long>>> elements, PrimeField field) {
    BigInteger height = FactorHeights.of(elements, field);
    return number(related(space, support, elements, field), support, field)
        .filter(orbits -> orbits.areExact(height, field))
        .or(() -> number(new CoordinateUnion(field, support.count()), support, field))
        .orElseThrow(() -> new IllegalStateException("orbits without relations are integral"));
  }

  /** From all symmetries at hand, where the matrices on the factors need not be rational. */
  public static Orbits of(GroupActions group, TensorSpace space, ResidueMap residues) {
    List<List<Matrix<Long>>> elements =
        MonomialElements.of(group, residues).stream()
            .map(element -> space.onFactors(element, Induced::element))
            .toList();
    Support all = Support.of(space, Weights.of(List.of()));
    PrimeField field = residues.residues();
    CoordinateUnion union = related(space, all, elements, field);
    CoordinateUnion weightsOnly = new CoordinateUnion(field, space.size());
    for (Action<Algebraic> generator : group.algebra()) {
      if (generator.natural().isDiagonal()) {
        restrictToWeightZero(union, residues.of(generator), space);
        restrictToWeightZero(weightsOnly, residues.of(generator), space);
      }
    }
    BigInteger height = FactorHeights.of(elements, field);
    return number(union, all, field)
        .filter(orbits -> orbits.areExact(height, field))
        .or(() -> number(weightsOnly, all, field))
        .orElseThrow(() -> new IllegalStateException("orbits without relations are integral"));
  }

  private static void restrictToWeightZero(
      CoordinateUnion union, Action<Long> generator, TensorSpace space) {
    List<Matrix<Long>> weights = space.onFactors(generator, Induced::algebra);
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

  private static CoordinateUnion related(
      TensorSpace space, Support support, List<List<Matrix<Long>>> elements, PrimeField field) {
    CoordinateUnion union = new CoordinateUnion(field, support.count());
    for (List<Matrix<Long>> element : elements) {
      MonomialAction action = new MonomialAction(field, element, space);
      if (support.isComplete()) {
        action.forEachMoved(w -> relate(union, support, action, w));
      } else {
        for (int i = 0; i < support.count(); i++) {
          relate(union, support, action, support.coordinate(i));
        }
      }
    }
    return union;
  }

  /** States {@code x_w = factor x_image}, or zero if the image has none but weights not zero. */
  private static void relate(CoordinateUnion union, Support support, MonomialAction action, int w) {
    int image = action.image(w);
    if (image < 0) {
      return;
    }
    int position = support.position(w);
    int target = support.position(image);
    long factor = action.factor(w);
    if (target < 0) {
      union.vanish(position);
    } else if (target != position || factor != 1) {
      union.relate(position, target, factor);
    }
  }

  private static Optional<Orbits> number(CoordinateUnion union, Support support, PrimeField field) {
    Numbering numbering = new Numbering(union, field);
    int[] orbit = new int[support.count()];
    for (int i = 0; i < orbit.length; i++) {
      orbit[i] = numbering.orbit(i, orbit);
      if (orbit[i] >= 0 && !numbering.isSmall(i, orbit[i])) {
        return Optional.empty();
      }
    }
    int[] multiplier = new int[orbit.length];
    for (int i = 0; i < orbit.length; i++) {
      multiplier[i] = orbit[i] < 0 ? 0 : numbering.multiplier(i, orbit[i]);
    }
    return Optional.of(new Orbits(support, orbit, multiplier, numbering.denominators.size()));
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
                long denominator = factor.denominator().longValue();
                long common = denominators.get(orbit);
                denominators.set(orbit, IntegerFunctions.lcm(common, denominator));
              });
      return orbit;
    }

    /** The factor against the root as a small rational, if it is one. */
    Optional<Rational> factor(int w) {
      return known.computeIfAbsent(union.factor(w), residue -> small(residue, field));
    }

    boolean isSmall(int w, int orbit) {
      return denominators.get(orbit) <= LARGEST_DENOMINATOR && factor(w).isPresent();
    }

    int multiplier(int w, int orbit) {
      Rational scale = Rational.of(denominators.get(orbit));
      return factor(w).orElseThrow().multiply(scale).numerator().intValue();
    }
  }

  /** Whether numerator and denominator are small enough to be known by their residue. */
  static boolean isSmall(Rational value) {
    return value.numerator().abs().max(value.denominator()).compareTo(LARGEST_FACTOR) <= 0;
  }

  /** The small rational number with a residue. */
  static Optional<Rational> small(long residue, PrimeField field) {
    return RationalReconstruction.of(BigInteger.valueOf(residue), BigInteger.valueOf(field.prime()))
        .filter(Orbits::isSmall);
  }

  /**
   * Whether relations {@code x = f y} by factors of a height are those that the multipliers state,
   * not only modulo p: {@code f m(y) - m(x)} is divisible by p and smaller.
   */
  private boolean areExact(BigInteger height, PrimeField field) {
    return height
            .multiply(BigInteger.valueOf(2L * largest))
            .compareTo(BigInteger.valueOf(field.prime()))
        < 0;
  }

  /** The coordinates that are not zero by weight. */
  public Support support() {
    return support;
  }

  /** Number of orbits: the unknowns. */
  public int count() {
    return count;
  }

  /** The orbit of a coordinate, or -1 where every invariant vanishes. */
  public int orbit(int coordinate) {
    int position = support.position(coordinate);
    return position < 0 ? -1 : orbit[position];
  }

  /** The factor of a coordinate against the unknown of its orbit, or 0 if it has none. */
  public int multiplier(int coordinate) {
    int position = support.position(coordinate);
    return position < 0 ? 0 : multiplier[position];
  }

  /** The orbit of supported coordinate number {@code position}. */
  public int orbitAt(int position) {
    return orbit[position];
  }

  /** The factor of supported coordinate number {@code position}. */
  public int multiplierAt(int position) {
    return multiplier[position];
  }

  /** The largest absolute value of a multiplier, at least 1. */
  public int largestMultiplier() {
    return largest;
  }

  /**
   * Solutions on these orbits as maps with so many columns; a coordinate is {@code row * columns +
   * column}.
   */
  public OrbitBasis basis(int columns, List<SparseVector> solutions) {
    int[] members =
        IntStream.range(0, support.count()).filter(position -> orbit[position] >= 0).toArray();
    return new OrbitBasis(
        columns,
        count,
        Arrays.stream(members).map(support::coordinate).toArray(),
        Arrays.stream(members).map(position -> orbit[position]).toArray(),
        Arrays.stream(members).map(position -> multiplier[position]).toArray(),
        solutions);
  }
}
