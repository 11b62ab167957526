package org.equigen.symbolic.group;

import java.util.List;
import org.equigen.symbolic.group.permutation.NamedPermutations;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;

/**
 * The even permutations A(n) of n points, acting on V by permutation matrices.
 *
 * @param degree n, the number of points
 */
public record AlternatingGroup(int degree) implements Group {
  /**
   * Checks the degree.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public AlternatingGroup {
    if (degree < 1) {
      throw new IllegalArgumentException("no group A(" + degree + ")");
    }
  }

  @Override
  public String name() {
    return "A(" + degree + ")";
  }

  @Override
  public int dimension() {
    return degree;
  }

  @Override
  public List<Matrix<Algebraic>> generators() {
    return List.of();
  }

  @Override
  public List<Matrix<Algebraic>> discrete() {
    return PermutationAction.matrices(NamedPermutations.alternating(degree));
  }

  @Override
  public List<InvariantTensor> tensors() {
    return Remembered.TENSORS.of(this, this::newTensors);
  }

  private List<InvariantTensor> newTensors() {
    return ClassicalTensors.coincidences(degree);
  }
}
