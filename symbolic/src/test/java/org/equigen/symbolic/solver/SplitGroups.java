package org.equigen.symbolic.solver;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;

/** Split groups in weight bases, by their Chevalley generators. */
final class SplitGroups {
  private SplitGroups() {}

  /** SL(n) on V by the elementary matrices next to the diagonal. */
  static Group linear(int n) {
    List<Matrix<Rational>> raise = new ArrayList<>();
    List<Matrix<Rational>> lower = new ArrayList<>();
    for (int i = 0; i + 1 < n; i++) {
      raise.add(entries(n, i, i + 1, 1));
      lower.add(entries(n, i + 1, i, 1));
    }
    return group("SL by roots", n, raise, lower);
  }

  /** SO(3) on V in the basis of weights 2, 0, -2. */
  static Group orthogonal() {
    return group(
        "SO(2,1) by roots",
        3,
        List.of(entries(3, 0, 1, 2, 1, 2, 1)),
        List.of(entries(3, 1, 0, 1, 2, 1, 2)));
  }

  private static Group group(
      String name, int n, List<Matrix<Rational>> raise, List<Matrix<Rational>> lower) {
    List<Matrix<Rational>> generators = new ArrayList<>();
    for (int i = 0; i < raise.size(); i++) {
      generators.add(raise.get(i).bracket(lower.get(i)));
    }
    generators.addAll(raise);
    generators.addAll(lower);
    return DeclaredGroup.rational(name, n, generators, List.of());
  }

  /** From row, column and value of each entry. */
  private static Matrix<Rational> entries(int n, int... places) {
    Matrix.Builder<Rational> builder = Matrix.builder(RationalField.Q, n, n);
    for (int i = 0; i < places.length; i += 3) {
      builder.add(places[i], places[i + 1], Rational.of(places[i + 2]));
    }
    return builder.build();
  }
}
