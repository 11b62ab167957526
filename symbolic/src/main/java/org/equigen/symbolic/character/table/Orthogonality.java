package org.equigen.symbolic.character.table;

import java.math.BigInteger;
import java.util.List;
import org.equigen.symbolic.group.finite.ConjugacyClasses;
import org.equigen.symbolic.number.PrimeField;

/**
 * Proves {@code sum_t |C_t| chi(g_t) conj(psi(g_t)) = |G|} for {@code chi = psi}, else 0. For a
 * square table the orthogonality of its columns follows.
 *
 * <p>Both sides are algebraic integers of a field of roots of unity in which p splits completely.
 * If they agree under all homomorphisms to the residues, their difference is p times an algebraic
 * integer; all its conjugates are at most {@code |G| (chi(1) psi(1) + 1)}, so that it is 0 once the
 * product of the primes is larger.
 */
final class Orthogonality {
  private final ConjugacyClasses classes;
  private final List<List<RootSum>> table;
  private final int order;

  private Orthogonality(ConjugacyClasses classes, List<List<RootSum>> table) {
    this.classes = classes;
    this.table = table;
    order =
        table.stream()
            .flatMap(List::stream)
            .mapToInt(RootSum::order)
            .distinct()
            .reduce(1, Cyclotomics::lcm);
  }

  /**
   * Checks the rows of a table.
   *
   * @throws IllegalStateException if two are not orthogonal: a fault of whoever computed them
   */
  static void verify(ConjugacyClasses classes, List<List<RootSum>> table) {
    Orthogonality check = new Orthogonality(classes, table);
    BigInteger largest = BigInteger.ONE;
    for (List<RootSum> row : table) {
      largest = largest.max(row.getFirst().count(0));
    }
    BigInteger rest = classes.order().multiply(largest.multiply(largest).add(BigInteger.ONE));
    PrimeField residues = PrimeField.below(1L << 31, check.order);
    while (rest.signum() > 0) {
      check.modulo(residues);
      rest = rest.divide(BigInteger.valueOf(residues.prime()));
      residues = PrimeField.below(residues.prime(), check.order);
    }
  }

  /** Checks under all homomorphisms of a prime. */
  private void modulo(PrimeField residues) {
    long root = residues.rootOfUnity(order);
    for (int u = 1; u <= order; u++) {
      if (Cyclotomics.gcd(u, order) == 1) {
        long image = residues.power(root, u);
        check(residues, images(residues, image), images(residues, residues.inverse(image)));
      }
    }
  }

  /** The values, where a root of unity has a given image. */
  private long[][] images(PrimeField residues, long root) {
    long[][] images = new long[table.size()][classes.count()];
    for (int row = 0; row < images.length; row++) {
      for (int c = 0; c < images[row].length; c++) {
        RootSum value = table.get(row).get(c);
        images[row][c] = value.residue(residues, residues.power(root, order / value.order()));
      }
    }
    return images;
  }

  private void check(PrimeField residues, long[][] images, long[][] conjugates) {
    BigInteger modulus = BigInteger.valueOf(residues.prime());
    long size = classes.order().mod(modulus).longValueExact();
    for (int c = 0; c < classes.count(); c++) {
      long weight = classes.get(c).size().mod(modulus).longValueExact();
      for (long[] row : images) {
        row[c] = residues.times(row[c], weight);
      }
    }
    for (int i = 0; i < images.length; i++) {
      for (int j = 0; j < conjugates.length; j++) {
        long sum = 0;
        for (int c = 0; c < classes.count(); c++) {
          sum += residues.times(images[i][c], conjugates[j][c]);
        }
        if (residues.reduce(sum) != (i == j ? size : 0)) {
          throw new IllegalStateException(
              "the characters %d and %d of %s are not orthogonal"
                  .formatted(i + 1, j + 1, classes.group().name()));
        }
      }
    }
  }
}
