package org.equigen.symbolic.decomposition.discovery;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.AlgebraicNumber;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.FieldTooLargeException;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/**
 * Finds a field in which a polynomial without roots in its own field has one: by the square root of
 * the discriminant where the degree is 2, else among cyclotomic fields and their real subfields.
 */
final class FieldExtension {
  /** Roots of unity beyond this order are not tried. */
  private static final int MOST_ORDER = 240;

  /** Larger fields are not tried. */
  private static final int MOST_DEGREE = 24;

  /** By rising degree. */
  private static final List<Candidate> CANDIDATES = candidates();

  private final MonicPolynomial polynomial;
  private final boolean real;

  private FieldExtension(MonicPolynomial polynomial, boolean real) {
    this.polynomial = polynomial;
    this.real = real;
  }

  /**
   * The smallest supported field that is found.
   *
   * @param polynomial without repeated roots
   * @param real whether the field must be real
   */
  static Optional<NumberField> of(MonicPolynomial polynomial, boolean real) {
    FieldExtension extension = new FieldExtension(polynomial, real);
    try {
      return polynomial.degree() == 2
          ? extension.bySquareRoot().or(extension::byRootsOfUnity)
          : extension.byRootsOfUnity();
    } catch (FieldTooLargeException _) {
      return Optional.empty();
    }
  }

  /** With the square root of {@code b^2 - 4c} for {@code x^2 + b x + c}. */
  private Optional<NumberField> bySquareRoot() {
    NumberField field = polynomial.field();
    Algebraic c = polynomial.coefficients().getFirst();
    Algebraic b = polynomial.coefficients().get(1);
    Algebraic square = field.subtract(field.multiply(b, b), field.multiply(Algebraic.of(4), c));
    if (real && RealSign.of(field, square) < 0) {
      return Optional.empty();
    }
    return new AlgebraicNumber(field, square).squareRoot().flatMap(root -> with(root.field()));
  }

  /** The field of the polynomial and another one, if it is small enough and a root lies there. */
  private Optional<NumberField> with(NumberField other) {
    List<NumberField> both = List.of(polynomial.field(), other);
    BigInteger most = BigInteger.valueOf(AlgebraicNumber.MAX_DEGREE);
    if (FieldEmbedding.degree(both).compareTo(most) > 0) {
      return Optional.empty();
    }
    NumberField field = FieldEmbedding.compositum(both);
    boolean rooted = (field.isReal() || !real) && !FieldRoots.of(polynomial.over(field)).isEmpty();
    return rooted ? Optional.of(field) : Optional.empty();
  }

  private Optional<NumberField> byRootsOfUnity() {
    return CANDIDATES.stream()
        .filter(candidate -> candidate.real() || !real)
        .filter(this::isPromising)
        .flatMap(candidate -> with(candidate.field()).stream())
        .findFirst();
  }

  private boolean isPromising(Candidate candidate) {
    return RootsOfUnity.isSum(polynomial, candidate.order(), candidate.real())
        || (FieldRoots.isFeasible(polynomial, degree(candidate))
            && FieldRoots.maySplit(polynomial, candidate.order()));
  }

  /** The degree of the field of the polynomial with the candidate. */
  private int degree(Candidate candidate) {
    NumberField field = polynomial.field();
    if (field.isRational()) {
      return candidate.degree();
    }
    BigInteger order = BigInteger.valueOf(candidate.order());
    BigInteger conductor = BigInteger.valueOf(field.conductor());
    int common = order.divide(order.gcd(conductor)).multiply(conductor).intValueExact();
    return totient(common) / (candidate.real() && field.isReal() ? 2 : 1);
  }

  /** A cyclotomic field or the real subfield of one, not yet built. */
  private record Candidate(int order, boolean real, int degree) {
    NumberField field() {
      return real ? NumberField.realCyclotomic(order) : NumberField.cyclotomic(order);
    }
  }

  private static List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (int n = 3; n <= MOST_ORDER; n++) {
      int degree = totient(n);
      if (n % 4 != 2) {
        candidates.add(new Candidate(n, true, degree / 2));
        candidates.add(new Candidate(n, false, degree));
      }
    }
    return candidates.stream()
        .filter(candidate -> candidate.degree() > 1 && candidate.degree() <= MOST_DEGREE)
        .sorted(Comparator.comparingInt(Candidate::degree))
        .toList();
  }

  private static int totient(int n) {
    int units = 0;
    for (int k = 1; k <= n; k++) {
      units += BigInteger.valueOf(k).gcd(BigInteger.valueOf(n)).equals(BigInteger.ONE) ? 1 : 0;
    }
    return units;
  }

  /**
   * A number q and a number s with {@code positive = q s^2}, in the field itself or in a real
   * cyclotomic one of at most four times the conductor; empty if none is found.
   *
   * @param positive a totally positive number of a real field
   */
  static Optional<Square> square(NumberField field, Algebraic positive) {
    if (positive.isRational()) {
      return Optional.of(new Square(positive.rational(), NumberField.Q, Algebraic.ONE));
    }
    for (NumberField target : targets(field)) {
      for (Rational q : factors(field.conductor())) {
        Algebraic inside = FieldEmbedding.of(field, target).apply(positive);
        Algebraic quotient = target.multiply(Algebraic.of(Rational.ONE.divide(q)), inside);
        MonicPolynomial equation =
            new MonicPolynomial(
                target, List.of(target.negate(quotient), Algebraic.ZERO, Algebraic.ONE));
        List<Algebraic> roots = FieldRoots.of(equation);
        if (!roots.isEmpty()) {
          return Optional.of(new Square(q, target, roots.getLast()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A decomposition {@code q s^2}.
   *
   * @param factor q
   * @param field of s
   * @param root s
   */
  record Square(Rational factor, NumberField field, Algebraic root) {}

  private static List<NumberField> targets(NumberField field) {
    List<NumberField> targets = new ArrayList<>(List.of(field));
    for (int fold : new int[] {1, 4, 8}) {
      int order = field.conductor() % fold == 0 ? field.conductor() : field.conductor() * fold;
      NumberField target = NumberField.realCyclotomic(order);
      if (target.degree() <= 12 && !targets.contains(target)) {
        targets.add(target);
      }
    }
    return targets;
  }

  /** The divisors of {@code 2 n} without squares, then those times 3 and 5. */
  private static List<Rational> factors(int n) {
    List<Rational> factors = new ArrayList<>();
    for (int q = 1; q <= 30; q++) {
      if (30L * n % q == 0 && q % 4 != 0 && q % 9 != 0 && q % 25 != 0) {
        factors.add(Rational.of(q));
      }
    }
    return factors;
  }
}
