package org.equigen.symbolic.character.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.equigen.symbolic.group.AlternatingGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.SymmetricGroup;
import org.equigen.symbolic.group.finite.ConjugacyClass;
import org.equigen.symbolic.group.finite.ConjugacyClasses;
import org.equigen.symbolic.group.finite.EnumeratedClasses;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterTableTest {
  private static CharacterTable table(String name) {
    return CharacterTable.of(FiniteGroups.of(name));
  }

  private static RootSum sum(List<RootSum> terms) {
    return terms.stream().reduce(RootSum.ZERO, RootSum::plus);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S(3)",
        "S(6)",
        "A(5)",
        "A(6)",
        "D(4)",
        "D(7)",
        "Q8",
        "C(5)",
        "C(12)",
        "icosahedral",
        "2I",
        "Pauli",
        "Clifford",
        "S(3) wr Z(2)",
        "C(3) x S(3)",
        "M11"
      })
  void columnsAreOrthogonal(String name) {
    CharacterTable table = table(name);
    ConjugacyClasses classes = table.classes();

    for (int c = 0; c < classes.count(); c++) {
      BigInteger centraliser = classes.order().divide(classes.get(c).size());
      for (int d = 0; d < classes.count(); d++) {
        int left = c;
        int right = d;
        RootSum product =
            sum(
                table.irreducibles().stream()
                    .map(chi -> chi.values().get(left).times(chi.values().get(right).conjugate()))
                    .toList());
        RootSum expected = c == d ? RootSum.of(centraliser) : RootSum.ZERO;
        assertThat(product.reduced()).isEqualTo(expected);
      }
    }
  }

  /** Frobenius and Schur: the sum of the degrees with their indicators counts square roots of 1. */
  @ParameterizedTest
  @ValueSource(
      strings = {"S(7)", "A(7)", "D(9)", "Q8", "2T", "2I", "Pauli", "Clifford", "cube", "M12"})
  void degreesCountElementsAndInvolutions(String name) {
    CharacterTable table = table(name);
    long squares = 0;
    long roots = 0;
    for (IrreducibleCharacter chi : table.irreducibles()) {
      squares += (long) chi.degree() * chi.degree();
      roots += (long) chi.indicator() * chi.degree();
    }
    BigInteger solutions =
        table.classes().all().stream()
            .filter(one -> one.order() <= 2)
            .map(ConjugacyClass::size)
            .reduce(BigInteger.ZERO, BigInteger::add);

    assertThat(BigInteger.valueOf(squares)).isEqualTo(table.classes().order());
    assertThat(BigInteger.valueOf(roots)).isEqualTo(solutions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "S(3); 1 1 1 | 1 -1 1 | 2 0 -1",
        "S(4); 1 1 1 1 1 | 1 1 -1 1 -1 | 2 2 0 -1 0 | 3 -1 1 0 -1 | 3 -1 -1 0 1",
        "D(4); 1 1 1 1 1 | 1 1 1 -1 -1 | 1 1 -1 1 -1 | 1 1 -1 -1 1 | 2 -2 0 0 0",
        "cube; 1 1 1 1 1 | 1 1 -1 1 -1 | 2 2 0 -1 0 | 3 -1 1 0 -1 | 3 -1 -1 0 1",
        "C(2); 1 1 | 1 -1",
        "S(1); 1"
      })
  void smallTablesAreThoseOfTextbooks(String name, String expected) {
    List<String> rows =
        table(name).irreducibles().stream()
            .map(chi -> String.join(" ", chi.values().stream().map(RootSum::toString).toList()))
            .toList();

    assertThat(String.join(" | ", rows)).isEqualTo(expected);
  }

  /** Degrees and indicators as in the ATLAS of Finite Groups. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "A(5); 1R 3R 3R 4R 5R",
        "SL(2,5); 1R 2H 2H 3R 3R 4R 4H 5R 6H",
        "2I; 1R 2H 2H 3R 3R 4R 4H 5R 6H",
        "2T; 1R 1C 1C 2H 2C 2C 3R",
        "Q8; 1R 1R 1R 1R 2H",
        "Pauli; 1R 1R 1R 1R 1R 1R 1R 1R 2C 2C",
        "A(7); 1R 6R 10C 10C 14R 14R 15R 21R 35R",
        "M11; 1R 10R 10C 10C 11R 16C 16C 44R 45R 55R",
        "M12; 1R 11R 11R 16C 16C 45R 54R 55R 55R 55R 66R 99R 120R 144R 176R"
      })
  void degreesAndTypesAreKnown(String name, String expected) {
    List<String> found =
        table(name).irreducibles().stream()
            .map(chi -> chi.degree() + List.of("H", "C", "R").get(chi.indicator() + 1))
            .toList();

    assertThat(found).containsExactlyInAnyOrder(expected.split(" ", -1));
  }

  @Test
  void dihedralAndQuaternionGroupOfEightElementsDifferByTheIndicatorAlone() {
    CharacterTable dihedral = table("D(4)");
    CharacterTable quaternion = table("Q8");

    List<List<RootSum>> left =
        dihedral.irreducibles().stream().map(IrreducibleCharacter::values).toList();
    List<List<RootSum>> right =
        quaternion.irreducibles().stream().map(IrreducibleCharacter::values).toList();
    assertThat(left).isEqualTo(right);
    assertThat(dihedral.irreducibles().getLast().indicator()).isEqualTo(1);
    assertThat(quaternion.irreducibles().getLast().indicator()).isEqualTo(-1);
    assertThat(quaternion.real().getLast().endomorphisms()).isEqualTo(4);
    assertThat(quaternion.real().getLast().degree()).isEqualTo(4);
  }

  @Test
  void theIcosahedralTableHasTheGoldenRatio() {
    CharacterTable table = table("icosahedral");
    QuadraticValue golden = new QuadraticValue(BigInteger.ONE, BigInteger.ONE, 5, 2);
    QuadraticValue other = new QuadraticValue(BigInteger.ONE, BigInteger.ONE.negate(), 5, 2);

    assertThat(QuadraticValue.of(table.value(1, 3))).contains(golden);
    assertThat(QuadraticValue.of(table.value(1, 4))).contains(other);
    assertThat(QuadraticValue.of(table.value(2, 3))).contains(other);
    assertThat(table.value(1, 3).number()).hasToString("1/2+1/2*sqrt(5)");
    assertThat(QuadraticValue.of(table.value(3, 3))).isEmpty();
  }

  @Test
  void charactersOfACyclicGroupAreThePowersOfARootOfUnity() {
    CharacterTable table = table("C(5)");
    for (int row = 1; row < 5; row++) {
      for (int column = 1; column < 5; column++) {
        assertThat(table.value(row, column).adams(5)).isEqualTo(RootSum.of(1).lifted(5));
        assertThat(table.value(row, column).total()).isEqualTo(BigInteger.ONE);
      }
    }
    assertThat(table.real())
        .extracting(RealCharacter::name)
        .containsExactly("chi1", "chi2 + chi3", "chi4 + chi5");
    assertThat(table.conjugate(1)).isEqualTo(2);
    assertThat(table.conjugate(0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void rimHooksAndClassSumsGiveTheSameTable(int n) {
    Group group = new SymmetricGroup(n);
    CharacterTable hooks = CharacterTable.of(group);
    CharacterTable sums = TableRows.bySums(EnumeratedClasses.of(group));

    assertThat(sums.irreducibles())
        .extracting(IrreducibleCharacter::values)
        .isEqualTo(hooks.irreducibles().stream().map(IrreducibleCharacter::values).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void frobeniusFormulaAndClassSumsGiveTheSameTable(int n) {
    Group group = new AlternatingGroup(n);
    CharacterTable restricted = CharacterTable.of(group);
    CharacterTable sums = TableRows.bySums(EnumeratedClasses.of(group));

    assertThat(restricted.classes().all()).isEqualTo(sums.classes().all());
    for (int row = 0; row < sums.irreducibles().size(); row++) {
      assertThat(restricted.irreducibles().get(row).indicator())
          .isEqualTo(sums.irreducibles().get(row).indicator());
      for (int c = 0; c < sums.classes().count(); c++) {
        assertThat(restricted.value(row, c).isSame(sums.value(row, c))).isTrue();
      }
    }
  }

  @Test
  void charactersOfTheAlternatingGroupAreNamedByPartitions() {
    assertThat(table("A(5)").irreducibles())
        .extracting(IrreducibleCharacter::name)
        .containsExactly("[5]", "[3,1,1]+", "[3,1,1]-", "[4,1]", "[3,2]");
  }

  @Test
  void fifteenPointsArePossibleWithoutEnumeration() {
    CharacterTable table = table("A(15)");

    assertThat(table.irreducibles()).hasSize(table.classes().count()).hasSize(94);
    assertThat(table.classes().order()).isEqualTo(new BigInteger("653837184000"));
  }

  @Test
  void charactersOfTheSymmetricGroupAreNamedByPartitions() {
    CharacterTable table = table("S(4)");

    assertThat(table.irreducibles())
        .extracting(IrreducibleCharacter::name)
        .containsExactly("[4]", "[1,1,1,1]", "[2,2]", "[3,1]", "[2,1,1]");
  }

  @Test
  void allCharactersOfTwelvePointsAreReal() {
    CharacterTable table = table("S(12)");

    assertThat(table.irreducibles()).hasSize(77).allMatch(chi -> chi.indicator() == 1);
    assertThat(table.irreducibles().getLast().degree()).isEqualTo(7700);
  }

  /** Degrees and indicators from the ATLAS of Finite Groups. */
  @Tag("slow")
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "M23; 10200960; 1 22 45c 45c 230 231 231c 231c 253 770c 770c 896c 896c 990c 990c 1035 2024",
        "M24; 244823040; 1 23 45c 45c 231c 231c 252 253 483 770c 770c 990c 990c 1035 1035c 1035c"
            + " 1265 1771 2024 2277 3312 3520 5313 5544 5796 10395"
      })
  void groupsBeyondFourMillionElementsHaveTables(String name, long order, String degrees) {
    CharacterTable table = CharacterTable.of(FiniteGroups.of(name));

    assertThat(table.classes().order()).isEqualTo(order);
    assertThat(
            table.irreducibles().stream()
                .map(chi -> chi.degree() + (chi.indicator() == 0 ? "c" : ""))
                .collect(Collectors.joining(" ")))
        .isEqualTo(degrees);
  }

  @Test
  void tooManyClassesAreRefused() {
    assertThatThrownBy(() -> table("Z(201)"))
        .hasMessageContaining("[EQG096]")
        .hasMessageContaining("Z(201) has 201 conjugacy classes");
  }

  @Test
  void aTableThatIsNotOrthogonalIsNoticed() {
    CharacterTable table = table("A(4)");
    List<RootSum> row = new ArrayList<>(table.irreducibles().get(1).values());
    List<List<RootSum>> rows =
        new ArrayList<>(table.irreducibles().stream().map(IrreducibleCharacter::values).toList());
    row.set(2, row.get(2).times(BigInteger.ONE.negate()));
    rows.set(1, row);

    assertThatThrownBy(() -> Orthogonality.verify(table.classes(), rows))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not orthogonal");
  }
}
