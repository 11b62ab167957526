package org.equigen.symbolic.character.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.group.finite.ConjugacyClasses;
import org.equigen.symbolic.number.PrimeField;

/**
 * Characters as residues modulo a prime near 2^31, under a homomorphism from the sums of roots of
 * unity. A multiplicity below the prime is its own residue, so that it is found exactly.
 */
final class RowResidues {
  private final ConjugacyClasses classes;
  private final PrimeField residues;
  private final CyclotomicResidues numbers;

  /** Of each row {@code |C_t| conj(chi(g_t)) / |G|}. */
  private final List<long[]> weighted = new ArrayList<>();

  RowResidues(CharacterTable table) {
    classes = table.classes();
    numbers = CyclotomicResidues.large(classes.exponent(), List.of());
    residues = numbers.residues();
    long inverse = residues.inverse(reduced(classes.order()));
    for (IrreducibleCharacter row : table.irreducibles()) {
      long[] values = of(row.values().stream().map(RootSum::conjugate).toList());
      for (int c = 0; c < values.length; c++) {
        long share = residues.times(reduced(classes.get(c).size()), inverse);
        values[c] = residues.times(values[c], share);
      }
      weighted.add(values);
    }
  }

  private long reduced(BigInteger number) {
    return number.mod(BigInteger.valueOf(residues.prime())).longValueExact();
  }

  /** The values of a character on the classes. */
  long[] of(List<RootSum> character) {
    long[] values = new long[classes.count()];
    for (int c = 0; c < values.length; c++) {
      RootSum value = character.get(c);
      values[c] = value.residue(residues, numbers.root(value.order()));
    }
    return values;
  }

  /** The values of the sum of two representations. */
  long[] sum(long[] left, long[] right) {
    long[] sum = new long[left.length];
    for (int c = 0; c < sum.length; c++) {
      sum[c] = residues.reduce(left[c] + right[c]);
    }
    return sum;
  }

  /** The values of the product of two representations. */
  long[] product(long[] left, long[] right) {
    long[] product = new long[left.length];
    for (int c = 0; c < product.length; c++) {
      product[c] = residues.times(left[c], right[c]);
    }
    return product;
  }

  /** How often a row occurs in a character of degree below the prime. */
  long multiplicity(long[] character, int row) {
    long[] factors = weighted.get(row);
    long sum = 0;
    for (int c = 0; c < factors.length; c++) {
      sum = residues.reduce(sum + residues.times(character[c], factors[c]));
    }
    return sum;
  }
}
