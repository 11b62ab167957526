package org.equigen.symbolic.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.Irreducibles;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TrivialRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is the trivial representation, whatever it is written as. */
class TrivialLabelsTest {
  /** Every group that has labels. */
  static Stream<String> labelled() {
    return Stream.concat(
            Arrays.stream(GroupFamily.values()).map(GroupFamily::example),
            Stream.of("O(3)", "SO(4)", "SO(8)", "O(4)", "SL(3)", "SU(2)", "SU(3)", "SL(2,C)"))
        .distinct()
        .filter(name -> !Irreducibles.forms(GroupNames.parse(name)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("labelled")
  void labelsOfHighestWeightZeroAreTrivialAndNoOthers(String name) {
    Group group = GroupNames.parse(name);
    for (String form : Irreducibles.forms(group)) {
      Term zero = term(group, form.replaceAll("\\d+", "0"));
      assertThat(zero.isScalar()).isFalse();
      assertThat(TrivialRepresentation.is(group, zero)).as("%s of %s", zero, name).isTrue();
      assertThat(TrivialRepresentation.is(group, zero.times(zero))).isTrue();
      assertThat(TrivialRepresentation.is(group, term(group, form))).as(form).isFalse();
    }
  }

  @Test
  void manyGroupsHaveLabels() {
    assertThat(labelled()).hasSizeGreaterThan(12).contains("SO(3)", "SU(2)", "SU(3)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "O(3)! 0o! false",
        "O(3)! 0o*0o! true",
        "O(3)! 0e*0o! false",
        "SO(3)! 0o! true",
        "O(3)! Alt(3,V)! false",
        "SO(3)! Alt(3,V)! true",
        "SO(3)! Alt(3,V)'*0e! true",
        "U(1)! V! false",
        "U(1)! V*V'! true",
        "U(1)! V*Conj(V)! true",
        "U(1)! Real(V)! false",
        "SL(2)! Alt(2,V)! true",
        "GL(2)! Alt(2,V)! false",
        "GL(2)! Alt(2,V)*Alt(2,V)'! true",
        "S(3)! Sub(V,{{1,1,1}})! true",
        "S(3)! Alt(3,V)! false",
        "A(3)! Alt(3,V)! true",
        "SO(3) x O(3)! 0e[SO(3)]*0o[O(3)]! false",
        "S(4)! irrep(1)! true",
        "S(4)! irrep(2)! false"
      })
  void elementsDecide(String name, String text, boolean trivial) {
    Group group = GroupNames.parse(name);
    assertThat(TrivialRepresentation.is(group, term(group, text)))
        .as("%s of %s", text, name)
        .isEqualTo(trivial);
  }

  @Test
  void neighboursMergeWhenTheyAreWrittenAsScalars() {
    Group group = GroupNames.parse("O(3)");
    Representation mixed = RepresentationParser.parse("2S + 3x0e + 0o + 4x1o + 0e", group);
    assertThat(TrivialRepresentation.asScalars(group, mixed)).hasToString("5S + 0o + 4x1o + S");
    assertThat(TrivialRepresentation.among(group, mixed))
        .extracting(Term::toString)
        .containsExactly("S", "0e");
  }

  private static Term term(Group group, String text) {
    List<Summand> summands = RepresentationParser.parse(text, group).summands();
    assertThat(summands).hasSize(1);
    return summands.getFirst().term();
  }
}
