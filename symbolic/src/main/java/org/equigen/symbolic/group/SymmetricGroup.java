package org.equigen.symbolic.group;

import java.util.List;
import org.equigen.symbolic.group.permutation.NamedPermutations;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;

/**
 * The permutations S(n) of n points, acting on V by permutation matrices.
 *
 * @param degree n, the number of points
 */
public record SymmetricGroup(int degree) implements Group {
  /**
   * Checks the degree.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public SymmetricGroup {
    if (degree < 1) {
      throw new IllegalArgumentException("no group S(" + degree + ")");
    }
  }

  @Override
  public String name() {
    return "S(" + degree + ")";
  }

  @Override
  public int dimension() {
    return degree;
  }

  @Override
  public List<Matrix<Algebraic>> generators() {
    return List.of();
  }

  /** A transposition and the full cycle, which generate S(n). */
  @Override
  public List<Matrix<Algebraic>> discrete() {
    return PermutationAction.matrices(NamedPermutations.symmetric(degree));
  }

  @Override
  public List<InvariantTensor> tensors() {
    return Remembered.TENSORS.of(this, this::newTensors);
  }

  private List<InvariantTensor> newTensors() {
    return ClassicalTensors.coincidences(degree);
  }
}
