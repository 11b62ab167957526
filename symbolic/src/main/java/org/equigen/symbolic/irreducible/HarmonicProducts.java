package org.equigen.symbolic.irreducible;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimitiveScale;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/**
 * The representations of {@link SphericalHarmonics} in the same basis up to positive factors, as
 * Cartan components of products {@code l1 * l2} of two of about half the degree, down to V.
 *
 * <p>The highest weight vector is that of {@code (z + i x)^l1} times that of {@code (z + i x)^l2}.
 * The operator {@code w -> (n*,w) y - (y,w) n*} with {@code n* = z - i x} makes of a harmonic
 * polynomial {@code P(y, r^2) (z + i x)^m} with a positive leading coefficient in y one of the same
 * kind with m - 1, so that real and imaginary parts are the harmonics of m and -m. A vector has at
 * most {@code 2 (2 l2 + 1)} entries, a polynomial of degree l about {@code l^2/8}.
 */
final class HarmonicProducts {
  private static final NumberField FIELD = NumberField.gaussian();
  private static final Algebraic I = FIELD.imaginaryUnit().orElseThrow();
  private static final Algebraic MINUS_ONE = Algebraic.of(-1);

  private final BigInteger most;
  private final Map<Integer, CartanTerm> known = new HashMap<>(Map.of(1, vector()));

  /**
   * For products of limited size.
   *
   * @param most the largest dimension of a product
   */
  HarmonicProducts(BigInteger most) {
    this.most = most;
  }

  /**
   * The factor.
   *
   * @param degree l, at least 2, within {@link #reach}
   * @param twisted whether reflections act with an additional sign
   */
  Factor.Subspace of(String name, int degree, boolean twisted) {
    CartanTerm product = product(degree);
    Factor sign = new Factor.Alternating(3, Representation.of(Term.vector()));
    Term ambient = twisted ? product.term().times(new Term(List.of(sign))) : product.term();
    return component(name, ambient, product, degree);
  }

  private static CartanTerm vector() {
    Matrix<Algebraic> lowering =
        Matrix.builder(FIELD, 3, 3)
            .add(0, 1, FIELD.negate(I))
            .add(1, 0, I)
            .add(1, 2, MINUS_ONE)
            .add(2, 1, Algebraic.ONE)
            .build();
    return new CartanTerm(
        Term.vector(),
        FIELD,
        Collections.nCopies(3, Rational.ONE),
        Map.of(0L, I, 2L, Algebraic.ONE),
        List.of(lowering));
  }

  /** Whether the products on the way to a degree are small enough. */
  boolean reach(int degree) {
    return right(degree) >= Math.max(1, degree / WeightDivision.LEAST_SHARE);
  }

  /** The smaller of the two degrees. */
  private int right(int degree) {
    int right = degree / 2;
    while (right > 0 && size(degree - right).multiply(size(right)).compareTo(most) > 0) {
      right--;
    }
    return right;
  }

  private CartanTerm product(int degree) {
    int right = right(degree);
    return part(degree - right).times(part(right));
  }

  private static BigInteger size(int degree) {
    return BigInteger.valueOf(2L * degree + 1);
  }

  private CartanTerm part(int degree) {
    CartanTerm remembered = known.get(degree);
    if (remembered == null) {
      CartanTerm product = product(degree);
      String name = degree + (degree % 2 == 0 ? "e" : "o");
      remembered = product.on(component(name, product.term(), product, degree));
      known.put(degree, remembered);
    }
    return remembered;
  }

  private static Factor.Subspace component(
      String name, Term ambient, CartanTerm product, int degree) {
    List<Map<Long, Algebraic>> columns =
        new ArrayList<>(Collections.nCopies(2 * degree + 1, Map.of()));
    Map<Long, Algebraic> vector = product.highest();
    for (int m = degree; m >= 0; m--) {
      columns.set(degree - m, part(vector, 1));
      columns.set(degree + m, part(vector, 0));
      vector = primitive(Lowering.times(FIELD, vector, product.lowering().getFirst()));
    }
    return new SubspaceBasis(ambient, product.size(), NumberField.Q, columns)
        .orthogonal(name, product.norms());
  }

  /** Divided by a positive number. */
  private static Map<Long, Algebraic> primitive(Map<Long, Algebraic> vector) {
    Algebraic scale = Algebraic.of(PrimitiveScale.ofAlgebraic(vector.values().stream()));
    Map<Long, Algebraic> scaled = new HashMap<>();
    vector.forEach((place, value) -> scaled.put(place, FIELD.multiply(scale, value)));
    return scaled;
  }

  /** The coefficients of a power of i. */
  private static Map<Long, Algebraic> part(Map<Long, Algebraic> vector, int power) {
    Map<Long, Algebraic> part = new HashMap<>();
    vector.forEach((place, value) -> part.put(place, Algebraic.of(value.coefficient(power))));
    part.values().removeIf(Algebraic::isZero);
    return part;
  }
}
