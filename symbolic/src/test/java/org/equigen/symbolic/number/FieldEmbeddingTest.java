package org.equigen.symbolic.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FieldEmbeddingTest {
  static Stream<Arguments> pairs() {
    List<NumberField> fields =
        List.of(
            NumberField.Q,
            NumberField.gaussian(),
            NumberField.quadratic(2),
            NumberField.quadratic(-2),
            NumberField.quadratic(5),
            NumberField.quadratic(-7),
            NumberField.quadratic(21),
            NumberField.quadratic(6),
            NumberField.cyclotomic(3),
            NumberField.cyclotomic(8),
            NumberField.cyclotomic(5),
            NumberField.realCyclotomic(7),
            NumberField.realCyclotomic(20));
    return fields.stream().flatMap(a -> fields.stream().map(b -> Arguments.of(a, b)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void valuesAndProductsAreKept(NumberField a, NumberField b) {
    NumberField both = FieldEmbedding.compositum(List.of(a, b));
    FieldEmbedding embedding = FieldEmbedding.of(a, both);
    assertThat(both.degree()).isEqualTo(FieldEmbedding.degree(List.of(a, b)).intValueExact());
    assertThat(embedding.target()).isEqualTo(both);
    Algebraic x = a.add(a.generator(), Algebraic.of(Rational.of(2, 3)));
    Algebraic y = a.multiply(x, a.multiply(x, x));
    Algebraic image = embedding.apply(x);
    assertThat(embedding.apply(y)).isEqualTo(both.multiply(image, both.multiply(image, image)));
    Complex expected = a.value(y);
    assertThat(both.value(embedding.apply(y)).real()).isCloseTo(expected.real(), within());
    assertThat(both.value(embedding.apply(y)).imaginary())
        .isCloseTo(expected.imaginary(), within());
    assertThat(embedding.apply(a.conjugate(y))).isEqualTo(both.conjugate(embedding.apply(y)));
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-10);
  }

  @Test
  void smallerFieldsContainNoLargerOnes() {
    assertThatThrownBy(() -> FieldEmbedding.of(NumberField.quadratic(2), NumberField.quadratic(5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Q(sqrt(5)) does not contain Q(sqrt(2))");
    assertThatThrownBy(
            () -> FieldEmbedding.of(NumberField.gaussian(), NumberField.realCyclotomic(20)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void degreesOfManyFieldsAreKnownBeforehand() {
    assertThat(FieldEmbedding.degree(List.of(NumberField.Q, NumberField.Q))).isEqualTo(1);
    List<NumberField> many =
        IntStream.of(7, 11, 13, 17, 19, 23, 25, 27, 29, 31, 32, 37, 49)
            .mapToObj(NumberField::cyclotomic)
            .toList();
    // (7-1) 7 (11-1) (13-1) (17-1) (19-1) (23-1) 20 18 (29-1) (31-1) 16 (37-1)
    assertThat(FieldEmbedding.degree(many))
        .isEqualTo(6L * 7 * 10 * 12 * 16 * 18 * 22 * 20 * 18 * 28 * 30 * 16 * 36);
    assertThat(
            FieldEmbedding.degree(
                List.of(NumberField.quadratic(5), NumberField.gaussian(), NumberField.Q)))
        .isEqualTo(8);
  }
}
