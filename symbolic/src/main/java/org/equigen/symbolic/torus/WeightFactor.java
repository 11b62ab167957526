package org.equigen.symbolic.torus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.PowerIndex;
import org.equigen.symbolic.representation.PowerShape;

/**
 * A factor of a tensor product in coordinates of weight vectors of a torus.
 *
 * <p>Of symmetric and alternating powers only the base gets a new basis; that of the power follows.
 */
public final class WeightFactor {
  private final PrimeField field;
  private final PowerShape shape;
  private final Eigenbasis basis;

  private WeightFactor(PrimeField field, PowerShape shape, Eigenbasis basis) {
    this.field = field;
    this.shape = shape;
    this.basis = basis;
  }

  /** The factor in new coordinates; empty if they would take long to find. */
  public static Optional<WeightFactor> of(SplitTorus torus, Factor factor) {
    PowerShape shape = PowerShape.of(factor);
    List<Matrix<Long>> matrices =
        torus.elements().stream().map(h -> Induced.algebra(shape.base(), h)).toList();
    return Eigenbasis.of(torus.field(), matrices)
        .map(basis -> new WeightFactor(torus.field(), shape, basis));
  }

  /** The matrix of an element of the algebra on the base, in weight vectors of the base. */
  public Matrix<Long> onBase(Action<Long> element) {
    Matrix<Long> natural = Induced.algebra(shape.base(), element);
    return basis.coordinates().multiply(natural).multiply(basis.vectors());
  }

  /** The weights of the base, {@code [weight vector][element of the torus]}. */
  public List<long[]> baseWeights() {
    return basis.weights();
  }

  /** How the factor is made of its base. */
  public PowerShape shape() {
    return shape;
  }

  /** The weights of the factor, {@code [component][element of the torus]}. */
  public long[][] weights() {
    PowerIndex index = index();
    int rank = basis.weights().getFirst().length;
    long[][] weights = new long[index.count()][rank];
    for (int i = 0; i < weights.length; i++) {
      for (int vector : index.list(i)) {
        for (int d = 0; d < rank; d++) {
          long weight = basis.weights().get(vector)[d];
          weights[i][d] += shape.dual() ? -weight : weight;
        }
      }
    }
    return weights;
  }

  /** The steps of the way back to the coordinates of the factor. */
  public List<CoordinateChange> back() {
    Matrix<Long> change = shape.dual() ? basis.coordinates().transpose() : basis.vectors();
    if (shape.degree() == 1) {
      return List.of(new MatrixChange(field, change));
    }
    PowerIndex index = index();
    List<CoordinateChange> steps = new ArrayList<>();
    for (ElementaryMatrix factor : ElementaryMatrix.factors(field, change)) {
      steps.add(new PowerShear(field, index, shape.alternating(), factor));
    }
    if (shape.dual() && !shape.alternating()) {
      steps.addFirst(new FactorialScaling(field, index, /* inverse= */ true));
      steps.addLast(new FactorialScaling(field, index, /* inverse= */ false));
    }
    return steps;
  }

  private PowerIndex index() {
    return shape.index(basis.weights().size());
  }
}
