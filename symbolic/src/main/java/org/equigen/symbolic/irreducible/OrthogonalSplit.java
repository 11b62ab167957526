package org.equigen.symbolic.irreducible;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.root.CartanType;
import org.equigen.symbolic.root.CartanType.Series;
import org.equigen.symbolic.root.RootSystem;
import org.equigen.symbolic.root.Weight;

/**
 * {@code SO(p,q)} in a basis {@code n_1, ..., n_m, (z), n*_m, ..., n*_1} of null vectors with
 * {@code (n_i, n*_i) = 1} and, for odd dimension, a unit vector z.
 *
 * <p>An axis with sign + and one with sign - give the rational pair {@code e_a + e_b, (e_a -
 * e_b)/2}; two axes of one sign s give {@code e_a + i e_b, s (e_a - i e_b)/2}. The first plus axis
 * goes with the last minus axis, so that of (E,px,py,pz) the pairs are (E,pz) and (px,py).
 */
final class OrthogonalSplit {
  private final int n;
  private final int p;
  private final List<int[]> pairs = new ArrayList<>();
  private int single = -1;

  private OrthogonalSplit(int p, int q) {
    this.n = p + q;
    this.p = p;
    int mixed = Math.min(p, q);
    for (int k = 0; k < mixed; k++) {
      pairs.add(new int[] {k, n - 1 - k});
    }
    for (int axis = mixed; axis < n - mixed; axis += 2) {
      if (axis + 1 < n - mixed) {
        pairs.add(new int[] {axis, axis + 1});
      } else {
        single = axis;
      }
    }
  }

  /** The dimension is at least 3. */
  static SplitForm of(int p, int q) {
    return new OrthogonalSplit(p, q).form();
  }

  private SplitForm form() {
    int m = pairs.size();
    CartanType type = new CartanType(n % 2 == 0 ? Series.D : Series.B, m);
    List<Weight> weights = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      int[] mu = new int[m];
      if (k < m) {
        mu[k] = 1;
      } else if (k >= n - m) {
        mu[n - 1 - k] = -1;
      }
      weights.add(SplitForms.dynkin(type, mu));
    }
    List<Matrix<Rational>> raising = raising(m);
    NumberField field = Math.abs(n - 2 * p) <= 1 ? NumberField.Q : NumberField.gaussian();
    return new SplitForm(
        RootSystem.of(type),
        field,
        basis(field),
        weights,
        raising,
        lowering(raising, m),
        true,
        weight -> conjugate(type, weight));
  }

  /**
   * Conjugation exchanges {@code n_k} and {@code n*_k} of a pair of axes of one sign, up to
   * factors, so that it changes the sign of {@code epsilon_k}; it keeps those of other pairs.
   */
  private Weight conjugate(CartanType type, Weight weight) {
    int m = pairs.size();
    int[] doubled = new int[m];
    int last = weight.get(m - 1);
    doubled[m - 1] = single >= 0 ? last : last - weight.get(m - 2);
    for (int k = m - 2; k >= 0; k--) {
      doubled[k] = doubled[k + 1] + 2 * weight.get(k);
    }
    int[] mu = new int[m];
    for (int k = 0; k < m; k++) {
      boolean definite = sign(pairs.get(k)[0]) == sign(pairs.get(k)[1]);
      mu[k] = (definite ? -doubled[k] : doubled[k]) / 2;
    }
    return SplitForms.dynkin(type, mu);
  }

  /** {@code u ^ v: x -> (v, x) u - (u, x) v} for the pairs that belong to simple roots. */
  private List<Matrix<Rational>> raising(int m) {
    List<Matrix<Rational>> raising = new ArrayList<>();
    for (int i = 0; i + 1 < m; i++) {
      raising.add(
          SplitForms.units(n, i, i + 1, 1).add(SplitForms.units(n, n - 2 - i, n - 1 - i, -1)));
    }
    if (single >= 0) {
      raising.add(
          SplitForms.units(n, m - 1, m, sign(single)).add(SplitForms.units(n, m, m + 1, -1)));
    } else {
      raising.add(SplitForms.units(n, m - 2, m, 1).add(SplitForms.units(n, m - 1, m + 1, -1)));
    }
    return raising;
  }

  /** The transposes; beside z, the factor that keeps them in the algebra is another one. */
  private List<Matrix<Rational>> lowering(List<Matrix<Rational>> raising, int m) {
    List<Matrix<Rational>> lowering =
        new ArrayList<>(raising.stream().map(Matrix::transpose).toList());
    if (single >= 0) {
      lowering.set(
          m - 1,
          SplitForms.units(n, m + 1, m, sign(single)).add(SplitForms.units(n, m, m - 1, -1)));
    }
    return lowering;
  }

  private int sign(int axis) {
    return axis < p ? 1 : -1;
  }

  private Matrix<Algebraic> basis(NumberField field) {
    Matrix.Builder<Algebraic> basis = Matrix.builder(field, n, n);
    Algebraic half = Algebraic.of(Rational.of(1, 2));
    for (int k = 0; k < pairs.size(); k++) {
      int a = pairs.get(k)[0];
      int b = pairs.get(k)[1];
      boolean definite = sign(a) == sign(b);
      Algebraic unit = definite ? field.imaginaryUnit().orElseThrow() : Algebraic.ONE;
      Algebraic dual = definite ? field.multiply(half, Algebraic.of(sign(a))) : half;
      basis.add(a, k, Algebraic.ONE).add(b, k, unit);
      basis.add(a, n - 1 - k, dual);
      basis.add(b, n - 1 - k, field.negate(field.multiply(dual, unit)));
    }
    if (single >= 0) {
      basis.add(single, pairs.size(), Algebraic.ONE);
    }
    return basis.build();
  }
}
