package org.equigen.symbolic.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact numbers are read as they are written. */
class NumberNotationTest {
  private static final long SEED = 20_261_129L;

  static Stream<NumberField> fields() {
    return Stream.of(
            Stream.of(NumberField.Q),
            IntStream.of(-15, -7, -3, -2, 2, 3, 5, 6, 7, 1001).mapToObj(NumberField::quadratic),
            IntStream.of(3, 4, 5, 7, 8, 9, 12, 15, 16, 24).mapToObj(NumberField::cyclotomic),
            IntStream.of(7, 9, 11, 13, 16, 24, 36).mapToObj(NumberField::realCyclotomic))
        .flatMap(all -> all);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void whatIsWrittenIsReadAsTheSameNumber(NumberField field) {
    Random random = new Random(SEED);
    for (int trial = 0; trial < 50; trial++) {
      AlgebraicNumber number = new AlgebraicNumber(field, random(field, random));

      AlgebraicNumber read = AlgebraicNumber.parse(number.toString());

      assertThat(read.in(field)).as("%s, seed %d", number, SEED).isEqualTo(number.value());
    }
  }

  private static Algebraic random(NumberField field, Random random) {
    List<Rational> coefficients = new ArrayList<>();
    for (int k = 0; k < field.degree(); k++) {
      coefficients.add(Rational.of(random.nextInt(-9, 10), random.nextInt(1, 8)));
    }
    return new Algebraic(coefficients);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void aFieldIsNamedAfterItsGenerator(NumberField field) {
    assertThat(NumberField.parse(field.toString())).isEqualTo(field);
    assertThat(AlgebraicNumber.parse(field.generatorName()).in(field)).isEqualTo(field.generator());
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "-3/10, -3/10",
    "2/3/4, 1/6",
    "1-2-3, -4",
    "-2^2, -4",
    "2^-3, 1/8",
    "(1+sqrt(5))/2, 1/2+1/2*sqrt(5)",
    "-sqrt(3/10), -1/10*sqrt(30)",
    "sqrt(-4), 2*i",
    "sqrt(3+2*sqrt(2)), 1+sqrt(2)",
    "i^2, -1",
    "zeta(1), 1",
    "zeta(6)-zeta(6)^2, 1",
    "cos(pi), -1",
    "cos(pi/3), 1/2",
    "2*cos(4*pi/5)+1/2, -1/2*sqrt(5)"
  })
  void numbersAreReadByTheGrammar(String text, String value) {
    assertThat(AlgebraicNumber.parse(text).smallest()).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "1+",
        "1 + 2",
        "--1",
        "2*-1",
        "1.5",
        "w",
        "I",
        "Sqrt[5]",
        "sqrt(5",
        "sqrt(5))",
        "zeta(-3)",
        "cos(1)",
        "cos(2pi)",
        "2^(1/2)",
        "2^4097",
        "sqrt(1+sqrt(5))",
        "ii",
        "1e3"
      })
  void whatTheGrammarDoesNotGiveIsRefused(String text) {
    assertThatThrownBy(() -> AlgebraicNumber.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/0", "1/(1-1)", "zeta(0)", "cos(pi/0)", "0^-1"})
  void divisionByZeroIsRefused(String text) {
    assertThatThrownBy(() -> AlgebraicNumber.parse(text)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void parenthesesAreNotReadWithoutEnd() {
    assertThatThrownBy(() -> AlgebraicNumber.parse("(".repeat(100_000)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
