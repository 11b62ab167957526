package org.equigen.symbolic.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.irrep.RealType;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiplicityCountTest {
  private static Multiplicities count(String group, String representation) {
    Group parsed = GroupNames.parse(group);
    return MultiplicityCount.of(
        parsed, RepresentationParser.parseCounted(Place.of("rep"), representation, parsed));
  }

  private static String shape(Multiplicities multiplicities) {
    return multiplicities.parts().stream()
        .map(
            part ->
                "%sx%s%s"
                    .formatted(
                        part.multiplicity(),
                        part.dimension(),
                        part.type().map(RealType::name).orElse("")))
        .collect(Collectors.joining(" "));
  }

  /** Orders 21 and 168: computed with GAP's character tables as well. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "perm(7; (1 2 3 4 5 6 7); (1 2 4)(3 6 5))| V^2| 3x1R 2x2C 7x6C",
        "perm(8; (2 3 7 6 8 5 4); (1 7 6 3 2 5 4))| V^2| 2x1R 1x6C 2x6R 4x7R 2x8R",
        "S(10)| V^2| 2x1R 3x9R 1x35R 1x36R",
        "SO(3)| V^4| 3x1R 6x3R 6x5R 3x7R 1x9R",
        "SU(3)| V^2*V'| 2x3C 1x6C 1x15C",
        "SU(2)| V^3| 2x2H 1x4H",
        "lorentz| V^2| 1x1R 1x6C 1x9R",
        "E8| V^2| 1x1R 1x248R 1x3875R 1x27000R 1x30380R"
      })
  void partsComeWithTheirMultiplicities(String group, String representation, String expected) {
    assertThat(shape(count(group, representation))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "icosahedral| V^3",
        "D(4)| V^3 + 2S",
        "C(5)| V^2",
        "perm(7; (1 2 3 4 5 6 7); (1 2 4)(3 6 5))| V^2",
        "perm(8; (2 3 7 6 8 5 4); (1 7 6 3 2 5 4))| V^2",
        "SO(3)| V^3 + 2V",
        "O(3)| V^2*1e",
        "lorentz| V^3",
        "SO(4)| V^2",
        "SO(2,3)| V^3",
        "SL(3)| V^2*V'",
        "Sp(4)| V^3",
        "SU(3)| V*V' + 2V",
        "SU(2)| V^4",
        "SL(2,C)| V*Conj(V)",
        "SU(2)| spin(2)*V",
        "SU(2)| Schur([2,1],spin(1))",
        "SO(3)| Schur([2,1],1o)",
        "SO(3)| Schur([2,1],1o + S)",
        "SO(4)| Schur([2,2],(1/2,1/2))",
        "Sp(4)| Schur([2,1],[1,0])"
      })
  void theyAreThoseOfTheChangeOfBasis(String name, String text) {
    Group group = GroupNames.parse(name);
    Representation representation = RepresentationParser.parse(text, group);
    Decomposition solved =
        new Decomposer(new IntertwinerSolver(BasisCache.none())).decompose(group, representation);
    Multiplicities counted = MultiplicityCount.of(group, representation);

    Map<String, String> expected = new TreeMap<>();
    for (IsotypicComponent part : solved.components()) {
      expected.put(
          part.irrep().name(),
          part.multiplicity() + "x" + part.irrep().dimension() + part.irrep().type());
    }
    Map<String, String> found = new TreeMap<>();
    for (Multiplicities.Part part : counted.parts()) {
      found.put(
          part.irrep(), part.multiplicity() + "x" + part.dimension() + part.type().orElseThrow());
    }
    assertThat(found).isEqualTo(expected);
    assertThat(counted.real()).isEqualTo(solved.real());
    assertThat(counted.endomorphisms()).isEqualTo(BigInteger.valueOf(solved.endomorphisms()));
  }

  @Test
  void dimensionsGoFarBeyondThoseOfAChangeOfBasis() {
    assertThat(count("SO(3)", "V^30").dimension()).isEqualTo(BigInteger.valueOf(3).pow(30));
    assertThat(count("S(10)", "V^6").parts().getFirst().multiplicity())
        .as("Bell number 203: ways to part a set of six")
        .isEqualTo(BigInteger.valueOf(203));
  }

  @Test
  void aGroupWithoutCharactersIsToldToSolve() {
    assertThatThrownBy(() -> count("GL(2)", "V^2"))
        .hasMessageContaining("EQG119")
        .hasMessageContaining("GL(2)")
        .hasMessageContaining("--multiplicities");
  }

  @Test
  void whatHasLabelsButTooManyWeightsIsNotSaidToHaveNone() {
    assertThatThrownBy(() -> count("E8", "Sym(2,Sym(2,Sym(2,V)))"))
        .hasMessageContaining("EQG119")
        .hasMessageContaining("no labels and character formulae that are at hand cover all");
  }

  @Test
  void aDecompositionThatLacksAPartIsRefused() {
    for (String name : List.of("S(4)", "SO(3)")) {
      Group group = GroupNames.parse(name);
      Representation square = RepresentationParser.parse("V^2", group);
      Decomposition right =
          new Decomposer(new IntertwinerSolver(BasisCache.none())).decompose(group, square);
      TermDecomposition term = right.terms().values().iterator().next();
      List<IsotypicComponent> fewer = term.components().subList(1, term.components().size());
      TermDecomposition wrong =
          new TermDecomposition(
              term.term(), term.field(), fewer, term.stages(), term.scales(), term.orthogonal());
      CharacterCheck check = new CharacterCheck(group);
      check.require(right);
      assertThatThrownBy(
              () ->
                  check.require(
                      new Decomposition(group, square, true, fewer, Map.of(term.term(), wrong))))
          .hasMessageContaining("EQG120")
          .hasMessageContaining(name);
    }
  }

  @Test
  void rowsOfTheTableAreNamed() {
    assertThat(count("S(4)", "V").parts())
        .extracting(Multiplicities.Part::character)
        .containsExactly(Optional.of("[4]"), Optional.of("[3,1]"));
  }
}
