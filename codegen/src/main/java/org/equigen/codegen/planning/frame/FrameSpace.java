package org.equigen.codegen.planning.frame;

import java.util.List;
import java.util.Optional;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.symbolic.group.AffineGroup;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.invariant.contraction.NaturalSpace;
import org.equigen.symbolic.invariant.contraction.Theorem;
import org.equigen.symbolic.invariant.fundamental.TheoremGroup;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/**
 * The space whose vectors make frames, with the form {@code <v, w> = sum over i of s_i v_i w_i},
 * s_i = 1 for the first p components and -1 for the others; for unitary groups {@code <v, w> = sum
 * over i of conj(v_i) w_i}, where a vector holds n real and then n imaginary parts.
 *
 * @param space n, p and the form
 * @param special whether frames have determinant 1, so that n-1 vectors make one
 * @param directed whether the first vector of a frame is the only one with a positive square, and
 *     the group keeps the sign of its first component: SO+(1,q)
 * @param affine whether V holds points {@code (x,1)}
 * @param hermitian whether numbers are complex
 */
record FrameSpace(
    NaturalSpace space, boolean special, boolean directed, boolean affine, boolean hermitian) {
  /**
   * A product of the parts of two numbers, part 0 real and part 1 imaginary.
   *
   * @param left part of the first number
   * @param right part of the second number
   * @param result part of the product that it is added to
   * @param sign 1 or -1
   */
  record PartProduct(int left, int right, int result, long sign) {}

  /** That of a group; none where V has no form of this kind. */
  static Optional<FrameSpace> of(Group group) {
    return TheoremGroup.of(group)
        .filter(theorem -> theorem.blocks().size() == 1)
        .flatMap(theorem -> of(group, theorem));
  }

  private static Optional<FrameSpace> of(Group group, TheoremGroup theorem) {
    NaturalSpace space = theorem.spaces().getFirst();
    boolean special = space.theorem() == Theorem.SPECIAL_ORTHOGONAL;
    Group linear = group instanceof AffineGroup(Group of) ? of : group;
    if (linear instanceof ClassicalGroup(ClassicalGroup.Family family, int _, int _)
        && (isSpecialUnitary(family) || family == ClassicalGroup.Family.UNITARY)) {
      return Optional.of(new FrameSpace(space, isSpecialUnitary(family), false, false, true));
    }
    boolean connected =
        linear instanceof ClassicalGroup classical
            && classical.family() == ClassicalGroup.Family.SPECIAL_ORTHOGONAL_CONNECTED;
    return special || space.theorem() == Theorem.ORTHOGONAL
        ? Optional.of(
            new FrameSpace(space, special, connected && space.plus() == 1, theorem.affine(), false))
        : Optional.empty();
  }

  private static boolean isSpecialUnitary(ClassicalGroup.Family family) {
    return family == ClassicalGroup.Family.SPECIAL_UNITARY;
  }

  /** n. */
  int size() {
    return space.size();
  }

  /** The parts of a number: 2 where numbers are complex. */
  int parts() {
    return hermitian ? 2 : 1;
  }

  /** The real numbers of a vector. */
  int components() {
    return parts() * size();
  }

  /** What vectors are for the group. */
  Term vector() {
    return hermitian
        ? new Term(List.of(new Factor.Real(Representation.of(Term.vector()))))
        : Term.vector();
  }

  /** s_i. */
  int sign(int index) {
    return space.sign(index);
  }

  /** How many vectors of a frame are found among those given. */
  int found() {
    return special ? size() - 1 : size();
  }

  boolean isDefinite() {
    return space.minus() == 0;
  }

  /** How many vectors or points a layer needs. */
  int needed() {
    return affine ? found() + 1 : found();
  }

  /**
   * Products of numbers part by part.
   *
   * @param conjugated whether the first number is conjugated
   */
  List<PartProduct> products(boolean conjugated) {
    int sign = conjugated ? -1 : 1;
    return hermitian
        ? List.of(
            new PartProduct(0, 0, 0, 1),
            new PartProduct(1, 1, 0, -sign),
            new PartProduct(0, 1, 1, 1),
            new PartProduct(1, 0, 1, sign))
        : List.of(new PartProduct(0, 0, 0, 1));
  }

  /** {@code <v, w>} with the axes v, w, part. */
  CoefficientTensor form() {
    CoefficientTensor.Builder form = CoefficientTensor.builder(3);
    for (int i = 0; i < size(); i++) {
      for (PartProduct it : products(true)) {
        int left = it.left() * size() + i;
        form.add(Coefficient.of(it.sign() * sign(i)), left, it.right() * size() + i, it.result());
      }
    }
    return form.build();
  }

  /** {@code <v, v>}, which is real, with the axes v, v, 0. */
  CoefficientTensor square() {
    CoefficientTensor.Builder square = CoefficientTensor.builder(3);
    for (int k = 0; k < components(); k++) {
      square.add(Coefficient.of(sign(k % size())), k, k, 0);
    }
    return square.build();
  }

  /** {@code - a v} with the axes part of a, v, result. */
  CoefficientTensor minusMultiple() {
    CoefficientTensor.Builder multiple = CoefficientTensor.builder(3);
    for (int i = 0; i < size(); i++) {
      for (PartProduct it : products(false)) {
        multiple.add(
            Coefficient.of(-it.sign()),
            it.left(),
            it.right() * size() + i,
            it.result() * size() + i);
      }
    }
    return multiple.build();
  }
}
