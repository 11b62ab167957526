package org.equigen.symbolic.irreducible;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.NullSpace;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.root.Weight;

/**
 * The irreducible subspace of a tensor product that a highest weight vector generates.
 *
 * <p>The highest weight vector is what the raising operators annihilate in its weight space; the
 * lowering operators then give the other weight spaces ({@link Lowering}). Everything happens in
 * coordinates of weight vectors, where it is rational.
 */
final class HighestWeightModule {
  private final SplitForm split;
  private final Weight highest;
  private final List<Weight> weights;
  private final List<Matrix<Rational>> raising;
  private final List<Matrix<Rational>> lowering;

  /**
   * Prepares the operators.
   *
   * @param ambient contains the irreducible representation
   */
  HighestWeightModule(SplitForm split, Term ambient, Weight highest) {
    this.split = split;
    this.highest = highest;
    weights = weights(split, ambient);
    raising = split.raising().stream().map(e -> columns(ambient, e)).toList();
    lowering = split.lowering().stream().map(f -> columns(ambient, f)).toList();
  }

  /** Row i of the transpose is the image of basis vector i. */
  private static Matrix<Rational> columns(Term ambient, Matrix<Rational> operator) {
    return Induced.algebra(ambient, Action.real(operator)).transpose();
  }

  private static List<Weight> weights(SplitForm split, Term ambient) {
    int rank = split.roots().rank();
    List<int[]> labels = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      Matrix<Rational> h = columns(ambient, diagonal(split.weights(), i));
      for (int k = 0; k < h.rows(); k++) {
        if (i == 0) {
          labels.add(new int[rank]);
        }
        labels.get(k)[i] = h.get(k, k).numerator().intValueExact();
      }
    }
    return labels.stream().map(Weight::of).toList();
  }

  private static Matrix<Rational> diagonal(List<Weight> weights, int label) {
    Matrix.Builder<Rational> h = Matrix.builder(RationalField.Q, weights.size(), weights.size());
    for (int k = 0; k < weights.size(); k++) {
      h.add(k, k, Rational.of(weights.get(k).get(label)));
    }
    return h.build();
  }

  /**
   * The basis, weight by weight from the highest: within a weight in reduced echelon form.
   *
   * @throws IllegalStateException if the ambient space does not have this highest weight
   */
  List<Map<Long, Rational>> basis() {
    return Lowering.vectors(
        new Lowering<>(RationalField.Q, split.roots(), lowering).spaces(highest, highestVector()));
  }

  /** The first vector of the weight space that all raising operators annihilate. */
  Map<Long, Rational> highestVector() {
    long size = weights.size();
    List<Map<Long, Rational>> units = new ArrayList<>();
    List<Map<Long, Rational>> images = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      if (weights.get(k).equals(highest)) {
        Map<Long, Rational> row = new HashMap<>();
        for (int i = 0; i < raising.size(); i++) {
          for (Matrix.Entry<Rational> entry : raising.get(i).row(k)) {
            row.put(i * size + entry.column(), entry.value());
          }
        }
        units.add(Map.of((long) k, Rational.ONE));
        images.add(row);
      }
    }
    return NullSpace.kernel(RationalField.Q, units, images).stream()
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no highest weight vector of weight " + highest));
  }
}
