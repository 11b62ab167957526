package org.equigen.symbolic.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitaryStructureTest {
  private static final Place PLACE = Place.of("test");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"SU(2);spin(63)", "SU(2);spin(66)"})
  void irreduciblesOfAnyDimensionHaveOrthogonalBasesInUnitaryGroups(String name, String label) {
    Group group = GroupNames.parse(PLACE, name);
    Term term = RepresentationParser.parse(PLACE, label, group).summands().getFirst().term();
    assertThat(new UnitaryStructure(group).isClosed(term)).isTrue();
  }
}
