package org.equigen.symbolic.character.table;

import java.math.BigInteger;
import java.util.List;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.IntegerFunctions;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimeField;

/**
 * A homomorphism from the algebraic integers of all fields of roots of unity of some order to the
 * residues modulo a prime {@code p = 1} modulo that order: one image for each number, whatever
 * field it is written in.
 *
 * <p>Natural numbers below p that are known to be the value of a sum of roots of unity can be read
 * off its image: this is how Dixon lifts characters (J. D. Dixon, High speed computation of group
 * characters, Numer. Math. 10, 1967).
 */
final class CyclotomicResidues {
  private final PrimeField residues;
  private final int order;
  private final long root;

  /** With a prime that is 1 modulo the order, which is a multiple of 4. */
  CyclotomicResidues(PrimeField residues, int order) {
    this.residues = residues;
    this.order = order;
    root = residues.rootOfUnity(order);
  }

  /** Modulo a prime near 2^31. */
  static CyclotomicResidues large(int exponent, List<NumberField> fields) {
    int order = order(exponent, fields);
    return new CyclotomicResidues(PrimeField.below(1L << 31, order), order);
  }

  /** Modulo the smallest fitting prime above a bound. */
  static CyclotomicResidues above(long bound, int exponent) {
    int order = order(exponent, List.of());
    long candidate = bound / order * order + 1;
    while (candidate <= bound || !BigInteger.valueOf(candidate).isProbablePrime(64)) {
      candidate += order;
    }
    return new CyclotomicResidues(new PrimeField(candidate), order);
  }

  private static int order(int exponent, List<NumberField> fields) {
    int order = IntegerFunctions.lcm(4, exponent);
    for (NumberField field : fields) {
      order = IntegerFunctions.lcm(order, field.conductor());
    }
    return order;
  }

  PrimeField residues() {
    return residues;
  }

  /** The image of {@code exp(2 pi i/n)}, n a divisor of the order. */
  long root(int n) {
    return residues.power(root, order / n);
  }

  /** The image of the generator of a field. */
  long generator(NumberField field) {
    if (field.isRational()) {
      return 0;
    }
    int conductor = IntegerFunctions.lcm(4, field.conductor());
    NumberField roots = NumberField.cyclotomic(conductor);
    Algebraic image = FieldEmbedding.of(field, roots).apply(field.generator());
    return image(root(conductor), image);
  }

  /** The image of a number in a field whose generator has a known image. */
  long image(long generator, Algebraic number) {
    long sum = 0;
    for (int k = number.coefficients().size() - 1; k >= 0; k--) {
      long coefficient = residues.reduce(number.coefficient(k));
      sum = (residues.times(sum, generator) + coefficient) % residues.prime();
    }
    return sum;
  }

  /**
   * The eigenvalues of an element of order n from the images of the traces of its powers: {@code
   * m_j = 1/n sum_k t_k z^(-jk)}.
   *
   * @param traces of the powers 0 to n - 1, of matrices of size below p
   */
  RootSum eigenvalues(long[] traces) {
    int n = traces.length;
    long z = residues.inverse(root(n));
    long[] roots = new long[n];
    roots[0] = 1;
    for (int k = 1; k < n; k++) {
      roots[k] = residues.times(roots[k - 1], z);
    }
    long scale = residues.inverse(n);
    long[] counts = new long[n];
    for (int j = 0; j < n; j++) {
      long sum = 0;
      for (int k = 0; k < n; k++) {
        sum += residues.times(traces[k], roots[(int) ((long) j * k % n)]);
      }
      counts[j] = residues.times(residues.reduce(sum), scale);
    }
    return RootSum.ofCounts(counts);
  }
}
