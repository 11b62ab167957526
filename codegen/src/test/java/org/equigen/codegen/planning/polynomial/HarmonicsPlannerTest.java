package org.equigen.codegen.planning.polynomial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.equigen.codegen.planning.PlanValues;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.ProductOptions.ComponentNorm;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values, norms, recurrences and refusals of harmonic polynomials. */
class HarmonicsPlannerTest {
  private static final Offset<Double> ROUNDING = within(1e-11);

  /** {@code o3.spherical_harmonics(l, X, normalize=False)} of e3nn 0.6.0, l = 0, ..., 4. */
  private static final double[] X = {0.3, -0.7, 1.1};

  private static final double[] COMPONENT = {
    1.0,
    0.519615242271,
    -1.212435565298,
    1.905255888326,
    1.278084504248,
    -0.813326502704,
    -0.3577708764,
    -2.98219717658,
    2.168870673876,
    2.221332370448,
    -2.367045626937,
    0.320796664571,
    2.703957839908,
    1.176254436761,
    -4.016804700256,
    2.162766168591,
    3.27987463175,
    -4.664797977941,
    1.815239984134,
    0.966233939064,
    -3.11145,
    3.54285777657,
    3.080407245804,
    -4.54180895404,
    1.816532297401
  };

  @ParameterizedTest
  @ValueSource(strings = {"1o", "V"})
  void valuesAreThoseOfE3nn(String in) {
    PlannedLayer layer = plan("O(3)", in, 4, ComponentNorm.COMPONENT);
    assertThat(PlanValues.of(layer.plan().forward(), X)).containsExactly(COMPONENT, ROUNDING);
    assertThat(PlanValues.of(layer.plan().definition(), X)).containsExactly(COMPONENT, ROUNDING);
  }

  @Test
  void normAndUnitAreThoseOfE3nn() {
    PlannedLayer norm = plan("SO(3)", "V", 2, ComponentNorm.NORM);
    double[] ofNorm = {0.571576766498, -0.363730669589, -0.16, -1.333679121828, 0.969948452239};
    assertThat(Arrays.copyOfRange(PlanValues.of(norm.plan().forward(), X), 4, 9))
        .containsExactly(ofNorm, ROUNDING);
    PlannedLayer unit =
        HarmonicLayers.plan(
            GroupNames.parse("O(3)"), "1o", 3, ComponentNorm.COMPONENT, /* unit= */ true);
    double[] ofUnit = {
      0.927542886223,
      -0.988387132803,
      0.133952337843,
      1.129068703279,
      0.49115857209,
      -1.677263013242,
      0.903087894872
    };
    assertThat(Arrays.copyOfRange(PlanValues.of(unit.plan().forward(), X), 9, 16))
        .containsExactly(ofUnit, ROUNDING);
  }

  @Test
  void ofNoDirectionIsTheConstantAlone() {
    PlannedLayer unit =
        HarmonicLayers.plan(
            GroupNames.parse("O(3)"), "1o", 2, ComponentNorm.COMPONENT, /* unit= */ true);
    double[] values = PlanValues.of(unit.plan().forward(), new double[3]);
    assertThat(values).startsWith(1);
    assertThat(Arrays.copyOfRange(values, 1, 9)).containsOnly(0);
  }

  @ParameterizedTest
  @CsvSource({
    "O(2), V, 5, COMPONENT",
    "O(3), V, 5, NORM",
    "O(3), 1o, 5, COMPONENT",
    "O(5), V, 3, COMPONENT",
    "SU(2), Real(V), 3, NORM",
    "S(5), V, 3, COMPONENT",
    "icosahedral, V, 4, COMPONENT"
  })
  void squaresAddUpToThePowerOfTheForm(String group, String in, int most, ComponentNorm norm) {
    PlannedLayer layer = plan(group, in, most, norm);
    int size = layer.plan().input().size();
    double[] x = PlanValues.normal(new Random(3), size);
    double[] y = PlanValues.of(layer.plan().forward(), x);
    double square = Arrays.stream(x).map(it -> it * it).sum();
    int start = 0;
    for (int degree = 0; degree <= most; degree++) {
      int dimension = layer.plan().output().segment(degree).components();
      double sum = IntStream.range(start, start + dimension).mapToDouble(k -> y[k] * y[k]).sum();
      double expected = norm == ComponentNorm.COMPONENT ? dimension : 1;
      assertThat(sum / Math.pow(square, degree)).isCloseTo(expected, within(1e-10));
      start += dimension;
    }
    assertThat(start).isEqualTo(y.length);
  }

  @Test
  void squaresOfLorentzHarmonicsAddUpWithTheirSigns() {
    // Of (1,1): squares of even powers of the energy count positive, those of odd powers negative.
    double[] x = {1.3, 0.4, -0.2, 0.7};
    double[] reversed = {-1.3, 0.4, -0.2, 0.7};
    PlannedLayer layer = plan("lorentz", "V", 3, ComponentNorm.COMPONENT);
    double[] y = PlanValues.of(layer.plan().forward(), x);
    double[] image = PlanValues.of(layer.plan().forward(), reversed);
    double square = 1.69 - 0.16 - 0.04 - 0.49;
    int[] starts = {0, 1, 5, 14, 30};
    for (int degree = 0; degree <= 3; degree++) {
      double sum = 0;
      for (int k = starts[degree]; k < starts[degree + 1]; k++) {
        sum += y[k] * image[k] * (degree % 2 == 0 ? 1 : -1);
      }
      assertThat(sum)
          .isCloseTo((degree + 1) * (degree + 1) * Math.pow(square, degree), within(1e-10));
    }
  }

  @ParameterizedTest
  @CsvSource({"O(3), 2x1o, 6", "lorentz, V, 4", "O(5), V, 3", "G2, V, 2", "O(2), 2V, 6"})
  void recurrencesEqualTheirDefinition(String group, String in, int degree) {
    PlannedLayer layer = plan(group, in, degree, ComponentNorm.NONE);
    double[] x = PlanValues.normal(new Random(8), layer.plan().input().size());
    double[] expected = PlanValues.of(layer.plan().definition(), x);
    assertThat(expected).doesNotContain(0);
    assertThat(PlanValues.of(layer.plan().forward(), x)).containsExactly(expected, ROUNDING);
    assertThat(layer.summary().multiplications())
        .isBetween(1L, layer.summary().denseMultiplications() - 1);
  }

  @Test
  void withoutNormalisationTheyAreProjectionsOfPowers() {
    // For n = 3: 2^l l!^2 / (2l)! |x|^(2l); here 2/3 at l = 2 and |x|^2 = 1.79.
    PlannedLayer layer = plan("O(3)", "V", 2, ComponentNorm.NONE);
    double[] y = PlanValues.of(layer.plan().forward(), X);
    assertThat(IntStream.range(4, 9).mapToDouble(k -> y[k] * y[k]).sum())
        .isCloseTo(2.0 / 3 * 1.79 * 1.79, ROUNDING);
  }

  @Test
  void whatHasNoHarmonicsIsADiagnostic() {
    assertRefused("Sp(4)", "V", false, "[EQG071]", "no quadratic form of V is invariant");
    assertRefused("lorentz", "V", true, "[EQG070]", "not positive");
    assertRefused("O(3)", "1o + 0e", false, "[EQG070]", "Give one term, such as \"1o\"");
    assertRefused("SU(3)", "V", false, "[EQG075]", "Real(V)");
    assertThatThrownBy(() -> plan("O(5)", "V", 20, ComponentNorm.NONE))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQG072] --in: ");
  }

  private static void assertRefused(
      String group, String in, boolean unit, String identifier, String message) {
    assertThatThrownBy(
            () ->
                HarmonicLayers.plan(GroupNames.parse(group), in, 2, ComponentNorm.COMPONENT, unit))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith(identifier + " --in: ")
        .hasMessageContaining(message);
  }

  private static PlannedLayer plan(String group, String in, int degree, ComponentNorm norm) {
    return HarmonicLayers.plan(GroupNames.parse(group), in, degree, norm, /* unit= */ false);
  }
}
