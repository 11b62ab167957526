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
 * Generated frames move with the group, coordinates in them do not, and all passes are derivatives.
 */
class FrameCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // group | in | with
        "O(3)      | 3V | 2V + S + 2x2e",
        "SO(3)     | 2V | V^2",
        "O(5)      | 7V | V",
        "SO(5)     | 4V | Alt(2,V)",
        "lorentz   | 4V | 2V + Alt(2,V)",
        "O(1,3)    | 6V | V + V'",
        "SO(2,2)   | 4V | Sym(2,V)",
        "E(3)      | 4V | 2V + S",
        "SE(3)     | 3V | V",
        "poincare  | 5V | V",
        "SU(2)     | Real(V)  | 2Real(V) + S + RealForm(V*V')",
        "SU(3)     | 2Real(V) | Real(V) + RealForm((1,1))",
        "SU(3)     | 4Real(V) | Real(Sym(2,V)) + Real(V')",
        "SU(4)     | 3Real(V) | Real(V)",
        "U(2)      | 3Real(V) | Real(V*V')",
      })
  void framesMoveWithTheGroup(String name, String in, String with) {
    Group group = GroupNames.parse(name);
    PlannedLayer layer = Requests.plan(name, "frame", "in=" + in, "with=" + with);
    List<Finding> findings = LayerCheck.ofClass(group, layer, Place.of("test"));
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().what()).isEqualTo("equivariance");
    assertThat(findings.getFirst().error()).isBetween(1e-30, name.contains("U") ? 1e-12 : 1e-11);
  }
}
