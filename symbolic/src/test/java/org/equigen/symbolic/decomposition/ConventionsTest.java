package org.equigen.symbolic.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clebsch-Gordan tensors against the conventions of others, signs included. */
class ConventionsTest {
  private static final Decomposer DECOMPOSER =
      new Decomposer(new IntertwinerSolver(BasisCache.inMemory()));

  private static Irrep irrep(Group group, String text) {
    return DECOMPOSER
        .decompose(group, RepresentationParser.parse(text, group))
        .irreducible()
        .orElseThrow();
  }

  @Test
  void coefficientsOfSpinsAreThoseOfCondonAndShortleySignsIncluded() {
    Group group = GroupNames.parse("SU(2)");
    int compared = 0;
    for (int j1 = 1; j1 <= 5; j1++) {
      for (int j2 = 1; j2 <= 5; j2++) {
        Irrep left = irrep(group, spin(j1));
        ClebschGordan tensors = DECOMPOSER.couple(group, left, irrep(group, spin(j2)));
        for (Coupling coupling : tensors.couplings()) {
          compared += agree(OrthonormalTensor.of(tensors, coupling));
        }
      }
    }
    assertThat(compared).isGreaterThan(500);
  }

  private static String spin(int twice) {
    return "spin(" + twice + "/2)";
  }

  /** Components are by falling m. The number of coefficients that are not 0. */
  private static int agree(double[][][] ours) {
    int j1 = ours.length - 1;
    int j2 = ours[0].length - 1;
    int j3 = ours[0][0].length - 1;
    int others = 0;
    for (int a = 0; a <= j1; a++) {
      for (int b = 0; b <= j2; b++) {
        for (int c = 0; c <= j3; c++) {
          double expected =
              RacahFormula.condonShortley(j1, j1 - 2 * a, j2, j2 - 2 * b, j3, j3 - 2 * c);
          assertThat(ours[a][b][c])
              .as("2j = %d, %d, %d, component %d of %d, %d", j1, j2, j3, c, a, b)
              .isEqualTo(expected, within(1e-12));
          others += expected == 0 ? 0 : 1;
        }
      }
    }
    return others;
  }

  @Test
  void coefficientsOfHarmonicsAreThoseOfE3nnOnceTheFirstOneIsMadePositive() {
    Group group = GroupNames.parse("SO(3)");
    for (int l1 = 0; l1 <= 4; l1++) {
      for (int l2 = 0; l2 <= 4; l2++) {
        Irrep left = irrep(group, l1 + "e");
        ClebschGordan tensors = DECOMPOSER.couple(group, left, irrep(group, l2 + "e"));
        assertThat(tensors.couplings()).hasSize(2 * Math.min(l1, l2) + 1);
        for (Coupling coupling : tensors.couplings()) {
          agreeWithE3nn(l1, l2, OrthonormalTensor.of(tensors, coupling));
        }
      }
    }
  }

  private static void agreeWithE3nn(int l1, int l2, double[][][] tensor) {
    int l3 = (tensor[0][0].length - 1) / 2;
    double[] ours = flat(tensor);
    double[] theirs = flat(real(E3nnFormula.symbol(l1, l2, l3)));
    double sign = sign(theirs);
    for (int i = 0; i < ours.length; i++) {
      assertThat(ours[i])
          .as("%d x %d -> %d, entry %d", l1, l2, l3, i)
          .isEqualTo(sign * theirs[i] * Math.sqrt(2 * l3 + 1.0), within(1e-12));
    }
    assertThat(sign(ours)).isOne();
  }

  /** The table of docs/decomposition.md. */
  @ParameterizedTest
  @CsvSource({
    "1,1,0,1",
    "1,1,1,1",
    "1,1,2,-1",
    "1,2,1,1",
    "1,2,2,-1",
    "1,2,3,-1",
    "2,1,1,1",
    "2,1,2,1",
    "2,1,3,-1",
    "2,2,0,1",
    "2,2,1,-1",
    "2,2,2,-1",
    "2,2,3,1",
    "2,2,4,1"
  })
  void theSignsAgainstE3nnAreThoseOfTheDocumentation(int l1, int l2, int l3, int sign) {
    assertThat(sign(flat(real(E3nnFormula.symbol(l1, l2, l3))))).isEqualTo(sign);
  }

  /** The values that e3nn's documentation prints for {@code wigner_3j(1, 1, 1)}. */
  @Test
  void theFormulaOfE3nnGivesItsPublishedValues() {
    double[][][] symbol = real(E3nnFormula.symbol(1, 1, 1));
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        for (int c = 0; c < 3; c++) {
          double epsilon = (a - b) * (b - c) * (c - a) / 2.0;
          assertThat(symbol[a][b][c]).isEqualTo(0.4082483 * epsilon, within(1e-7));
        }
      }
    }
  }

  private static double[][][] real(Complex[][][] tensor) {
    return Arrays.stream(tensor)
        .map(
            matrix ->
                Arrays.stream(matrix)
                    .map(row -> Arrays.stream(row).mapToDouble(ConventionsTest::real).toArray())
                    .toArray(double[][]::new))
        .toArray(double[][][]::new);
  }

  private static double real(Complex value) {
    assertThat(value.imaginary()).isEqualTo(0, within(1e-12));
    return value.real();
  }

  private static double[] flat(double[][][] tensor) {
    return Arrays.stream(tensor).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream).toArray();
  }

  /** The sign of the first coefficient that is not 0. */
  private static int sign(double[] values) {
    return IntStream.range(0, values.length)
        .filter(i -> Math.abs(values[i]) > 1e-9)
        .mapToObj(i -> values[i] > 0 ? 1 : -1)
        .findFirst()
        .orElseThrow();
  }
}
