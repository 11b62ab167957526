package org.equigen.symbolic.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.decomposition.irrep.LabelledIrreps;
import org.equigen.symbolic.decomposition.irrep.RealTypes;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledTypesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          SO(3); V^4
          O(3); V^3
          SO(4); V^4
          SO(5); V^3
          SO+(1,3); V^4
          SO(2,2); V^3
          SL(3); V^2*V'
          Sp(4); V^3
          G2; V^2
          """)
  void typesOverTheRealNumbersAreThoseOfTheEndomorphisms(String name, String text) {
    Group group = GroupNames.parse(name);
    Term term = RepresentationParser.parse(text, group).summands().getFirst().term();
    IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());
    RealTypes types = new RealTypes(solver, group);
    List<Irrep> irreps =
        LabelledIrreps.of(solver, group, /* real= */ true).orElseThrow().candidates(term);
    assertThat(irreps).hasSizeGreaterThan(1);
    for (Irrep irrep : irreps) {
      assertThat(irrep.type()).as(irrep.name()).isEqualTo(types.of(irrep.term(), true));
    }
  }
}
