package org.equigen.codegen.planning.product;

import java.util.ArrayList;
import java.util.List;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.planning.assembly.Coefficients;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.PowerIndex;
import org.equigen.symbolic.representation.SquaredNorms;
import org.equigen.symbolic.representation.Term;

/**
 * The bilinear map {@code y[k] = sum over i, j of C[i,j,k] x[i] z[j]} of a path in orthonormal
 * bases, exactly.
 *
 * <p>A map W of {@code Sym(2,A)} has {@code C[i,j] = C[j,i] = W[ij]} for i &lt;= j, since {@code x
 * z} is {@code sum x[i] z[j] e_i e_j}; one of {@code Alt(2,A)} has {@code C[i,j] = -C[j,i] =
 * W[ij]}.
 */
final class SquareTensor {
  private final SquarePath path;
  private final int columns;
  private final Intertwiner element;
  private final PowerIndex pairs;
  private final List<Rational> norms;
  private final Coefficients numbers;

  /**
   * The tensor of a path between two terms.
   *
   * @param size dimension of the first term
   * @param columns dimension of the second term
   */
  SquareTensor(Group group, SquarePath path, Term left, int size, Term right, int columns) {
    this.path = path;
    this.columns = columns;
    this.element = path.basis().elements().get(path.map());
    this.pairs =
        new PowerIndex(
            size,
            path.pairing() == SquarePath.Pairing.BETWEEN ? 0 : 2,
            path.pairing() == SquarePath.Pairing.ALTERNATING);
    this.norms = SquaredNorms.of(group, left);
    this.numbers =
        switch (path.pairing()) {
          case BETWEEN -> new Coefficients(group, path.basis());
          case SYMMETRIC, ALTERNATING, EQUAL ->
              new Coefficients(
                  path.basis(), SquaredNorms.of(group, path.basis().out()), products());
        };
  }

  private List<Rational> products() {
    List<Rational> products = new ArrayList<>();
    if (!norms.isEmpty()) {
      for (int pair = 0; pair < pairs.count(); pair++) {
        int[] list = pairs.list(pair);
        products.add(norms.get(list[0]).multiply(norms.get(list[1])));
      }
    }
    return products;
  }

  /** {@code sum of C[i,j,k]^2}, rounded where it is irrational. */
  Rational squares() {
    return switch (path.pairing()) {
      case BETWEEN -> numbers.squares(element);
      case ALTERNATING -> numbers.squares(element).multiply(Rational.of(2));
      case SYMMETRIC, EQUAL -> numbers.squares(element, pair -> isSquare(pair) ? 1 : 2);
    };
  }

  /** {@code sum over k of (sum over i of C[i,i,k])^2} of a symmetric map, rounded likewise. */
  Rational squaredTrace() {
    return numbers.squaredImage(
        element, pair -> isSquare(pair) ? inverseNorm(pairs.list(pair)[0]) : Rational.ZERO);
  }

  private Rational inverseNorm(int index) {
    return norms.isEmpty() ? Rational.ONE : Rational.ONE.divide(norms.get(index));
  }

  private boolean isSquare(int pair) {
    return pairs.list(pair)[0] == pairs.list(pair)[1];
  }

  /**
   * {@code f C} over the components of two factors and of the output; for a channel with itself
   * over {@code i <= j} alone, with the coefficients of the products {@code x[i] x[j]}.
   */
  CoefficientTensor times(Coefficient factor) {
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(3);
    for (int k = 0; k < element.size(); k++) {
      Coefficient value = numbers.of(element, k).multiply(factor);
      int row = element.rows()[k];
      int column = element.columns()[k];
      if (path.pairing() == SquarePath.Pairing.BETWEEN) {
        tensor.add(value, column / columns, column % columns, row);
        continue;
      }
      int[] list = pairs.list(column);
      if (isSquare(column)) {
        tensor.add(value, list[0], list[0], row);
      } else if (path.pairing() == SquarePath.Pairing.EQUAL) {
        tensor.add(value.multiply(Coefficient.of(2)), list[0], list[1], row);
      } else {
        boolean odd = path.pairing() == SquarePath.Pairing.ALTERNATING;
        tensor.add(value, list[0], list[1], row);
        tensor.add(odd ? value.negate() : value, list[1], list[0], row);
      }
    }
    return tensor.build();
  }
}
