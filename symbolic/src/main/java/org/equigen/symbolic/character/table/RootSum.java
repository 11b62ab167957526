package org.equigen.symbolic.character.table;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.AlgebraicNumber;
import org.equigen.symbolic.number.IntegerFunctions;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;

/**
 * A formal sum {@code sum_j c_j z^j} of n-th roots of unity, {@code z = exp(2 pi i/n)}, with
 * integer coefficients: an element of the group ring {@code Z[Z/n]}.
 *
 * <p>With {@code c_j >= 0} it is the list of the eigenvalues of a matrix of finite order; its value
 * is the trace. Different sums can have the same value: see {@link #reduced}.
 */
public final class RootSum {
  /** 0. */
  public static final RootSum ZERO = of(BigInteger.ZERO);

  private final BigInteger[] counts;

  private RootSum(BigInteger[] counts) {
    this.counts = counts;
  }

  /** An integer. */
  public static RootSum of(BigInteger value) {
    return new RootSum(new BigInteger[] {value});
  }

  /** An integer. */
  public static RootSum of(long value) {
    return of(BigInteger.valueOf(value));
  }

  /**
   * The sum with these coefficients of {@code z^0, z^1, ...}, as many as the order of z.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static RootSum ofCounts(long... counts) {
    if (counts.length == 0) {
      throw new IllegalArgumentException("no root of unity has order 0");
    }
    return new RootSum(
        Arrays.stream(counts).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
  }

  /** The sum with these coefficients, at least one. */
  static RootSum ofCounts(BigInteger[] counts) {
    return new RootSum(counts.clone());
  }

  /** The order n of the roots. */
  public int order() {
    return counts.length;
  }

  /** The coefficient of {@code z^power}, for any integer. */
  public BigInteger count(int power) {
    return counts[Math.floorMod(power, counts.length)];
  }

  /** The sum of the coefficients: the number of eigenvalues. */
  public BigInteger total() {
    return Arrays.stream(counts).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** The sum. */
  public RootSum plus(RootSum other) {
    int common = lcm(other);
    RootSum left = lifted(common);
    RootSum right = other.lifted(common);
    BigInteger[] sum = new BigInteger[common];
    Arrays.setAll(sum, j -> left.counts[j].add(right.counts[j]));
    return new RootSum(sum);
  }

  /** All coefficients times a factor. */
  public RootSum times(BigInteger factor) {
    return new RootSum(Arrays.stream(counts).map(factor::multiply).toArray(BigInteger[]::new));
  }

  /** The product: the eigenvalues of a Kronecker product. */
  public RootSum times(RootSum other) {
    int common = lcm(other);
    int step = common / counts.length;
    int otherStep = common / other.counts.length;
    BigInteger[] product = zeros(common);
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < other.counts.length && counts[i].signum() != 0; j++) {
        if (other.counts[j].signum() != 0) {
          int at = (i * step + j * otherStep) % common;
          product[at] = product[at].add(counts[i].multiply(other.counts[j]));
        }
      }
    }
    return new RootSum(product);
  }

  /** The Adams operation: every root to the k-th power, the eigenvalues of a power of a matrix. */
  public RootSum adams(int k) {
    return moved(counts.length, j -> Math.floorMod((long) j * k, counts.length));
  }

  /** The complex conjugate. */
  public RootSum conjugate() {
    return adams(-1);
  }

  /** The same sum as one of n-th roots, for a multiple n of the order. */
  RootSum lifted(int n) {
    return n == counts.length ? this : moved(n, j -> j * (n / counts.length));
  }

  private RootSum moved(int size, IntUnaryOperator place) {
    BigInteger[] image = zeros(size);
    for (int j = 0; j < counts.length; j++) {
      int at = place.applyAsInt(j);
      image[at] = image[at].add(counts[j]);
    }
    return new RootSum(image);
  }

  private int lcm(RootSum other) {
    return IntegerFunctions.lcm(counts.length, other.counts.length);
  }

  private static BigInteger[] zeros(int size) {
    BigInteger[] zeros = new BigInteger[size];
    Arrays.fill(zeros, BigInteger.ZERO);
    return zeros;
  }

  /**
   * The average of the value over the automorphisms of the field of roots of unity, which is the
   * value if that is rational: a primitive d-th root has the average {@code mu(d)/phi(d)}.
   */
  public Rational average() {
    BigInteger sum = BigInteger.ZERO;
    for (int j = 0; j < counts.length; j++) {
      if (counts[j].signum() != 0) {
        sum = sum.add(counts[j].multiply(BigInteger.valueOf(Cyclotomics.trace(j, counts.length))));
      }
    }
    return new Rational(sum, BigInteger.valueOf(Cyclotomics.totient(counts.length)));
  }

  /**
   * The sum with the same value in powers of z below the degree of its minimal polynomial, of the
   * smallest order; an integer has order 1. Equal values have equal reduced sums of a common order.
   */
  public RootSum reduced() {
    RootSum shrunk = shrunk();
    RootSum odd = shrunk.order() % 4 == 2 ? shrunk.oddRoots() : shrunk;
    IntegerPolynomial rest =
        IntegerPolynomial.of(List.of(odd.counts))
            .remainder(IntegerPolynomial.cyclotomic(odd.order()));
    BigInteger[] kept = zeros(odd.order());
    Arrays.setAll(kept, rest::coefficient);
    RootSum remainder = new RootSum(kept).shrunk();
    return remainder.order() % 4 == 2 ? remainder.reduced() : remainder;
  }

  /** For n = 2m with odd m in m-th roots: {@code exp(2 pi i/n) = -exp(2 pi i/m)^((m+1)/2)}. */
  private RootSum oddRoots() {
    int m = counts.length / 2;
    BigInteger[] half = zeros(m);
    for (int j = 0; j < counts.length; j++) {
      int at = Math.floorMod((long) j * (m + 1) / 2, m);
      half[at] = half[at].add(j % 2 == 0 ? counts[j] : counts[j].negate());
    }
    return new RootSum(half);
  }

  /** With roots of the smallest order that the exponents allow. */
  private RootSum shrunk() {
    int divisor = counts.length;
    for (int j = 1; j < counts.length; j++) {
      divisor = counts[j].signum() == 0 ? divisor : IntegerFunctions.gcd(divisor, j);
    }
    BigInteger[] kept = new BigInteger[counts.length / divisor];
    int step = divisor;
    Arrays.setAll(kept, j -> counts[j * step]);
    return new RootSum(kept);
  }

  /**
   * The shortest sum with the same value among this one, its reduced form and, for roots of prime
   * order, those that differ by a multiple of {@code 1 + z + ... + z^(n-1) = 0}.
   */
  public RootSum shortest() {
    RootSum reduced = reduced();
    if (reduced.order() == 1) {
      return reduced;
    }
    RootSum best = shrunk();
    for (RootSum other : List.of(reduced, best)) {
      best = other.length().compareTo(best.length()) < 0 ? other : best;
      boolean prime = BigInteger.valueOf(other.order()).isProbablePrime(64);
      for (int j = 0; prime && j < other.order(); j++) {
        BigInteger shift = other.counts[j];
        RootSum shifted =
            new RootSum(
                Arrays.stream(other.counts)
                    .map(count -> count.subtract(shift))
                    .toArray(BigInteger[]::new));
        best = shifted.length().compareTo(best.length()) < 0 ? shifted : best;
      }
    }
    return best;
  }

  private BigInteger length() {
    return Arrays.stream(counts).map(BigInteger::abs).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** The image of the value under the homomorphism that sends {@code z} to a given residue. */
  long residue(PrimeField residues, long root) {
    BigInteger modulus = BigInteger.valueOf(residues.prime());
    long sum = 0;
    for (int j = counts.length - 1; j >= 0; j--) {
      sum = (sum * root + counts[j].mod(modulus).longValueExact()) % residues.prime();
    }
    return sum;
  }

  /**
   * Half the value, in reduced form.
   *
   * @throws ArithmeticException if that is no sum of roots of unity
   */
  RootSum halved() {
    RootSum reduced = reduced();
    BigInteger[] half = new BigInteger[reduced.counts.length];
    for (int j = 0; j < half.length; j++) {
      if (reduced.counts[j].testBit(0)) {
        throw new ArithmeticException("half of " + reduced + " is no algebraic integer");
      }
      half[j] = reduced.counts[j].shiftRight(1);
    }
    return new RootSum(half);
  }

  /** Whether the value is 0. */
  public boolean isZero() {
    return reduced().equals(ZERO);
  }

  /** Whether the value is the same. */
  public boolean isSame(RootSum other) {
    return plus(other.times(BigInteger.ONE.negate())).isZero();
  }

  /** Whether the value is an integer; other rational numbers are no sums of roots of unity. */
  public boolean isRational() {
    return reduced().order() == 1;
  }

  /**
   * The value, in the smallest supported field that contains it.
   *
   * @throws org.equigen.symbolic.number.FieldTooLargeException if the order is too large
   */
  public AlgebraicNumber number() {
    RootSum sum = reduced();
    if (sum.order() == 1) {
      return AlgebraicNumber.of(new Rational(sum.counts[0], BigInteger.ONE));
    }
    return new AlgebraicNumber(sum.field(), sum.in(sum.field())).smallest();
  }

  /** The field of the roots. */
  NumberField field() {
    return NumberField.cyclotomic(order());
  }

  /**
   * The value in a cyclotomic field that contains the roots.
   *
   * @param field of roots of unity of a multiple of the order
   */
  Algebraic in(NumberField field) {
    Algebraic sum = Algebraic.ZERO;
    for (int j = 0; j < counts.length; j++) {
      if (counts[j].signum() != 0) {
        Algebraic count = Algebraic.of(new Rational(counts[j], BigInteger.ONE));
        sum = field.add(sum, field.multiply(count, Cyclotomics.root(field, j, counts.length)));
      }
    }
    return sum;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof RootSum other && Arrays.equals(counts, other.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }

  /** For example {@code 1+2*z(5)^2}, with {@code z(n) = exp(2 pi i/n)}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int j = 0; j < counts.length; j++) {
      BigInteger count = counts[j];
      if (count.signum() != 0) {
        text.append(count.signum() > 0 && !text.isEmpty() ? "+" : "");
        text.append(j == 0 ? count : monomial(count, "z(" + counts.length + ")", j));
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }

  /** For example {@code -2*w^3}. */
  static String monomial(BigInteger count, String root, int power) {
    String scale =
        count.equals(BigInteger.ONE)
            ? ""
            : count.equals(BigInteger.ONE.negate()) ? "-" : count + "*";
    return scale + root + (power == 1 ? "" : "^" + power);
  }
}
