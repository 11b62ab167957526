package org.equigen.symbolic.character;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.group.AlgebraClosure;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.ClassicalGroup.Family;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Determinant;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * Recognises groups of real matrices that are Zariski dense in a classical group, by the dimension
 * of their algebra: the equivariant maps are those of the classical group.
 *
 * <p>With an algebra of dimension {@code n(n-1)/2} that keeps a nondegenerate diagonal form, SO(n)
 * or O(n); of dimension {@code n^2 - 1} without trace, SL(n); of dimension {@code n^2}, GL(n).
 */
final class DenseSubgroup {
  private final Group group;
  private final NumberField field;
  private final int n;

  private DenseSubgroup(Group group) {
    this.group = group;
    field = group.field();
    n = group.dimension();
  }

  /** A classical group with the same maps, of any signature; empty where none is recognised. */
  static Optional<ClassicalGroup> closure(Group group) {
    boolean small = group.dimension() >= 2 && group.dimension() <= AlgebraClosure.MAX_SIZE;
    return small && group.field().isReal() && !group.generators().isEmpty()
        ? new DenseSubgroup(group).closure()
        : Optional.empty();
  }

  private Optional<ClassicalGroup> closure() {
    int dimension = AlgebraClosure.of(group).dimension();
    List<Algebraic> determinants = group.discrete().stream().map(Determinant::of).toList();
    boolean unimodular = determinants.stream().allMatch(Algebraic.ONE::equals);
    if (dimension == n * n) {
      return Optional.of(new ClassicalGroup(Family.GENERAL_LINEAR, n, 0));
    }
    if (dimension == n * n - 1 && group.generators().stream().allMatch(this::isTraceless)) {
      return unimodular
          ? Optional.of(new ClassicalGroup(Family.SPECIAL_LINEAR, n, 0))
          : Optional.empty();
    }
    boolean orthogonal = dimension == n * (n - 1) / 2 && keepsDiagonalForm();
    Family family = unimodular ? Family.SPECIAL_ORTHOGONAL : Family.ORTHOGONAL;
    return orthogonal ? Optional.of(new ClassicalGroup(family, n, 0)) : Optional.empty();
  }

  private boolean isTraceless(Matrix<Algebraic> matrix) {
    Algebraic trace = Algebraic.ZERO;
    for (int i = 0; i < n; i++) {
      trace = field.add(trace, matrix.get(i, i));
    }
    return trace.isZero();
  }

  /** Whether {@code D A + A^T D = 0} and {@code h^T D h = D} for a diagonal invertible D. */
  private boolean keepsDiagonalForm() {
    Optional<Matrix<Algebraic>> found = diagonalForm();
    if (found.isEmpty()) {
      return false;
    }
    Matrix<Algebraic> form = found.get();
    return group.generators().stream()
            .allMatch(a -> form.multiply(a).add(a.transpose().multiply(form)).isZero())
        && group.discrete().stream()
            .allMatch(h -> h.transpose().multiply(form).multiply(h).equals(form));
  }

  /** From {@code d_i a_ij + d_j a_ji = 0}, beginning with {@code d_0 = 1}. */
  private Optional<Matrix<Algebraic>> diagonalForm() {
    Algebraic[] entries = new Algebraic[n];
    entries[0] = Algebraic.ONE;
    List<Integer> open = new ArrayList<>(List.of(0));
    int known = 1;
    while (!open.isEmpty()) {
      int i = open.removeLast();
      for (Matrix<Algebraic> a : group.generators()) {
        for (Matrix.Entry<Algebraic> entry : a.row(i)) {
          int j = entry.column();
          Algebraic back = a.get(j, i);
          if (j != i && entries[j] == null && !back.isZero()) {
            Algebraic ratio = field.divide(entry.value(), back);
            entries[j] = field.negate(field.multiply(entries[i], ratio));
            open.add(j);
            known++;
          }
        }
      }
    }
    if (known < n) {
      return Optional.empty();
    }
    Matrix.Builder<Algebraic> form = Matrix.builder(field, n, n);
    for (int i = 0; i < n; i++) {
      form.add(i, i, entries[i]);
    }
    return Optional.of(form.build());
  }
}
