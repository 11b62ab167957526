package org.equigen.symbolic.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Degrees and forms of generators that are known from elsewhere. */
class GoldenGeneratorsTest {
  private static List<Integer> integers(String text) {
    return Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
  }

  /**
   * Point groups: Klein, Lectures on the Icosahedron; reflection groups: Humphreys, Reflection
   * Groups and Coxeter Groups, table 3.1; binary forms: Derksen and Kemper, Computational Invariant
   * Theory, 2.1.
   */
  @ParameterizedTest
  @CsvSource({
    "icosahedral, V, 15, 2 6 10 15",
    "full icosahedral, V, 15, 2 6 10",
    "octahedral, V, 9, 2 4 6 9",
    "full octahedral, V, 9, 2 4 6",
    "tetrahedral, V, 6, 2 3 4 6",
    "full tetrahedral, V, 6, 2 3 4",
    "pyritohedral, V, 6, 2 4 6 6",
    "S(5), V, 6, 1 2 3 4 5",
    "A(4), V, 6, 1 2 3 4 6",
    "'SU(2)', spin(3/2), 8, 4",
    "'SU(2)', spin(2), 6, 2 3",
    "'SU(2)', spin(5/2), 8, 4 8",
    "'SU(2)', spin(3), 6, 2 4 6",
    "'SU(3)', '(1,1)', 4, 2 3",
    "'SL(3)', 'Sym(2,V)', 6, 3",
    "G2, V, 4, 2",
    "'SO(3)', '2e', 6, 2 3",
    "'O(3)', 2V, 4, 2 2 2",
    "'SO(3)', 3V, 4, 2 2 2 2 2 2 3",
    "'Sp(4)', 4V, 4, 2 2 2 2 2 2",
    "'SL(2)', 3V, 4, 2 2 2",
    "'lorentz', 'V + S', 3, 1 2"
  })
  void degreesOfMinimalGenerators(String group, String on, int degree, String expected) {
    assertThat(Cases.ring(group, on, degree).module().degrees())
        .containsExactlyElementsOf(integers(expected));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 6})
  void permutationsHaveThePowerSums(int n) {
    List<String> expected = new ArrayList<>();
    for (int power = 1; power <= n; power++) {
      List<String> terms = new ArrayList<>();
      for (int i = 1; i <= n; i++) {
        terms.add("x" + i + (power == 1 ? "" : "^" + power));
      }
      expected.add(String.join(" + ", terms));
    }
    assertThat(Cases.texts(Cases.ring("S(" + n + ")", "V", n))).containsExactlyElementsOf(expected);
  }

  /** {@code (x + iy)^k = sum_j binomial(k,j) i^j x^(k-j) y^j}. */
  private static String realPart(int k) {
    StringBuilder text = new StringBuilder();
    long binomial = 1;
    for (int j = 0; j <= k; j++) {
      if (j % 2 == 0) {
        text.append(j == 0 ? "" : j % 4 == 0 ? " + " : " - ");
        text.append(binomial == 1 ? "" : binomial + "*");
        text.append(k == j ? "" : k - j == 1 ? "x" : "x^" + (k - j));
        text.append(j == 0 || j == k ? "" : "*").append(j == 0 ? "" : "y^" + j);
      }
      binomial = binomial * (k - j) / (j + 1);
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6, 7, 8, 12})
  void regularPolygonsHaveTheRealPartOfAPower(int k) {
    assertThat(Cases.texts(Cases.ring("D(" + k + ")", "V", k)))
        .containsExactly("x^2 + y^2", realPart(k));
  }

  @Test
  void classicalGroupsHaveScalarProductsAndDeterminants() {
    assertThat(Cases.texts(Cases.ring("O(3)", "2V", 4)))
        .containsExactly("x1^2 + x2^2 + x3^2", "x1*y1 + x2*y2 + x3*y3", "y1^2 + y2^2 + y3^2");
    assertThat(Cases.texts(Cases.ring("SO(3)", "3V", 3)))
        .hasSize(7)
        .endsWith("x1*y2*z3 - x1*y3*z2 - x2*y1*z3 + x2*y3*z1 + x3*y1*z2 - x3*y2*z1");
    assertThat(Cases.texts(Cases.ring("lorentz", "V", 4)))
        .containsExactly("E^2 - px^2 - py^2 - pz^2");
    assertThat(Cases.texts(Cases.ring("O(1,3)", "2V", 3)))
        .contains("E1*E2 - px1*px2 - py1*py2 - pz1*pz2");
    assertThat(Cases.texts(Cases.ring("SU(3)", "V + V~", 3)))
        .containsExactly("x1*y1 + x2*y2 + x3*y3");
    assertThat(Cases.texts(Cases.ring("SL(3)", "V + V'", 3)))
        .containsExactly("x1*y1 + x2*y2 + x3*y3");
  }

  @Test
  void spacesThatAreNotReductiveAreNoExceptions() {
    assertThat(Cases.texts(Cases.ring("SE(3)", "V", 3))).containsExactly("x4");
    assertThat(Cases.texts(Cases.ring("E(2)", "2V", 4)))
        .containsExactly(
            "x3",
            "y3",
            "x1^2*y3^2 - 2*x1*x3*y1*y3 + x2^2*y3^2 - 2*x2*x3*y2*y3 + x3^2*y1^2 + x3^2*y2^2");
  }

  /** Exponents of minimal products of characters of Z(n) that are invariant, by brute force. */
  private static List<Integer> zeroSums(int n) {
    List<Integer> degrees = new ArrayList<>();
    int[] counts = new int[n];
    int total = (int) Math.pow(n + 1, n);
    List<int[]> minimal = new ArrayList<>();
    List<int[]> all = new ArrayList<>();
    for (int code = 1; code < total; code++) {
      int rest = code;
      int weight = 0;
      int degree = 0;
      for (int i = 0; i < n; i++) {
        counts[i] = rest % (n + 1);
        rest /= n + 1;
        weight += i * counts[i];
        degree += counts[i];
      }
      if (weight % n == 0 && degree <= n) {
        all.add(counts.clone());
      }
    }
    all.sort((a, b) -> Arrays.stream(a).sum() - Arrays.stream(b).sum());
    for (int[] candidate : all) {
      if (minimal.stream().noneMatch(smaller -> divides(smaller, candidate))) {
        minimal.add(candidate);
        degrees.add(Arrays.stream(candidate).sum());
      }
    }
    return degrees;
  }

  private static boolean divides(int[] a, int[] b) {
    boolean divides = true;
    for (int i = 0; i < a.length; i++) {
      divides &= a[i] <= b[i];
    }
    return divides;
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void cyclicGroupsHaveOneGeneratorForEachMinimalZeroSum(int n) {
    assertThat(Cases.ring("Z(" + n + ")", "V", n).module().degrees())
        .hasSizeGreaterThan(n)
        .containsExactlyElementsOf(zeroSums(n));
  }
}
