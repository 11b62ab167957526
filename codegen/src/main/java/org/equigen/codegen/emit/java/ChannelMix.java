package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Step;

/**
 * A contraction that is matrix products over channels: a shared matrix W[u,v], rows x[v] and rows
 * y[u], with coefficients one. Both u and v may stand for several channel numbers.
 *
 * @param matrix the shared access W
 * @param columns the access x with the second subscript of W
 * @param rows the access y with the first subscript of W
 * @param product which of the three is the output
 * @param runs the components, consecutive ones together
 */
record ChannelMix(Access matrix, Access columns, Access rows, Product product, List<Run> runs) {
  /** The three products of the matrix kernel. */
  enum Product {
    /** {@code Y += W X}. */
    MULTIPLY,
    /** {@code X += W^T Y}. */
    MULTIPLY_TRANSPOSED,
    /** {@code W += Y X^T}. */
    OUTER
  }

  /**
   * Consecutive components that one product handles.
   *
   * @param matrix component of W
   * @param column first component of x
   * @param row first component of y
   * @param length number of components
   */
  record Run(int matrix, int column, int row, int length) {}

  /** Recognises a mix. */
  static Optional<ChannelMix> of(Step step) {
    if (!(step instanceof Contraction contraction) || contraction.degree() != 2) {
      return Optional.empty();
    }
    List<Access> accesses = step.accesses();
    List<Integer> shared = new ArrayList<>(List.of(0, 1, 2));
    shared.removeIf(axis -> !accesses.get(axis).operand().isShared());
    if (shared.size() != 1) {
      return Optional.empty();
    }
    int w = shared.getFirst();
    int y = (w + 1) % 3;
    int x = (w + 2) % 3;
    if (!isMatrix(accesses.get(w), accesses.get(y), accesses.get(x))) {
      int other = y;
      y = x;
      x = other;
    }
    if (!isMatrix(accesses.get(w), accesses.get(y), accesses.get(x))) {
      return Optional.empty();
    }
    if (!contraction.coefficients().hasOnlyOnes()) {
      return Optional.empty();
    }
    Product product =
        w == 2 ? Product.OUTER : y == 2 ? Product.MULTIPLY : Product.MULTIPLY_TRANSPOSED;
    return Optional.of(
        new ChannelMix(
            accesses.get(w),
            accesses.get(x),
            accesses.get(y),
            product,
            runs(contraction.coefficients(), w, x, y)));
  }

  /** The access that is written. */
  Access output() {
    return switch (product) {
      case MULTIPLY -> rows;
      case MULTIPLY_TRANSPOSED -> columns;
      case OUTER -> matrix;
    };
  }

  /**
   * Runs that write every number of the output once, so that they may overwrite it and all others
   * be added to it; none where there are no such runs.
   */
  List<Run> beginning() {
    if (product == Product.OUTER
        || output().shape().channels().stream().anyMatch(it -> it.kind() != Axis.Kind.FULL)) {
      return List.of();
    }
    BitSet written = new BitSet();
    List<Run> beginning = new ArrayList<>();
    for (Run run : runs) {
      int first = product == Product.MULTIPLY ? run.row() : run.column();
      int end = first + run.length();
      if (written.get(first, end).isEmpty()) {
        written.set(first, end);
        beginning.add(run);
      }
    }
    return written.cardinality() == output().shape().components() ? beginning : List.of();
  }

  /**
   * Whether the channels of W are those of its rows, then those of its columns. Pairs {@code u < v}
   * are one row or column each where all accesses have the same pairs.
   */
  private static boolean isMatrix(Access matrix, Access rows, Access columns) {
    String letters = matrix.channels();
    List<Axis> axes = new ArrayList<>(rows.shape().channels());
    axes.addAll(columns.shape().channels());
    return !rows.channels().isEmpty()
        && !columns.channels().isEmpty()
        && letters.equals(rows.channels() + columns.channels())
        && letters.chars().distinct().count() == letters.length()
        && matrix.shape().channels().equals(axes);
  }

  private static List<Run> runs(CoefficientTensor coefficients, int w, int x, int y) {
    List<Run> entries = new ArrayList<>();
    for (int k = 0; k < coefficients.size(); k++) {
      entries.add(
          new Run(coefficients.index(k, w), coefficients.index(k, x), coefficients.index(k, y), 1));
    }
    entries.sort(
        Comparator.comparingInt(Run::matrix)
            .thenComparingInt(run -> run.row() - run.column())
            .thenComparingInt(Run::column));
    List<Run> runs = new ArrayList<>();
    for (Run entry : entries) {
      Run last = runs.isEmpty() ? null : runs.getLast();
      if (last != null
          && last.matrix() == entry.matrix()
          && last.column() + last.length() == entry.column()
          && last.row() + last.length() == entry.row()) {
        runs.removeLast();
        runs.add(new Run(last.matrix(), last.column(), last.row(), last.length() + 1));
      } else {
        runs.add(entry);
      }
    }
    return runs;
  }
}
