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

/** Quadratic layers commute with random elements of any group, and their passes are derivatives. */
class QuadraticCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // group      | in                              | out                  | matrices | compact
        "O(3)         | 2x0e + 4x1o + 2x1o*1o + 0o + 1e | 2x0e + 2x1o + 1o*1o  | spanning | true",
        "SO(3)        | 2S + 2V + 2V^2 + V^3            | S + 2V + V^2         | all      | true",
        "O(5)         | S + 2V + V^2                    | S + V + V^2          | spanning | true",
        "lorentz      | 2S + 3V + 2V' + V*V' + V'*V     | S + V + V' + V^2     | spanning | false",
        "O(1,3)       | S + 5V + V^2                    | S + 2V + V^2         | spanning | false",
        "SL(3)        | S + 2V + V' + V*V' + V'*V'      | S + V + V'           | all      | false",
        "SU(2)        | S + 5 Real(V)                   | S + Real(V)          | spanning | true",
        "SU(3)        | S + 2 Real(V) + Real(V)*Real(V) | S + Real(V)          | spanning | true",
        "Sp(4)        | S + 3V + V^2 + Sym(2,V)         | S + V + Sym(2,V)     | all      | false",
        "G2           | S + 2V + V^2                    | S + V                | spanning | true",
        "D(4)         | 2S + 3V + 3V^2                  | S + V + V^2          | spanning | true",
        "icosahedral  | S + 2V + V^2                    | S + V                | all      | true",
        "S(5)         | S + 2V + V^2                    | S + V                | spanning | true",
        "SO(3) x S(4) | S + V[SO(3)] + V[S(4)] + V[SO(3)]*V[S(4)] | V[SO(3)] + V[S(4)] + S"
            + " | spanning | true",
      })
  void quadraticLayersCommuteWithTheGroup(
      String name, String in, String out, String matrices, boolean compact) {
    Group group = GroupNames.parse(name);
    PlannedLayer layer =
        Requests.plan(name, "quadratic", "in=" + in, "out=" + out, "matrices=" + matrices);
    assertThat(layer.summary().notes()).noneMatch(note -> note.contains("always zero"));
    List<Finding> findings = LayerCheck.ofClass(group, layer, Place.of("test"));
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().what()).isEqualTo("equivariance");
    assertThat(findings.getFirst().error()).isBetween(0.0, compact ? 1e-12 : 1e-9);
  }
}
