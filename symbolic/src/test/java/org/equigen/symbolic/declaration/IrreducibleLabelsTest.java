package org.equigen.symbolic.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Representation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IrreducibleLabelsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "O(3); 2x0e + 3x1o + 2e; 16",
        "O(3); 2x0e*1o^2 + 3(1o + 2e); 42",
        "SU(3); (1,1) + [3,0]; 18",
        "SU(2); spin(3/2) * spin(1/2); 8",
        "lorentz; (1,0) + (1/2,1/2); 7",
        "SO(3) x S(4); 2e[SO(3)] * V[S(4)]; 20",
        "lorentz x S(4); (1/2,1/2)[lorentz] * V[S(4)]; 16"
      })
  void labelsStandInExpressions(String name, String text, long size) {
    Group group = GroupNames.parse(name);
    Representation representation = RepresentationParser.parse(text, group);
    assertThat(Dimension.of(group, representation)).isEqualTo(size);
    assertThat(RepresentationParser.parse(representation.toString(), group))
        .as("read back from \"%s\"", representation)
        .isEqualTo(representation);
    Rep rep = RepresentationParser.read(Place.of("r"), text, group);
    assertThat(RepresentationParser.read(Place.of("r"), rep.toString(), group)).isEqualTo(rep);
  }

  @Test
  void aSpinorialLabelIsRefusedWithTheReason() {
    assertThatThrownBy(() -> RepresentationParser.parse("V + [0,1]", GroupNames.parse("SO(5)")))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQG024] representation, column 5: no irreducible representation")
        .hasMessageContaining("\"[0,1]\" of SO(5) in \"V + [0,1]\": it is a representation of the")
        .hasMessageContaining("Valid, for example: \"[0,2]\".");
  }

  @Test
  void anUnknownLabelIsToldTheFormsOfTheGroup() {
    assertThatThrownBy(() -> RepresentationParser.parse("spin(1)", GroupNames.parse("O(3)")))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("EQG014")
        .hasMessageContaining("2e");
  }
}
