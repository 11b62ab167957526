package org.equigen.symbolic.solver.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Field;

/**
 * What a generator says of an invariant tensor, as one matrix for each factor.
 *
 * @param <E> the elements of the field of the matrices
 */
public sealed interface Operator<E> {
  /** The image under a homomorphism; equal matrices stay shared. */
  <F> Operator<F> map(Field<F> target, Function<E, F> image);

  /** Those of all generators, but of the diagonal ones that weights take care of. */
  static <E> List<Operator<E>> of(
      InducedMatrices<E> induced,
      TensorSpace space,
      Function<List<InducedMatrix<E>>, Boolean> isCoveredByWeights) {
    List<Operator<E>> operators = new ArrayList<>();
    induced.algebra().stream()
        .map(space::onFactors)
        .filter(generator -> !isCoveredByWeights.apply(generator))
        .forEach(generator -> operators.add(new Sum<>(generator)));
    induced.elements().stream()
        .map(space::onFactors)
        .forEach(element -> operators.add(Halves.of(element, space.middle())));
    return operators;
  }

  /**
   * An algebra element annihilates: {@code sum_f 1 x ... A_f ... x 1}.
   *
   * @param factors the matrix A_f on each factor
   */
  record Sum<E>(List<InducedMatrix<E>> factors) implements Operator<E> {
    @Override
    public <F> Sum<F> map(Field<F> target, Function<E, F> image) {
      return new Sum<>(FactorMatrices.map(factors, matrix -> matrix.map(target, image)));
    }
  }

  /**
   * A group element fixes: {@code h_1 x ... x h_m x 1 - 1 x h_(m+1)^-1 x ... x h_k^-1} annihilates.
   * It says the same as {@code h_1 x ... x h_k - 1}, with far fewer entries.
   *
   * @param leading h_f on the first factors
   * @param trailing the inverse of h_f on the others
   */
  record Halves<E>(List<Matrix<E>> leading, List<Matrix<E>> trailing) implements Operator<E> {
    private static <E> Halves<E> of(List<Matrix<E>> element, int middle) {
      return new Halves<>(
          element.subList(0, middle),
          FactorMatrices.map(element.subList(middle, element.size()), Elimination::inverse));
    }

    @Override
    public <F> Halves<F> map(Field<F> target, Function<E, F> image) {
      return new Halves<>(
          FactorMatrices.map(leading, matrix -> matrix.map(target, image)),
          FactorMatrices.map(trailing, matrix -> matrix.map(target, image)));
    }
  }
}
