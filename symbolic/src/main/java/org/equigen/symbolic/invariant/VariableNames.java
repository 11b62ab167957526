package org.equigen.symbolic.invariant;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.PointGroup;
import org.equigen.symbolic.representation.Term;

/**
 * Names of the coordinates of a direct sum.
 *
 * <p>One copy of V of an orthogonal group or a point group has the names that physics gives them:
 * {@code E,px,py,pz} in four dimensions with one time, {@code x,y} and {@code x,y,z} in space. Any
 * other single copy has {@code x1,...,xn}. Several copies take a letter each, {@code x1,x2,x3} and
 * {@code y1,y2,y3}; several four-momenta are numbered, {@code E1,px1,py1,pz1,E2,...}. A scalar is
 * its letter alone.
 */
final class VariableNames {
  private static final List<String> LETTERS =
      List.of("x y z u v w p q r s t a b c d f g h k l m n".split(" "));

  private static final List<String> MOMENTUM = List.of("E", "px", "py", "pz");

  private static final List<String> SPACE = List.of("x", "y", "z");

  private VariableNames() {}

  /** The names in the order of the coordinates. */
  static List<String> of(Group group, List<TermCopy> copies) {
    boolean vectors = copies.stream().allMatch(copy -> copy.term().equals(Term.vector()));
    if (vectors && isMinkowski(group)) {
      return momenta(copies.size());
    }
    if (vectors && copies.size() == 1 && isSpatial(group)) {
      return SPACE.subList(0, group.dimension());
    }
    List<String> names = new ArrayList<>();
    for (int copy = 0; copy < copies.size(); copy++) {
      String letter = copies.size() <= LETTERS.size() ? LETTERS.get(copy) : "x" + (copy + 1) + "_";
      int size = copies.get(copy).size();
      for (int i = 1; i <= size; i++) {
        boolean alone = size == 1 && copies.size() <= LETTERS.size();
        names.add(alone ? letter : letter + i);
      }
    }
    return names;
  }

  private static List<String> momenta(int copies) {
    List<String> names = new ArrayList<>();
    for (int copy = 1; copy <= copies; copy++) {
      String number = copies == 1 ? "" : String.valueOf(copy);
      MOMENTUM.forEach(name -> names.add(name + number));
    }
    return names;
  }

  private static boolean isMinkowski(Group group) {
    return group instanceof ClassicalGroup(ClassicalGroup.Family family, int p, int q)
        && family.isOrthogonal()
        && p == 1
        && q == 3;
  }

  private static boolean isSpatial(Group group) {
    boolean small = group.dimension() == 2 || group.dimension() == 3;
    boolean orthogonal =
        group instanceof ClassicalGroup(ClassicalGroup.Family family, int _, int q)
            && family.isOrthogonal()
            && q == 0;
    return small && (orthogonal || group instanceof PointGroup);
  }
}
