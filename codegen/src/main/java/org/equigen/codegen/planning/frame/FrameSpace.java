package org.equigen.codegen.planning.frame;

import java.util.Optional;
import org.equigen.symbolic.group.AffineGroup;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.invariant.contraction.NaturalSpace;
import org.equigen.symbolic.invariant.contraction.Theorem;
import org.equigen.symbolic.invariant.fundamental.TheoremGroup;

/**
 * The space whose vectors make frames, with the form {@code <v, w> = sum over i of s_i v_i w_i},
 * s_i = 1 for the first p components and -1 for the others.
 *
 * @param space n, p and the form
 * @param special whether frames have determinant 1, so that n-1 vectors make one
 * @param directed whether the first vector of a frame is the only one with a positive square, and
 *     the group keeps the sign of its first component: SO+(1,q)
 * @param affine whether V holds points {@code (x,1)}
 */
record FrameSpace(NaturalSpace space, boolean special, boolean directed, boolean affine) {
  /** That of a group; none where V has no symmetric form of this kind. */
  static Optional<FrameSpace> of(Group group) {
    return TheoremGroup.of(group)
        .filter(theorem -> theorem.blocks().size() == 1)
        .flatMap(theorem -> of(group, theorem));
  }

  private static Optional<FrameSpace> of(Group group, TheoremGroup theorem) {
    NaturalSpace space = theorem.spaces().getFirst();
    boolean special = space.theorem() == Theorem.SPECIAL_ORTHOGONAL;
    Group linear = group instanceof AffineGroup(Group of) ? of : group;
    boolean connected =
        linear instanceof ClassicalGroup classical
            && classical.family() == ClassicalGroup.Family.SPECIAL_ORTHOGONAL_CONNECTED;
    return special || space.theorem() == Theorem.ORTHOGONAL
        ? Optional.of(
            new FrameSpace(space, special, connected && space.plus() == 1, theorem.affine()))
        : Optional.empty();
  }

  /** n. */
  int size() {
    return space.size();
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
}
