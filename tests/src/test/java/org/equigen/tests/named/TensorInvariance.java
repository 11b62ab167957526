package org.equigen.tests.named;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.InvariantTensor;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.NumberField;

/** Whether a tensor is invariant, without the matrices on a tensor power. */
final class TensorInvariance {
  private final InvariantTensor tensor;

  TensorInvariance(InvariantTensor tensor) {
    this.tensor = tensor;
  }

  /** Whether all generators keep it, and it is not 0. */
  boolean holds(Group group) {
    Map<List<Integer>, Algebraic> entries = new HashMap<>();
    for (InvariantTensor.Entry entry : tensor.entries()) {
      entries.merge(entry.indices(), Algebraic.of(entry.value()), group.field()::add);
    }
    return !entries.isEmpty()
        && group.generators().stream()
            .allMatch(a -> derivative(group.field(), entries, a).isEmpty())
        && group.discrete().stream()
            .allMatch(h -> image(group.field(), entries, h).equals(entries));
  }

  /** The sum over slots of the images under A, or minus its transpose for lower indices. */
  private Map<List<Integer>, Algebraic> derivative(
      NumberField field, Map<List<Integer>, Algebraic> entries, Matrix<Algebraic> a) {
    Matrix<Algebraic> lower = a.scale(Algebraic.of(-1));
    Matrix<Algebraic> upper = a.transpose();
    Map<List<Integer>, Algebraic> sum = new HashMap<>();
    for (int slot = 0; slot < tensor.slots().size(); slot++) {
      move(field, entries, slot, tensor.slots().get(slot) ? upper : lower, sum);
    }
    return withoutZeros(sum);
  }

  private Map<List<Integer>, Algebraic> image(
      NumberField field, Map<List<Integer>, Algebraic> entries, Matrix<Algebraic> element) {
    Matrix<Algebraic> lower = Elimination.inverse(element);
    Matrix<Algebraic> upper = element.transpose();
    Map<List<Integer>, Algebraic> image = entries;
    for (int slot = 0; slot < tensor.slots().size(); slot++) {
      Map<List<Integer>, Algebraic> next = new HashMap<>();
      move(field, image, slot, tensor.slots().get(slot) ? upper : lower, next);
      image = withoutZeros(next);
    }
    return image;
  }

  /** Replaces the index in a slot by the columns of its row. */
  private static void move(
      NumberField field,
      Map<List<Integer>, Algebraic> entries,
      int slot,
      Matrix<Algebraic> rows,
      Map<List<Integer>, Algebraic> into) {
    entries.forEach(
        (indices, value) -> {
          for (Matrix.Entry<Algebraic> to : rows.row(indices.get(slot))) {
            List<Integer> moved = new ArrayList<>(indices);
            moved.set(slot, to.column());
            into.merge(moved, field.multiply(value, to.value()), field::add);
          }
        });
  }

  private static Map<List<Integer>, Algebraic> withoutZeros(Map<List<Integer>, Algebraic> entries) {
    entries.values().removeIf(value -> value.equals(Algebraic.ZERO));
    return entries;
  }

  /**
   * How far {@code T(xi g, ..., y, ...)} is from {@code T(xi, ..., g y, ...)} for random covectors
   * xi at upper and vectors y at lower indices.
   */
  double defect(Matrix<Complex> element, long seed) {
    Random random = new Random(seed);
    List<Complex[]> before = new ArrayList<>();
    List<Complex[]> after = new ArrayList<>();
    for (boolean upper : tensor.slots()) {
      Complex[] argument = new Complex[element.rows()];
      Arrays.setAll(argument, _ -> new Complex(random.nextDouble() - 0.5, 0));
      Complex[] moved = apply(upper ? element.transpose() : element, argument);
      before.add(upper ? moved : argument);
      after.add(upper ? argument : moved);
    }
    return value(before).add(value(after).multiply(-1)).abs();
  }

  private Complex value(List<Complex[]> arguments) {
    Complex sum = Complex.ZERO;
    for (InvariantTensor.Entry entry : tensor.entries()) {
      Complex product = new Complex(entry.value().doubleValue(), 0);
      for (int slot = 0; slot < arguments.size(); slot++) {
        product = product.multiply(arguments.get(slot)[entry.indices().get(slot)]);
      }
      sum = sum.add(product);
    }
    return sum;
  }

  private static Complex[] apply(Matrix<Complex> matrix, Complex[] vector) {
    Complex[] image = new Complex[matrix.rows()];
    for (int i = 0; i < image.length; i++) {
      image[i] = Complex.ZERO;
      for (Matrix.Entry<Complex> entry : matrix.row(i)) {
        image[i] = image[i].add(entry.value().multiply(vector[entry.column()]));
      }
    }
    return image;
  }
}
