package org.equigen.symbolic.group;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * A classical group in its standard form.
 *
 * <p>Orthogonal groups preserve {@code eta = diag(1,...,1,-1,...,-1)} with p plus and q minus
 * signs; symplectic ones preserve {@code omega = {{0,1},{-1,0}}} in blocks of n. Unitary groups and
 * {@code SL(n,C)} act on C^n; they are real groups, so that A and i A are different generators.
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
    SPECIAL_LINEAR("SL"),
    /** {@code GL(n)}: real invertible matrices, of either sign of the determinant. */
    GENERAL_LINEAR("GL"),
    /** {@code U(n)}: complex matrices with {@code g^+ g = 1}. */
    UNITARY("U"),
    /** {@code SU(n)}: those of determinant 1. */
    SPECIAL_UNITARY("SU"),
    /** {@code SL(n,C)}: complex matrices of determinant 1, as a real group of twice the size. */
    COMPLEX_SPECIAL_LINEAR("SL");

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
        case SYMPLECTIC,
            SPECIAL_LINEAR,
            GENERAL_LINEAR,
            UNITARY,
            SPECIAL_UNITARY,
            COMPLEX_SPECIAL_LINEAR ->
            false;
      };
    }

    /** Whether V is complex. */
    public boolean isComplex() {
      return switch (this) {
        case UNITARY, SPECIAL_UNITARY, COMPLEX_SPECIAL_LINEAR -> true;
        case SPECIAL_ORTHOGONAL_CONNECTED,
            SPECIAL_ORTHOGONAL,
            ORTHOGONAL,
            SYMPLECTIC,
            SPECIAL_LINEAR,
            GENERAL_LINEAR ->
            false;
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
    if (family == Family.COMPLEX_SPECIAL_LINEAR) {
      sizes += ",C";
    }
    return family.symbol() + "(" + sizes + ")";
  }

  @Override
  public int dimension() {
    return p + q;
  }

  /** Q, or Q(i) where V is complex. */
  @Override
  public NumberField field() {
    return family.isComplex() ? NumberField.gaussian() : NumberField.Q;
  }

  @Override
  public List<Matrix<Algebraic>> generators() {
    return Remembered.GENERATORS.of(this, this::newGenerators);
  }

  private List<Matrix<Algebraic>> newGenerators() {
    ClassicalGenerators generators = new ClassicalGenerators(matrices());
    return switch (family) {
      case SPECIAL_ORTHOGONAL_CONNECTED, SPECIAL_ORTHOGONAL, ORTHOGONAL -> generators.orthogonal(p);
      case SYMPLECTIC -> generators.symplectic();
      case SPECIAL_LINEAR -> generators.specialLinear();
      case GENERAL_LINEAR -> generators.generalLinear();
      case UNITARY -> generators.unitary();
      case SPECIAL_UNITARY -> generators.specialUnitary();
      case COMPLEX_SPECIAL_LINEAR -> generators.complexLinear();
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
      case GENERAL_LINEAR -> List.of(reflection(0));
      case SPECIAL_ORTHOGONAL_CONNECTED,
          SYMPLECTIC,
          SPECIAL_LINEAR,
          UNITARY,
          SPECIAL_UNITARY,
          COMPLEX_SPECIAL_LINEAR ->
          List.of();
    };
  }

  private SquareMatrices matrices() {
    return new SquareMatrices(field(), dimension());
  }

  private Matrix<Algebraic> reflection(int axis) {
    return matrices().reflection(axis);
  }

  @Override
  public List<InvariantTensor> tensors() {
    return Remembered.TENSORS.of(this, this::newTensors);
  }

  private List<InvariantTensor> newTensors() {
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
      case SPECIAL_LINEAR, SPECIAL_UNITARY, COMPLEX_SPECIAL_LINEAR ->
          tensors.addAll(ClassicalTensors.epsilon(p));
      case ORTHOGONAL, SYMPLECTIC, GENERAL_LINEAR, UNITARY -> {}
    }
    return List.copyOf(tensors);
  }
}
