package org.equigen.symbolic.group;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * A small group of few generators.
 *
 * @param kind which one
 * @param size the dimension n of V; 4 for the groups of spacetime
 */
public record ElementaryGroup(Kind kind, int size) implements Group {
  /** The groups. */
  public enum Kind {
    /** {@code trivial(n)}: the identity alone. */
    TRIVIAL("trivial"),
    /** {@code scaling(n)}: multiples of the identity by positive numbers. */
    SCALING("scaling"),
    /** {@code parity}: {@code diag(1,-1,-1,-1)} on (t,x,y,z). */
    PARITY("parity"),
    /** {@code time reversal}: {@code diag(-1,1,1,1)} on (t,x,y,z). */
    TIME_REVERSAL("time reversal"),
    /** {@code homogeneous galilei}: rotations, and boosts {@code x -> x + v t}, on (t,x,y,z). */
    HOMOGENEOUS_GALILEI("homogeneous galilei");

    private final String symbol;

    Kind(String symbol) {
      this.symbol = symbol;
    }

    /** The name before the parenthesis. */
    public String symbol() {
      return symbol;
    }

    /** Whether it acts on spacetime, so that its size is 4. */
    public boolean ofSpacetime() {
      return switch (this) {
        case TRIVIAL, SCALING -> false;
        case PARITY, TIME_REVERSAL, HOMOGENEOUS_GALILEI -> true;
      };
    }

    boolean isTrivial() {
      return this == TRIVIAL;
    }

    boolean isGalilean() {
      return this == HOMOGENEOUS_GALILEI;
    }
  }

  /**
   * Checks the size.
   *
   * @throws IllegalArgumentException if it is below 1, or not 4 for a group of spacetime
   */
  public ElementaryGroup {
    if (size < 1 || (kind.ofSpacetime() && size != 4)) {
      throw new IllegalArgumentException("no group " + kind.symbol() + "(" + size + ")");
    }
  }

  /** A group of spacetime. */
  public static ElementaryGroup of(Kind kind) {
    return new ElementaryGroup(kind, 4);
  }

  @Override
  public String name() {
    return kind.ofSpacetime() ? kind.symbol() : kind.symbol() + "(" + size + ")";
  }

  @Override
  public int dimension() {
    return size;
  }

  @Override
  public List<Matrix<Algebraic>> generators() {
    return switch (kind) {
      case TRIVIAL, PARITY, TIME_REVERSAL -> List.of();
      case SCALING -> List.of(Matrix.identity(NumberField.Q, size));
      case HOMOGENEOUS_GALILEI -> galilei();
    };
  }

  private List<Matrix<Algebraic>> galilei() {
    SquareMatrices matrices = new SquareMatrices(NumberField.Q, size);
    List<Matrix<Algebraic>> generators = new ArrayList<>();
    generators.add(matrices.plane(1, 2, -1));
    generators.add(matrices.plane(2, 3, -1));
    for (int i = 1; i < size; i++) {
      generators.add(matrices.unit(i, 0, Algebraic.ONE));
    }
    return List.copyOf(generators);
  }

  @Override
  public List<Matrix<Algebraic>> discrete() {
    SquareMatrices matrices = new SquareMatrices(NumberField.Q, size);
    return switch (kind) {
      case TRIVIAL, SCALING, HOMOGENEOUS_GALILEI -> List.of();
      case PARITY -> List.of(matrices.diagonal(i -> i == 0 ? 1 : -1));
      case TIME_REVERSAL -> List.of(matrices.reflection(0));
    };
  }

  /** Only delta: what else is invariant has no usual name. */
  @Override
  public List<InvariantTensor> tensors() {
    return List.of(ClassicalTensors.delta(size));
  }
}
