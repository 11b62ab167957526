package org.equigen.tests.emlp;

import java.util.List;
import java.util.stream.Stream;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.group.Group;

/** The 42 groups of EMLP's own tests, by name. */
final class EmlpGroups {
  private static final List<String> NAMES =
      List.of(
          "SO(2)",
          "SO(3)",
          "SO(4)",
          "O(2)",
          "O(3)",
          "O(4)",
          "SU(2)",
          "SU(3)",
          "SU(4)",
          "U(2)",
          "U(3)",
          "U(4)",
          "SL(2)",
          "SL(3)",
          "SL(4)",
          "GL(2)",
          "GL(3)",
          "GL(4)",
          "C(2)",
          "C(3)",
          "C(4)",
          "C(8)",
          "D(2)",
          "D(3)",
          "D(4)",
          "D(8)",
          "S(2)",
          "S(4)",
          "S(6)",
          "Z(2)",
          "Z(4)",
          "Z(6)",
          "SO+(1,1)",
          "SO+(1,3)",
          "SO(1,3)",
          "O(1,3)",
          "Sp(2)",
          "Sp(6)",
          "rubik",
          "cube",
          "image(2,2)",
          "image(4,4)");

  private EmlpGroups() {}

  /** All of them. */
  static Stream<String> names() {
    return NAMES.stream();
  }

  /** Those that act on fewer than five dimensions. */
  static Stream<String> small() {
    return names().filter(name -> GroupNames.parse(name).dimension() < 5);
  }

  static Group group(String name) {
    return GroupNames.parse(name);
  }
}
