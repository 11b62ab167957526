package org.equigen.symbolic.invariant.fundamental;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.group.AffineGroup;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.ElementaryGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.JoinGroup;
import org.equigen.symbolic.group.ProductGroup;
import org.equigen.symbolic.group.SymmetricGroup;
import org.equigen.symbolic.invariant.contraction.NaturalSpace;
import org.equigen.symbolic.invariant.contraction.Theorem;
import org.equigen.symbolic.matrix.Determinant;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;

/** Finds the theorems of a group. */
final class TheoremChoice {
  private TheoremChoice() {}

  static Optional<TheoremGroup> of(Group group) {
    return switch (group) {
      case ClassicalGroup classical -> Optional.of(classical(classical));
      case SymmetricGroup(int degree) -> Optional.of(real(group, Theorem.PERMUTATIONS, degree, 0));
      case ElementaryGroup(ElementaryGroup.Kind kind, int size)
          when kind == ElementaryGroup.Kind.TRIVIAL ->
          Optional.of(real(group, Theorem.TRIVIAL, size, 0));
      case AffineGroup(Group linear) ->
          of(linear)
              .filter(theorem -> !theorem.affine() && linear.field().isReal())
              .map(theorem -> new TheoremGroup(group, theorem.spaces(), theorem.blocks(), true));
      case ProductGroup product -> product(product);
      case JoinGroup join -> joined(join);
      case Group _ -> Optional.empty();
    };
  }

  private static TheoremGroup classical(ClassicalGroup group) {
    return switch (group.family()) {
      case ORTHOGONAL -> real(group, Theorem.ORTHOGONAL, group.p(), group.q());
      case SPECIAL_ORTHOGONAL, SPECIAL_ORTHOGONAL_CONNECTED ->
          real(group, special(Theorem.SPECIAL_ORTHOGONAL, group), group.p(), group.q());
      case SYMPLECTIC -> real(group, Theorem.SYMPLECTIC, group.p(), 0);
      case GENERAL_LINEAR -> real(group, Theorem.GENERAL_LINEAR, group.p(), 0);
      case SPECIAL_LINEAR -> real(group, special(Theorem.SPECIAL_LINEAR, group), group.p(), 0);
      case UNITARY -> unitary(group, Theorem.GENERAL_LINEAR);
      case SPECIAL_UNITARY -> unitary(group, special(Theorem.SPECIAL_LINEAR, group));
      case COMPLEX_SPECIAL_LINEAR -> complex(group);
    };
  }

  /** On one dimension the special groups are trivial. */
  private static Theorem special(Theorem theorem, Group group) {
    return group.dimension() == 1 ? Theorem.TRIVIAL : theorem;
  }

  private static TheoremGroup real(Group group, Theorem theorem, int plus, int minus) {
    return new TheoremGroup(
        group,
        List.of(new NaturalSpace(theorem, plus, minus, "")),
        List.of(new NaturalBlock(0, plus + minus, 0, 0, false)),
        false);
  }

  private static TheoremGroup unitary(Group group, Theorem theorem) {
    int n = group.dimension();
    return new TheoremGroup(
        group,
        List.of(new NaturalSpace(theorem, n, 0, "")),
        List.of(new NaturalBlock(0, n, 0, 0, true)),
        false);
  }

  /** V and its conjugate are independent: the complexification is SL(n,C) x SL(n,C). */
  private static TheoremGroup complex(Group group) {
    int n = group.dimension();
    NaturalSpace space = new NaturalSpace(special(Theorem.SPECIAL_LINEAR, group), n, 0, "");
    return new TheoremGroup(
        group, List.of(space, space), List.of(new NaturalBlock(0, n, 0, 1, false)), false);
  }

  private static Optional<TheoremGroup> product(ProductGroup product) {
    List<NaturalSpace> spaces = new ArrayList<>();
    List<NaturalBlock> blocks = new ArrayList<>();
    int offset = 0;
    for (Group factor : product.factors()) {
      TheoremGroup theorem = of(factor).orElse(null);
      if (theorem == null || theorem.affine() || theorem.blocks().size() > 1) {
        return Optional.empty();
      }
      blocks.add(theorem.blocks().getFirst().moved(offset, spaces.size()));
      String number = Integer.toString(blocks.size());
      for (NaturalSpace space : theorem.spaces()) {
        spaces.add(new NaturalSpace(space.theorem(), space.plus(), space.minus(), number));
      }
      offset += factor.dimension();
    }
    return Optional.of(new TheoremGroup(product, spaces, blocks, false));
  }

  /**
   * A pseudo-orthogonal group with further elements that keep its metric: its algebraic closure is
   * that of O(p,q), or of SO(p,q) where all determinants are 1.
   */
  private static Optional<TheoremGroup> joined(JoinGroup join) {
    for (Group part : join.parts()) {
      if (part instanceof ClassicalGroup(ClassicalGroup.Family family, int p, int q)
          && family.isOrthogonal()
          && p + q > 2) {
        Matrix<Algebraic> metric = metric(join, p);
        boolean kept =
            join.generators().stream().allMatch(a -> isSkew(a, metric))
                && join.discrete().stream().allMatch(h -> keeps(h, metric));
        if (kept) {
          boolean special =
              join.discrete().stream().allMatch(h -> Determinant.of(h).equals(Algebraic.ONE));
          Theorem theorem = special ? Theorem.SPECIAL_ORTHOGONAL : Theorem.ORTHOGONAL;
          return Optional.of(real(join, theorem, p, q));
        }
      }
    }
    return Optional.empty();
  }

  private static Matrix<Algebraic> metric(Group group, int plus) {
    int n = group.dimension();
    Matrix.Builder<Algebraic> metric = Matrix.builder(group.field(), n, n);
    for (int i = 0; i < n; i++) {
      metric.add(i, i, Algebraic.of(i < plus ? 1 : -1));
    }
    return metric.build();
  }

  private static boolean isSkew(Matrix<Algebraic> a, Matrix<Algebraic> metric) {
    return a.transpose().multiply(metric).add(metric.multiply(a)).isZero();
  }

  private static boolean keeps(Matrix<Algebraic> h, Matrix<Algebraic> metric) {
    return h.transpose().multiply(metric).multiply(h).equals(metric);
  }
}
