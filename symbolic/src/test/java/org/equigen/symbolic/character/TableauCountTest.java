package org.equigen.symbolic.character;

import static org.assertj.core.api.Assertions.assertThat;

import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableauCountTest {
  private static Term term(Group group, String text) {
    return RepresentationParser.parse(text, group).summands().getFirst().term();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O(1)", "O(2)", "O(3)", "O(4)", "O(2,3)", "SO(1)", "SO(2)", "SO(3)", "SO(4)", "SO(2,1)",
        "SO(5)", "lorentz", "Sp(2)", "Sp(4)", "Sp(6)", "SL(1)", "SL(2)", "SL(3)", "SL(4)", "GL(1)",
        "GL(2)", "GL(3)", "U(1)", "U(2)", "U(3)", "SU(2)", "SU(3)", "SU(4)", "SL(2,C)", "SL(3,C)"
      })
  void tableauxCountWhatWeylsFormulaDoes(String name) {
    ClassicalGroup group = (ClassicalGroup) GroupNames.parse(name);
    CharacterFormula formula = CharacterFormula.of(group);
    Term vector = Term.vector();
    Term conjugate = group.field().isReal() ? vector : vector.conjugate();
    long sum = 0;
    for (int dual = 0; dual <= 2; dual++) {
      for (int natural = 0; natural <= 5; natural++) {
        for (int conjugates = 0; conjugates <= 1; conjugates++) {
          Term in = Term.SCALAR;
          Term out = Term.SCALAR;
          for (int k = 0; k < dual; k++) {
            in = in.times(vector);
          }
          for (int k = 0; k < natural; k++) {
            out = out.times(vector);
          }
          out = conjugates == 0 ? out : out.times(conjugate);
          long expected = formula.dimension(in, out).orElseThrow().dimension();
          assertThat(TableauCount.of(group, in, out).orElseThrow().dimension())
              .as("%s -> %s", in, out)
              .isEqualTo(expected);
          sum += expected;
        }
      }
    }
    assertThat(sum).isGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource({
    "SO(1024), V, V, 1",
    "SO(300), V^2, V^2, 3",
    "O(65), V^3, V^3, 15",
    "O(65), V^2, V^3, 0",
    "Sp(100), V^2, V^2, 3",
    "GL(70), V^3, V^3, 6",
    "SU(70), V^2*V', V^2*V', 6",
    "U(70), V, Conj(V'), 1"
  })
  void pairingsAreCountedInManyDimensions(String name, String in, String out, long dimension) {
    Group group = GroupNames.parse(name);
    IndependentDimension count =
        CharacterFormula.of(group).dimension(term(group, in), term(group, out)).orElseThrow();
    assertThat(count)
        .isEqualTo(new IndependentDimension(dimension, "standard tableaux (Schur-Weyl duality)"));
  }
}
