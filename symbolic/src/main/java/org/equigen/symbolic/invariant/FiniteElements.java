package org.equigen.symbolic.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.group.permutation.StabilizerChain;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Representation;

/** The elements of small finite groups of matrices, and the orders of larger ones. */
final class FiniteElements {
  /** Beyond this, elements of groups of matrices are not listed. */
  static final int MOST = 4_000;

  private FiniteElements() {}

  /** All products of the generators; empty if there are more than {@link #MOST}. */
  static Optional<List<Matrix<Algebraic>>> generatedBy(
      NumberField field, int size, List<Matrix<Algebraic>> generators) {
    Matrix<Algebraic> one = Matrix.identity(field, size);
    List<Matrix<Algebraic>> found = new ArrayList<>(List.of(one));
    Set<Matrix<Algebraic>> seen = new HashSet<>(found);
    for (int at = 0; at < found.size() && found.size() <= MOST; at++) {
      for (Matrix<Algebraic> generator : generators) {
        Matrix<Algebraic> product = generator.multiply(found.get(at));
        if (seen.add(product)) {
          found.add(product);
        }
      }
    }
    return found.size() <= MOST ? Optional.of(found) : Optional.empty();
  }

  /**
   * The number of different matrices by which a group acts; empty if it is infinite, or large and
   * does not permute the coordinates.
   */
  static Optional<BigInteger> order(Group group, Representation representation, NumberField field) {
    if (!group.generators().isEmpty()) {
      return Optional.empty();
    }
    List<Matrix<Algebraic>> images = images(group, representation, field);
    int size = images.isEmpty() ? 1 : images.getFirst().rows();
    return permutations(images)
        .map(permutations -> StabilizerChain.of(size, permutations).order())
        .or(
            () ->
                generatedBy(field, size, images)
                    .map(elements -> BigInteger.valueOf(elements.size())));
  }

  /** Whether a group permutes the coordinates of a representation. */
  static boolean permute(Group group, Representation representation, NumberField field) {
    return permutations(group, representation, field).isPresent();
  }

  /** How the generators of a group permute the coordinates of a representation, if they do. */
  static Optional<List<Permutation>> permutations(
      Group group, Representation representation, NumberField field) {
    return group.generators().isEmpty()
        ? permutations(images(group, representation, field))
        : Optional.empty();
  }

  /** The matrices of the discrete generators. */
  static List<Matrix<Algebraic>> images(
      Group group, Representation representation, NumberField field) {
    return group.discrete().stream()
        .map(element -> Induced.element(representation, action(group, element, field)))
        .toList();
  }

  /**
   * How an element acts, over a larger field.
   *
   * @param field contains that of the group
   */
  static Action<Algebraic> action(Group group, Matrix<Algebraic> element, NumberField field) {
    FieldEmbedding embedding = FieldEmbedding.of(group.field(), field);
    return Action.exact(field, element.map(field, embedding::apply));
  }

  private static Optional<List<Permutation>> permutations(List<Matrix<Algebraic>> matrices) {
    List<Permutation> permutations = new ArrayList<>();
    for (Matrix<Algebraic> matrix : matrices) {
      if (!isPermutation(matrix)) {
        return Optional.empty();
      }
      Matrix<Algebraic> columns = matrix.transpose();
      permutations.add(Permutation.of(matrix.rows(), i -> columns.row(i).getFirst().column()));
    }
    return Optional.of(permutations);
  }

  private static boolean isPermutation(Matrix<Algebraic> matrix) {
    boolean ones = matrix.isMonomial();
    for (int i = 0; i < matrix.rows() && ones; i++) {
      ones = matrix.row(i).getFirst().value().equals(Algebraic.ONE);
    }
    return ones;
  }
}
