package org.equigen.symbolic.explain.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrbitExplanationTest {
  private static OrbitExplanation explanation(String name, String in, String out) {
    Group group = GroupNames.parse(name);
    Representation from = RepresentationParser.parse(in, group);
    return new OrbitExplanation(group, from, RepresentationParser.parse(out, group));
  }

  @ParameterizedTest
  @CsvSource({
    "S(100), V^2, V^2, 15",
    "S(1000), 2V, V^2 + 3V, 22",
    "S(3), V^2, V^2, 14",
    "A(100), V^2, V^3, 52"
  })
  void theMapsListedAreCountedByNumbersOfFixedPoints(
      String group, String in, String out, int dimension) throws IOException {
    OrbitExplanation explanation = explanation(group, in, out);
    assertThat(explanation.dimension()).isEqualTo(dimension);
    StringBuilder text = new StringBuilder();
    explanation.text(text);
    assertThat(text)
        .contains("independent  " + dimension + "\n")
        .contains(
            "counted      %s by Burnside's average of powers of numbers of fixed points\n"
                .formatted(dimension));
  }

  @Test
  void orbitsThatAreNotThoseOfTheGroupAreRefused() {
    // On four different points A(4) has two orbits, and so on three: 22 in all, not 15.
    assertThatThrownBy(() -> explanation("A(4)", "V^2", "V^2"))
        .hasMessageContaining("EQG066")
        .hasMessageContaining("15 maps of A(4)")
        .hasMessageContaining("there are 22 by Burnside's average");
  }
}
