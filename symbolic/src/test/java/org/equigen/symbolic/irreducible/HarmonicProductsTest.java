package org.equigen.symbolic.irreducible;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmonicProductsTest {
  private static final BigInteger MOST = BigInteger.valueOf(1000);

  /**
   * Divided by the roots of the norms, both bases give the same matrices, signs included: {@code
   * M_ij |M_ij| N_i / N_j} is the same.
   */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 13})
  void theBasisIsThatOfHarmonicPolynomials(int degree) {
    Factor.Subspace product = new HarmonicProducts(MOST).of("product", degree, false);
    Factor.Subspace polynomials = SphericalHarmonics.of("polynomials", degree, false);
    for (Matrix<Algebraic> generator : GroupNames.parse("SO(3)").generators()) {
      Matrix<Algebraic> left = image(product, generator);
      Matrix<Algebraic> right = image(polynomials, generator);
      assertThat(left.isZero()).isFalse();
      for (int i = 0; i < left.rows(); i++) {
        for (int j = 0; j < left.rows(); j++) {
          assertThat(orthonormal(product, left, i, j))
              .isEqualTo(orthonormal(polynomials, right, i, j));
        }
      }
    }
  }

  private static Matrix<Algebraic> image(Factor.Subspace factor, Matrix<Algebraic> generator) {
    return Induced.algebra(new Term(List.of(factor)), Action.exact(NumberField.Q, generator));
  }

  /** The square of an entry in the orthonormal basis, with its sign. */
  private static Rational orthonormal(
      Factor.Subspace factor, Matrix<Algebraic> matrix, int row, int column) {
    Rational entry = matrix.get(row, column).rational();
    Rational square = entry.multiply(entry).multiply(Rational.of(entry.signum()));
    List<Rational> norms = factor.squaredNorms();
    return square.multiply(norms.get(row)).divide(norms.get(column));
  }
}
