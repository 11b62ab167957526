package org.equigen.symbolic.group.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.InvariantTensor;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.ComplexField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupSamplerTest {
  private static final long SEED = 20_261_121L;
  private static final int LARGEST_TENSOR = 400;

  private static Matrix<Complex> column(InvariantTensor tensor, int dimension) {
    int size = (int) Math.round(Math.pow(dimension, tensor.slots().size()));
    Matrix.Builder<Complex> builder = Matrix.builder(ComplexField.C, size, 1);
    for (InvariantTensor.Entry entry : tensor.entries()) {
      int at = 0;
      for (int index : entry.indices()) {
        at = at * dimension + index;
      }
      builder.add(at, 0, new Complex(entry.value().doubleValue(), 0));
    }
    return builder.build();
  }

  private static double largest(Matrix<Complex> matrix) {
    double largest = 0;
    for (int i = 0; i < matrix.rows(); i++) {
      for (Matrix.Entry<Complex> entry : matrix.row(i)) {
        largest = Math.max(largest, entry.value().abs());
      }
    }
    return largest;
  }

  private static void requireInvariant(Group group, InvariantTensor tensor, Matrix<Complex> g) {
    Matrix<Complex> column = column(tensor, group.dimension());
    Matrix<Complex> power = Matrix.identity(ComplexField.C, 1);
    for (int slot = 0; slot < tensor.slots().size(); slot++) {
      power = power.kronecker(g);
    }
    assertThat(largest(power.multiply(column).subtract(column)))
        .as("%s of %s, seed %d", tensor.name(), group.name(), SEED)
        .isLessThan(1e-12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SO(3) x Sp(4)", "O(1,3) x S(3)", "Z(5) : perm(5; (2 3 5 4))", "join(S(3), Z(3))"})
  void invariantTensorsAreKept(String name) {
    Group group = GroupNames.parse(name);
    GroupSampler sampler = GroupSampler.of(group, SEED);
    int checked = 0;
    for (InvariantTensor tensor : group.tensors()) {
      boolean upper = tensor.slots().stream().allMatch(slot -> slot);
      if (upper && Math.pow(group.dimension(), tensor.slots().size()) <= LARGEST_TENSOR) {
        checked++;
        for (int draw = 0; draw < 5; draw++) {
          requireInvariant(group, tensor, sampler.next());
        }
      }
    }
    assertThat(checked).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SU(2) wr S(3)", "SU(2) x U(1) x C(5)"})
  void unitaryMatricesAreUnitary(String name) {
    Group group = GroupNames.parse(name);
    GroupSampler sampler = GroupSampler.of(group, SEED);
    for (int draw = 0; draw < 10; draw++) {
      Matrix<Complex> g = sampler.next();
      Matrix<Complex> dagger = g.transpose().map(ComplexField.C, Complex::conjugate);
      Matrix<Complex> identity = Matrix.identity(ComplexField.C, group.dimension());
      assertThat(largest(dagger.multiply(g).subtract(identity))).isLessThan(1e-12);
    }
  }

  /** {@code E[tr g]} counts trivial parts; {@code E[|tr g|^2]} the squares of multiplicities. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SO(2)|0|2|6",
        "O(2)|0|1|3",
        "SO(3)|0|1|3",
        "O(3)|0|1|3",
        "SO(4)|0|1|4",
        "O(4)|0|1|3",
        "SO(5)|0|1|3",
        "U(1)|0|1|1",
        "U(2)|0|1|2",
        "SU(2)|0|1|2",
        "SU(3)|0|1|2",
        "U(3)|0|1|2",
        "trivial(2)|2|4|16",
        "parity|1|10|136",
        "C(5)|0|2|6",
        "D(5)|0|1|3",
        "tetrahedral|0|1|7",
        "octahedral|0|1|4",
        "icosahedral|0|1|3",
        "full octahedral|0|1|4",
        "S(5)|1|2|15",
        "A(5)|1|2|16",
        "Z(6)|1|6|216",
        "cube|1|3|60",
        "rubik|2|9|-",
        "SO(3) x S(5)|1|3|-",
        "S(3) wr Z(2)|1|3|-",
        "SU(2) wr S(2)|0|1|-",
        "SO(2)[1,2 of 3]|1|3|-",
        "A(4) : perm(4; (1 2))|1|2|15",
        "join(A(4), perm(4; (1 2)))|1|2|15"
      })
  void momentsAreThoseOfHaarsMeasure(String name, int first, int second, String fourth) {
    Group group = GroupNames.parse(name);
    int draws = 20_000;
    GroupSampler sampler = GroupSampler.of(group, SEED);
    double[] trace = new double[draws];
    double[] square = new double[draws];
    double[] power = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      Matrix<Complex> g = sampler.next();
      Complex sum = Complex.ZERO;
      for (int i = 0; i < group.dimension(); i++) {
        sum = sum.add(g.get(i, i));
      }
      trace[draw] = sum.real();
      square[draw] = sum.abs() * sum.abs();
      power[draw] = square[draw] * square[draw];
    }
    assertThat(GroupSampler.isHaar(group)).isTrue();
    requireMean(name + " trace", trace, first);
    requireMean(name + " square", square, second);
    if (!fourth.equals("-")) {
      requireMean(name + " fourth power", power, Integer.parseInt(fourth));
    }
  }

  private static void requireMean(String what, double[] values, double expected) {
    double mean = java.util.Arrays.stream(values).average().orElseThrow();
    double variance =
        java.util.Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    double error = Math.sqrt(variance / values.length);
    assertThat(Math.abs(mean - expected))
        .as("%s: %s, not %s, seed %d", what, mean, expected, SEED)
        .isLessThan(4.5 * error + 1e-9);
  }

  @Test
  void permutationsAreUniform() {
    GroupSampler sampler = GroupSampler.of(GroupNames.parse("S(4)"), SEED);
    Map<Matrix<Complex>, Integer> counts = new HashMap<>();
    int draws = 24_000;
    for (int draw = 0; draw < draws; draw++) {
      counts.merge(sampler.next(), 1, Integer::sum);
    }
    double expected = draws / 24.0;
    double chiSquare =
        counts.values().stream().mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    assertThat(counts).hasSize(24);
    assertThat(chiSquare).as("23 degrees of freedom, seed %d", SEED).isBetween(9.3, 44.2);
  }

  @Test
  void rapiditiesAreBounded() {
    GroupSampler sampler = GroupSampler.of(GroupNames.parse("lorentz"), SEED);
    double most = 0;
    for (int draw = 0; draw < 500; draw++) {
      double gamma = sampler.next().get(0, 0).real();
      assertThat(gamma).isBetween(1.0, Math.cosh(1));
      most = Math.max(most, gamma);
    }
    assertThat(most).isGreaterThan(Math.cosh(0.5));
  }

  @Test
  void orthochronousElementsAreOnlyInTheConnectedGroup() {
    GroupSampler all = GroupSampler.of(GroupNames.parse("O(1,3)"), SEED);
    int backwards = 0;
    for (int draw = 0; draw < 200; draw++) {
      backwards += all.next().get(0, 0).real() < 0 ? 1 : 0;
    }
    assertThat(backwards).isBetween(70, 130);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E(2)",
        "SE(3)",
        "poincare",
        "galilei",
        "translations(2) : U(2)",
        "translations(3)"
      })
  void affineElementsKeepTheLastCoordinate(String name) {
    Group group = GroupNames.parse(name);
    int last = group.dimension() - 1;
    GroupSampler sampler = GroupSampler.of(group, SEED);
    Matrix<Complex> g = sampler.next();
    assertThat(g.row(last)).containsExactly(new Matrix.Entry<>(last, Complex.ONE));
    for (int i = 0; i < last; i++) {
      assertThat(g.get(i, last).abs()).isBetween(1e-9, Math.sqrt(2));
    }
    assertThat(GroupSampler.isHaar(group)).isFalse();
  }

  @Test
  void galileansKeepIntervalsOfTimeAndDistancesAtOneTime() {
    Matrix<Complex> g = GroupSampler.of(GroupNames.parse("homogeneous galilei"), SEED).next();
    assertThat(g.row(0)).containsExactly(new Matrix.Entry<>(0, Complex.ONE));
    for (int j = 1; j < 4; j++) {
      double length = 0;
      for (int i = 1; i < 4; i++) {
        length += g.get(i, j).real() * g.get(i, j).real();
      }
      assertThat(length).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));
    }
  }

  @Test
  void declaredGroupsAreSampledFromTheirGenerators() {
    Group group =
        DeclaredGroup.rational(
            "boosts",
            2,
            List.of(Matrix.of(new long[][] {{0, 3}, {3, 0}})),
            List.of(Matrix.of(new long[][] {{1, 0}, {0, -1}})));
    GroupSampler sampler = GroupSampler.of(group, SEED);
    int reflected = 0;
    for (int draw = 0; draw < 100; draw++) {
      Matrix<Complex> g = sampler.next();
      double a = g.get(0, 0).real();
      double b = g.get(1, 0).real();
      assertThat(a * a - b * b).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));
      assertThat(a).isBetween(1.0, Math.cosh(0.5));
      reflected += g.get(1, 1).real() < 0 ? 1 : 0;
    }
    assertThat(reflected).isBetween(20, 80);
    assertThat(GroupSampler.isHaar(group)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SU(2)", "O(1,3)", "S(6)", "scaling", "join(lorentz, parity)", "GL(3)"})
  void seedsDecide(String name) {
    Group group = GroupNames.parse(name);
    GroupSampler first = GroupSampler.of(group, 7);
    GroupSampler again = GroupSampler.of(group, 7);
    GroupSampler other = GroupSampler.of(group, 8);
    boolean differs = false;
    for (int draw = 0; draw < 5; draw++) {
      Matrix<Complex> g = first.next();
      assertThat(again.next()).isEqualTo(g);
      differs |= !other.next().equals(g);
    }
    assertThat(differs).isTrue();
  }
}
