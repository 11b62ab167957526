package org.equigen.symbolic.group;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * A classical group in its standard form.
 *
 * <p>Orthogonal groups preserve {@code eta = diag(1,...,1,-1,...,-1)} with p plus and q minus
 * signs; symplectic ones preserve {@code omega = {{0,1},{-1,0}}} in blocks of n.
 *
 * @param family which of the classical groups
 * @param p the number of plus signs, or the dimension of V where there is no second parameter
 * @param q the number of minus signs, or 0
 */
public record ClassicalGroup(Family family, int p, int q) implements Group {
  /** The families of classical groups. */
  public enum Family {
    /** {@code SO+(p,q)}, the component of the identity; {@code lorentz} is SO+(1,3). */
    SPECIAL_ORTHOGONAL_CONNECTED("SO+"),
    /** {@code SO(p,q)} or {@code SO(n)}: determinant 1. */
    SPECIAL_ORTHOGONAL("SO"),
    /** {@code O(p,q)} or {@code O(n)}. */
    ORTHOGONAL("O"),
    /** {@code Sp(2n)}: preserves an antisymmetric form. */
    SYMPLECTIC("Sp"),
    /** {@code SL(n)}: real matrices of determinant 1. */
    SPECIAL_LINEAR("SL");

    private final String symbol;

    Family(String symbol) {
      this.symbol = symbol;
    }

    /** The name before the parenthesis. */
    public String symbol() {
      return symbol;
    }

    /** Whether the family preserves a symmetric form. */
    public boolean isOrthogonal() {
      return switch (this) {
        case SPECIAL_ORTHOGONAL_CONNECTED, SPECIAL_ORTHOGONAL, ORTHOGONAL -> true;
        case SYMPLECTIC, SPECIAL_LINEAR -> false;
      };
    }
  }

  /**
   * Checks the parameters.
   *
   * @throws IllegalArgumentException for a dimension below 1, an odd symplectic one, or a second
   *     parameter where the family has none
   */
  public ClassicalGroup {
    boolean valid =
        p >= 0
            && q >= 0
            && p + q >= 1
            && (family.isOrthogonal() || q == 0)
            && (family != Family.SYMPLECTIC || p % 2 == 0);
    if (!valid) {
      throw new IllegalArgumentException("no group " + family.symbol() + "(" + p + "," + q + ")");
    }
  }

  @Override
  public String name() {
    String sizes = q == 0 ? Integer.toString(p) : p + "," + q;
    return family.symbol() + "(" + sizes + ")";
  }

  @Override
  public int dimension() {
    return p + q;
  }

  @Override
  public List<Matrix<Algebraic>> generators() {
    return switch (family) {
      case SPECIAL_ORTHOGONAL_CONNECTED, SPECIAL_ORTHOGONAL, ORTHOGONAL -> planes();
      case SYMPLECTIC -> symplectic();
      case SPECIAL_LINEAR -> linear();
    };
  }

  @Override
  public List<Matrix<Algebraic>> discrete() {
    boolean indefinite = p > 0 && q > 0;
    return switch (family) {
      case ORTHOGONAL ->
          indefinite ? List.of(reflection(0), reflection(p)) : List.of(reflection(0));
      case SPECIAL_ORTHOGONAL ->
          indefinite ? List.of(reflection(0).multiply(reflection(p))) : List.of();
      case SPECIAL_ORTHOGONAL_CONNECTED, SYMPLECTIC, SPECIAL_LINEAR -> List.of();
    };
  }

  @Override
  public List<InvariantTensor> tensors() {
    List<InvariantTensor> tensors = new ArrayList<>();
    if (family.isOrthogonal()) {
      tensors.addAll(ClassicalTensors.metric(p, q));
    } else if (family == Family.SYMPLECTIC) {
      tensors.addAll(ClassicalTensors.symplecticForm(p / 2));
    }
    tensors.add(ClassicalTensors.delta(dimension()));
    switch (family) {
      case SPECIAL_ORTHOGONAL_CONNECTED, SPECIAL_ORTHOGONAL ->
          tensors.addAll(ClassicalTensors.epsilon(p, q));
      case SPECIAL_LINEAR -> tensors.addAll(ClassicalTensors.epsilon(p));
      case ORTHOGONAL, SYMPLECTIC -> {}
    }
    return List.copyOf(tensors);
  }

  /** Rotations and boosts in the planes of neighbouring axes: they generate so(p,q). */
  private List<Matrix<Algebraic>> planes() {
    List<Matrix<Algebraic>> generators = new ArrayList<>();
    for (int i = 0; i + 1 < dimension(); i++) {
      long sign = i + 1 == p && q > 0 ? 1 : -1;
      generators.add(plane(i, i + 1, sign));
    }
    return List.copyOf(generators);
  }

  /** Neighbouring rotations and one diagonal: so(n) acts irreducibly on the symmetric part. */
  private List<Matrix<Algebraic>> linear() {
    List<Matrix<Algebraic>> generators = new ArrayList<>();
    for (int i = 0; i + 1 < p; i++) {
      generators.add(plane(i, i + 1, -1));
    }
    if (p > 1) {
      generators.add(diagonal(i -> i == 0 ? 1 : i == 1 ? -1 : 0));
    }
    return List.copyOf(generators);
  }

  /** The compact generators of u(n), and one diagonal element of sp(2n) outside it. */
  private List<Matrix<Algebraic>> symplectic() {
    int n = p / 2;
    List<Matrix<Algebraic>> generators = new ArrayList<>();
    generators.add(plane(0, n, -1));
    for (int i = 0; i + 1 < n; i++) {
      generators.add(plane(i, i + 1, -1).add(plane(n + i, n + i + 1, -1)));
    }
    generators.add(diagonal(i -> i == 0 ? 1 : i == n ? -1 : 0));
    return List.copyOf(generators);
  }

  private Matrix<Algebraic> plane(int i, int j, long lower) {
    return Matrix.builder(NumberField.Q, dimension(), dimension())
        .add(i, j, Algebraic.ONE)
        .add(j, i, Algebraic.of(lower))
        .build();
  }

  private Matrix<Algebraic> reflection(int axis) {
    return diagonal(i -> i == axis ? -1 : 1);
  }

  private Matrix<Algebraic> diagonal(IntUnaryOperator entries) {
    Matrix.Builder<Algebraic> builder = Matrix.builder(NumberField.Q, dimension(), dimension());
    for (int i = 0; i < dimension(); i++) {
      builder.add(i, i, Algebraic.of(entries.applyAsInt(i)));
    }
    return builder.build();
  }
}
