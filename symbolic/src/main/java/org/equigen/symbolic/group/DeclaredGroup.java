package org.equigen.symbolic.group;

import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;

/**
 * A group of the user's own.
 *
 * @param name as declared
 * @param dimension the dimension n of V
 * @param generators generators of the Lie algebra, n x n
 * @param discrete further group elements, n x n and invertible
 */
public record DeclaredGroup(
    String name, int dimension, List<Matrix<Rational>> generators, List<Matrix<Rational>> discrete)
    implements Group {
  /** Copies the lists. */
  public DeclaredGroup {
    generators = List.copyOf(generators);
    discrete = List.copyOf(discrete);
  }

  @Override
  public List<InvariantTensor> tensors() {
    return List.of(ClassicalTensors.delta(dimension));
  }
}
