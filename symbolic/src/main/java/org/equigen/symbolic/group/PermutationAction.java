package org.equigen.symbolic.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/** Between permutations and permutation matrices: the matrix sends e_i to e_image(i). */
public final class PermutationAction {
  private PermutationAction() {}

  /**
   * The generators of a group as permutations of the coordinates of V; empty if the group has Lie
   * algebra generators or a discrete one that is no permutation matrix.
   */
  public static Optional<List<Permutation>> of(Group group) {
    List<Permutation> permutations = new ArrayList<>();
    boolean permutes = group.generators().isEmpty();
    for (Matrix<Algebraic> element : group.discrete()) {
      permutes = permutes && isPermutation(element);
      if (permutes) {
        Matrix<Algebraic> columns = element.transpose();
        permutations.add(
            Permutation.of(group.dimension(), i -> columns.row(i).getFirst().column()));
      }
    }
    return permutes ? Optional.of(List.copyOf(permutations)) : Optional.empty();
  }

  /** The permutation matrices, n x n. */
  static List<Matrix<Algebraic>> matrices(List<Permutation> permutations) {
    return permutations.stream()
        .map(element -> Matrix.permutation(NumberField.Q, element.degree(), element::image))
        .toList();
  }

  private static boolean isPermutation(Matrix<Algebraic> matrix) {
    if (!matrix.isMonomial()) {
      return false;
    }
    for (int i = 0; i < matrix.rows(); i++) {
      if (!matrix.row(i).getFirst().value().equals(Algebraic.ONE)) {
        return false;
      }
    }
    return true;
  }
}
