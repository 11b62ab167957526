package org.equigen.codegen.planning.polynomial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.planning.PlanValues;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths, Horner's scheme and refusals of symmetric contractions. */
class SymmetricContractionPlannerTest {
  private static final Offset<Double> ROUNDING = within(1e-11);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O(3)         | 0e + 1o + 2e | 0e + 1o      | 2",
        "SO(3)        | V            | S + V        | 4",
        "lorentz      | V + S        | V + S        | 3",
        "O(1,3)       | V            | S + V        | 3",
        "SU(2)        | Real(V)      | S + Real(V)  | 3",
        "Sp(4)        | V + S        | V + Sym(2,V) | 3",
        "G2           | V            | S + V        | 3",
        "D(4)         | V + S        | V + S        | 3",
        "icosahedral  | V            | S + V        | 3",
        "S(5)         | V            | V + S        | 2",
      })
  void pathsAreAllMapsOfSymmetricPowersAndIndependent(
      String group, String in, String out, int order) {
    PlannedLayer layer = plan(group, in, out, order, Weights.SHARED);
    long expected = SymmetricContractions.dimension(GroupNames.parse(group), in, out);
    for (int n = 2; n <= order; n++) {
      String power = "Sym(" + n + "," + in + ")";
      expected += SymmetricContractions.dimension(GroupNames.parse(group), power, out);
    }
    assertThat(layer.summary().dimension()).isPositive().isEqualTo(expected);
    assertThat(layer.summary().parameters()).isEqualTo(expected);
    assertThat(PlanValues.rankOfWeights(layer, 2 + (int) expected, 13)).isEqualTo((int) expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O(3)    | 2x0e + 2x1o + 2x2e | 2x0e + 2x1o + 2x2e | 3 | SHARED",
        "SO(3)   | V                  | S + V              | 4 | ROW",
        "lorentz | 2V + 2S            | 2V                 | 3 | SHARED",
        "S(5)    | V                  | S                  | 3 | SHARED",
      })
  void hornersSchemeEqualsTheDefinition(
      String group, String in, String out, int order, Weights weights) {
    PlannedLayer layer = plan(group, in, out, order, weights);
    Random random = new Random(21);
    double[] x = PlanValues.normal(random, layer.plan().operands(Role.INPUT).getFirst().size());
    int count =
        weights == Weights.SHARED
            ? layer.plan().parameters().size()
            : layer.plan().operands(Role.INPUT).get(1).size();
    double[] w = PlanValues.normal(random, count);
    double[] expected = PlanValues.of(layer.plan().definition(), x, w);
    assertThat(expected).doesNotContain(0);
    assertThat(PlanValues.of(layer.plan().forward(), x, w)).containsExactly(expected, ROUNDING);
    if (weights == Weights.SHARED) {
      assertThat(layer.summary().multiplications())
          .isLessThanOrEqualTo(layer.summary().denseMultiplications());
    }
  }

  @Test
  void aVectorCubedIsItsLengthSquaredTimesItself() {
    // The only maps Sym(n,V) -> V of SO(3) for n to 3: x, and (x.x) x of norm sqrt(5/3) C.
    PlannedLayer layer = plan("SO(3)", "V", "V", 3, Weights.SHARED);
    double[] x = {0.3, -0.7, 1.1};
    double[] y = PlanValues.of(layer.plan().forward(), x, 0, 1);
    for (int k = 0; k < 3; k++) {
      assertThat(Math.abs(y[k])).isCloseTo(1.79 * Math.abs(x[k]) / Math.sqrt(5), ROUNDING);
    }
  }

  @Test
  void whatCannotBeContractedIsADiagnostic() {
    assertRefused("O(3)", "2x0e + 1o", "1o", 2, "[EQG070]", "Give all terms the same");
    assertRefused("O(3)", "2x1o", "3x1o", 2, "[EQG070]", "\"2x1o\"");
    assertRefused("O(3)", "1o", "1e", 3, "[EQG070]", "no equivariant polynomial of \"1o\"");
    assertRefused("O(3)", "3o + 4e + 5o + 6e", "6e", 4, "[EQG072]", "products of a monomial");
    assertRefused("SU(3)", "V", "V", 2, "[EQG075]", "Real(V)");
  }

  private static void assertRefused(
      String group, String in, String out, int order, String identifier, String message) {
    assertThatThrownBy(() -> plan(group, in, out, order, Weights.SHARED))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith(identifier + " --out: ")
        .hasMessageContaining(message);
  }

  private static PlannedLayer plan(
      String group, String in, String out, int order, Weights weights) {
    return SymmetricContractions.plan(GroupNames.parse(group), in, out, order, weights);
  }
}
