package org.equigen.symbolic.decomposition.discovery;

import static org.equigen.symbolic.number.IntegerFunctions.gcd;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalReconstruction;

/**
 * The roots of a polynomial in a number field.
 *
 * <p>Modulo a prime that splits in the field, a root has one residue for every homomorphism of the
 * field, a root of the image of the polynomial. Each choice of such residues, lifted to a high
 * power of the prime by Newton's iteration, gives the coefficients of a candidate by interpolation;
 * candidates are checked exactly. A root whose coefficients are within the bound of {@link
 * RationalReconstruction} is never missed.
 */
final class FieldRoots {
  /** Choices of residues that are tried; the search is given up beyond. */
  private static final long MOST_CHOICES = 20_000;

  /** Small enough to try all residues, and large enough not to divide discriminants often. */
  private static final long PRIMES_BELOW = 1L << 14;

  private static final int MOST_PRIMES = 8;
  private static final int BITS = 192;

  /** Candidates with longer denominators are chance. */
  private static final int MOST_BITS = 64;

  private static final Comparator<Algebraic> ORDER =
      (a, b) -> {
        for (int k = 0; k < Math.max(a.coefficients().size(), b.coefficients().size()); k++) {
          int sign = a.coefficient(k).compareTo(b.coefficient(k));
          if (sign != 0) {
            return sign;
          }
        }
        return 0;
      };

  private final MonicPolynomial polynomial;
  private final NumberField field;
  private final PrimeField residues;
  private BigInteger modulus;
  private final List<BigInteger> generators = new ArrayList<>();
  private final List<List<BigInteger>> lagrange = new ArrayList<>();
  private final List<Algebraic> found = new ArrayList<>();

  private FieldRoots(MonicPolynomial polynomial, PrimeField residues) {
    this.polynomial = polynomial;
    this.residues = residues;
    field = polynomial.field();
    modulus = BigInteger.valueOf(residues.prime());
  }

  /**
   * The roots in the field of the coefficients, by rising coefficients.
   *
   * @param polynomial without repeated roots
   */
  static List<Algebraic> of(MonicPolynomial polynomial) {
    NumberField field = polynomial.field();
    List<Algebraic> roots = new ArrayList<>();
    MonicPolynomial rest = polynomial;
    if (!field.isRational() && polynomial.isRational()) {
      roots.addAll(of(new MonicPolynomial(NumberField.Q, polynomial.coefficients())));
      for (Algebraic root : roots) {
        rest = rest.without(root);
      }
    }
    for (Algebraic number : RootsOfUnity.sums(field)) {
      if (rest.degree() > 1 && rest.at(number).isZero()) {
        roots.add(number);
        rest = rest.without(number);
      }
    }
    if (rest.degree() > 0) {
      roots.addAll(rest.degree() == 1 ? linear(rest) : search(rest));
    }
    return roots.stream().sorted(ORDER).toList();
  }

  /** Whether the search in a field of this degree is not given up. */
  static boolean isFeasible(MonicPolynomial polynomial, int degree) {
    return Math.pow(polynomial.degree(), degree) <= MOST_CHOICES;
  }

  private static List<Algebraic> linear(MonicPolynomial polynomial) {
    return List.of(polynomial.field().negate(polynomial.coefficients().getFirst()));
  }

  private static List<Algebraic> search(MonicPolynomial polynomial) {
    return primes(polynomial.field().conductor())
        .flatMap(prime -> new FieldRoots(polynomial, prime).find().stream())
        .findFirst()
        .orElse(List.of());
  }

  private static Stream<PrimeField> primes(int conductor) {
    PrimeField first = PrimeField.below(Math.max(PRIMES_BELOW, 512L * conductor), conductor);
    return Stream.iterate(first, prime -> PrimeField.below(prime.prime(), conductor))
        .limit(MOST_PRIMES);
  }

  /**
   * Whether a polynomial splits into linear factors modulo three primes that split in its field and
   * are 1 modulo n, as it must if its roots are in the field with the n-th roots of unity.
   */
  static boolean maySplit(MonicPolynomial polynomial, int n) {
    int conductor = polynomial.field().conductor();
    int common = n / gcd(n, conductor) * conductor;
    List<Integer> counts =
        primes(common)
            .flatMap(prime -> new FieldRoots(polynomial, prime).residueRoots().stream())
            .map(roots -> roots.getFirst().size())
            .limit(3)
            .takeWhile(count -> count == polynomial.degree())
            .toList();
    return counts.size() == 3;
  }

  /** Empty if the prime divides a denominator or the discriminant. */
  private Optional<List<Algebraic>> find() {
    Optional<List<List<Long>>> roots = residueRoots();
    if (roots.isEmpty()) {
      return Optional.empty();
    }
    long choices = 1;
    for (List<Long> each : roots.get()) {
      choices = Math.min(choices * each.size(), MOST_CHOICES + 1);
    }
    if (choices > 0 && choices <= MOST_CHOICES) {
      choose(lift(roots.get()));
    }
    return Optional.of(found);
  }

  /** For each homomorphism the roots of the image; empty if one of them may be a double root. */
  private Optional<List<List<Long>>> residueRoots() {
    List<List<Long>> all = new ArrayList<>();
    for (long generator : field.roots(residues)) {
      long[] image = new long[polynomial.degree() + 1];
      for (int k = 0; k < image.length; k++) {
        if (!hasResidue(polynomial.coefficients().get(k))) {
          return Optional.empty();
        }
        image[k] = residue(polynomial.coefficients().get(k), generator);
      }
      List<Long> roots = new ArrayList<>();
      for (long x = 0; x < residues.prime(); x++) {
        if (value(image, x) == 0) {
          roots.add(x);
        }
      }
      if (roots.stream().anyMatch(x -> value(derivative(image), x) == 0)) {
        return Optional.empty();
      }
      all.add(roots);
    }
    return Optional.of(all);
  }

  /** Whether the prime divides no denominator. */
  private boolean hasResidue(Algebraic a) {
    BigInteger prime = BigInteger.valueOf(residues.prime());
    return a.coefficients().stream().allMatch(c -> c.denominator().mod(prime).signum() != 0);
  }

  private long residue(Algebraic a, long generator) {
    long sum = 0;
    for (Rational coefficient : a.coefficients().reversed()) {
      sum = (residues.times(sum, generator) + residues.reduce(coefficient)) % residues.prime();
    }
    return sum;
  }

  private long value(long[] image, long x) {
    long sum = 0;
    for (int k = image.length - 1; k >= 0; k--) {
      sum = (sum * x + image[k]) % residues.prime();
    }
    return sum;
  }

  private long[] derivative(long[] image) {
    long[] derivative = new long[image.length - 1];
    for (int k = 1; k < image.length; k++) {
      derivative[k - 1] = residues.times(k, image[k]);
    }
    return derivative;
  }

  /** The same roots modulo a high power of the prime. */
  private List<List<BigInteger>> lift(List<List<Long>> roots) {
    while (modulus.bitLength() < BITS) {
      modulus = modulus.multiply(modulus);
    }
    List<BigInteger> minimal = new ArrayList<>();
    for (long coefficient : field.minimalPolynomial()) {
      minimal.add(BigInteger.valueOf(coefficient));
    }
    List<List<BigInteger>> lifted = new ArrayList<>();
    List<Long> starts = field.roots(residues);
    for (int j = 0; j < starts.size(); j++) {
      BigInteger generator = newton(minimal, starts.get(j));
      generators.add(generator);
      List<BigInteger> image =
          polynomial.coefficients().stream().map(c -> at(c, generator)).toList();
      lifted.add(roots.get(j).stream().map(root -> newton(image, root)).toList());
    }
    for (int j = 0; j < generators.size(); j++) {
      lagrange.add(lagrange(j));
    }
    return lifted;
  }

  private BigInteger at(Algebraic a, BigInteger generator) {
    BigInteger sum = BigInteger.ZERO;
    for (Rational coefficient : a.coefficients().reversed()) {
      BigInteger residue =
          coefficient.numerator().multiply(coefficient.denominator().modInverse(modulus));
      sum = sum.multiply(generator).add(residue).mod(modulus);
    }
    return sum;
  }

  private BigInteger newton(List<BigInteger> image, long start) {
    BigInteger x = BigInteger.valueOf(start);
    for (int bits = 1; bits < modulus.bitLength(); bits *= 2) {
      BigInteger value = BigInteger.ZERO;
      BigInteger slope = BigInteger.ZERO;
      for (BigInteger coefficient : image.reversed()) {
        slope = slope.multiply(x).add(value).mod(modulus);
        value = value.multiply(x).add(coefficient).mod(modulus);
      }
      x = x.subtract(value.multiply(slope.modInverse(modulus))).mod(modulus);
    }
    return x;
  }

  private void choose(List<List<BigInteger>> roots) {
    int[] choice = new int[roots.size()];
    boolean more = true;
    while (more) {
      List<BigInteger> values = new ArrayList<>();
      for (int j = 0; j < choice.length; j++) {
        values.add(roots.get(j).get(choice[j]));
      }
      interpolate(values)
          .filter(candidate -> polynomial.at(candidate).isZero())
          .ifPresent(found::add);
      more = advance(choice, roots);
    }
  }

  private static boolean advance(int[] choice, List<List<BigInteger>> roots) {
    for (int j = choice.length - 1; j >= 0; j--) {
      choice[j]++;
      if (choice[j] < roots.get(j).size()) {
        return true;
      }
      choice[j] = 0;
    }
    return false;
  }

  /** The number with these images, if its coefficients are small. */
  private Optional<Algebraic> interpolate(List<BigInteger> images) {
    List<Rational> coefficients = new ArrayList<>();
    for (int k = 0; k < images.size(); k++) {
      BigInteger sum = BigInteger.ZERO;
      for (int j = 0; j < images.size(); j++) {
        sum = sum.add(lagrange.get(j).get(k).multiply(images.get(j)));
      }
      Optional<Rational> rational = RationalReconstruction.of(sum.mod(modulus), modulus);
      if (rational.isEmpty() || rational.get().denominator().bitLength() > MOST_BITS) {
        return Optional.empty();
      }
      coefficients.add(rational.get());
    }
    return Optional.of(new Algebraic(coefficients));
  }

  /** The coefficients of the polynomial that is 1 at one image of the generator, else 0. */
  private List<BigInteger> lagrange(int at) {
    List<BigInteger> product = new ArrayList<>(List.of(BigInteger.ONE));
    BigInteger scale = BigInteger.ONE;
    for (int j = 0; j < generators.size(); j++) {
      if (j != at) {
        BigInteger generator = generators.get(j);
        product.addFirst(BigInteger.ZERO);
        for (int k = 0; k + 1 < product.size(); k++) {
          BigInteger shifted = product.get(k + 1).multiply(generator);
          product.set(k, product.get(k).subtract(shifted).mod(modulus));
        }
        scale = scale.multiply(generators.get(at).subtract(generator)).mod(modulus);
      }
    }
    BigInteger inverse = scale.modInverse(modulus);
    return product.stream().map(c -> c.multiply(inverse).mod(modulus)).toList();
  }
}
