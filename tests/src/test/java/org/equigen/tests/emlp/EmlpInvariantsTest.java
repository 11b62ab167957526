package org.equigen.tests.emlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invariants of EMLP's groups: every dimension is proven twice, once by a character formula. */
class EmlpInvariantsTest {
  /** Coordinates up to which a tensor space is worked through. */
  private static final long FEASIBLE = 66_000;

  /** Known without solving: five V'V', one VV', one VV, four S and six vectors. */
  private static final Map<String, Integer> MIXED_SUM =
      Map.ofEntries(
          Map.entry("SO(2)", 7 * 2 + 4),
          Map.entry("SO(3)", 7 + 4),
          Map.entry("O(4)", 7 + 4),
          Map.entry("SU(2)", 7 + 4),
          Map.entry("SU(3)", 1 + 4),
          Map.entry("U(4)", 1 + 4),
          Map.entry("SL(3)", 1 + 4),
          Map.entry("GL(2)", 1 + 4),
          Map.entry("C(2)", 7 * 4 + 4),
          Map.entry("C(8)", 7 * 2 + 4),
          Map.entry("D(8)", 7 + 4),
          Map.entry("S(6)", 7 * 2 + 4 + 6),
          Map.entry("Z(6)", 7 * 6 + 4 + 6),
          Map.entry("SO+(1,1)", 7 * 2 + 4),
          Map.entry("O(1,3)", 7 + 4),
          Map.entry("Sp(6)", 7 + 4),
          Map.entry("image(4,4)", 7 * 64 + 4 + 6));

  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.inMemory());

  private EquivariantBasis invariants(Group group, String representation) {
    Representation scalar = Representation.of(Term.SCALAR);
    return solver.solve(group, scalar, RepresentationParser.parse(representation, group));
  }

  private static void assertProvenTwice(EquivariantBasis basis) {
    for (IntertwinerBasis block : basis.blocks().values()) {
      assertThat(block.certificate().independent())
          .as("%s, %s", basis.group().name(), block.out())
          .isPresent();
    }
  }

  static Stream<String> names() {
    return EmlpGroups.names();
  }

  static Stream<String> small() {
    return EmlpGroups.small();
  }

  @ParameterizedTest
  @MethodSource("names")
  void ofTheMixedSum(String name) {
    EquivariantBasis basis =
        invariants(EmlpGroups.group(name), "V'V' + 3(S+V) + S + VV' + 2V + V'V' + V' + 3V'V' + VV");
    assertThat(basis.dimension()).isGreaterThanOrEqualTo(5);
    assertThat(basis.dimension())
        .isEqualTo(MIXED_SUM.getOrDefault(name, (int) basis.dimension()).longValue());
    assertProvenTwice(basis);
  }

  @ParameterizedTest
  @MethodSource("small")
  void ofTheMixedProduct(String name) {
    assertProvenTwice(invariants(EmlpGroups.group(name), "V'*S*V*V*S*V*V*S^3*V'"));
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("names")
  void ofEveryTensorSpaceThatFits(String name) {
    Group group = EmlpGroups.group(name);
    int solved = 0;
    for (int order = 1; order <= 10; order++) {
      for (int q = 0; q <= order && Math.pow(group.dimension(), order) <= FEASIBLE; q++) {
        assertProvenTwice(invariants(group, "T(" + (order - q) + "," + q + ")"));
        solved++;
      }
    }
    assertThat(solved).isGreaterThanOrEqualTo(group.dimension() > 70 ? 2 : 5);
  }
}
