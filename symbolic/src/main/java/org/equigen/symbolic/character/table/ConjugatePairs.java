package org.equigen.symbolic.character.table;

import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.equigen.symbolic.group.finite.ConjugacyClasses;
import org.equigen.symbolic.matrix.ResidueMatrix;
import org.equigen.symbolic.number.PrimeField;

/**
 * Splits a space of two vectors {@code omega_t = |C_t| chi(g_t) / chi(1)} that belong to a
 * character and its complex conjugate, without the matrix of a class that tells them apart.
 *
 * <p>Inverting classes exchanges the two. With an even vector e, whose first entry is 1, and an odd
 * vector o they are {@code e + c o} and {@code e - c o}; they are orthogonal, so that {@code B(e,e)
 * + c^2 B(o,o) = 0} for {@code B(f,g) = sum_t f_t g_t / |C_t|}.
 */
final class ConjugatePairs {
  private final ConjugacyClasses classes;
  private final PrimeField residues;
  private final ResidueMatrix matrices;

  ConjugatePairs(ConjugacyClasses classes, PrimeField residues) {
    this.classes = classes;
    this.residues = residues;
    matrices = new ResidueMatrix(residues);
  }

  /** The two lines, or the space itself if it is none of this kind. */
  List<long[][]> split(long[][] space) {
    if (space.length != 2) {
      return Collections.singletonList(space);
    }
    long[][] even = {part(space[0], 1), part(space[1], 1)};
    long[][] odd = {part(space[0], -1), part(space[1], -1)};
    long[][] evens = matrices.echelon(even);
    long[][] odds = matrices.echelon(odd);
    long[][] all =
        Stream.of(space, evens, odds).flatMap(Stream::of).map(long[]::clone).toArray(long[][]::new);
    boolean exchanged = evens.length == 1 && odds.length == 1 && matrices.echelon(all).length == 2;
    if (!exchanged || evens[0][0] == 0) {
      return Collections.singletonList(space);
    }
    long square =
        residues.times(residues.reduce(-product(evens[0])), residues.inverse(product(odds[0])));
    OptionalLong root = residues.squareRoot(square);
    return root.isEmpty()
        ? Collections.singletonList(space)
        : List.of(
            new long[][] {sum(evens[0], root.getAsLong(), odds[0])},
            new long[][] {sum(evens[0], residues.reduce(-root.getAsLong()), odds[0])});
  }

  private long[] part(long[] vector, int sign) {
    long[] part = new long[vector.length];
    for (int t = 0; t < part.length; t++) {
      part[t] = residues.reduce(vector[t] + sign * vector[classes.inverse(t)]);
    }
    return part;
  }

  private long product(long[] vector) {
    long sum = 0;
    for (int t = 0; t < vector.length; t++) {
      long size = residues.reduce(classes.get(t).size().longValueExact());
      long square = residues.times(vector[t], vector[t]);
      sum = residues.reduce(sum + residues.times(square, residues.inverse(size)));
    }
    return sum;
  }

  private long[] sum(long[] even, long factor, long[] odd) {
    long[] sum = new long[even.length];
    for (int t = 0; t < sum.length; t++) {
      sum[t] = residues.reduce(even[t] + residues.times(factor, odd[t]));
    }
    return sum;
  }
}
