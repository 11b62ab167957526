package org.equigen.symbolic.character.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.Decomposer;
import org.equigen.symbolic.decomposition.IsotypicComponent;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decompositions by linear algebra and by characters, which share nothing, are the same. */
class DecompositionAgreementTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "icosahedral; V^3",
        "D(4); V^3 + 2S",
        "D(5); V^2 + V",
        "C(5); V^2",
        "C(3); 2V + V^2",
        "Q8; V^2",
        "S(4); V^3",
        "A(5); V^2",
        "2T; V",
        "Z(6); V"
      })
  void everyPartIsOneRowOfTheTableAsOftenAsItOccurs(String name, String text) {
    Group group = FiniteGroups.of(name);
    CharacterTable table = CharacterTable.of(group);
    Representation representation = RepresentationParser.parse(text, group);
    List<BigInteger> expected = table.realMultiplicities(representation).orElseThrow();
    List<BigInteger> found = new ArrayList<>(expected.stream().map(_ -> BigInteger.ZERO).toList());

    IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());
    for (IsotypicComponent component :
        new Decomposer(solver).decompose(group, representation).components()) {
      Irrep irrep = component.irrep();
      List<BigInteger> rows =
          table.realMultiplicities(Representation.of(irrep.term())).orElseThrow();
      assertThat(rows).as("parts of %s", irrep).containsOnlyOnce(BigInteger.ONE);
      assertThat(rows.stream().reduce(BigInteger.ZERO, BigInteger::add)).isEqualTo(BigInteger.ONE);
      int row = rows.indexOf(BigInteger.ONE);
      assertThat(irrep.dimension()).isEqualTo(table.real().get(row).degree());
      assertThat(irrep.type().dimension()).isEqualTo(table.real().get(row).endomorphisms());
      found.set(row, found.get(row).add(BigInteger.valueOf(component.multiplicity())));
    }

    assertThat(found).isEqualTo(expected);
  }
}
