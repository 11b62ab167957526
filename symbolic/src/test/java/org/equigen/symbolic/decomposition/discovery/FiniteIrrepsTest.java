package org.equigen.symbolic.decomposition.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteIrrepsTest {
  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.inMemory());

  private FiniteIrreps irreps(String group, boolean real) {
    CharacterTable table = CharacterTable.find(GroupNames.parse(group)).orElseThrow();
    return new FiniteIrreps(solver, table, real);
  }

  private static List<String> kinds(IrrepList catalogue) {
    return IntStream.rangeClosed(1, catalogue.count())
        .mapToObj(k -> catalogue.get(k).dimension() + "" + catalogue.get(k).type())
        .toList();
  }

  /** All of a catalogue that ends. */
  private record IrrepList(UnlabelledIrreps irreps) {
    int count() {
      return irreps.count(999);
    }

    Irrep get(int k) {
      return irreps.get(k);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Z(5)",
        "D(4)",
        "D(5)",
        "S(4)",
        "A(5)",
        "pyritohedral",
        "full icosahedral",
        "S(3) wr Z(2)"
      })
  void charactersNumberRepresentationsInTheOrderInWhichSplittingFindsThem(String name) {
    for (boolean real : List.of(true, false)) {
      DiscoveredIrreps discovered = new DiscoveredIrreps(solver, GroupNames.parse(name), real);
      assertThat(kinds(new IrrepList(irreps(name, real))))
          .as("real: " + real)
          .isEqualTo(kinds(new IrrepList(discovered)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Z(7)",
        "D(5)",
        "S(5)",
        "full octahedral",
        "perm(7; (1 2 3 4 5 6 7); (1 2 4)(3 6 5))"
      })
  void everyRepresentationHasTheCharacterOfTheRowThatNamesIt(String name) {
    Group group = GroupNames.parse(name);
    CharacterTable table = CharacterTable.of(group);
    for (boolean real : List.of(true, false)) {
      for (IrrepRows.Row row : IrrepRows.of(table, real).all()) {
        Representation named = RepresentationParser.parse(row.irrep(), group);
        assertThat(RepresentationParser.parse(row.brief(), group)).isEqualTo(named);
        List<BigInteger> rows =
            real ? table.realMultiplicities(named).orElseThrow() : table.multiplicities(named);
        assertThat(rows.get(row.place())).as("%s is %s", row.irrep(), row.character()).isOne();
        assertThat(rows.stream().reduce(BigInteger.ZERO, BigInteger::add)).isOne();
      }
    }
  }

  @Test
  void whatWasAskedBeforeChangesNothing() {
    FiniteIrreps forward = irreps("S(5)", true);
    FiniteIrreps backward = irreps("S(5)", true);
    List<Irrep> last = new ArrayList<>();
    for (int k = 7; k >= 1; k--) {
      last.add(backward.get(k));
    }
    Collections.reverse(last);
    assertThat(IntStream.rangeClosed(1, 7).mapToObj(forward::get).toList()).isEqualTo(last);
  }

  @Test
  void numbersAreKnownWhereMatricesAreTooLarge() {
    FiniteIrreps irreps = irreps("S(12)", true);
    assertThat(irreps.count(999)).isEqualTo(77);
    assertThat(irreps.get(3).dimension()).isEqualTo(54);
    assertThatThrownBy(() -> irreps.get(77))
        .hasMessageContaining("EQG093")
        .hasMessageContaining("is found in irrep(S(12),58) * irrep(S(12),2) of dimension 1815");
  }
}
