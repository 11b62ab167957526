package org.equigen.tests.oracle;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The dimension of the maps W with {@code R_out(g) W = W R_in(g)} for given elements g: unknowns
 * less the rank of all equations, by singular values.
 */
final class NumericalRank {
  private static final double ZERO = 1e-9;
  private static final double NOT_ZERO = 1e-5;

  private NumericalRank() {}

  /**
   * The dimension.
   *
   * @param in a matrix of R_in for each element
   * @param out a matrix of R_out for each element
   * @throws IllegalStateException if a singular value is neither zero nor clearly not
   */
  static int dimension(List<DMatrixRMaj> in, List<DMatrixRMaj> out) {
    int unknowns = in.getFirst().numCols * out.getFirst().numRows;
    DMatrixRMaj equations = new DMatrixRMaj(unknowns * in.size(), unknowns);
    for (int k = 0; k < in.size(); k++) {
      CommonOps_DDRM.insert(equations(in.get(k), out.get(k)), equations, k * unknowns, 0);
    }
    return unknowns - rank(equations);
  }

  /** {@code (R_out x 1 - 1 x R_in^T) vec(W)}, W row by row. */
  private static DMatrixRMaj equations(DMatrixRMaj in, DMatrixRMaj out) {
    DMatrixRMaj left = new DMatrixRMaj(1, 1);
    DMatrixRMaj right = new DMatrixRMaj(1, 1);
    CommonOps_DDRM.kron(out, CommonOps_DDRM.identity(in.numRows), left);
    CommonOps_DDRM.kron(
        CommonOps_DDRM.identity(out.numRows), CommonOps_DDRM.transpose(in, null), right);
    CommonOps_DDRM.subtractEquals(left, right);
    return left;
  }

  private static int rank(DMatrixRMaj matrix) {
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, false, false, true);
    if (!svd.decompose(matrix)) {
      throw new IllegalStateException("no singular values");
    }
    double[] values = svd.getSingularValues();
    double largest = 0;
    for (int i = 0; i < svd.numberOfSingularValues(); i++) {
      largest = Math.max(largest, values[i]);
    }
    int rank = 0;
    for (int i = 0; i < svd.numberOfSingularValues(); i++) {
      double share = largest == 0 ? 0 : values[i] / largest;
      if (share > ZERO && share < NOT_ZERO) {
        throw new IllegalStateException("a singular value of " + share + " of the largest");
      }
      rank += share > ZERO ? 1 : 0;
    }
    return rank;
  }
}
