package org.equigen.symbolic.solver.orbit;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.PrimeField;

/**
 * How large the factors are by which group elements relate coordinates: the height of a fraction is
 * the larger one of numerator and denominator.
 *
 * <p>Entries are known by their residues, as the small fractions that these stand for. Those that
 * stand for none, such as roots of unity, have no part in a relation with a rational factor but
 * with others that cancel them.
 */
final class FactorHeights {
  private final PrimeField field;
  private final Map<Long, BigInteger> known = new HashMap<>();
  private final IdentityHashMap<Matrix<Long>, BigInteger> ofMatrices = new IdentityHashMap<>();

  private FactorHeights(PrimeField field) {
    this.field = field;
  }

  /** A bound for all coordinates under all elements, each given as one matrix per factor. */
  static BigInteger of(List<List<Matrix<Long>>> elements, PrimeField field) {
    FactorHeights heights = new FactorHeights(field);
    return elements.stream().map(heights::ofElement).reduce(BigInteger.ONE, BigInteger::max);
  }

  private BigInteger ofElement(List<Matrix<Long>> factors) {
    return factors.stream()
        .map(factor -> ofMatrices.computeIfAbsent(factor, this::ofMatrix))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** Rows with several entries relate no coordinates. */
  private BigInteger ofMatrix(Matrix<Long> matrix) {
    BigInteger height = BigInteger.ONE;
    for (int i = 0; i < matrix.rows(); i++) {
      if (matrix.row(i).size() == 1) {
        height = height.max(known.computeIfAbsent(matrix.row(i).getFirst().value(), this::height));
      }
    }
    return height;
  }

  private BigInteger height(long residue) {
    return Orbits.small(residue, field)
        .map(value -> value.numerator().abs().max(value.denominator()))
        .orElse(BigInteger.ONE);
  }
}
