package org.equigen.tests.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Matrices of products and powers of V, built from that of V alone. */
final class NumericalRepresentation {
  private NumericalRepresentation() {}

  /**
   * The matrix of a product such as {@code V*V'} or {@code V*Sym(2,V)}; {@code S} is the scalar.
   *
   * @param v the matrix of V
   */
  static DMatrixRMaj of(String text, DMatrixRMaj v) {
    DMatrixRMaj product = CommonOps_DDRM.identity(1);
    for (String factor : text.split("\\*", -1)) {
      product = CommonOps_DDRM.kron(product, factor(factor, v), null);
    }
    return product;
  }

  private static DMatrixRMaj factor(String text, DMatrixRMaj v) {
    if (text.equals("V'")) {
      DMatrixRMaj inverse = new DMatrixRMaj(v.numRows, v.numCols);
      CommonOps_DDRM.invert(v, inverse);
      return CommonOps_DDRM.transpose(inverse, null);
    }
    if (text.startsWith("Sym(") || text.startsWith("Alt(")) {
      return power(v, text.charAt(4) - '0', text.startsWith("Alt"));
    }
    return text.equals("V") ? v : CommonOps_DDRM.identity(1);
  }

  /**
   * The matrix on symmetric or alternating tensors of two or three indices. Their coordinates are
   * those at sorted indices; the basis tensor of sorted indices is the sum over all their orders,
   * with signs for alternating tensors.
   */
  private static DMatrixRMaj power(DMatrixRMaj v, int degree, boolean alternating) {
    DMatrixRMaj tensors = CommonOps_DDRM.identity(1);
    for (int k = 0; k < degree; k++) {
      tensors = CommonOps_DDRM.kron(tensors, v, null);
    }
    List<int[]> sorted = new ArrayList<>();
    for (int at = 0; at < tensors.numRows; at++) {
      int[] indices = indices(at, v.numRows, degree);
      if (sign(indices, alternating) != 0 && Arrays.equals(indices, sorted(indices))) {
        sorted.add(indices);
      }
    }
    DMatrixRMaj power = new DMatrixRMaj(sorted.size(), sorted.size());
    for (int at = 0; at < tensors.numCols; at++) {
      int[] indices = indices(at, v.numRows, degree);
      int column = position(sorted, sorted(indices));
      for (int row = 0; column >= 0 && row < sorted.size(); row++) {
        double value = tensors.get(place(sorted.get(row), v.numRows), at);
        power.add(row, column, sign(indices, alternating) * value);
      }
    }
    return power;
  }

  private static int[] indices(int place, int size, int degree) {
    int[] indices = new int[degree];
    int rest = place;
    for (int k = degree - 1; k >= 0; k--) {
      indices[k] = rest % size;
      rest /= size;
    }
    return indices;
  }

  private static int place(int[] indices, int size) {
    return Arrays.stream(indices).reduce(0, (place, index) -> place * size + index);
  }

  private static int[] sorted(int[] indices) {
    int[] sorted = indices.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static int position(List<int[]> sorted, int[] indices) {
    for (int i = 0; i < sorted.size(); i++) {
      if (Arrays.equals(sorted.get(i), indices)) {
        return i;
      }
    }
    return -1;
  }

  /** The sign of the permutation that sorts; 0 for equal indices; always 1 if not alternating. */
  private static int sign(int[] indices, boolean alternating) {
    int sign = 1;
    for (int i = 0; alternating && i < indices.length; i++) {
      for (int j = i + 1; j < indices.length; j++) {
        sign *= Integer.signum(indices[j] - indices[i]);
      }
    }
    return sign;
  }
}
