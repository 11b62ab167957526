package org.equigen.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.codegen.planning.polynomial.SymmetricContractions;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Generated symmetric contractions commute with random elements of compact and other groups, and
 * all their passes are derivatives.
 */
class SymmetricContractionCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // group      | in                    | out           | order | weights
        "O(3)         | 2x0e + 2x1o + 2x2e    | 2x0e + 2x1o   | 2 | row",
        "O(3)         | 18x0e + 18x1o + 18x2e | 18x0e + 18x2e | 3 | shared", // blocks of channels
        "O(3)         | 18x0e + 18x1o + 18x2e | 18x0e + 18x2e | 3 | row",
        "SO(3)        | 2V                    | 2S + 2V       | 4 | shared",
        "O(5)         | V + S                 | V + S         | 3 | shared",
        "lorentz      | 2V + 2S               | 2V + 2S       | 3 | shared",
        "O(1,3)       | V                     | S + V         | 3 | row",
        "SU(2)        | 2 Real(V)             | 2S            | 2 | shared",
        "SU(3)        | Real(V)               | S + Real(V)   | 2 | shared",
        "Sp(4)        | V + S                 | V + Sym(2,V)  | 2 | row",
        "G2           | V                     | S + V         | 3 | shared",
        "D(4)         | 2V + 2S               | 2V + 2S       | 3 | row",
        "icosahedral  | V                     | S + V         | 3 | shared",
        "S(5)         | 2V                    | 2V + 2S       | 2 | shared",
        "SO(3) x S(4) | V                     | S + V         | 2 | shared",
      })
  void contractionsCommuteWithTheGroup(
      String name, String in, String out, int order, String weights) {
    Group group = GroupNames.parse(name);
    PlannedLayer layer =
        SymmetricContractions.plan(
            group, in, out, order, Weights.valueOf(weights.toUpperCase(Locale.ROOT)));
    List<Finding> findings = LayerCheck.ofClass(group, layer, Place.of("test"));
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().what()).isEqualTo("equivariance");
    assertThat(findings.getFirst().error()).isBetween(1e-30, 1e-9);
  }
}
