package org.equigen.symbolic.character.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.ProductGroup;
import org.equigen.symbolic.group.finite.ClassSums;
import org.equigen.symbolic.group.finite.ConjugacyClasses;
import org.equigen.symbolic.group.finite.EnumeratedClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductTableTest {
  private static Group product(String left, String right) {
    return new ProductGroup(List.of(FiniteGroups.of(left), FiniteGroups.of(right)));
  }

  /** Points of the icosahedral group and of the pyramids are vectors, of the others coordinates. */
  @ParameterizedTest
  @CsvSource({
    "S(3), S(3)",
    "D(4), Z(3)",
    "Q8, S(3)",
    "icosahedral, Z(2)",
    "S(4), icosahedral",
    "D(5), D(4)",
    "Z(5), pyritohedral",
    "Pauli, S(3)",
    "S(3) x Z(2), A(4)"
  })
  void classesAndCharactersAreThoseOfTheListedProduct(String left, String right) {
    Group group = product(left, right);
    ConjugacyClasses listed = EnumeratedClasses.of(group).classes();
    CharacterTable expected = TableRows.bySums(ClassSums.of(group));
    CharacterTable found = CharacterTable.of(group);
    ConjugacyClasses classes = found.classes();
    assertThat(classes.all()).isEqualTo(listed.all());
    for (int c = 0; c < listed.count(); c++) {
      for (int k = -2; k <= listed.exponent(); k++) {
        assertThat(classes.power(c, k)).isEqualTo(listed.power(c, k));
      }
    }
    assertThat(found.irreducibles().size()).isEqualTo(expected.irreducibles().size());
    for (int row = 0; row < found.irreducibles().size(); row++) {
      IrreducibleCharacter one = found.irreducibles().get(row);
      IrreducibleCharacter other = expected.irreducibles().get(row);
      assertThat(one.name()).isEqualTo(other.name());
      assertThat(one.indicator()).isEqualTo(other.indicator());
      for (int c = 0; c < listed.count(); c++) {
        assertThat(one.values().get(c).isSame(other.values().get(c))).isTrue();
      }
    }
  }

  @Test
  void largeProductsHaveTablesWithoutBeingListed() {
    CharacterTable table = CharacterTable.of(product("S(8)", "S(8)"));
    BigInteger squares =
        table.irreducibles().stream()
            .map(row -> BigInteger.valueOf(row.degree()).pow(2))
            .reduce(BigInteger.ZERO, BigInteger::add);
    assertThat(table.classes().count()).isEqualTo(22 * 22);
    assertThat(squares).isEqualTo(BigInteger.valueOf(40_320).pow(2));
    assertThat(CharacterTable.find(table.group())).as("more rows than are numbered").isEmpty();
  }

  @Test
  void veryManyClassesAreRefused() {
    assertThatThrownBy(() -> CharacterTable.of(product("S(10)", "S(10)")))
        .hasMessageContaining("EQG096")
        .hasMessageContaining("1764 conjugacy classes")
        .hasMessageContaining("At most 1000");
  }
}
