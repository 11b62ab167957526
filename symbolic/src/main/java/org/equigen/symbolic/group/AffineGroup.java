package org.equigen.symbolic.group;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.group.ClassicalGroup.Family;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * The semidirect product of the translations of R^n with a linear group H, as matrices {@code
 * {{h,t},{0,1}}} of size n+1, which act on points {@code (x,1)}. (C^n where H is complex.)
 *
 * @param linear H, of dimension n
 */
public record AffineGroup(Group linear) implements Group {
  /**
   * {@code translations(n)}, {@code E(n)}, {@code SE(n)}, {@code poincare}, {@code galilei}; else
   * for example {@code translations(4) : O(1,3)}.
   */
  @Override
  public String name() {
    String translations = "translations(" + linear.dimension() + ")";
    return switch (linear) {
      case ElementaryGroup(ElementaryGroup.Kind kind, int _) when kind.isTrivial() -> translations;
      case ElementaryGroup(ElementaryGroup.Kind kind, int _) when kind.isGalilean() -> "galilei";
      case ClassicalGroup(Family family, int n, int q)
          when q == 0 && family == Family.SPECIAL_ORTHOGONAL ->
          "SE(" + n + ")";
      case ClassicalGroup(Family family, int n, int q) when q == 0 && family == Family.ORTHOGONAL ->
          "E(" + n + ")";
      case ClassicalGroup lorentz when lorentz.name().equals("SO+(1,3)") -> "poincare";
      case Group other -> translations + " : " + GroupOperands.name(other, GroupOperands.WREATH);
    };
  }

  @Override
  public int dimension() {
    return linear.dimension() + 1;
  }

  @Override
  public NumberField field() {
    return linear.field();
  }

  /** Those of H, then one translation along each axis; over C also i times those. */
  @Override
  public List<Matrix<Algebraic>> generators() {
    return Remembered.GENERATORS.of(this, this::newGenerators);
  }

  private List<Matrix<Algebraic>> newGenerators() {
    List<Matrix<Algebraic>> generators = new ArrayList<>(placed().generators());
    SquareMatrices matrices = new SquareMatrices(field(), dimension());
    int last = linear.dimension();
    for (int i = 0; i < last; i++) {
      generators.add(matrices.unit(i, last, Algebraic.ONE));
      if (!field().isReal()) {
        generators.add(matrices.unit(i, last, field().generator()));
      }
    }
    return List.copyOf(generators);
  }

  @Override
  public List<Matrix<Algebraic>> discrete() {
    return Remembered.DISCRETE.of(this, this::newDiscrete);
  }

  private List<Matrix<Algebraic>> newDiscrete() {
    return placed().discrete();
  }

  private Placement placed() {
    return new Placement(linear, i -> i, field(), dimension());
  }

  @Override
  public List<InvariantTensor> tensors() {
    return List.of(ClassicalTensors.delta(dimension()));
  }
}
