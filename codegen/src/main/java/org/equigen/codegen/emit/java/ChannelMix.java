package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;

/**
 * A contraction that is matrix products over channels: a shared matrix W[u,v], rows x[v] and rows
 * y[u], with coefficients one.
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
    if (shared.size() != 1 || !isMatrix(accesses.get(shared.getFirst()))) {
      return Optional.empty();
    }
    int w = shared.getFirst();
    String letters = accesses.get(w).channels();
    int y = axis(accesses, w, letters.substring(0, 1));
    int x = axis(accesses, w, letters.substring(1));
    boolean ones = true;
    for (int k = 0; k < contraction.coefficients().size(); k++) {
      ones &= contraction.coefficients().value(k).isOne();
    }
    if (x < 0 || y < 0 || !ones) {
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

  private static boolean isMatrix(Access access) {
    Segment segment = access.shape();
    return segment.channels().size() == 2
        && segment.subscripts() == 2
        && access.channels().charAt(0) != access.channels().charAt(1);
  }

  private static int axis(List<Access> accesses, int except, String letter) {
    for (int axis = 0; axis < accesses.size(); axis++) {
      if (axis != except && accesses.get(axis).channels().equals(letter)) {
        return axis;
      }
    }
    return -1;
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
