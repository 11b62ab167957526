package org.equigen.symbolic.character.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.finite.ConjugacyClasses;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiplicitiesTest {
  private static List<Integer> integers(List<BigInteger> values) {
    return values.stream().map(BigInteger::intValueExact).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "icosahedral; V; 0 1 0 0 0",
        "icosahedral; V^2; 1 1 0 0 1",
        "icosahedral; Sym(3,V); 0 1 1 1 0",
        "icosahedral; Alt(3,V) + 2S; 3 0 0 0 0",
        "S(4); V; 1 0 0 1 0",
        "S(4); Alt(3,V); 0 1 0 0 1",
        "S(4); Schur([2,1],V); 1 0 2 3 2",
        "C(3); V; 0 1 1",
        "Pauli; Real(V); 0 0 0 0 0 0 0 0 1 1",
        "Pauli; V*Conj(V); 1 0 0 1 0 1 1 0 0 0",
        "2I; V; 0 2 0 0 0 0 0 0 0"
      })
  void representationsHaveTheirKnownParts(String name, String text, String expected) {
    Group group = FiniteGroups.of(name);
    CharacterTable table = CharacterTable.of(group);
    Representation representation = RepresentationParser.parse(text, group);

    List<String> found =
        table.multiplicities(representation).stream().map(BigInteger::toString).toList();
    assertThat(String.join(" ", found)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "icosahedral; V^2; V^3",
        "icosahedral; Sym(4,V); Sym(2,V)",
        "D(4); V^2; V^2",
        "Q8; V; V",
        "Q8; V^2; V^2",
        "C(5); V; V^2",
        "S(4); Schur([2,1],V); V^2",
        "A(5); V^2; Alt(2,V)",
        "Clifford; V*V'; V*V'",
        "Clifford; Real(V); Real(V)",
        "C(4) x S(3); V; V^2",
        "S(3) wr Z(2); V^2; V"
      })
  void equivariantMapsAreAsManyAsTheSolverFinds(String name, String in, String out) {
    Group group = FiniteGroups.of(name);
    Representation from = RepresentationParser.parse(in, group);
    Representation to = RepresentationParser.parse(out, group);
    long solved = new IntertwinerSolver(BasisCache.none()).solve(group, from, to).dimension();

    assertThat(CharacterTable.of(group).dimension(from, to)).isEqualTo(BigInteger.valueOf(solved));
  }

  @Test
  void realPartsAreCountedOverTheRealNumbers() {
    Group quaternion = FiniteGroups.of("Q8");
    Representation v = RepresentationParser.parse("V", quaternion);
    CharacterTable table = CharacterTable.of(quaternion);

    assertThat(table.realMultiplicities(v).map(MultiplicitiesTest::integers))
        .contains(List.of(0, 0, 0, 0, 1));
    assertThat(table.real().getLast().name()).isEqualTo("2chi5");

    Group cyclic = FiniteGroups.of("C(3)");
    Representation plane = RepresentationParser.parse("V^2", cyclic);
    assertThat(
            CharacterTable.of(cyclic).realMultiplicities(plane).map(MultiplicitiesTest::integers))
        .contains(List.of(2, 1));
  }

  @Test
  void aComplexRepresentationWithoutRealFormHasNoRealParts() {
    Group pauli = FiniteGroups.of("Pauli");
    CharacterTable table = CharacterTable.of(pauli);

    assertThat(table.realMultiplicities(RepresentationParser.parse("V", pauli))).isEmpty();
    assertThat(table.realMultiplicities(RepresentationParser.parse("Real(V)", pauli))).isPresent();
  }

  @Test
  void aFunctionThatIsNoCharacterIsRefused() {
    CharacterTable table = CharacterTable.of(FiniteGroups.of("S(3)"));
    List<RootSum> odd = List.of(RootSum.of(1), RootSum.of(1), RootSum.of(0));

    assertThatThrownBy(() -> table.multiplicities(odd))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[3] occurs 2/3 times");
  }

  @Test
  void eigenvaluesOfRepresentativesMultiplyToTheirDeterminant() {
    Group group = FiniteGroups.of("full icosahedral");
    ConjugacyClasses classes = ConjugacyClasses.of(group);
    RepresentationCharacters characters = new RepresentationCharacters(classes);

    List<RootSum> determinants = characters.of(RepresentationParser.parse("Alt(3,V)", group));
    List<RootSum> naturals = characters.of(RepresentationParser.parse("V", group));
    for (int c = 0; c < classes.count(); c++) {
      RootSum natural = naturals.get(c);
      int exponent = 0;
      for (int j = 0; j < natural.order(); j++) {
        exponent += j * natural.count(j).intValueExact();
      }
      assertThat(determinants.get(c).count(exponent)).isEqualTo(BigInteger.ONE);
      assertThat(determinants.get(c).total()).isEqualTo(BigInteger.ONE);
    }
  }
}
