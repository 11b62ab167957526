package org.equigen.symbolic.representation;

import static org.assertj.core.api.Assertions.assertThat;

import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dual is the representation itself where matrices are orthogonal, and nowhere else. */
class DualRepresentationTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "O(3), 2V + S, 2V + S",
    "O(3), 1o + 2x2e, 1o + 2x2e",
    "O(3), V^2*V', V^2*V'",
    "O(3), 'Sym(2,V) + Alt(2,V)', 'Sym(2,V)'' + Alt(2,V)'",
    "SO(3), 'V*Sym(2,V)', 'V*Sym(2,V)'''",
    "SU(2), Real(V), Real(V)",
    "lorentz, 4V + V' + S, 4V' + V + S",
    "lorentz, '(1/2,1/2)', '(1/2,1/2)'''",
    "S(4), V, V",
    "D(5), V, V",
    "Sp(4), V, V'",
    "SO(3) x lorentz, 'V[SO(3)]*V[lorentz]', 'V[SO(3)]*V[SO+(1,3)]'''",
  })
  void gradientsTransformBy(String name, String representation, String dual) {
    Place place = Place.of("test");
    Group group = GroupNames.parse(place, name);
    Representation given = RepresentationParser.parse(place, representation, group);
    assertThat(DualRepresentation.of(group, given)).hasToString(dual);
  }
}
