package org.equigen.symbolic.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.group.permutation.StabilizerChain;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;

/**
 * The semidirect product {@code N : H} of two groups of permutations of the same points, where H
 * normalises N and meets it in the identity alone. ({@link AffineGroup} has those of translations.)
 *
 * @param normal N
 * @param complement H
 */
public record SemidirectProduct(Group normal, Group complement) implements Group {
  /**
   * Checks the three conditions, exactly.
   *
   * @throws IllegalArgumentException if a group is not of permutations of the same points, if H
   *     does not normalise N or if they share more than the identity
   */
  public SemidirectProduct {
    fault(normal, complement)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(fault);
            });
  }

  /** Why there is no such product; empty if there is. */
  public static Optional<String> fault(Group normal, Group complement) {
    var ours = PermutationAction.of(normal);
    var theirs = PermutationAction.of(complement);
    if (ours.isEmpty() || theirs.isEmpty() || normal.dimension() != complement.dimension()) {
      return Optional.of(
          normal.name() + " and " + complement.name() + " do not permute the same points");
    }
    return fault(normal, complement, ours.get(), theirs.get());
  }

  private static Optional<String> fault(
      Group normal, Group complement, List<Permutation> ours, List<Permutation> theirs) {
    int degree = normal.dimension();
    StabilizerChain chain = StabilizerChain.of(degree, ours);
    for (Permutation h : theirs) {
      for (Permutation n : ours) {
        if (!chain.contains(h.multiply(n).multiply(h.inverse()))) {
          return Optional.of(
              "%s of %s does not normalise %s".formatted(h, complement.name(), normal.name()));
        }
      }
    }
    List<Permutation> together = new ArrayList<>(ours);
    together.addAll(theirs);
    BigInteger product = chain.order().multiply(StabilizerChain.of(degree, theirs).order());
    return StabilizerChain.of(degree, together).order().equals(product)
        ? Optional.empty()
        : Optional.of(
            normal.name() + " and " + complement.name() + " share more than the identity");
  }

  /** For example {@code Z(5) : perm(5; (2 3 5 4))}. */
  @Override
  public String name() {
    return GroupOperands.name(normal, GroupOperands.WREATH)
        + " : "
        + GroupOperands.name(complement, GroupOperands.WREATH);
  }

  @Override
  public int dimension() {
    return normal.dimension();
  }

  @Override
  public List<Matrix<Algebraic>> generators() {
    return List.of();
  }

  @Override
  public List<Matrix<Algebraic>> discrete() {
    return Remembered.DISCRETE.of(this, this::newDiscrete);
  }

  private List<Matrix<Algebraic>> newDiscrete() {
    List<Matrix<Algebraic>> all = new ArrayList<>(normal.discrete());
    all.addAll(complement.discrete());
    return List.copyOf(all);
  }

  @Override
  public List<InvariantTensor> tensors() {
    return Remembered.TENSORS.of(this, this::newTensors);
  }

  private List<InvariantTensor> newTensors() {
    return ClassicalTensors.coincidences(dimension());
  }
}
