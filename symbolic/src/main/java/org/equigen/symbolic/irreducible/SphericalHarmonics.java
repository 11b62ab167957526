package org.equigen.symbolic.irreducible;

import static org.equigen.symbolic.number.IntegerFunctions.binomial;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.InvariantMetric;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/**
 * The real irreducible representations of SO(3) and O(3) in the basis of e3nn: harmonic polynomials
 * with polar axis y,
 *
 * <pre>
 * p_(l,m) = P_(l,|m|)(y, r^2) * Im (z + i x)^|m| for m &lt; 0, Re (z + i x)^m for m &gt;= 0
 * </pre>
 *
 * <p>in the order {@code m = -l, ..., l}, the leading coefficient in y of P positive. So l = 1 is
 * (x,y,z), and l = 2 is {@code xz, xy, 2y^2 - x^2 - z^2, yz, z^2 - x^2} up to positive factors
 * (Geiger and Smidt, e3nn: Euclidean Neural Networks, 2022, and its spherical harmonics).
 *
 * <p>The subspace lies in {@code Sym^l V}; with the parity opposite to {@code (-1)^l} in its
 * product with {@code Alt^3 V}, the sign of the determinant. Basis vectors are orthogonal with
 * rational squared norms; divided by their roots they are e3nn's basis.
 */
final class SphericalHarmonics {
  private final int degree;

  /** Exponents of x, y, z to coefficient. */
  private record Monomial(int x, int y, int z) {
    Monomial times(Monomial other) {
      return new Monomial(x + other.x, y + other.y, z + other.z);
    }
  }

  private SphericalHarmonics(int degree) {
    this.degree = degree;
  }

  /**
   * The factor.
   *
   * @param name of the factor
   * @param degree l, at least 0
   * @param twisted whether reflections act with an additional sign
   */
  static Factor.Subspace of(String name, int degree, boolean twisted) {
    return new SphericalHarmonics(degree).factor(name, twisted);
  }

  private Factor.Subspace factor(String name, boolean twisted) {
    Representation v = Representation.of(Term.vector());
    Term ambient =
        switch (degree) {
          case 0 -> Term.SCALAR;
          case 1 -> Term.vector();
          default -> new Term(List.of(new Factor.Symmetric(degree, v)));
        };
    if (twisted) {
      ambient = ambient.times(new Term(List.of(new Factor.Alternating(3, v))));
    }
    List<Map<Long, Algebraic>> columns = new ArrayList<>();
    for (int m = -degree; m <= degree; m++) {
      columns.add(column(polynomial(m)));
    }
    int size = (degree + 1) * (degree + 2) / 2;
    // Harmonics of different m are eigenvectors of the rotations about y, or of opposite parity in
    // x: they are orthogonal, and comparing all pairs would take most of the time.
    return new SubspaceBasis(ambient, size, NumberField.Q, columns)
        .scaled(name, new InvariantMetric(3).of(ambient));
  }

  /** Monomials in lexicographic order of sorted lists: more x first, then more y. */
  private Map<Long, Algebraic> column(Map<Monomial, Rational> polynomial) {
    Map<Long, Algebraic> column = new HashMap<>();
    long place = 0;
    for (int x = degree; x >= 0; x--) {
      for (int y = degree - x; y >= 0; y--) {
        Rational value = polynomial.get(new Monomial(x, y, degree - x - y));
        if (value != null && value.signum() != 0) {
          column.put(place, Algebraic.of(value));
        }
        place++;
      }
    }
    return column;
  }

  private Map<Monomial, Rational> polynomial(int m) {
    int order = Math.abs(m);
    Map<Monomial, Rational> product = new HashMap<>();
    Map<Monomial, Rational> azimuthal = azimuthal(order, m < 0);
    legendre(order)
        .forEach(
            (left, a) ->
                azimuthal.forEach(
                    (right, b) -> product.merge(left.times(right), a.multiply(b), Rational::add)));
    return product;
  }

  /** {@code Im} or {@code Re (z + i x)^m}: the odd or even powers of x, with alternating signs. */
  private static Map<Monomial, Rational> azimuthal(int m, boolean imaginary) {
    Map<Monomial, Rational> part = new HashMap<>();
    for (int k = imaginary ? 1 : 0; k <= m; k += 2) {
      BigInteger sign = BigInteger.valueOf(k % 4 < 2 ? 1 : -1);
      part.put(
          new Monomial(k, 0, m - k), new Rational(sign.multiply(binomial(m, k)), BigInteger.ONE));
    }
    return part;
  }

  /**
   * The m-th derivative of the Legendre polynomial, homogeneous in y and r: {@code sum_k (-1)^k
   * C(l,k) C(2l-2k,l) (l-2k)!/(l-2k-m)! y^(l-2k-m) r^(2k)}.
   */
  private Map<Monomial, Rational> legendre(int m) {
    Map<Monomial, Rational> sum = new HashMap<>();
    for (int k = 0; 2 * k + m <= degree; k++) {
      BigInteger value = binomial(degree, k).multiply(binomial(2 * degree - 2 * k, degree));
      for (int factor = degree - 2 * k - m + 1; factor <= degree - 2 * k; factor++) {
        value = value.multiply(BigInteger.valueOf(factor));
      }
      Rational signed = new Rational(k % 2 == 0 ? value : value.negate(), BigInteger.ONE);
      Monomial power = new Monomial(0, degree - 2 * k - m, 0);
      radial(k)
          .forEach(
              (monomial, count) ->
                  sum.merge(monomial.times(power), count.multiply(signed), Rational::add));
    }
    return sum;
  }

  /** {@code (x^2 + y^2 + z^2)^k}. */
  private static Map<Monomial, Rational> radial(int k) {
    Map<Monomial, Rational> power = new HashMap<>();
    for (int x = 0; x <= k; x++) {
      for (int y = 0; x + y <= k; y++) {
        BigInteger count = binomial(k, x).multiply(binomial(k - x, y));
        power.put(new Monomial(2 * x, 2 * y, 2 * (k - x - y)), new Rational(count, BigInteger.ONE));
      }
    }
    return power;
  }
}
