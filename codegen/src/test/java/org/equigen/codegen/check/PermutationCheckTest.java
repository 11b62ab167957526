package org.equigen.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.SizeRule;
import org.equigen.codegen.planning.permutation.Permutations;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Generated permutation layers commute with random elements of the group that acts on their
 * features, and all their passes are derivatives.
 */
class PermutationCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // group      | in             | out           | from | to | sums
        "O(3)         | 2x0e + 3x1o    | 3x1o + 2x2e   | 2    | 2  | SUM",
        "SO(3)        | 2V             | 2V + S        | 1    | 2  | MEAN",
        "O(5)         | V + S          | V + 2S        | 2    | 1  | LEARNED",
        "lorentz      | V^2 + 2S       | V^2 + S       | 1    | 1  | FIXED",
        "O(1,3)       | V + S          | S + V         | 0    | 2  | SUM",
        "SU(2)        | 2 Real(V)      | Real(V) + 2S  | 2    | 0  | MEAN",
        "SU(3)        | Real(V)        | Real(V) + S   | 1    | 1  | LEARNED",
        "Sp(4)        | 17V            | 17V           | 1    | 2  | SUM",
        "G2           | V              | S + V         | 2    | 1  | FIXED",
        "D(4)         | V^2 + 2S       | V^2           | 3    | 1  | MEAN",
        "icosahedral  | V              | S + V         | 2    | 2  | LEARNED",
        "S(5)         | V              | V + S         | 1    | 2  | SUM",
        "SO(3) x S(4) | V              | S + V         | 1    | 1  | MEAN",
      })
  void layersCommuteWithTheGroup(
      String name, String in, String out, int from, int to, SizeRule sums) {
    Group group = GroupNames.parse(name);
    PlannedLayer layer =
        Permutations.plan(name, Permutations.declaration(name, in, out, from, to, sums));
    List<Finding> findings = LayerCheck.ofClass(group, layer, Place.of("test"));
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().what()).isEqualTo("equivariance");
    // Elements of D(4) move components and change signs, which rounds nothing.
    double least = name.equals("D(4)") ? 0 : 1e-30;
    assertThat(findings.getFirst().error()).isBetween(least, 1e-9);
  }
}
