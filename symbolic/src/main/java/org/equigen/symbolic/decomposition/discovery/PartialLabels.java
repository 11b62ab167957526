package org.equigen.symbolic.decomposition.discovery;

import java.util.Optional;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.ClassicalGroup.Family;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.Irreducible;
import org.equigen.symbolic.irreducible.Irreducibles;
import org.equigen.symbolic.representation.Factor;

/**
 * Labels of groups that have them for some of their irreducible representations only: {@code (j,j)}
 * of {@code O(4)} and of {@code O(p,q)} with {@code p + q = 4}, of dimension {@code (2j + 1)^2}.
 */
final class PartialLabels {
  private final Group group;

  PartialLabels(Group group) {
    this.group = group;
  }

  /** The label of a representation of this dimension, if there is one. */
  Optional<String> ofDimension(int dimension) {
    int root = (int) Math.round(Math.sqrt(dimension));
    boolean labelled =
        group instanceof ClassicalGroup classical
            && classical.family() == Family.ORTHOGONAL
            && classical.dimension() == 4
            && root * root == dimension;
    String spin = root % 2 == 1 ? Integer.toString(root / 2) : (root - 1) + "/2";
    return labelled ? Optional.of("(" + spin + "," + spin + ")") : Optional.empty();
  }

  /** The representation of a label, if the group has it. */
  Optional<Factor.Subspace> find(String label) {
    return Irreducibles.of(group, label) instanceof Irreducible.Known known
        ? Optional.of(known.factor().get())
        : Optional.empty();
  }
}
