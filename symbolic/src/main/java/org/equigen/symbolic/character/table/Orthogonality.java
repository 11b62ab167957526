package org.equigen.symbolic.character.table;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.equigen.symbolic.group.finite.ConjugacyClasses;
import org.equigen.symbolic.number.IntegerFunctions;
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

  /** The distinct values. */
  private final Set<RootSum> values = new LinkedHashSet<>();

  /** All of them are sums of roots of unity of this order. */
  private final int order;

  private Orthogonality(ConjugacyClasses classes, List<List<RootSum>> table) {
    this.classes = classes;
    this.table = table;
    table.forEach(values::addAll);
    order = values.stream().mapToInt(RootSum::order).reduce(1, IntegerFunctions::lcm);
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
    boolean permuted = check.isPermuted();
    PrimeField residues = PrimeField.below(1L << 31, check.order);
    while (rest.signum() > 0) {
      check.modulo(residues, permuted);
      rest = rest.divide(BigInteger.valueOf(residues.prime()));
      residues = PrimeField.below(residues.prime(), check.order);
    }
  }

  /**
   * Checks under all homomorphisms of a prime. Automorphisms of the roots that permute the rows
   * also permute what is to be shown, so that one homomorphism is enough if all do.
   */
  private void modulo(PrimeField residues, boolean permuted) {
    long root = residues.rootOfUnity(order);
    for (int u = 1; u <= (permuted ? 1 : order); u++) {
      if (IntegerFunctions.gcd(u, order) == 1) {
        long image = residues.power(root, u);
        check(residues, images(residues, image), images(residues, residues.inverse(image)));
      }
    }
  }

  /**
   * Whether all automorphisms {@code z -> z^u} permute the rows: whether those do that change only
   * the roots whose order is a power of one prime, which generate them.
   */
  private boolean isPermuted() {
    Set<List<RootSum>> rows = rows(1);
    boolean permuted = true;
    int rest = order;
    for (int prime = 2; rest > 1; prime++) {
      int power = 1;
      for (; rest % prime == 0; rest /= prime) {
        power *= prime;
      }
      for (int k = 1; k < power && permuted; k++) {
        int u = (int) ((1 + (long) k * (order / power)) % order);
        permuted = IntegerFunctions.gcd(u, order) > 1 || rows(u).equals(rows);
      }
    }
    return permuted;
  }

  private Set<List<RootSum>> rows(int u) {
    Map<RootSum, RootSum> moved = new HashMap<>();
    values.forEach(value -> moved.put(value, value.adams(u).reduced()));
    Set<List<RootSum>> rows = new HashSet<>();
    for (List<RootSum> row : table) {
      rows.add(row.stream().map(value -> moved.getOrDefault(value, value)).toList());
    }
    return rows;
  }

  /** The values, where the root of unity of the common order has a given image. */
  private long[][] images(PrimeField residues, long root) {
    Map<RootSum, Long> images = new HashMap<>();
    for (RootSum value : values) {
      images.put(value, value.residue(residues, residues.power(root, order / value.order())));
    }
    long[][] rows = new long[table.size()][classes.count()];
    for (int row = 0; row < rows.length; row++) {
      for (int c = 0; c < rows[row].length; c++) {
        rows[row][c] = images.getOrDefault(table.get(row).get(c), 0L);
      }
    }
    return rows;
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
    // Products of rational rows are symmetric.
    for (int i = 0; i < images.length; i++) {
      for (int j = order == 1 ? i : 0; j < conjugates.length; j++) {
        long sum = 0;
        for (int c = 0; c < classes.count(); c++) {
          sum += residues.times(images[i][c], conjugates[j][c]);
        }
        if (residues.reduce(sum) != (i == j ? size : 0)) {
          throw new IllegalStateException(
              "the characters %s and %s of %s are not orthogonal"
                  .formatted(i + 1, j + 1, classes.group().name()));
        }
      }
    }
  }
}
