package org.equigen.symbolic.irreducible;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.ExceptionalGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;
import org.equigen.symbolic.root.CartanType;
import org.equigen.symbolic.root.CartanType.Series;
import org.equigen.symbolic.root.RootSystem;
import org.equigen.symbolic.root.Weight;

/** Bases of weight vectors for the natural representations of simple groups. */
final class SplitForms {
  private SplitForms() {}

  /** Empty unless the group is connected and semisimple, apart from a second component of SO. */
  static Optional<SplitForm> of(Group group) {
    return switch (group) {
      case ClassicalGroup classical -> classical(classical);
      case ExceptionalGroup exceptional -> Optional.of(exceptional(exceptional));
      case Group _ -> Optional.empty();
    };
  }

  private static Optional<SplitForm> classical(ClassicalGroup group) {
    int n = group.dimension();
    return switch (group.family()) {
      case SPECIAL_ORTHOGONAL, SPECIAL_ORTHOGONAL_CONNECTED ->
          n < 3 ? Optional.empty() : Optional.of(OrthogonalSplit.of(group.p(), group.q()));
      case SPECIAL_LINEAR, SPECIAL_UNITARY -> n < 2 ? Optional.empty() : Optional.of(linear(n));
      case SYMPLECTIC -> Optional.of(symplectic(n / 2));
      case ORTHOGONAL, GENERAL_LINEAR, UNITARY, COMPLEX_SPECIAL_LINEAR -> Optional.empty();
    };
  }

  private static SplitForm linear(int n) {
    List<Matrix<Rational>> raising = new ArrayList<>();
    for (int i = 0; i + 1 < n; i++) {
      raising.add(units(n, i, i + 1, 1));
    }
    List<int[]> weights = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      weights.add(unit(n, i, 1));
    }
    return standard(new CartanType(Series.A, n - 1), weights, raising);
  }

  /** On {@code (x_1, ..., x_m, y_1, ..., y_m)} with {@code omega(x_i, y_i) = 1}. */
  private static SplitForm symplectic(int m) {
    List<Matrix<Rational>> raising = new ArrayList<>();
    for (int i = 0; i + 1 < m; i++) {
      raising.add(units(2 * m, i, i + 1, 1).add(units(2 * m, m + i + 1, m + i, -1)));
    }
    raising.add(units(2 * m, m - 1, 2 * m - 1, 1));
    List<int[]> weights = new ArrayList<>();
    for (int i = 0; i < 2 * m; i++) {
      weights.add(unit(m, i % m, i < m ? 1 : -1));
    }
    return standard(new CartanType(Series.C, m), weights, raising);
  }

  private static SplitForm standard(
      CartanType type, List<int[]> weights, List<Matrix<Rational>> raising) {
    int n = weights.size();
    return new SplitForm(
        RootSystem.of(type),
        NumberField.Q,
        Matrix.identity(NumberField.Q, n),
        weights.stream().map(weight -> dynkin(type, weight)).toList(),
        raising,
        raising.stream().map(Matrix::transpose).toList(),
        true,
        UnaryOperator.identity());
  }

  /** In quasi-minuscule representations the basis is not orthogonal. */
  private static SplitForm exceptional(ExceptionalGroup group) {
    int rank = group.type().rank();
    List<Matrix<Rational>> generators = group.generators().stream().map(Exact::rational).toList();
    return new SplitForm(
        RootSystem.of(group.type()),
        NumberField.Q,
        Matrix.identity(NumberField.Q, group.dimension()),
        group.weights(),
        generators.subList(0, rank),
        generators.subList(rank, 2 * rank),
        false,
        UnaryOperator.identity());
  }

  static int[] unit(int size, int index, int value) {
    int[] unit = new int[size];
    unit[index] = value;
    return unit;
  }

  static Matrix<Rational> units(int size, int row, int column, long value) {
    return Matrix.builder(RationalField.Q, size, size).add(row, column, Rational.of(value)).build();
  }

  /** Dynkin labels of a weight {@code sum mu_i epsilon_i} (Bourbaki, plates I to IV). */
  static Weight dynkin(CartanType type, int... mu) {
    int rank = type.rank();
    int[] labels = new int[rank];
    for (int i = 0; i + 1 < mu.length && i < rank; i++) {
      labels[i] = mu[i] - mu[i + 1];
    }
    switch (type.series()) {
      case B -> labels[rank - 1] = 2 * mu[rank - 1];
      case C -> labels[rank - 1] = mu[rank - 1];
      case D -> labels[rank - 1] = mu[rank - 2] + mu[rank - 1];
      case A, E, F, G -> {}
    }
    return Weight.of(labels);
  }
}
