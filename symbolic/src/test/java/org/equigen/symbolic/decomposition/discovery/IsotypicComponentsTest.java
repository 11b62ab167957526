package org.equigen.symbolic.decomposition.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.character.table.IrreducibleCharacter;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsotypicComponentsTest {
  private static Map<Integer, Integer> parts(CharacterTable table, Term term) {
    List<BigInteger> multiplicities = table.multiplicities(Representation.of(term));
    Map<Integer, Integer> parts = new TreeMap<>();
    for (int row = 0; row < multiplicities.size(); row++) {
      if (multiplicities.get(row).signum() > 0) {
        int degree = table.irreducibles().get(row).degree();
        parts.put(row, multiplicities.get(row).intValueExact() * degree);
      }
    }
    return parts;
  }

  /** {@code sum_chi chi(1)/|G| sum_g chi(g) R(g)} over the rows of a component, all rational. */
  private static Matrix<Algebraic> average(CharacterTable table, Term term, List<Integer> rows) {
    NumberField field = table.group().field();
    int size = Induced.element(term, identity(table)).rows();
    Matrix<Algebraic> sum = Matrix.zero(field, size, size);
    for (int c = 0; c < table.classes().count(); c++) {
      Rational weight = Rational.ZERO;
      for (int row : rows) {
        IrreducibleCharacter chi = table.irreducibles().get(row);
        Rational degree = new Rational(BigInteger.valueOf(chi.degree()), table.classes().order());
        // The rows of a component are closed under conjugation of numbers, as averages are.
        weight = weight.add(degree.multiply(chi.values().get(c).average()));
      }
      Permutation representative = table.classes().get(c).representative();
      for (Permutation g : table.classes().action().conjugates(representative)) {
        Matrix<Algebraic> natural = table.classes().action().matrix(g);
        Matrix<Algebraic> image = Induced.element(term, Action.exact(field, natural));
        sum = sum.add(image.scale(Algebraic.of(weight)));
      }
    }
    return sum;
  }

  private static Action<Algebraic> identity(CharacterTable table) {
    return Action.exact(
        table.group().field(), Matrix.identity(table.group().field(), table.group().dimension()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "S(4) | V^2 | 4",
        "A(5) | V^2 | 4",
        "D(5) | V^4 | 3",
        "Z(6) | V | 4",
        "perm(7; (1 2 3 4 5 6 7); (1 2 4)(3 6 5)) | V^2 | 3",
        "perm(8; (2 3 7 6 8 5 4); (1 7 6 3 2 5 4)) | V^2 | 5"
      })
  void projectionsAreAveragesOfCharactersOverTheGroup(String name, String expression, int cells) {
    CharacterTable table = CharacterTable.of(GroupNames.parse(name));
    Term term = RepresentationParser.parse(expression, table.group()).summands().getFirst().term();
    Map<Integer, Integer> parts = parts(table, term);
    List<IsotypicComponents.Component> components =
        new IsotypicComponents(table, row -> row)
            .of(term, parts, List.copyOf(parts.keySet()))
            .orElseThrow();
    List<Integer> told = new ArrayList<>();
    for (IsotypicComponents.Component component : components) {
      told.addAll(component.numbers());
      assertThat(component.idempotent()).isEqualTo(average(table, term, component.numbers()));
    }
    assertThat(told).containsExactlyInAnyOrderElementsOf(parts.keySet());
    assertThat(components.size()).isEqualTo(cells);
  }

  @Test
  void whatCharactersDoNotTellApartFromOthersIsLeftToSplitting() {
    CharacterTable table = CharacterTable.of(GroupNames.parse("A(5)"));
    Term term = RepresentationParser.parse("V^2", table.group()).summands().getFirst().term();
    Map<Integer, Integer> parts = parts(table, term);
    IsotypicComponents components = new IsotypicComponents(table, row -> row);
    assertThat(table.irreducibles().get(1).degree()).isEqualTo(3);
    assertThat(components.of(term, parts, List.of(1))).isEmpty();
    assertThat(components.of(term, parts, List.of(1, 2))).isPresent();
  }
}
