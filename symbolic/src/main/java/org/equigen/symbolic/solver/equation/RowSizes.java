package org.equigen.symbolic.solver.equation;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.PowerShape;
import org.equigen.symbolic.solver.operator.FactorMatrices;
import org.equigen.symbolic.solver.operator.InducedMatrix;
import org.equigen.symbolic.solver.operator.Operator;

/**
 * How large the numbers of equations can become, before any is written down.
 *
 * <p>The norm of {@code sum_k c_k w^k} is {@code sum_k |c_k|}. Products of integers of Q(w) have at
 * most the product of their norms times the {@link #growth} of the field.
 *
 * @param growth the largest norm of a power {@code w^d, ..., w^(2d-2)} in a field of degree d, at
 *     least 1
 */
public record RowSizes(BigInteger growth) {
  /**
   * The rows of a matrix, each over its own smallest denominator.
   *
   * @param denominator the largest one
   * @param common the least common multiple of all
   * @param sum the largest sum of the norms of the numerators of a row, at least 1
   * @param ratio the largest sum of the norms of the entries of a row, rounded up, at least 1
   */
  private record Rows(
      BigInteger denominator, BigInteger common, BigInteger sum, BigInteger ratio) {}

  /** Over Q. */
  public static RowSizes rational() {
    return new RowSizes(BigInteger.ONE);
  }

  /** Over a number field. */
  public static RowSizes of(NumberField field) {
    BigInteger growth = BigInteger.ONE;
    Algebraic power = field.power(field.generator(), field.degree());
    for (int k = 0; k < field.degree() - 1; k++) {
      growth = growth.max(norm(power.coefficients()).numerator());
      power = field.multiply(power, field.generator());
    }
    return new RowSizes(growth);
  }

  private static Rational norm(List<Rational> coefficients) {
    Rational sum = Rational.ZERO;
    for (Rational coefficient : coefficients) {
      sum = sum.add(coefficient.signum() < 0 ? coefficient.negate() : coefficient);
    }
    return sum;
  }

  /**
   * A bound of the sum of the norms of the entries of any row of the operators, when denominators
   * are cleared row by row.
   *
   * @param coefficients of an entry in the powers of w
   */
  public <E> BigInteger bound(
      Collection<Operator<E>> operators, Function<E, List<Rational>> coefficients) {
    return operators.stream()
        .map(operator -> bound(operator, coefficients))
        .reduce(BigInteger.ONE, BigInteger::max);
  }

  private <E> BigInteger bound(Operator<E> operator, Function<E, List<Rational>> coefficients) {
    return switch (operator) {
      case Operator.Sum<E>(List<InducedMatrix<E>> factors) ->
          ofSum(rows(factors, matrix -> induced(matrix, coefficients)));
      case Operator.Halves<E>(List<Matrix<E>> leading, List<Matrix<E>> trailing) -> {
        List<Rows> left = rows(leading, matrix -> rows(matrix, coefficients));
        List<Rows> right = rows(trailing, matrix -> rows(matrix, coefficients));
        yield ofProduct(left)
            .multiply(denominator(right))
            .add(ofProduct(right).multiply(denominator(left)));
      }
    };
  }

  /** A row has the least common multiple of one denominator of each factor. */
  private static BigInteger ofSum(List<Rows> factors) {
    BigInteger common = BigInteger.ONE;
    BigInteger ratio = BigInteger.ZERO;
    for (Rows rows : factors) {
      common = multiple(common, rows.common());
      ratio = ratio.add(rows.ratio());
    }
    return common.min(denominator(factors)).multiply(ratio);
  }

  private static BigInteger denominator(List<Rows> factors) {
    return factors.stream().map(Rows::denominator).reduce(BigInteger.ONE, BigInteger::multiply);
  }

  private BigInteger ofProduct(List<Rows> factors) {
    return factors.stream()
        .map(rows -> rows.sum().multiply(growth))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  private static <A> List<Rows> rows(List<A> factors, Function<A, Rows> size) {
    return FactorMatrices.map(factors, size);
  }

  /**
   * Rows of a power are written over the common denominator of those of the base. A row of the k-th
   * power is made of at most k rows of the base (of columns in the dual), in the dual as often as
   * an index occurs, which is k times in all, and otherwise each times at most k.
   */
  private static <E> Rows induced(
      InducedMatrix<E> matrix, Function<E, List<Rational>> coefficients) {
    Rows whole = rows(matrix.base(), coefficients);
    if (matrix.isWhole()) {
      return whole;
    }
    PowerShape shape = matrix.shape();
    Rows lines = shape.dual() ? rows(matrix.base().transpose(), coefficients) : whole;
    long most = shape.dual() || shape.alternating() ? 1 : shape.degree();
    BigInteger times = BigInteger.valueOf(shape.degree() * most);
    BigInteger ratio = lines.ratio().multiply(times);
    return new Rows(whole.common(), whole.common(), whole.common().multiply(ratio), ratio);
  }

  private static <E> Rows rows(Matrix<E> matrix, Function<E, List<Rational>> coefficients) {
    BigInteger denominator = BigInteger.ONE;
    BigInteger common = BigInteger.ONE;
    BigInteger numerators = BigInteger.ONE;
    BigInteger ratio = BigInteger.ONE;
    for (int i = 0; i < matrix.rows(); i++) {
      BigInteger own = BigInteger.ONE;
      Rational sum = Rational.ZERO;
      for (Matrix.Entry<E> entry : matrix.row(i)) {
        for (Rational coefficient : coefficients.apply(entry.value())) {
          own = multiple(own, coefficient.denominator());
        }
        sum = sum.add(norm(coefficients.apply(entry.value())));
      }
      denominator = denominator.max(own);
      common = multiple(common, own);
      numerators = numerators.max(sum.multiply(new Rational(own, BigInteger.ONE)).numerator());
      ratio = ratio.max(sum.numerator().divide(sum.denominator()).add(BigInteger.ONE));
    }
    return new Rows(denominator, common, numerators, ratio);
  }

  private static BigInteger multiple(BigInteger a, BigInteger b) {
    return b.equals(BigInteger.ONE) ? a : a.divide(a.gcd(b)).multiply(b);
  }
}
