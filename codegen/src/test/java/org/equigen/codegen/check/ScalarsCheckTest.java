package org.equigen.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.request.Requests;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Generated layers of scalars commute with random elements of every group with a theorem, and all
 * their passes are derivatives.
 */
class ScalarsCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // group      | in                  | out               | hidden | normalise | compact
        "O(3)         | 2S + 2V             | S + 2V + V^2      | 6      | none      | true",
        "O(3)         | 2x1o + 2e           | 2e + 0e           | 5      | rms       | true",
        "SO(3)        | 3V                  | V^2 + S           | 6,5    | log       | true",
        "O(5)         | 2V                  | S + V             | 4      | none      | true",
        "SO(7)        | 7V                  | V                 | 4      | none      | true",
        "lorentz      | 4V                  | S + V             | 4      | log       | false",
        "O(1,3)       | 2V + Alt(2,V)       | Alt(2,V)          | 4      | none      | false",
        "SU(2)        | 2Real(V)            | S + Real(V)       | 4      | none      | true",
        "SU(3)        | 3Real(V)            | 2Real(V)          | 4      | rms       | true",
        "Sp(4)        | 3V                  | V                 | 4      | none      | false",
        "GL(3)        | V + V'              | V + V*V'          | none   | none      | false",
        "GL(3)        | V                   | V                 | 3      | none      | false",
        "SL(3)        | 3V + V'             | V'                | 4      | none      | false",
        "S(5)         | 2V                  | V + S             | 4      | none      | true",
        "SE(3)        | 4V + S              | 2V + S            | 4      | none      | false",
        "poincare     | 5V                  | V                 | 4      | none      | false",
        "SO(3) x S(4) | 2V[SO(3)] + V[S(4)] | V[SO(3)]*V[S(4)]  | 4      | none      | true",
      })
  void layersCommuteWithTheGroup(
      String name, String in, String out, String hidden, String normalise, boolean compact) {
    Group group = GroupNames.parse(name);
    PlannedLayer layer =
        Requests.plan(
            name,
            "scalars",
            "in=" + in,
            "out=" + out,
            "hidden=" + hidden,
            "normalise=" + normalise);
    List<Finding> findings = LayerCheck.ofClass(group, layer, Place.of("test"));
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().what()).isEqualTo("equivariance");
    assertThat(findings.getFirst().error()).isBetween(1e-30, compact ? 1e-12 : 1e-9);
  }
}
