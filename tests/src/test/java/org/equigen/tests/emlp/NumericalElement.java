package org.equigen.tests.emlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/** A group element in double precision, acting on vectors of any representation. */
final class NumericalElement {
  private final Group group;
  private final Action<Complex> action;
  private final Map<Factor, Matrix<Complex>> matrices = new HashMap<>();

  NumericalElement(Group group, Matrix<Complex> element) {
    this.group = group;
    action = Action.numerical(group.field(), element);
  }

  /** The image of a tensor, one index after another. */
  Complex[] apply(Term term, Complex[] vector) {
    List<Matrix<Complex>> factors = new ArrayList<>();
    for (Factor factor : term.factors()) {
      factors.add(matrices.computeIfAbsent(factor, f -> Induced.element(f, action)));
    }
    Complex[] image = vector;
    int stride = 1;
    for (Matrix<Complex> factor : factors.reversed()) {
      image = ComplexVectors.along(factor, image, stride);
      stride *= factor.rows();
    }
    return image;
  }

  /** The image of a vector {@code [summand][channel][component]}. */
  Complex[] apply(Representation representation, Complex[] vector) {
    Complex[] image = ComplexVectors.zero(vector.length);
    int offset = 0;
    for (Summand summand : representation.summands()) {
      int size = Math.toIntExact(Dimension.of(group, summand.term()));
      for (int channel = 0; channel < summand.multiplicity(); channel++) {
        Complex[] part = Arrays.copyOfRange(vector, offset, offset + size);
        System.arraycopy(apply(summand.term(), part), 0, image, offset, size);
        offset += size;
      }
    }
    return image;
  }

  /** The largest factor by which a term may stretch a vector: the product of the norms. */
  double stretch(Term term) {
    double product = 1;
    for (Factor factor : term.factors()) {
      Matrix<Complex> matrix = matrices.computeIfAbsent(factor, f -> Induced.element(f, action));
      double squares = 0;
      for (int i = 0; i < matrix.rows(); i++) {
        for (Matrix.Entry<Complex> entry : matrix.row(i)) {
          squares += entry.value().abs() * entry.value().abs();
        }
      }
      product *= Math.max(1, Math.sqrt(squares));
    }
    return product;
  }
}
