package org.equigen.symbolic.decomposition;

import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/** Clebsch-Gordan coefficients in orthonormal bases, in double. */
final class OrthonormalTensor {
  private OrthonormalTensor() {}

  /** {@code sqrt(n_l n_r / (c n)) J}, shape {@code [left][right][component]}. */
  static double[][][] of(ClebschGordan tensors, Coupling coupling) {
    NumberField field = tensors.field();
    int right = tensors.right().dimension();
    int size = coupling.irrep().dimension();
    double[][][] tensor = new double[tensors.left().dimension()][right][size];
    double scale = field.value(coupling.scale()).real();
    for (int row = 0; row < coupling.inclusion().rows(); row++) {
      int a = row / right;
      int b = row % right;
      double norm =
          tensors.left().squaredNorms().get(a).doubleValue()
              * tensors.right().squaredNorms().get(b).doubleValue();
      for (Matrix.Entry<Algebraic> entry : coupling.inclusion().row(row)) {
        double target = coupling.irrep().squaredNorms().get(entry.column()).doubleValue();
        tensor[a][b][entry.column()] =
            field.value(entry.value()).real() * Math.sqrt(norm / (scale * target));
      }
    }
    return tensor;
  }
}
