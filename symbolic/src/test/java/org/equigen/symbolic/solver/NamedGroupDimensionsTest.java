package org.equigen.symbolic.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dimensions for the named groups, from characters, orbits and classical theorems. */
class NamedGroupDimensionsTest {
  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());

  /** The numbers of invariants of V^k for k = 0, 1, 2, ... */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SU(2)|1 0 1 0 2 0 5",
        "SU(3)|1 0 0 1 0 0 5",
        "U(2)|1 0 0 0 0",
        "SL(2,C)|1 0 1 0 2",
        "GL(2)|1 0 0 0 0",
        "Sp(4)|1 0 1 0 3 0 14",
        "C(3)|1 0 2 2 6",
        "C(4)|1 0 2 0 8",
        "C(5)|1 0 2 0 6 2 20",
        "C(8)|1 0 2 0 6 0 20 0 72",
        "D(3)|1 0 1 1 3",
        "D(4)|1 0 1 0 4 0 16",
        "D(5)|1 0 1 0 3 1 10",
        "tetrahedral|1 0 1 2 7",
        "full tetrahedral|1 0 1 1 4",
        "pyritohedral|1 0 1 0 7",
        "octahedral|1 0 1 1 4",
        "full octahedral|1 0 1 0 4",
        "icosahedral|1 0 1 1 3 6 16",
        "full icosahedral|1 0 1 0 3 0 16",
        "parity|1 1 10 28 136",
        "trivial(2)|1 2 4 8",
        "scaling|1 0 0 0",
        "poincare|1 0 1",
        "lorentz|1 0 1 0 4",
        "join(lorentz, parity)|1 0 1 0 3",
        "join(lorentz, parity, time reversal)|1 0 1 0 3",
        "SO(2)[1,2 of 3]|1 1 3 7 19",
        "SO(3) x S(5)|1 1 3 9",
        "SU(2) x C(5)|1 0 3",
        "S(3) wr Z(2)|1 1 3",
        "SO(2) wr S(2)|1 0 2 0",
        "O(1) wr S(3)|1 0 1 0 4",
        "Z(5) : perm(5; (2 3 5 4))|1 1 2 7",
        "S(6)|1 1 2 5 15"
      })
  void invariantsOfPowersAreCounted(String name, String expected) {
    Group group = GroupNames.parse(name);
    List<Integer> counts = Arrays.stream(expected.split(" ")).map(Integer::valueOf).toList();
    List<Integer> found = new ArrayList<>();
    for (int k = 0; k < counts.size(); k++) {
      found.add(solver.solve(group, Term.SCALAR, Terms.tensor(k, 0)).dimension());
    }
    assertThat(found).isEqualTo(counts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Z(6)|V|V|6",
        "S(6)|V+V^2|V|7",
        "S(6)|V^2|V^2|15",
        "A(5)|V^5|S|63",
        "S(5)|V^5|S|52",
        "rubik|V|V|9",
        "cube|V^2|V^2|60",
        "image(4,4)|V|V|64",
        "SU(3)|T(2,2)|S|2",
        "SU(3)|T(3,3)|S|6",
        "U(2)|T(2,2)|S|2",
        "GL(3)|T(2,2)|S|2",
        "E(3)|V|S|1",
        "E(3)|S|V'|1",
        "SE(3)|V|V|1",
        "galilei|V'|V'|1",
        "homogeneous galilei|V'|S|0",
        "S(4) wr S(3)|V|V|3"
      })
  void mapsAreCounted(String name, String in, String out, int expected) {
    Group group = GroupNames.parse(name);
    Representation from = RepresentationParser.parse(in, group);
    Representation to = RepresentationParser.parse(out, group);
    assertThat(solver.solve(group, from, to).dimension()).isEqualTo(expected);
  }
}
