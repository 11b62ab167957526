package org.equigen.symbolic.harmonic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.IntegerFunctions;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.polynomial.Monomial;
import org.equigen.symbolic.polynomial.Polynomial;
import org.equigen.symbolic.polynomial.PolynomialRing;

/**
 * Polynomials in the axes z of a form {@code Q = sum of d_i z_i^2}, those in the kernel of its
 * Laplacian {@code sum of 1/d_i (d/dz_i)^2} and the products of their coefficients.
 *
 * <p>A basis for degree l in n variables is made of those of the degrees j up to l in the first n -
 * 1 variables, each times the Gegenbauer polynomial {@code r^(l-j) C_(l-j)^(j+n/2-1)(z_n / r)} with
 * {@code r^2 = Q}, down to the real and imaginary parts of {@code (z_1 + i z_2)^l}. Written in
 * {@code d_i z_i^2} it is rational whatever the signs of d (N. Vilenkin and A. Klimyk,
 * Representation of Lie Groups and Special Functions, vol. 2, 9.3 and 9.4).
 */
public final class HarmonicPolynomials {
  private final List<Rational> weights;
  private final PolynomialRing ring;

  /** For a form. */
  public HarmonicPolynomials(QuadraticForm form) {
    weights = form.weights();
    ring =
        new PolynomialRing(
            NumberField.Q, IntStream.range(0, form.size()).mapToObj(i -> "z" + (i + 1)).toList());
  }

  /** The ring that they lie in. */
  public PolynomialRing ring() {
    return ring;
  }

  /** How many independent ones there are: {@code C(n+l-1,l) - C(n+l-3,l-2)}. */
  public static int count(int variables, int degree) {
    long all = monomials(variables, degree);
    return Math.toIntExact(degree < 2 ? all : all - monomials(variables, degree - 2));
  }

  /** The number of monomials, {@code C(n+l-1,l)}. */
  public static long monomials(int variables, int degree) {
    long count = 1;
    for (int k = 1; k <= degree; k++) {
      count = Math.multiplyExact(count, variables - 1 + k) / k;
    }
    return count;
  }

  /** The basis for a degree, orthogonal in {@link #product}. */
  public List<Polynomial> basis(int degree) {
    return basis(ring.size(), degree);
  }

  private List<Polynomial> basis(int variables, int degree) {
    if (degree == 0) {
      return List.of(ring.constant(Algebraic.ONE));
    }
    if (variables == 1) {
      return degree == 1 ? List.of(ring.variable(0)) : List.of();
    }
    if (variables == 2) {
      return List.of(planar(degree, 0), planar(degree, 1));
    }
    List<Polynomial> basis = new ArrayList<>();
    for (int lower = 0; lower <= degree; lower++) {
      Polynomial axial = gegenbauer(variables, degree - lower, lower);
      for (Polynomial polynomial : basis(variables - 1, lower)) {
        basis.add(ring.multiply(polynomial, axial));
      }
    }
    return basis;
  }

  /** The even (0) or odd (1) powers of the second axis in {@code (z_1 + i z_2)^l}. */
  private Polynomial planar(int degree, int parity) {
    Map<Monomial, Algebraic> terms = new HashMap<>();
    for (int k = parity; k <= degree; k += 2) {
      int[] exponents = new int[ring.size()];
      exponents[0] = degree - k;
      exponents[1] = k;
      Rational scale = power(0, (degree - k) / 2).multiply(power(1, k / 2));
      Rational value =
          new Rational(IntegerFunctions.binomial(degree, k), BigInteger.ONE).multiply(scale);
      terms.put(Monomial.of(exponents), Algebraic.of(k / 2 % 2 == 0 ? value : value.negate()));
    }
    return Polynomial.of(terms);
  }

  /** {@code r^m C_m^(lambda)(z_n / r)} with {@code lambda = lower + n/2 - 1}. */
  private Polynomial gegenbauer(int variables, int degree, int lower) {
    int axis = variables - 1;
    Rational lambda = Rational.of(2L * lower + variables - 2, 2);
    Polynomial sum = Polynomial.ZERO;
    for (int k = 0; 2 * k <= degree; k++) {
      int rest = degree - 2 * k;
      Rational value = k % 2 == 0 ? Rational.ONE : Rational.of(-1);
      for (int factor = 0; factor < degree - k; factor++) {
        value = value.multiply(lambda.add(Rational.of(factor)));
      }
      for (int factor = 1; factor <= k; factor++) {
        value = value.divide(Rational.of(factor));
      }
      for (int factor = 1; factor <= rest; factor++) {
        value = value.multiply(Rational.of(2)).divide(Rational.of(factor));
      }
      Polynomial monomial = ring.power(ring.variable(axis), rest);
      Algebraic scale = Algebraic.of(value.multiply(power(axis, rest / 2)));
      sum =
          ring.add(
              sum, ring.scale(ring.multiply(monomial, ring.power(square(variables), k)), scale));
    }
    return sum;
  }

  private Rational power(int axis, int exponent) {
    Rational power = Rational.ONE;
    for (int k = 0; k < exponent; k++) {
      power = power.multiply(weights.get(axis));
    }
    return power;
  }

  /** {@code sum of d_i z_i^2} over the first variables. */
  private Polynomial square(int variables) {
    Polynomial square = Polynomial.ZERO;
    for (int i = 0; i < variables; i++) {
      Polynomial one = ring.power(ring.variable(i), 2);
      square = ring.add(square, ring.scale(one, Algebraic.of(weights.get(i))));
    }
    return square;
  }

  /** {@code sum of 1/d_i (d/dz_i)^2}. */
  public Polynomial laplacian(Polynomial polynomial) {
    Polynomial sum = Polynomial.ZERO;
    for (int i = 0; i < ring.size(); i++) {
      Polynomial second = ring.derivative(ring.derivative(polynomial, i), i);
      Algebraic inverse = Algebraic.of(Rational.ONE.divide(weights.get(i)));
      sum = ring.add(sum, ring.scale(second, inverse));
    }
    return sum;
  }

  /**
   * The product {@code sum over monomials z^a of p_a q_a a! / (l! |d|^a)} of polynomials of degree
   * l: that of the symmetric tensors whose contractions with x they are, in the basis in which Q
   * has coefficients 1 and -1 (Bombieri's product).
   */
  public Rational product(Polynomial p, Polynomial q) {
    Rational sum = Rational.ZERO;
    for (Map.Entry<Monomial, Algebraic> term : p.terms().entrySet()) {
      Algebraic other = q.coefficient(term.getKey());
      if (!other.isZero()) {
        Rational scale = scale(term.getKey());
        Rational square = term.getValue().rational().multiply(other.rational());
        sum = sum.add(square.multiply(scale.signum() < 0 ? scale.negate() : scale));
      }
    }
    return sum;
  }

  /** {@code a! / (l! d^a)}. */
  Rational scale(Monomial monomial) {
    Rational scale = Rational.ONE;
    int before = 0;
    for (int i = 0; i < ring.size(); i++) {
      for (int k = 1; k <= monomial.exponent(i); k++) {
        Rational step = Rational.of(k, ++before);
        scale = scale.multiply(step).divide(weights.get(i));
      }
    }
    return scale;
  }
}
