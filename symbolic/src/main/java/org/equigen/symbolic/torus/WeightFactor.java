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
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/**
 * A factor of a tensor product in coordinates of weight vectors of a torus.
 *
 * <p>Of symmetric and alternating powers only the base gets a new basis; that of the power follows.
 */
public final class WeightFactor {
  private final PrimeField field;
  private final Shape shape;
  private final Eigenbasis basis;

  /**
   * How a factor is made of its base R.
   *
   * @param base R
   * @param degree k of the k-th power, 1 for R itself
   * @param alternating whether the power is alternating
   * @param dual whether it is the dual of all this
   */
  private record Shape(Representation base, int degree, boolean alternating, boolean dual) {
    static Shape of(Factor factor) {
      return switch (factor) {
        case Factor.Dual(Factor of) -> {
          Shape inner = of(of);
          yield new Shape(inner.base(), inner.degree(), inner.alternating(), !inner.dual());
        }
        case Factor.Symmetric(int degree, Representation of) ->
            new Shape(of, degree, /* alternating= */ false, /* dual= */ false);
        case Factor.Alternating(int degree, Representation of) ->
            new Shape(of, degree, /* alternating= */ true, /* dual= */ false);
        case Factor.Vector _,
            Factor.Conjugate _,
            Factor.Real _,
            Factor.Component _,
            Factor.Subspace _ ->
            new Shape(
                Representation.of(new Term(List.of(factor))),
                1,
                /* alternating= */ false,
                /* dual= */ false);
      };
    }

    /** The factor over V, whose dimension is that of R. */
    Factor overVector() {
      Factor inner = new Factor.Vector();
      Representation v = Representation.of(new Term(List.of(inner)));
      if (degree > 1) {
        inner = alternating ? new Factor.Alternating(degree, v) : new Factor.Symmetric(degree, v);
      }
      return dual ? new Factor.Dual(inner) : inner;
    }
  }

  private WeightFactor(PrimeField field, Shape shape, Eigenbasis basis) {
    this.field = field;
    this.shape = shape;
    this.basis = basis;
  }

  /** The factor in new coordinates; empty if they would take long to find. */
  public static Optional<WeightFactor> of(SplitTorus torus, Factor factor) {
    Shape shape = Shape.of(factor);
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

  /** The matrix on the factor that a matrix on the base induces, in weight vectors. */
  public Matrix<Long> induced(Matrix<Long> onBase) {
    return Induced.algebra(shape.overVector(), Action.real(onBase));
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
    return new PowerIndex(basis.weights().size(), shape.degree(), shape.alternating());
  }
}
