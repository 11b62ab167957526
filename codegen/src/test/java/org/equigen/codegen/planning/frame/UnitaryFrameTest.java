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
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames of complex vectors are unitary, and coordinates are those in them. */
class UnitaryFrameTest {
  private static final double TIGHT = 1e-12;

  /** {@code <e_a, e_b>} of a frame of n vectors, real and imaginary part. */
  private static double[] product(double[] frame, int n, int a, int b) {
    double[] sum = new double[2];
    for (int i = 0; i < n; i++) {
      double[] left = entry(frame, n, a, i);
      double[] right = entry(frame, n, b, i);
      sum[0] += left[0] * right[0] + left[1] * right[1];
      sum[1] += left[0] * right[1] - left[1] * right[0];
    }
    return sum;
  }

  private static double[] entry(double[] frame, int n, int vector, int component) {
    int start = 2 * n * vector;
    return new double[] {frame[start + component], frame[start + n + component]};
  }

  /** By expansion along the first of the vectors that are left. */
  private static double[] determinant(double[] frame, int n, int vector, int used) {
    if (vector == n) {
      return new double[] {1, 0};
    }
    double[] sum = new double[2];
    double sign = 1;
    for (int i = 0; i < n; i++) {
      if ((used & 1 << i) == 0) {
        double[] e = entry(frame, n, vector, i);
        double[] minor = determinant(frame, n, vector + 1, used | 1 << i);
        sum[0] += sign * (e[0] * minor[0] - e[1] * minor[1]);
        sum[1] += sign * (e[0] * minor[1] + e[1] * minor[0]);
        sign = -sign;
      }
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({
    "SU(2), 2, 1",
    "SU(2), 2, 4",
    "SU(3), 3, 2",
    "SU(3), 3, 3",
    "SU(4), 4, 3",
    "SU(5), 5, 6",
    "U(1), 1, 1",
    "U(2), 2, 2",
    "U(3), 3, 5"
  })
  void framesAreUnitaryAndSpecialOnesHaveDeterminantOne(String name, int n, int count) {
    Program program = Requests.plan(name, "frame", "in=" + count + "Real(V)").plan().forward();
    Random random = new Random(17);
    for (int sample = 0; sample < 20; sample++) {
      double[] x = PlanValues.normal(random, 2 * n * count);
      double[] frame = PlanValues.of(program, x);
      assertThat(frame).hasSize(2 * n * n);
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          double[] product = product(frame, n, a, b);
          assertThat(product).containsExactly(new double[] {a == b ? 1 : 0, 0}, within(TIGHT));
        }
      }
      // The first vector of the frame is the first one given, up to its length.
      double length = Math.sqrt(Arrays.stream(x, 0, 2 * n).map(it -> it * it).sum());
      for (int k = 0; k < 2 * n; k++) {
        assertThat(frame[k]).isCloseTo(x[k] / length, within(TIGHT));
      }
      if (name.startsWith("S")) {
        assertThat(determinant(frame, n, 0, 0)).containsExactly(new double[] {1, 0}, within(TIGHT));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"SU(2), 2", "SU(3), 3", "U(2), 2"})
  void tensorsAreTheirCoordinatesTimesTheVectorsOfTheFrame(String name, int n) {
    Program program =
        Requests.plan(name, "frame", "in=" + n + "Real(V)", "with=Real(V) + Real(V')")
            .plan()
            .forward();
    Random random = new Random(19);
    double[] x = PlanValues.normal(random, 2 * n * n);
    double[] given = PlanValues.normal(random, 4 * n);
    double[] y = PlanValues.of(program, x, given);
    for (int i = 0; i < n; i++) {
      double[] vector = new double[2];
      double[] dual = new double[2];
      for (int a = 0; a < n; a++) {
        double[] e = entry(y, n, a, i);
        double re = y[2 * n * n + a];
        double im = y[2 * n * n + n + a];
        vector[0] += e[0] * re - e[1] * im;
        vector[1] += e[0] * im + e[1] * re;
        double dualRe = y[2 * n * n + 2 * n + a];
        double dualIm = y[2 * n * n + 3 * n + a];
        dual[0] += e[0] * dualRe + e[1] * dualIm;
        dual[1] += e[0] * dualIm - e[1] * dualRe;
      }
      assertThat(vector).containsExactly(new double[] {given[i], given[n + i]}, within(TIGHT));
      assertThat(dual)
          .containsExactly(new double[] {given[2 * n + i], given[3 * n + i]}, within(TIGHT));
    }
  }

  @Test
  void vectorsThatDependOnOthersAreLeftOutAndLaterOnesTakeTheirPlaces() {
    // (i,0,0), then a multiple of it, zero, and (1,i,0).
    double[] x = new double[24];
    x[3] = 1;
    x[6] = 2;
    x[18] = 1;
    x[22] = 1;
    double[] expected = new double[18];
    expected[3] = 1; // (i,0,0)
    expected[10] = 1; // (0,i,0)
    expected[14] = -1; // (0,0,-1), conj of the cofactor of i * i
    double[] y = PlanValues.of(Requests.plan("SU(3)", "frame", "in=4Real(V)").plan().forward(), x);
    assertThat(y).containsExactly(expected, within(1e-14));
    double[] few =
        PlanValues.of(
            Requests.plan("SU(3)", "frame", "in=2Real(V)").plan().forward(), Arrays.copyOf(x, 12));
    double[] alone = new double[18];
    alone[3] = 1;
    assertThat(few).containsExactly(alone, within(0.0));
  }

  @ParameterizedTest
  @CsvSource({"SU(2), 2", "SU(3), 3", "U(2), 2"})
  void gradientsStayFiniteAtDegenerateVectors(String group, int n) {
    PlannedLayer layer = Requests.plan(group, "frame", "in=5Real(V)");
    double[] collinear = new double[10 * n];
    for (int k = 0; k < 5; k++) {
      collinear[2 * k * n] = k;
      collinear[2 * k * n + n] = 2 * k;
    }
    double[] nearly = collinear.clone();
    nearly[2 * n + 1] += 1e-9;
    for (double[] x : new double[][] {new double[10 * n], collinear, nearly}) {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SU(3)   | V        | S                  | [EQG075] | Real(V)",
        "SU(3)   | Real(V)  | S                  | [EQG070] | Give \"2Real(V)\", or more",
        "U(3)    | 2Real(V) | S                  | [EQG070] | Give \"3Real(V)\", or more",
        "SU(3)   | 2Real(V) | Real(V + 2V')      | [EQG070] | \"Real(V) + Real(V')\"",
        "SU(3)   | 2Real(V) | Real(V)^2          | [EQG102] | Real(R) as a summand of its own",
        "SU(1)   | Real(V)  | S                  | [EQG071] | U(n) and SU(n)",
        "SL(2,C) | 2Real(V) | S                  | [EQG071] | symmetric or hermitian form",
        "SU(16)  | 15Real(V) | S                 | [EQG072] | products",
      })
  void whatHasNoFrameIsADiagnostic(
      String group, String in, String with, String identifier, String message) {
    assertThatThrownBy(() -> Requests.plan(group, "frame", "in=" + in, "with=" + with))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith(identifier)
        .hasMessageContaining(message);
  }
}
