package org.equigen.symbolic.group;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.equigen.symbolic.group.permutation.NamedPermutations;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.group.permutation.StabilizerChain;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;

/**
 * The group that some permutations of n points generate, acting on V by permutation matrices.
 *
 * @param name for example {@code Z(6)}
 * @param degree n, the number of points
 * @param permutations generators, of n points each
 */
public record PermutationGroup(String name, int degree, List<Permutation> permutations)
    implements Group {
  /**
   * Checks the degrees.
   *
   * @throws IllegalArgumentException if n is below 1 or a generator has another degree
   */
  public PermutationGroup {
    permutations = List.copyOf(permutations);
    if (degree < 1) {
      throw new IllegalArgumentException("no permutations of " + degree + " points");
    }
    for (Permutation permutation : permutations) {
      if (permutation.degree() != degree) {
        throw new IllegalArgumentException(permutation + " does not act on " + degree + " points");
      }
    }
  }

  /** The group of these generators, named after their cycles: {@code perm(5; (1 2 3)(4 5))}. */
  public static PermutationGroup of(int degree, List<Permutation> permutations) {
    String cycles =
        permutations.stream().map(element -> "; " + element).collect(Collectors.joining());
    return new PermutationGroup("perm(" + degree + cycles + ")", degree, permutations);
  }

  /** Z(n): cyclic shifts of n points. */
  public static PermutationGroup cyclic(int n) {
    return new PermutationGroup("Z(" + n + ")", n, NamedPermutations.cyclic(n));
  }

  /** {@code cube}: the 24 rotations of a cube, as permutations of its six faces. */
  public static PermutationGroup cube() {
    return new PermutationGroup("cube", 6, NamedPermutations.cube());
  }

  /** {@code rubik}: Rubik's cube, as permutations of its 48 movable stickers. */
  public static PermutationGroup rubik() {
    return new PermutationGroup("rubik", 48, NamedPermutations.rubik());
  }

  /**
   * {@code image(k,n)}: shifts and k-fold rotations of periodic n x n images with k orientations.
   *
   * @throws IllegalArgumentException unless k is 1, 2 or 4
   */
  public static PermutationGroup image(int k, int n) {
    return new PermutationGroup(
        "image(" + k + "," + n + ")", k * n * n, NamedPermutations.image(k, n));
  }

  /** The number of elements, exactly. */
  public BigInteger order() {
    return StabilizerChain.of(degree, permutations).order();
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
    return PermutationAction.matrices(permutations);
  }

  @Override
  public List<InvariantTensor> tensors() {
    return Remembered.TENSORS.of(this, this::newTensors);
  }

  private List<InvariantTensor> newTensors() {
    return ClassicalTensors.coincidences(degree);
  }
}
