package org.equigen.symbolic.irreducible;

import java.util.Optional;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.ExceptionalGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.Irreducible.HighestWeight;
import org.equigen.symbolic.root.CartanType;
import org.equigen.symbolic.root.RootSystem;
import org.equigen.symbolic.root.Weight;

/**
 * The highest weight of the complex conjugate of an irreducible representation.
 *
 * <p>The same one for split real forms and {@code SO(p,q)} of odd dimension; that of the dual for
 * {@code SU(p,q)}; for {@code SO(p,q)} of even dimension the last two labels change places if
 * {@code (p - q) / 2} is odd (Onishchik, Lectures on Real Semisimple Lie Algebras, table 5); for
 * {@code SL(n,C)} the labels of V and of its conjugate change places.
 */
public final class ConjugateWeight {
  private ConjugateWeight() {}

  /** Empty for groups without highest weights. */
  public static Optional<HighestWeight> of(Group group, HighestWeight highest) {
    return switch (group) {
      case ClassicalGroup classical ->
          conjugate(classical, highest.weight())
              .map(weight -> new HighestWeight(weight, highest.inversion()));
      case ExceptionalGroup _ -> Optional.of(highest);
      case Group _ -> Optional.empty();
    };
  }

  private static Optional<Weight> conjugate(ClassicalGroup group, Weight weight) {
    int size = weight.size();
    return switch (group.family()) {
      case SPECIAL_LINEAR, SYMPLECTIC -> Optional.of(weight);
      case SPECIAL_UNITARY ->
          Optional.of(RootSystem.of(new CartanType(CartanType.Series.A, size)).dual(weight));
      case COMPLEX_SPECIAL_LINEAR -> Optional.of(rotated(weight, size / 2));
      case SPECIAL_ORTHOGONAL, SPECIAL_ORTHOGONAL_CONNECTED ->
          Optional.of(isInner(group) ? weight : swapped(weight));
      case ORTHOGONAL -> group.dimension() == 3 ? Optional.of(weight) : Optional.empty();
      case GENERAL_LINEAR, UNITARY -> Optional.empty();
    };
  }

  private static boolean isInner(ClassicalGroup group) {
    return group.dimension() % 2 != 0 || (group.p() - group.q()) % 4 == 0;
  }

  private static Weight swapped(Weight weight) {
    int[] labels = weight.labels();
    int last = labels.length - 1;
    int kept = labels[last];
    labels[last] = labels[last - 1];
    labels[last - 1] = kept;
    return Weight.of(labels);
  }

  private static Weight rotated(Weight weight, int by) {
    int[] labels = weight.labels();
    int[] moved = new int[labels.length];
    for (int i = 0; i < labels.length; i++) {
      moved[(i + by) % labels.length] = labels[i];
    }
    return Weight.of(moved);
  }
}
