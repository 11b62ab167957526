package org.equigen.symbolic.character.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.equigen.symbolic.diagnostic.FiniteGroupDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.finite.ClassSums;
import org.equigen.symbolic.group.finite.ConjugacyClasses;
import org.equigen.symbolic.matrix.ResidueMatrix;
import org.equigen.symbolic.number.PrimeField;

/**
 * The irreducible characters of a finite group from how its class sums multiply.
 *
 * <p>The vectors {@code omega_t = |C_t| chi(g_t) / chi(1)} are the common eigenvectors of the
 * matrices {@code (a_rst)_st}. They are found modulo a prime {@code p = 1} modulo the exponent,
 * above twice the square root of |G|, and determine the degrees and the multiplicities of
 * eigenvalues, which are below p. Two conjugate characters are told apart without a matrix, by
 * {@link ConjugatePairs} (Dixon 1967; Schneider, Dixon's character table algorithm revisited, J.
 * Symb. Comp. 9, 1990).
 */
final class DixonSchneider {
  /** Beyond this, the common eigenvectors take minutes. */
  static final int MOST_CLASSES = 200;

  private final ClassSums sums;
  private final ConjugacyClasses classes;
  private final CyclotomicResidues numbers;
  private final PrimeField residues;
  private final ResidueMatrix matrices;
  private final ConjugatePairs conjugates;
  private final long root;

  private DixonSchneider(ClassSums sums) {
    this.sums = sums;
    classes = sums.classes();
    root = classes.order().sqrt().longValueExact();
    numbers = CyclotomicResidues.above(2 * (root + 1), classes.exponent());
    residues = numbers.residues();
    matrices = new ResidueMatrix(residues);
    conjugates = new ConjugatePairs(classes, residues);
  }

  /** The eigenvalues of the representatives of all classes, for each irreducible representation. */
  static List<List<RootSum>> characters(ClassSums sums) {
    DixonSchneider method = new DixonSchneider(sums);
    return method.commonEigenvectors().stream().map(method::lift).toList();
  }

  private List<long[]> commonEigenvectors() {
    int count = classes.count();
    long[][] all = new long[count][count];
    for (int i = 0; i < count; i++) {
      all[i][i] = 1;
    }
    List<long[][]> spaces = Collections.singletonList(all);
    for (int r : bySize()) {
      if (spaces.size() < count) {
        requireListed(r);
        long[][] columns = ResidueMatrix.transpose(reduced(sums.products(r)));
        spaces = spaces.stream().flatMap(space -> split(space, columns).stream()).toList();
        spaces = spaces.stream().flatMap(space -> conjugates.split(space).stream()).toList();
      }
    }
    if (spaces.size() < count) {
      throw new IllegalStateException(spaces.size() + " characters of " + count);
    }
    return spaces.stream().map(space -> space[0]).toList();
  }

  private void requireListed(int r) {
    BigInteger size = classes.get(r).size();
    if (size.compareTo(BigInteger.valueOf(sums.mostMembers())) > 0) {
      throw new FiniteGroupDiagnostic.ClassSearchTooLong(
              Place.of("group"),
              classes.group().name(),
              classes.order(),
              "its characters need the products of a class of %s elements".formatted(size))
          .exception();
    }
  }

  /** The classes but that of the identity, small ones first: their matrices are cheap. */
  private List<Integer> bySize() {
    return IntStream.range(1, classes.count())
        .boxed()
        .sorted(Comparator.comparing(c -> classes.get(c).size()))
        .toList();
  }

  private long[][] reduced(long[][] matrix) {
    for (long[] row : matrix) {
      for (int j = 0; j < row.length; j++) {
        row[j] %= residues.prime();
      }
    }
    return matrix;
  }

  /**
   * The eigenspaces in an invariant space.
   *
   * @param space a reduced echelon basis
   * @param columns the transpose of the matrix, which acts on columns
   */
  private List<long[][]> split(long[][] space, long[][] columns) {
    if (space.length == 1) {
      return Collections.singletonList(space);
    }
    long[][] images = matrices.multiply(space, columns);
    long[][] restricted = new long[space.length][space.length];
    for (int j = 0; j < space.length; j++) {
      int pivot = ResidueMatrix.leading(space[j]);
      for (int i = 0; i < space.length; i++) {
        restricted[i][j] = images[i][pivot];
      }
    }
    List<long[][]> parts = new ArrayList<>();
    for (long eigenvalue : matrices.eigenvalues(restricted)) {
      long[][] vectors = matrices.leftEigenvectors(restricted, eigenvalue);
      parts.add(matrices.echelon(matrices.multiply(vectors, space)));
    }
    return Collections.unmodifiableList(parts);
  }

  /** The character that belongs to a common eigenvector. */
  private List<RootSum> lift(long[] vector) {
    long scale = residues.inverse(vector[0]);
    long norm = 0;
    for (int t = 0; t < vector.length; t++) {
      long product = residues.times(vector[t], vector[classes.inverse(t)]);
      norm += residues.times(product, residues.inverse(size(t)));
    }
    norm = residues.times(residues.reduce(norm), residues.times(scale, scale));
    long degree = degree(norm);
    long[] values = new long[vector.length];
    for (int t = 0; t < values.length; t++) {
      long omega = residues.times(vector[t], scale);
      values[t] = residues.times(residues.times(omega, degree), residues.inverse(size(t)));
    }
    List<RootSum> character = new ArrayList<>();
    for (int t = 0; t < values.length; t++) {
      character.add(eigenvalues(values, t, degree));
    }
    return List.copyOf(character);
  }

  private long size(int t) {
    return residues.reduce(classes.get(t).size().longValueExact());
  }

  /** The d up to the root of |G| with {@code d^2 sum_t omega_t omega_t' / |C_t| = |G|}. */
  private long degree(long norm) {
    long order = classes.order().mod(BigInteger.valueOf(residues.prime())).longValueExact();
    for (long degree = 1; degree <= root; degree++) {
      if (residues.times(degree * degree % residues.prime(), norm) == order) {
        return degree;
      }
    }
    throw new IllegalStateException("no degree modulo " + residues.prime());
  }

  private RootSum eigenvalues(long[] values, int t, long degree) {
    long[] traces = new long[classes.get(t).order()];
    for (int k = 0; k < traces.length; k++) {
      traces[k] = values[classes.power(t, k)];
    }
    RootSum eigenvalues = numbers.eigenvalues(traces);
    if (!eigenvalues.total().equals(BigInteger.valueOf(degree))) {
      throw new IllegalStateException(eigenvalues + " are not " + degree + " eigenvalues");
    }
    return eigenvalues;
  }
}
