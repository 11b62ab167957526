package org.equigen.symbolic.torus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.ResidueMatrix;
import org.equigen.symbolic.number.PrimeField;

/**
 * A basis of common eigenvectors of commuting matrices modulo a prime whose eigenvalues are
 * integers.
 *
 * @param vectors the eigenvectors as columns
 * @param coordinates the inverse matrix: coordinates in the basis, row by row
 * @param weights the eigenvalues, {@code [eigenvector][matrix]}
 */
record Eigenbasis(Matrix<Long> vectors, Matrix<Long> coordinates, List<long[]> weights) {
  /** Eigenvalues beyond this size are not looked for. */
  private static final int LARGEST_WEIGHT = 512;

  /** Blocks of more rows take long. */
  private static final int LARGEST_BLOCK = 256;

  /** Copies the list. */
  Eigenbasis {
    weights = List.copyOf(weights);
  }

  /**
   * The basis; empty if there is none, or if it would take long to find. Coordinates that no matrix
   * ties together stay apart.
   *
   * @param matrices at least one, square
   */
  static Optional<Eigenbasis> of(PrimeField field, List<Matrix<Long>> matrices) {
    Search search = new Search(field, matrices);
    for (int[] block : blocks(matrices)) {
      if (block.length > LARGEST_BLOCK || !search.add(block)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Eigenbasis(search.vectors.build(), search.coordinates.build(), search.weights));
  }

  /** The classes of coordinates that entries of the matrices connect, by their first members. */
  private static List<int[]> blocks(List<Matrix<Long>> matrices) {
    int size = matrices.getFirst().rows();
    List<Matrix<Long>> both = new ArrayList<>(matrices);
    matrices.forEach(matrix -> both.add(matrix.transpose()));
    boolean[] seen = new boolean[size];
    List<int[]> blocks = new ArrayList<>();
    for (int start = 0; start < size; start++) {
      List<Integer> members = new ArrayList<>();
      Deque<Integer> queue = new ArrayDeque<>();
      if (!seen[start]) {
        seen[start] = true;
        queue.add(start);
      }
      while (!queue.isEmpty()) {
        int i = queue.remove();
        members.add(i);
        for (Matrix<Long> matrix : both) {
          for (Matrix.Entry<Long> entry : matrix.row(i)) {
            if (!seen[entry.column()]) {
              seen[entry.column()] = true;
              queue.add(entry.column());
            }
          }
        }
      }
      if (!members.isEmpty()) {
        blocks.add(members.stream().mapToInt(Integer::intValue).sorted().toArray());
      }
    }
    return blocks;
  }

  /** Collects eigenvectors, block by block. */
  private static final class Search {
    private final PrimeField field;
    private final ResidueMatrix arithmetic;
    private final List<Matrix<Long>> matrices;
    private final Matrix.Builder<Long> vectors;
    private final Matrix.Builder<Long> coordinates;
    private final List<long[]> weights = new ArrayList<>();

    Search(PrimeField field, List<Matrix<Long>> matrices) {
      this.field = field;
      this.matrices = matrices;
      arithmetic = new ResidueMatrix(field);
      int size = matrices.getFirst().rows();
      vectors = Matrix.builder(field, size, size);
      coordinates = Matrix.builder(field, size, size);
    }

    /** Whether the block has a basis of eigenvectors. */
    boolean add(int[] block) {
      List<long[]> rows = new ArrayList<>();
      List<long[]> found = new ArrayList<>();
      long[][] whole = new long[block.length][block.length];
      for (int i = 0; i < block.length; i++) {
        whole[i][i] = 1;
      }
      List<long[][]> dense = matrices.stream().map(matrix -> dense(matrix, block)).toList();
      split(whole, dense, new long[0], rows, found);
      if (rows.size() < block.length) {
        return false;
      }
      keep(block, rows.toArray(long[][]::new), found);
      return true;
    }

    private static long[][] dense(Matrix<Long> matrix, int[] block) {
      long[][] dense = new long[block.length][block.length];
      for (int i = 0; i < block.length; i++) {
        for (Matrix.Entry<Long> entry : matrix.row(block[i])) {
          dense[i][Arrays.binarySearch(block, entry.column())] = entry.value();
        }
      }
      return dense;
    }

    /**
     * Splits a space of row vectors by the eigenvalues of the next matrix.
     *
     * @param space in reduced echelon form
     * @param weight the eigenvalues so far
     */
    private void split(
        long[][] space,
        List<long[][]> dense,
        long[] weight,
        List<long[]> rows,
        List<long[]> found) {
      if (weight.length == dense.size()) {
        for (long[] row : space) {
          rows.add(row);
          found.add(weight);
        }
        return;
      }
      long[][] restricted = restricted(space, dense.get(weight.length));
      int missing = space.length;
      for (int k = 0; missing > 0 && k <= LARGEST_WEIGHT; k = k > 0 ? -k : 1 - k) {
        long[][] eigenvectors = arithmetic.leftEigenvectors(restricted, field.reduce(k));
        missing -= eigenvectors.length;
        if (eigenvectors.length > 0) {
          long[] longer = Arrays.copyOf(weight, weight.length + 1);
          longer[weight.length] = k;
          long[][] part = arithmetic.echelon(arithmetic.multiply(eigenvectors, space));
          split(part, dense, longer, rows, found);
        }
      }
    }

    /** The matrix N with {@code space A = N space}: the columns of the leading places. */
    private long[][] restricted(long[][] space, long[][] matrix) {
      long[][] images = arithmetic.multiply(space, matrix);
      long[][] restricted = new long[space.length][space.length];
      for (int j = 0; j < space.length; j++) {
        int lead = ResidueMatrix.leading(space[j]);
        for (int i = 0; i < space.length; i++) {
          restricted[i][j] = images[i][lead];
        }
      }
      return restricted;
    }

    private void keep(int[] block, long[][] rows, List<long[]> found) {
      long[][] inverse = arithmetic.inverse(rows);
      int offset = weights.size();
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < rows.length; j++) {
          coordinates.add(offset + i, block[j], rows[i][j]);
          vectors.add(block[j], offset + i, inverse[j][i]);
        }
      }
      weights.addAll(found);
    }
  }
}
