package org.equigen.symbolic.irreducible;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.Irreducible.HighestWeight;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.InvariantMetric;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.root.CartanType;
import org.equigen.symbolic.root.Weight;

/**
 * Irreducible representations of simple groups by highest weight.
 *
 * <p>The subspace of a tensor power of V that a highest weight vector generates. Where the group is
 * closed under conjugate transposition, its basis is orthogonal: vectors of one weight together,
 * highest first, where V has a basis of weight vectors; else in the order of their leading places.
 * Otherwise it is the reduced echelon basis, and coordinates are those at its leading places. Where
 * the tensor power is too large, it is a subspace of the product of two smaller ones: {@link
 * CartanComponents}, {@link HarmonicProducts}.
 */
public final class Irreducibles {
  /** Larger ones take long to build. */
  static final int MOST_DIMENSION = 5000;

  /** The largest dimension of the space in which one is built. */
  static final BigInteger MOST_AMBIENT = BigInteger.valueOf(40_000);

  private Irreducibles() {}

  /**
   * What a label means for a group: {@code [a,b,...]} are Dynkin labels of SL(n), SU(n), SO(p,q),
   * SO+(p,q), Sp(2n) and the exceptional groups, in Bourbaki's order; {@code (p,q)} those of SL(3)
   * and SU(3), and the two spins of SO(p,q) with {@code p + q = 4}, of the Lorentz groups and of
   * SL(2,C); {@code spin(j)} is for SL(2) and SU(2), {@code 2e} or {@code 1o} for O(3) and SO(3).
   */
  public static Irreducible of(Group group, String label) {
    return new LabelReader(group, label).read();
  }

  /**
   * The label of a highest weight, in the form that is most usual for the group: that {@link #of}
   * reads. For SO(3) it is {@code 0e, 1o, 2e, ...}, as of the harmonic polynomials.
   *
   * @param highest dominant, of the group's own root system
   */
  public static String label(Group group, HighestWeight highest) {
    return LabelWriter.of(group, highest);
  }

  /** The forms that labels of a group have, for messages: for example {@code [a,b]}. */
  public static List<String> forms(Group group) {
    return LabelReader.forms(group);
  }

  /**
   * The irreducible representation of a highest weight.
   *
   * @param group which has the highest weight
   * @param name for the factor
   */
  static Irreducible of(Group group, SplitForm split, String name, Weight highest) {
    CartanType type = split.roots().types().getFirst();
    if (AmbientSpace.isSpinorial(type, highest)) {
      return new Irreducible.Refused(
          "it is a representation of the spin group only, in no tensor power of V",
          highest.plus(highest).toString());
    }
    BigInteger dimension = split.roots().dimension(highest);
    Optional<Term> ambient =
        AmbientSpace.of(type, highest)
            .filter(term -> size(split, term).compareTo(MOST_AMBIENT) <= 0);
    CartanComponents components =
        new CartanComponents(
            split, weight -> LabelWriter.of(group, new HighestWeight(weight, 1)), MOST_AMBIENT);
    if (dimension.compareTo(BigInteger.valueOf(MOST_DIMENSION)) > 0
        || (ambient.isEmpty() && !components.reach(highest))) {
      return new Irreducible.Refused(tooLarge(dimension), Weight.zero(highest.size()).toString());
    }
    return new Irreducible.Known(
        dimension,
        Optional.of(new HighestWeight(highest, 1)),
        () ->
            ambient
                .map(term -> build(split, name, term, highest))
                .orElseGet(() -> components.factor(name, highest)));
  }

  /** Why a representation is refused. */
  static String tooLarge(BigInteger dimension) {
    return "it has dimension " + dimension + " and lies in large tensor products only";
  }

  private static BigInteger size(SplitForm split, Term ambient) {
    return Dimension.exact(split.weights().size(), ambient);
  }

  private static Factor.Subspace build(SplitForm split, String name, Term ambient, Weight highest) {
    List<Map<Long, Rational>> module = new HighestWeightModule(split, ambient, highest).basis();
    BigInteger expected = split.roots().dimension(highest);
    if (!expected.equals(BigInteger.valueOf(module.size()))) {
      throw new IllegalStateException(
          name + " has " + module.size() + " dimensions, not " + expected);
    }
    int size = size(split, ambient).intValueExact();
    SubspaceBasis basis =
        new SubspaceBasis(ambient, size, split.field(), natural(split, ambient, module));
    if (!isStandard(split)) {
      basis = basis.reduced();
    }
    return split.unitary()
        ? basis.orthogonal(name, new InvariantMetric(split.weights().size()).of(ambient))
        : basis.byLeadingPlaces(name);
  }

  private static boolean isStandard(SplitForm split) {
    return split.basis().equals(Matrix.identity(NumberField.Q, split.weights().size()));
  }

  /** In the coordinates of the group. */
  static List<Map<Long, Algebraic>> natural(
      SplitForm split, Term ambient, List<Map<Long, Rational>> module) {
    NumberField field = split.field();
    boolean standard = isStandard(split);
    int size = size(split, ambient).intValueExact();
    Matrix<Algebraic> columns =
        standard
            ? Matrix.identity(field, size)
            : Induced.element(ambient, Action.exact(field, split.basis())).transpose();
    List<Map<Long, Algebraic>> vectors = new ArrayList<>();
    for (Map<Long, Rational> vector : module) {
      Map<Long, Algebraic> image = new HashMap<>();
      vector.forEach(
          (place, value) ->
              columns
                  .row(Math.toIntExact(place))
                  .forEach(
                      entry ->
                          image.merge(
                              (long) entry.column(),
                              field.multiply(entry.value(), Algebraic.of(value)),
                              field::add)));
      image.values().removeIf(Algebraic::isZero);
      vectors.add(image);
    }
    return vectors;
  }
}
