package org.equigen.symbolic.group;

/** How tightly the name of a group binds, so that names of compound groups read back. */
final class GroupOperands {
  /** Of {@code A x B}. */
  static final int PRODUCT = 0;

  /** Of {@code N : H}. */
  static final int SEMIDIRECT = 1;

  /** Of {@code A wr B}. */
  static final int WREATH = 2;

  /** Of names that are closed in themselves. */
  static final int CLOSED = 3;

  private GroupOperands() {}

  /** The name, in parentheses if it binds less tightly than {@code strength}. */
  static String name(Group group, int strength) {
    return strength(group) < strength ? "(" + group.name() + ")" : group.name();
  }

  private static int strength(Group group) {
    return switch (group) {
      case ProductGroup _ -> PRODUCT;
      case SemidirectProduct _ -> SEMIDIRECT;
      case AffineGroup affine -> affine.name().contains(" : ") ? SEMIDIRECT : CLOSED;
      case WreathProduct _ -> WREATH;
      case ClassicalGroup _,
          SymmetricGroup _,
          AlternatingGroup _,
          PermutationGroup _,
          PointGroup _,
          ElementaryGroup _,
          EmbeddedGroup _,
          JoinGroup _,
          ExceptionalGroup _,
          DeclaredGroup _ ->
          CLOSED;
    };
  }
}
