package org.equigen.tests.emlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Linear and bilinear maps of EMLP's tests, with their dimensions. */
class EmlpMapsTest {
  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.inMemory());

  private EquivariantBasis solve(String name, String in, String out) {
    Group group = GroupNames.parse(name);
    return solver.solve(
        group, RepresentationParser.parse(in, group), RepresentationParser.parse(out, group));
  }

  private static void assertProvenTwice(EquivariantBasis basis, long dimension) {
    assertThat(basis.dimension()).isEqualTo(dimension);
    for (IntertwinerBasis block : basis.blocks().values()) {
      assertThat(block.certificate().independent())
          .as("%s, %s -> %s", basis.group().name(), block.in(), block.out())
          .isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          SO(3); V + 2S; V + V^2 + 2S + V; 9
          SO(3); 5S + 5V; 3S + V^2 + 2V; 35
          SO(3); 5(S + V); 2(S + V) + V^2 + V; 35
          SO(4); V + 2V^2; (S + V^3)*S; 6
          SO(4); 3V + V^2; (V + S)*(S + V^2 + V); 27
          SO+(1,3); V^2 + 4V + V'; 10S + 3V + 3V' + V'V' + VV + VV'; 52
          Sp(4); (V + 2V^2)(V' + V)V' + V'; 3S + V + VV'; 99
          SU(3); VV + VV' + S + 2V'; VV' + V + V' + S + VV + V'V'; 12
          S(6); V + V^2; V; 7
          """)
  void linear(String group, String in, String out, long dimension) {
    assertProvenTwice(solve(group, in, out), dimension);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          SO(3); (5S + 5V)*(5S + 5V); 3S + V^2 + 2V; 450
          SO+(1,3); 4V*4V; 10S + 3V + 3V' + V'V' + VV + VV'; 352
          """)
  void bilinear(String group, String in, String out, long dimension) {
    assertProvenTwice(solve(group, in, out), dimension);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          SO(3) x S(5); V[SO(3)]; V[S(5)]
          S(5) x SO(3); V[S(5)]; V[SO(3)]
          """)
  void betweenRepresentationsOfTheFactorsOfAProduct(String group, String u, String w) {
    String large = (u + "^2*" + w + " + 2S*" + w + "^2 + " + u + " + " + w);
    EquivariantBasis one = solve(group, "S", u + "^2*" + w);
    assertProvenTwice(one, group.startsWith("SO") ? 1 : 0);
    EquivariantBasis many = solve(group, "S", large);
    assertProvenTwice(many, group.startsWith("SO") ? 1 + 2 * 2 + 0 + 1 : 0 + 2 * 1 + 1 + 0);
    assertProvenTwice(
        solve(group, "S + 2" + u + " + " + u + "^2", "S + " + w),
        group.startsWith("SO") ? 1 + 1 + 1 + 1 : 1 + 2 + 2);
    EquivariantBasis mixed =
        solve(
            group,
            w + "^2 + 3S + " + w + " + 2" + u + "^2*" + w,
            u + " + " + u + "^2 + " + u + "*" + w + " + S + " + u + "^2*" + w);
    assertThat(mixed.dimension()).isPositive();
    assertProvenTwice(mixed, mixed.dimension());
  }
}
