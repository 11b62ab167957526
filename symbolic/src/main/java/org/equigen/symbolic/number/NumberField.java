package org.equigen.symbolic.number;

import static org.equigen.symbolic.number.IntegerFunctions.gcd;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number field {@code Q(w)} with a chosen embedding into the complex numbers: Q itself, a
 * quadratic field, a cyclotomic field {@code Q(zeta_n)} or its real subfield.
 *
 * <p>All are subfields of cyclotomic fields, hence normal: the minimal polynomial of w splits
 * modulo every prime {@code p = 1} modulo {@link #conductor} (Washington, Introduction to
 * Cyclotomic Fields, Theorem 2.13).
 */
public final class NumberField implements Field<Algebraic> {
  private static final Pattern NAME =
      Pattern.compile(
          "Q(\\((i|sqrt\\((?<root>-?\\d{1,9})\\)|zeta\\((?<order>\\d{1,6})\\)"
              + "|2\\*cos\\(2\\*pi/(?<real>\\d{1,6})\\))\\))?");

  private enum Kind {
    RATIONAL,
    QUADRATIC,
    CYCLOTOMIC,
    REAL_CYCLOTOMIC
  }

  /** The field Q, of degree 1. */
  public static final NumberField Q = new NumberField(Kind.RATIONAL, 1, new long[] {0, 1});

  private final Kind kind;
  private final int parameter;
  private final long[] polynomial;
  private final List<List<Rational>> highPowers;
  private final List<Algebraic> conjugatePowers;

  /** w to many digits, once that was asked for; whichever thread computes it finds the same. */
  private volatile @Nullable RealRoot realRoot;

  private NumberField(Kind kind, int parameter, long[] polynomial) {
    this.kind = kind;
    this.parameter = parameter;
    this.polynomial = polynomial;
    highPowers = highPowers();
    conjugatePowers = new ArrayList<>();
    Algebraic conjugate = conjugateGenerator();
    for (int k = 0; k < degree(); k++) {
      conjugatePowers.add(k == 0 ? Algebraic.ONE : multiply(conjugatePowers.get(k - 1), conjugate));
    }
  }

  /** {@code Q(i)}. */
  public static NumberField gaussian() {
    return cyclotomic(4);
  }

  /**
   * {@code Q(sqrt d)}, with w the positive root or i times a positive number.
   *
   * @param d not 0 or 1, free of squares
   * @throws IllegalArgumentException otherwise
   */
  public static NumberField quadratic(int d) {
    boolean free = d != 0 && d != 1;
    for (int prime = 2; prime * prime <= Math.abs(d); prime++) {
      free &= d % (prime * prime) != 0;
    }
    if (!free) {
      throw new IllegalArgumentException("Q(sqrt " + d + ") is no quadratic field in lowest terms");
    }
    return d == -1 ? gaussian() : new NumberField(Kind.QUADRATIC, d, new long[] {-d, 0, 1});
  }

  /**
   * {@code Q(zeta_n)}, with {@code w = zeta_n = exp(2 pi i / n)}; for n = 2 modulo 4 with n/2 in
   * place of n, and Q for n up to 2.
   */
  public static NumberField cyclotomic(int n) {
    int order = n % 4 == 2 ? n / 2 : n;
    if (order == 1) {
      return Q;
    }
    return new NumberField(Kind.CYCLOTOMIC, order, CyclotomicPolynomials.cyclotomic(order));
  }

  /**
   * The real subfield of {@code Q(zeta_n)}, with {@code w = 2 cos(2 pi / n)}; where it is Q or
   * quadratic, that field with its own generator.
   */
  public static NumberField realCyclotomic(int n) {
    int order = n % 4 == 2 ? n / 2 : n;
    return switch (order) {
      case 1, 3, 4 -> Q;
      case 5 -> quadratic(5);
      case 8 -> quadratic(2);
      case 12 -> quadratic(3);
      default ->
          new NumberField(Kind.REAL_CYCLOTOMIC, order, CyclotomicPolynomials.doubleCosine(order));
    };
  }

  /**
   * The field that {@link #toString} writes so.
   *
   * @throws IllegalArgumentException if there is none
   * @throws FieldTooLargeException if its degree is beyond those in use
   */
  public static NumberField parse(String text) {
    Matcher matcher = NAME.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no number field " + text);
    }
    if (matcher.group("root") != null) {
      return quadratic(Integer.parseInt(matcher.group("root")));
    }
    if (matcher.group("order") != null) {
      return cyclotomic(order(matcher.group("order"), false));
    }
    if (matcher.group("real") != null) {
      return realCyclotomic(order(matcher.group("real"), true));
    }
    return text.equals("Q") ? Q : gaussian();
  }

  private static int order(String digits, boolean real) {
    int order = Integer.parseInt(digits);
    if (order == 0) {
      throw new IllegalArgumentException("no roots of unity of order 0");
    }
    Cyclotomy.requireSmall(BigInteger.valueOf(order), real);
    return order;
  }

  /** The degree over Q. */
  public int degree() {
    return polynomial.length - 1;
  }

  /** The minimal polynomial of w, monic: the coefficient of {@code w^k} at k. */
  public long[] minimalPolynomial() {
    return polynomial.clone();
  }

  /** Whether this is Q. */
  public boolean isRational() {
    return kind == Kind.RATIONAL;
  }

  /** Whether all elements are real. */
  public boolean isReal() {
    return switch (kind) {
      case RATIONAL, REAL_CYCLOTOMIC -> true;
      case QUADRATIC -> parameter > 0;
      case CYCLOTOMIC -> false;
    };
  }

  /** An n such that this is contained in {@code Q(zeta_n)}. */
  public int conductor() {
    return switch (kind) {
      case RATIONAL -> 1;
      case QUADRATIC ->
          Math.floorMod(parameter, 4) == 1 ? Math.abs(parameter) : 4 * Math.abs(parameter);
      case CYCLOTOMIC, REAL_CYCLOTOMIC -> parameter;
    };
  }

  /** w. */
  public Algebraic generator() {
    return isRational() ? Algebraic.ZERO : Algebraic.of(Rational.ZERO, Rational.ONE);
  }

  /** A square root of -1, if there is one. */
  public Optional<Algebraic> imaginaryUnit() {
    return kind == Kind.CYCLOTOMIC && parameter % 4 == 0
        ? Optional.of(power(generator(), parameter / 4))
        : Optional.empty();
  }

  /**
   * {@code cos(2 pi k / n)}.
   *
   * @throws IllegalArgumentException if this field does not contain it for want of the right roots
   *     of unity
   */
  public Algebraic cosine(long k, long n) {
    long divisor = gcd(Math.abs(k), n);
    long numerator = Math.floorMod(k / divisor, n / divisor);
    long order = n / divisor;
    Algebraic half = Algebraic.of(Rational.of(1, 2));
    if (order == 1 || order == 4) {
      return order == 1 ? Algebraic.ONE : Algebraic.ZERO;
    }
    if (order % 4 == 2) {
      return negate(cosine(2 * numerator + order, 2 * order));
    }
    if (order == 3) {
      return negate(half);
    }
    if (cosineOrder() % order != 0) {
      throw new IllegalArgumentException(this + " does not contain cos(2 pi/" + order + ")");
    }
    return multiply(half, doubleCosine(numerator * (cosineOrder() / order)));
  }

  /** The n for which {@link #baseCosine} is twice the cosine of 2 pi/n. */
  private int cosineOrder() {
    if (kind != Kind.QUADRATIC) {
      return parameter;
    }
    return switch (parameter) {
      case 2 -> 8;
      case 3 -> 12;
      case 5 -> 5;
      default -> 1;
    };
  }

  private Algebraic baseCosine() {
    Algebraic w = generator();
    return switch (kind) {
      case RATIONAL -> Algebraic.of(2);
      case REAL_CYCLOTOMIC -> w;
      case CYCLOTOMIC -> add(w, conjugate(w));
      case QUADRATIC -> parameter == 5 ? Algebraic.of(Rational.of(-1, 2), Rational.of(1, 2)) : w;
    };
  }

  /** {@code 2 cos(m a)} for {@code 2 cos a = baseCosine}, by the recurrence of Chebyshev. */
  private Algebraic doubleCosine(long m) {
    Algebraic before = Algebraic.of(2);
    Algebraic current = baseCosine();
    for (long k = 0; k < m; k++) {
      Algebraic next = subtract(multiply(baseCosine(), current), before);
      before = current;
      current = next;
    }
    return before;
  }

  /** The complex conjugate. */
  public Algebraic conjugate(Algebraic a) {
    if (a.isRational() || isReal()) {
      return a;
    }
    Algebraic sum = Algebraic.ZERO;
    for (int k = 0; k < a.coefficients().size(); k++) {
      sum = add(sum, conjugatePowers.get(k).times(a.coefficient(k)));
    }
    return sum;
  }

  private Algebraic conjugateGenerator() {
    return switch (kind) {
      case RATIONAL, REAL_CYCLOTOMIC -> generator();
      case QUADRATIC -> parameter > 0 ? generator() : negate(generator());
      case CYCLOTOMIC -> power(generator(), parameter - 1);
    };
  }

  /** The value in the chosen embedding. */
  public Complex value(Algebraic a) {
    if (kind == Kind.REAL_CYCLOTOMIC) {
      return new Complex(realRoot().evaluate(a.coefficients()), 0);
    }
    Complex w = generatorValue();
    Complex sum = Complex.ZERO;
    for (int k = a.coefficients().size() - 1; k >= 0; k--) {
      sum = sum.multiply(w).add(new Complex(a.coefficient(k).doubleValue(), 0));
    }
    return sum;
  }

  private RealRoot realRoot() {
    RealRoot known = realRoot;
    if (known == null) {
      known = new RealRoot(polynomial, generatorValue().real());
      realRoot = known;
    }
    return known;
  }

  private Complex generatorValue() {
    return switch (kind) {
      case RATIONAL -> Complex.ZERO;
      case QUADRATIC -> {
        double root = Math.sqrt(Math.abs(parameter));
        yield parameter > 0 ? new Complex(root, 0) : new Complex(0, root);
      }
      case CYCLOTOMIC -> Complex.unit(2 * Math.PI / parameter);
      case REAL_CYCLOTOMIC -> new Complex(2 * Math.cos(2 * Math.PI / parameter), 0);
    };
  }

  /**
   * The roots of the minimal polynomial modulo p, in a fixed order: the ring homomorphisms from the
   * integers of this field to the residues.
   *
   * @param residues with {@code p = 1} modulo {@link #conductor}
   */
  public List<Long> roots(PrimeField residues) {
    if (isRational()) {
      return List.of(0L);
    }
    if (kind == Kind.QUADRATIC) {
      long root = residues.squareRoot(residues.reduce(parameter)).orElseThrow();
      return List.of(root, residues.prime() - root);
    }
    long unity = residues.rootOfUnity(parameter);
    List<Long> roots = new ArrayList<>();
    int last = kind == Kind.CYCLOTOMIC ? parameter : parameter / 2;
    for (int k = 1; k <= last; k++) {
      if (gcd(k, parameter) == 1) {
        long root = residues.power(unity, k);
        roots.add(
            kind == Kind.CYCLOTOMIC ? root : (root + residues.inverse(root)) % residues.prime());
      }
    }
    return List.copyOf(roots);
  }

  @Override
  public Algebraic zero() {
    return Algebraic.ZERO;
  }

  @Override
  public Algebraic one() {
    return Algebraic.ONE;
  }

  @Override
  public Algebraic of(long value) {
    return Algebraic.of(value);
  }

  @Override
  public boolean isZero(Algebraic a) {
    return a.isZero();
  }

  @Override
  public Algebraic add(Algebraic a, Algebraic b) {
    return a.plus(b);
  }

  @Override
  public Algebraic negate(Algebraic a) {
    return a.isRational() ? Algebraic.of(a.coefficient(0).negate()) : a.times(Rational.of(-1));
  }

  @Override
  public Algebraic multiply(Algebraic a, Algebraic b) {
    if (a.isRational()) {
      return b.times(a.coefficient(0));
    }
    if (b.isRational()) {
      return a.times(b.coefficient(0));
    }
    List<Rational> product = new ArrayList<>();
    for (int k = 0; k < a.coefficients().size() + b.coefficients().size() - 1; k++) {
      Rational sum = Rational.ZERO;
      for (int i = Math.max(0, k - b.coefficients().size() + 1);
          i <= k && i < a.coefficients().size();
          i++) {
        sum = sum.add(a.coefficient(i).multiply(b.coefficient(k - i)));
      }
      product.add(sum);
    }
    return reduced(product);
  }

  private Algebraic reduced(List<Rational> coefficients) {
    int degree = degree();
    if (coefficients.size() <= degree) {
      return new Algebraic(coefficients);
    }
    List<Rational> low = new ArrayList<>(coefficients.subList(0, degree));
    for (int k = degree; k < coefficients.size(); k++) {
      Rational high = coefficients.get(k);
      for (int j = 0; j < degree && high.signum() != 0; j++) {
        low.set(j, low.get(j).add(high.multiply(highPowers.get(k - degree).get(j))));
      }
    }
    return new Algebraic(low);
  }

  /** {@code w^d, ..., w^(2d-2)} in terms of lower powers. */
  private List<List<Rational>> highPowers() {
    int degree = degree();
    List<List<Rational>> powers = new ArrayList<>();
    List<Rational> power = new ArrayList<>();
    for (int j = 0; j < degree; j++) {
      power.add(Rational.of(-polynomial[j]));
    }
    for (int k = degree; k <= 2 * degree - 2 || powers.isEmpty(); k++) {
      powers.add(List.copyOf(power));
      Rational top = power.get(degree - 1);
      for (int j = degree - 1; j >= 0; j--) {
        Rational shifted = j == 0 ? Rational.ZERO : power.get(j - 1);
        power.set(j, shifted.subtract(top.multiply(Rational.of(polynomial[j]))));
      }
    }
    return powers;
  }

  /** Solves {@code a x = 1} as a linear system over Q in the coefficients of x. */
  @Override
  public Algebraic invert(Algebraic a) {
    if (a.isRational()) {
      return Algebraic.of(Rational.ONE.divide(a.coefficient(0)));
    }
    int degree = degree();
    List<List<Rational>> rows = new ArrayList<>();
    for (int i = 0; i < degree; i++) {
      rows.add(new ArrayList<>());
    }
    Algebraic column = a;
    for (int k = 0; k < degree; k++) {
      for (int i = 0; i < degree; i++) {
        rows.get(i).add(column.coefficient(i));
      }
      column = multiply(column, generator());
    }
    for (int i = 0; i < degree; i++) {
      rows.get(i).add(i == 0 ? Rational.ONE : Rational.ZERO);
    }
    RowReduction.reduce(RationalField.Q, rows, degree);
    return new Algebraic(rows.stream().map(List::getLast).toList());
  }

  /** {@code a^exponent}, the exponent from 0. */
  public Algebraic power(Algebraic a, long exponent) {
    Algebraic result = Algebraic.ONE;
    Algebraic square = a;
    for (long rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        result = multiply(result, square);
      }
      square = multiply(square, square);
    }
    return result;
  }

  /**
   * An element as a sum of fractions times powers of the generator by its {@link #generatorName},
   * rising: {@code 1/2+1/2*sqrt(5)}. {@link AlgebraicNumber#parse} reads it.
   */
  public String text(Algebraic a) {
    String name = generatorName();
    return a.text(name.contains("*") ? "(" + name + ")" : name);
  }

  /** What w is: {@code i}, {@code sqrt(5)}, {@code zeta(12)} or {@code 2*cos(2*pi/7)}; 0 for Q. */
  public String generatorName() {
    return switch (kind) {
      case RATIONAL -> "0";
      case QUADRATIC -> "sqrt(" + parameter + ")";
      case CYCLOTOMIC -> parameter == 4 ? "i" : "zeta(" + parameter + ")";
      case REAL_CYCLOTOMIC -> "2*cos(2*pi/" + parameter + ")";
    };
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof NumberField other
        && kind == other.kind
        && parameter == other.parameter;
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + parameter;
  }

  /** For example {@code Q}, {@code Q(i)} or {@code Q(sqrt(5))}. */
  @Override
  public String toString() {
    return isRational() ? "Q" : "Q(" + generatorName() + ")";
  }
}
