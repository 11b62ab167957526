package org.equigen.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.request.Requests;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Generated products whose paths have modes and weights of their own commute with random elements
 * of compact and other groups, and all their passes are derivatives.
 */
class MixedProductCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // group        | left        | right   | out             | paths              | compact
        "O(3)         | 2x0e + 2x1o | 0e + 1o | 3x0e + 2x1o + 1e |"
            + " * x 0e -> * by uvu; * x * -> * | true",
        "SO(3)        | 2V + 2S     | 2V + S  | 2S + V |"
            + " [0] x [0] -> [0] by uuu; [1] x [0] -> V by uvu, weights none; * x * -> V | true",
        "O(5)         | 2V          | 2V      | 4S + Alt(2,V) |"
            + " * x * -> [0] by uvuv, weights none; * x * -> * by uvw, path-weight 1/3 | true",
        "lorentz      | 2V + S      | V + S   | 2V + S |"
            + " [0] x [1] -> [0] by uvu; [0] x [0] -> S by uvu, weights row; * x * -> * | false",
        "O(1,3)       | 2V          | 2V      | 3S + Sym(2,V) |"
            + " * x * -> S by uvw; * x * -> * by uuu | false",
        "SU(2)        | 2 Real(V)   | Real(V) | 2S |"
            + " * x * -> [0] by uvu, path-weight 2 | true",
        "SU(3)        | 2 Real(V)   | Real(V) | Real(V) + 2S |"
            + " * x * -> [1] by uvu; * x * -> * by uvuv | true",
        "Sp(4)        | 2V + S      | 2V      | 2S + V |"
            + " [1] x * -> V by uvuv; * x * -> S by uvw, weights row | false",
        "G2           | 2V          | V       | V + 2S |"
            + " * x * -> V by uvu, weights none; * x * -> * | true",
        "D(4)         | 2V + S      | 2V      | 2V + 4S | [0] x [0] -> [1] by uvuv;"
            + " [0] x [0] -> [1] by uvw; [1] x * -> V | true",
        "icosahedral  | 2V          | 2V      | 3V + S |"
            + " * x * -> V by uvw; * x * -> S by uvuv, weights row | true",
        "S(5)         | 2V          | V       | 2V + S |"
            + " * x * -> [0] by uvu; * x * -> S by uvu, weights none | true",
        "SO(3) x S(4) | V           | 2V      | 2S + V |"
            + " * x * -> S by uvw, weights row; * x * -> V by uvu | true",
        // Channels side by side: paths that add up in one summand, and paths of their own.
        "O(3)         | 9x0e + 9x1o | 0e + 1o | 9x0e + 1o | * x * -> [0] by uvu; 0e x 1o -> 1o by"
            + " uvu; 1o x 0e -> 1o by uvu, weights none | true",
        "S(5)         | 10V         | 2V      | 10V + 20S |"
            + " * x * -> [0] by uvu, weights row; * x * -> [1] by uvuv | true",
      })
  void mixedProductsCommuteWithTheGroup(
      String name, String left, String right, String out, String paths, boolean compact) {
    check(
        name,
        compact ? 1e-12 : 1e-9,
        "in=" + left,
        "with=" + right,
        "out=" + out,
        "paths=" + paths);
  }

  @ParameterizedTest
  @CsvSource({"gather", "sum", "message"})
  void mixedProductsOfEdgesCommuteWithTheGroup(String rows) {
    check(
        "O(3)",
        1e-12,
        "in=9x0e + 9x1o",
        "with=0e + 1o",
        "out=9x0e + 2x1o + 1e",
        "rows=" + rows,
        "paths=* x * -> [0] by uvu, weights row; * x * -> [1] by uvw; * x * -> 1e by uvu");
  }

  private static void check(String name, double bound, String... options) {
    Group group = GroupNames.parse(name);
    PlannedLayer layer = Requests.plan(name, "tensor-product", options);
    List<Finding> findings = new ArrayList<>(LayerCheck.ofClass(group, layer, Place.of("test")));
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().what()).isEqualTo("equivariance");
    assertThat(findings.getFirst().error()).isBetween(1e-30, bound);
  }
}
