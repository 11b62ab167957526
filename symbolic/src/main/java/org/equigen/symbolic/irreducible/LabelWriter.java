package org.equigen.symbolic.irreducible;

import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.Irreducible.HighestWeight;
import org.equigen.symbolic.root.Weight;

/** Writes highest weights as the labels that {@link LabelReader} reads. */
final class LabelWriter {
  private LabelWriter() {}

  static String of(Group group, HighestWeight highest) {
    return group instanceof ClassicalGroup classical
        ? classical(classical, highest)
        : highest.weight().toString();
  }

  private static String classical(ClassicalGroup group, HighestWeight highest) {
    Weight weight = highest.weight();
    return switch (group.family()) {
      case ORTHOGONAL, SPECIAL_ORTHOGONAL, SPECIAL_ORTHOGONAL_CONNECTED ->
          orthogonal(group, highest);
      case SPECIAL_LINEAR, SPECIAL_UNITARY ->
          switch (group.dimension()) {
            case 2 -> "spin(" + half(weight.get(0)) + ")";
            case 3 -> "(" + weight.get(0) + "," + weight.get(1) + ")";
            default -> weight.toString();
          };
      case COMPLEX_SPECIAL_LINEAR -> spins(weight);
      case SYMPLECTIC, GENERAL_LINEAR, UNITARY -> weight.toString();
    };
  }

  private static String orthogonal(ClassicalGroup group, HighestWeight highest) {
    Weight weight = highest.weight();
    if (group.dimension() == 4) {
      return spins(weight);
    }
    if (group.dimension() != 3 || group.q() != 0) {
      return weight.toString();
    }
    int degree = weight.get(0) / 2;
    boolean full = group.family() == ClassicalGroup.Family.ORTHOGONAL;
    boolean even = full ? highest.inversion() > 0 : degree % 2 == 0;
    return degree + (even ? "e" : "o");
  }

  private static String spins(Weight weight) {
    return "(" + half(weight.get(0)) + "," + half(weight.get(1)) + ")";
  }

  private static String half(int doubled) {
    return doubled % 2 == 0 ? Integer.toString(doubled / 2) : doubled + "/2";
  }
}
