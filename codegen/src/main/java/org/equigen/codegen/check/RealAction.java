package org.equigen.codegen.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.SquaredNorms;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TermField;

/**
 * How one element of a group acts on the features of a layer, {@code [summand][channel][component]}
 * in orthonormal bases: a matrix R in a basis with squared norms n is {@code sqrt(n_i / n_j) R_ij}
 * there.
 */
final class RealAction {
  private final Group group;
  private final Matrix<Complex> element;
  private final Map<Term, double[][]> matrices = new HashMap<>();

  /** Of an element given on V. */
  RealAction(Group group, Matrix<Complex> element) {
    this.group = group;
    this.element = element;
  }

  /** The features {@code R x}. */
  double[] apply(Representation representation, double[] features) {
    double[] image = new double[features.length];
    int start = 0;
    for (Summand summand : representation.summands()) {
      double[][] matrix = matrices.computeIfAbsent(summand.term(), this::matrix);
      for (int channel = 0; channel < summand.multiplicity(); channel++) {
        for (int i = 0; i < matrix.length; i++) {
          for (int j = 0; j < matrix.length; j++) {
            image[start + i] += matrix[i][j] * features[start + j];
          }
        }
        start += matrix.length;
      }
    }
    return image;
  }

  private double[][] matrix(Term term) {
    Action<Complex> action = Action.numerical(TermField.of(group, term), element);
    Matrix<Complex> product = Matrix.identity(element.field(), 1);
    for (Factor factor : term.factors()) {
      product = product.kronecker(Induced.element(factor, action));
    }
    List<Rational> norms = SquaredNorms.of(group, term);
    int size = product.rows();
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (Matrix.Entry<Complex> entry : product.row(i)) {
        int j = entry.column();
        double scale =
            norms.isEmpty() ? 1 : Math.sqrt(norms.get(i).divide(norms.get(j)).doubleValue());
        matrix[i][j] = scale * entry.value().real();
      }
    }
    return matrix;
  }
}
