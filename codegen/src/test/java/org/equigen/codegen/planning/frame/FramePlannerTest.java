package org.equigen.codegen.planning.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.plan.transform.PlanInterpreter;
import org.equigen.codegen.plan.transform.RealAlgebra;
import org.equigen.codegen.planning.PlanValues;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.request.Requests;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames are orthonormal, coordinates are those in them, and degenerate vectors are left out. */
class FramePlannerTest {
  @ParameterizedTest
  @CsvSource({
    "O(3), 3, 1e-12",
    "O(3), 6, 1e-12",
    "SO(3), 2, 1e-12",
    "SO(3), 5, 1e-12",
    "O(5), 5, 1e-12",
    "SO(5), 4, 1e-12",
    "SO(7), 6, 1e-12",
    "lorentz, 4, 1e-12",
    "lorentz, 9, 1e-12",
    "'O(1,3)', 4, 1e-12",
    "'SO(2,2)', 5, 1e-12",
    "'O(2,3)', 5, 1e-12"
  })
  void framesAreOrthonormalInTheForm(String name, int count, double bound) {
    FrameSpace space = FrameSpace.of(GroupNames.parse(name)).orElseThrow();
    Program program = Requests.plan(name, "frame", "in=" + count + "V").plan().forward();
    int n = space.size();
    Random random = new Random(11);
    int complete = 0;
    for (int sample = 0; sample < 50; sample++) {
      double[] x = PlanValues.normal(random, count * n);
      if (!space.isDefinite()) {
        x[0] = 4; // a sum of momenta: far from light-like
      }
      double[] frame = PlanValues.of(program, x);
      double size = Arrays.stream(frame).map(Math::abs).max().orElseThrow();
      boolean full = true;
      for (int a = 0; a < n; a++) {
        full &= square(space, frame, a, a) != 0;
      }
      for (int a = 0; a < n && full; a++) {
        for (int b = 0; b < n; b++) {
          assertThat(square(space, frame, a, b))
              .isCloseTo(a == b ? space.sign(a) : 0, within(bound * size * size));
        }
      }
      complete += full ? 1 : 0;
      if (full && space.special()) {
        assertThat(determinant(frame, n)).isCloseTo(1, within(1e-9 * size));
      }
      if (full && space.directed()) {
        assertThat(frame[0]).isGreaterThanOrEqualTo(1 - 1e-9);
      }
    }
    assertThat(complete).isGreaterThan(space.isDefinite() ? 49 : 25);
  }

  private static double square(FrameSpace space, double[] frame, int a, int b) {
    double sum = 0;
    for (int i = 0; i < space.size(); i++) {
      sum += space.sign(i) * frame[a * space.size() + i] * frame[b * space.size() + i];
    }
    return sum;
  }

  private static double determinant(double[] frame, int n) {
    double[][] rows = new double[n][];
    Arrays.setAll(rows, a -> Arrays.copyOfRange(frame, a * n, (a + 1) * n));
    double determinant = 1;
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int row = k; row < n; row++) {
        pivot = Math.abs(rows[row][k]) > Math.abs(rows[pivot][k]) ? row : pivot;
      }
      double[] chosen = rows[pivot];
      determinant *= pivot == k ? chosen[k] : -chosen[k];
      rows[pivot] = rows[k];
      rows[k] = chosen;
      for (int row = k + 1; row < n; row++) {
        double factor = rows[row][k] / chosen[k];
        for (int i = 0; i < n; i++) {
          rows[row][i] -= factor * chosen[i];
        }
      }
    }
    return determinant;
  }

  @Test
  void coordinatesAreThoseInTheFrame() {
    Program program =
        Requests.plan("lorentz", "frame", "in=4V", "with=V + S + V'").plan().forward();
    double[] x = {4, 1, -1, 2, 1, 0, 2, 0, 0, 1, 1, 1, 3, 0, 1, 0};
    double[] z = {0.5, -1, 2, 3, 7, 0.5, 1, -2, -3};
    double[] y = PlanValues.of(program, x, z);
    double[] back = new double[4];
    for (int a = 0; a < 4; a++) {
      for (int i = 0; i < 4; i++) {
        back[i] += y[16 + a] * y[4 * a + i];
      }
    }
    assertThat(back).containsExactly(Arrays.copyOf(z, 4), within(1e-13));
    assertThat(y[20]).isEqualTo(7);
    // The dual of z has the coordinates with lowered indices.
    double[] lowered = {y[16], -y[17], -y[18], -y[19]};
    assertThat(Arrays.copyOfRange(y, 21, 25)).containsExactly(lowered, within(1e-12));
  }

  @Test
  void theFirstPointIsTheOriginOfFramesOfPoints() {
    Program program = Requests.plan("E(2)", "frame", "in=3V", "with=V").plan().forward();
    double[] y = PlanValues.of(program, new double[] {1, 2, 1, 3, 2, 1, 5, 7, 1}, 4, 6, 1);
    assertThat(y).containsExactly(new double[] {1, 0, 0, 0, 1, 0, 1, 2, 1, 3, 4, 1}, within(1e-14));
  }

  @Test
  void vectorsThatDependOnOthersAreLeftOutAndLaterOnesTakeTheirPlaces() {
    double[] degenerate = {0, 0, 0, 2, 0, 0, -5, 0, 0, 1, 3, 0, 1, 1, 1};
    double[] y =
        PlanValues.of(Requests.plan("O(3)", "frame", "in=5V").plan().forward(), degenerate);
    assertThat(y).containsExactly(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, within(1e-14));
    double[] few =
        PlanValues.of(
            Requests.plan("O(3)", "frame", "in=3V").plan().forward(), Arrays.copyOf(degenerate, 9));
    assertThat(few).containsExactly(0, 0, 0, 1, 0, 0, 0, 0, 0);
  }

  @Test
  void lightLikeVectorsAreLeftOutAndSignsTellThePlaces() {
    double[] x = {1, 0, 0, 1, 0, 2, 0, 0, -3, 0, 0, 0, 0, 0, 3, 0, 1, 1, 1, 5};
    double[] y = PlanValues.of(Requests.plan("lorentz", "frame", "in=5V").plan().forward(), x);
    double[] expected = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
    assertThat(y).containsExactly(expected, within(1e-14));
    double[] reflected =
        PlanValues.of(Requests.plan("O(1,3)", "frame", "in=5V").plan().forward(), x);
    expected[0] = -1;
    assertThat(reflected).containsExactly(expected, within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(strings = {"O(3)", "SO(3)", "lorentz", "SO(2,2)"})
  void gradientsStayFiniteAtDegenerateVectors(String group) {
    PlannedLayer layer = Requests.plan(group, "frame", "in=5V");
    int n = layer.plan().input().size() / 5;
    double[] light = new double[5 * n];
    light[0] = 1;
    light[n - 1] = 1;
    double[] collinear = new double[5 * n];
    for (int k = 0; k < 5; k++) {
      collinear[k * n] = k;
      collinear[k * n + 1] = 2 * k;
    }
    double[] nearly = collinear.clone();
    nearly[n] += 1e-9;
    for (double[] x : new double[][] {new double[5 * n], light, collinear, nearly}) {
      Program backward = layer.plan().backward();
      PlanInterpreter<Double> run =
          new PlanInterpreter<>(new RealAlgebra(), backward, Batch.ofSamples(1));
      for (Operand operand : backward.arguments()) {
        for (int k = 0; k < operand.size() && operand.role() != Role.GRADIENT; k++) {
          run.values(operand).getFirst().set(k, operand.role() == Role.INPUT ? x[k] : 1.0);
        }
      }
      run.run();
      assertThat(run.values("dx").getFirst()).allMatch(Double::isFinite);
      assertThat(PlanValues.of(layer.plan().forward(), x)).doesNotContain(Double.NaN);
    }
  }

  @Test
  void whatHasNoFrameIsADiagnostic() {
    assertRefused("Sp(4)", "4V", "[EQG071]", "orthonormal in a symmetric or hermitian form");
    assertRefused("SL(3)", "4V", "[EQG071]", "Take O(n), SO(n)");
    assertRefused("O(3)", "2V", "[EQG070]", "Give \"3V\", or more");
    assertRefused("SE(3)", "2V", "[EQG070]", "Give \"3V\", or more");
    assertRefused("O(3)", "3V + S", "[EQG070]", "frames are made of vectors");
    assertRefused("SO(20)", "20V", "[EQG072]", "products");
    assertThatThrownBy(() -> Requests.plan("E(3)", "frame", "in=4V", "with=V^2"))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("[EQG070]")
        .hasMessageContaining("points and scalars alone");
  }

  private static void assertRefused(String group, String in, String identifier, String message) {
    assertThatThrownBy(() -> Requests.plan(group, "frame", "in=" + in))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith(identifier)
        .hasMessageContaining(message);
  }
}
