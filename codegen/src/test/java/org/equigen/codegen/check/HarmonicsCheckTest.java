package org.equigen.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.ProductOptions.ComponentNorm;
import org.equigen.codegen.planning.polynomial.HarmonicLayers;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Generated harmonic polynomials commute with random elements of groups with definite and
 * indefinite forms, and all their passes are derivatives.
 */
class HarmonicsCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // group      | in       | degree | unit | output
        "O(3)         | 2x1o     | 4 | false | 2x0e + 2x1o + 2x2e + 2x3o + 2x4e",
        "SO(3)        | V        | 3 | true  | S + V + 2e + 3o",
        "O(2)         | 3V       | 4 | true  | 3S + 3V + 3 Harm(2,V) + 3 Harm(3,V) + 3 Harm(4,V)",
        "O(5)         | V        | 2 | false | S + V + Harm(2,V)",
        "lorentz      | 2V       | 3 | false | 2S + 2V + 2 (1,1) + 2 (3/2,3/2)",
        "O(1,3)       | V        | 3 | false | S + V + Harm(2,V) + Harm(3,V)",
        "SU(2)        | Real(V)  | 3 | true  | S + Real(V) + Harm(2,Real(V)) + Harm(3,Real(V))",
        "SU(3)        | Real(V)  | 2 | false | S + Real(V) + Harm(2,Real(V))",
        "Sp(4)        | Sym(2,V) | 2 | false | S + Harm(1,Sym(2,V)) + Harm(2,Sym(2,V))",
        "G2           | V        | 2 | false | S + Harm(1,V) + Harm(2,V)",
        "D(4)         | 2V       | 3 | true  | 2S + 2V + 2 Harm(2,V) + 2 Harm(3,V)",
        "icosahedral  | V        | 3 | false | S + V + Harm(2,V) + Harm(3,V)",
        "S(5)         | V        | 2 | true  | S + V + Harm(2,V)",
        "S(3)         | Sub(V,{{1,-1,0},{0,1,-1}}) | 3 | true | ",
        "SO(3) x S(4) | V        | 2 | false | S + V + Harm(2,V)",
      })
  void harmonicsCommuteWithTheGroup(
      String name, String in, int degree, boolean unit, String output) {
    Group group = GroupNames.parse(name);
    PlannedLayer layer = HarmonicLayers.plan(group, in, degree, ComponentNorm.COMPONENT, unit);
    if (output != null) {
      assertThat(layer.summary().out().toString())
          .isEqualTo(output.replaceAll("(\\d) (?=[H(])", "$1"));
    }
    assertThat(RepresentationParser.parse(layer.summary().out().toString(), group))
        .isEqualTo(layer.summary().out());
    List<Finding> findings = LayerCheck.ofClass(group, layer, Place.of("test"));
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().what()).isEqualTo("equivariance");
    assertThat(findings.getFirst().error()).isBetween(1e-30, 1e-10);
  }
}
