package org.equigen.symbolic.group.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.PermutationGroup;
import org.equigen.symbolic.group.permutation.ElementNumbers;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConjugacyClassesTest {
  private static ConjugacyClasses classes(String name) {
    return ConjugacyClasses.of(GroupNames.parse(name));
  }

  private static Group matrices(String name, long[][]... elements) {
    return DeclaredGroup.rational(
        name,
        elements[0].length,
        List.of(),
        java.util.Arrays.stream(elements).map(Matrix::of).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "S(3); 1a:1 2a:3 3a:2",
        "S(4); 1a:1 2a:3 2b:6 3a:8 4a:6",
        "A(5); 1a:1 2a:15 3a:20 5a:12 5b:12",
        "icosahedral; 1a:1 2a:15 3a:20 5a:12 5b:12",
        "full octahedral; 1a:1 2a:1 2b:3 2c:3 2d:6 2e:6 3a:8 4a:6 4b:6 6a:8",
        "D(4); 1a:1 2a:1 2b:2 2c:2 4a:2",
        "C(1); 1a:1",
        "C(4); 1a:1 2a:1 4a:1 4b:1",
        "cube; 1a:1 2a:3 2b:6 3a:8 4a:6"
      })
  void classesHaveTheKnownOrdersAndSizes(String group, String expected) {
    List<String> found =
        classes(group).all().stream().map(one -> one.name() + ":" + one.size()).toList();

    assertThat(String.join(" ", found)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"S(1)", "S(5)", "S(7)", "A(1)", "A(2)", "A(3)", "A(4)", "A(7)", "A(8)", "A(9)"})
  void cycleTypesAndEnumerationFindTheSame(String name) {
    Group group = GroupNames.parse(name);
    ConjugacyClasses types = ConjugacyClasses.of(group);
    ConjugacyClasses enumerated = EnumeratedClasses.of(group).classes();

    assertThat(types.all()).isEqualTo(enumerated.all());
    for (int c = 0; c < types.count(); c++) {
      for (int k = -1; k < types.get(c).order(); k++) {
        assertThat(types.power(c, k)).isEqualTo(enumerated.power(c, k));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"icosahedral", "D(6)", "A(6)", "S(3) wr Z(2)", "C(3) x S(3)", "cube"})
  void representativesAreTheFirstOfTheirClass(String name) {
    EnumeratedClasses enumerated = EnumeratedClasses.of(GroupNames.parse(name));
    ConjugacyClasses classes = enumerated.classes();
    ElementNumbers numbers = classes.action().chain().numbers();
    BigInteger[] sizes = new BigInteger[classes.count()];
    java.util.Arrays.fill(sizes, BigInteger.ZERO);

    for (int number = 0; number < numbers.size(); number++) {
      Permutation element = numbers.element(number);
      int index = enumerated.classOf(element);
      sizes[index] = sizes[index].add(BigInteger.ONE);
      assertThat(numbers.number(element)).isEqualTo(number);
      assertThat(element.order()).isEqualTo(classes.get(index).order());
      assertThat(classes.get(index).representative()).isLessThanOrEqualTo(element);
      assertThat(enumerated.classOf(element.inverse())).isEqualTo(classes.inverse(index));
    }

    assertThat(sizes)
        .containsExactly(
            classes.all().stream().map(ConjugacyClass::size).toArray(BigInteger[]::new));
  }

  @Test
  void matricesOfRepresentativesHaveTheirOrder() {
    ConjugacyClasses classes = classes("full icosahedral");

    for (int c = 0; c < classes.count(); c++) {
      Matrix<?> one = Matrix.identity(classes.group().field(), 3);
      var power = classes.matrix(c);
      for (int k = 1; k < classes.get(c).order(); k++) {
        assertThat(power).isNotEqualTo(one);
        power = power.multiply(classes.matrix(c));
      }
      assertThat(power).isEqualTo(one);
    }
  }

  @Test
  void classSumsMultiplyAsTheElementsDo() {
    EnumeratedClasses enumerated = EnumeratedClasses.of(GroupNames.parse("S(3)"));

    // Transpositions squared: the identity three times and both rotations three times.
    long[][] products = enumerated.products(1);
    assertThat(products[1]).containsExactly(3, 0, 3);
    assertThat(products[0]).containsExactly(0, 1, 0);
    assertThat(products[2]).containsExactly(0, 2, 0);
  }

  @Test
  void theOrderOfClassesDoesNotDependOnTheGenerators() {
    List<Permutation> generators =
        List.of(
            Permutation.cycles(5, new int[] {1, 2, 3, 4, 5}),
            Permutation.cycles(5, new int[] {1, 2, 3}));
    ConjugacyClasses forward = ConjugacyClasses.of(PermutationGroup.of(5, generators));
    ConjugacyClasses backward = ConjugacyClasses.of(PermutationGroup.of(5, generators.reversed()));

    assertThat(forward.all()).isEqualTo(backward.all());
    assertThat(forward.exponent()).isEqualTo(30);
  }

  @Test
  void largeGroupsAreRefusedWithTheirOrder() {
    assertThatThrownBy(() -> classes("rubik"))
        .hasMessageContaining("[EQG121]")
        .hasMessageContaining("rubik has 43252003274489856000 elements");
    assertThatThrownBy(() -> classes("S(25)")).hasMessageContaining("S(25) has 25 points");
  }

  @Test
  void infiniteGroupsOfMatricesAreRefused() {
    Group boost = matrices("boost", new long[][] {{2, 1}, {1, 1}});
    Group shear = matrices("shear", new long[][] {{1, 1}, {0, 1}});

    assertThatThrownBy(() -> ConjugacyClasses.of(boost))
        .hasMessageContaining("[EQG095]")
        .hasMessageContaining("an element of 2 x 2 has the trace 3");
    assertThatThrownBy(() -> ConjugacyClasses.of(shear))
        .hasMessageContaining("basis vectors have more than 10000 images");
  }
}
