package org.equigen.symbolic.group;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;

/** Generators of the classical groups: few and sparse, since brackets complete them. */
final class ClassicalGenerators {
  private final SquareMatrices matrices;
  private final int size;

  ClassicalGenerators(SquareMatrices matrices) {
    this.matrices = matrices;
    size = matrices.size();
  }

  /** Rotations and boosts in the planes of neighbouring axes: they generate so(p,q). */
  List<Matrix<Algebraic>> orthogonal(int p) {
    List<Matrix<Algebraic>> generators = new ArrayList<>();
    for (int i = 0; i + 1 < size; i++) {
      generators.add(matrices.plane(i, i + 1, i + 1 == p ? 1 : -1));
    }
    return List.copyOf(generators);
  }

  /** Neighbouring rotations and one diagonal: so(n) acts irreducibly on the symmetric part. */
  List<Matrix<Algebraic>> specialLinear() {
    List<Matrix<Algebraic>> generators = new ArrayList<>(orthogonal(size));
    if (size > 1) {
      generators.add(matrices.difference(0, 1, Algebraic.ONE));
    }
    return List.copyOf(generators);
  }

  /** Those of SL(n), and one diagonal matrix with a trace. */
  List<Matrix<Algebraic>> generalLinear() {
    List<Matrix<Algebraic>> generators = new ArrayList<>(specialLinear());
    generators.add(matrices.unit(0, 0, Algebraic.ONE));
    return List.copyOf(generators);
  }

  /** Those of the real SL(n), and i times those. */
  List<Matrix<Algebraic>> complexLinear() {
    List<Matrix<Algebraic>> generators = new ArrayList<>(specialLinear());
    specialLinear().forEach(real -> generators.add(real.scale(imaginaryUnit())));
    return List.copyOf(generators);
  }

  /**
   * {@code E_jk - E_kj}, {@code i (E_jk + E_kj)} and {@code i (E_jj - E_kk)} for neighbours j, k:
   * they generate su(n).
   */
  List<Matrix<Algebraic>> specialUnitary() {
    List<Matrix<Algebraic>> generators = new ArrayList<>();
    Algebraic i = imaginaryUnit();
    for (int j = 0; j + 1 < size; j++) {
      generators.add(matrices.plane(j, j + 1, -1));
      generators.add(matrices.plane(j, j + 1, i, i));
      generators.add(matrices.difference(j, j + 1, i));
    }
    return List.copyOf(generators);
  }

  /**
   * {@code E_jk - E_kj} and {@code i (E_jk + E_kj)} for neighbours j, k, and all {@code i E_jj}.
   */
  List<Matrix<Algebraic>> unitary() {
    List<Matrix<Algebraic>> generators = new ArrayList<>();
    Algebraic i = imaginaryUnit();
    for (int j = 0; j < size; j++) {
      if (j + 1 < size) {
        generators.add(matrices.plane(j, j + 1, -1));
        generators.add(matrices.plane(j, j + 1, i, i));
      }
      generators.add(matrices.unit(j, j, i));
    }
    return List.copyOf(generators);
  }

  /** The compact generators of u(n), and one diagonal element of sp(2n) outside it. */
  List<Matrix<Algebraic>> symplectic() {
    int n = size / 2;
    List<Matrix<Algebraic>> generators = new ArrayList<>();
    generators.add(matrices.plane(0, n, -1));
    for (int i = 0; i + 1 < n; i++) {
      generators.add(matrices.plane(i, i + 1, -1).add(matrices.plane(n + i, n + i + 1, -1)));
    }
    generators.add(matrices.difference(0, n, Algebraic.ONE));
    return List.copyOf(generators);
  }

  private Algebraic imaginaryUnit() {
    return matrices.field().imaginaryUnit().orElseThrow();
  }
}
