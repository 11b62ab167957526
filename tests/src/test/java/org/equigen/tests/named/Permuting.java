package org.equigen.tests.named;

import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.ComplexField;
import org.equigen.symbolic.number.NumberField;

/** Every element permutes given points, such as the vertices of a polyhedron. Discrete. */
record Permuting(List<List<Double>> points) implements Law {
  private static final double ROUNDING = 1e-9;

  @Override
  public boolean holdsForAlgebra(NumberField field, Matrix<Algebraic> generator) {
    return generator.isZero();
  }

  @Override
  public boolean holdsForElement(NumberField field, Matrix<Algebraic> element) {
    return defect(element.map(ComplexField.C, field::value)) < ROUNDING;
  }

  /** The largest distance of the image of a point from the nearest point. */
  @Override
  public double defect(Matrix<Complex> element) {
    double largest = 0;
    for (List<Double> point : points) {
      double nearest =
          points.stream().mapToDouble(other -> distance(element, point, other)).min().orElseThrow();
      largest = Math.max(largest, nearest);
    }
    return largest;
  }

  private static double distance(Matrix<Complex> element, List<Double> point, List<Double> other) {
    double distance = 0;
    for (int i = 0; i < element.rows(); i++) {
      Complex image = new Complex(-other.get(i), 0);
      for (Matrix.Entry<Complex> entry : element.row(i)) {
        image = image.add(entry.value().multiply(point.get(entry.column())));
      }
      distance = Math.max(distance, image.abs());
    }
    return distance;
  }

  @Override
  public String toString() {
    return "Permuting[%s points]".formatted(points.size());
  }
}
