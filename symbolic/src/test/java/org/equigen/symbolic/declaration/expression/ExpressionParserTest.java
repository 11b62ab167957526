package org.equigen.symbolic.declaration.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.equigen.symbolic.number.AlgebraicNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {
  private static Expression parse(String text) {
    return ExpressionParser.parse(Lexer.words(text), Optional.of("t"));
  }

  private static AlgebraicNumber value(String text) {
    return ExactEvaluator.valueAt0(parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1-2-3; -4",
        "2/3/4; 1/6",
        "2*3+4*5; 26",
        "2+3*4^2; 50",
        "-3^2; -9",
        "(-3)^2; 9",
        "2^-3^2*1024; 2",
        "2^1/2; 1",
        "- -2; 2",
        "6/-3; -2",
        "1/2 4; 2",
        "2(3)(4); 24",
        "2Sqrt[4]; 4",
        "8/2 Sqrt[4]; 8",
        "3 -1; 2",
        "Times[2,3,4]; 24",
        "COS[PI]; -1",
        "cos(0); 1"
      })
  void operatorsBindAsInMathematica(String text, String expected) {
    assertThat(value(text)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1+", "*2", "(1", "1)", "[1]", "Cos[]", "2^", "1,2", "Cos", "t t^t", "2^3^4"})
  void whatIsNoExpressionIsRefused(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(ExpressionSyntaxException.class);
  }

  @ParameterizedTest
  @CsvSource({"x,false", "Sec[t],true", "t[1],true", "3!,true", "j,false", "e,false", "T,false"})
  void namesWithoutAMeaningAreNamed(String text, boolean operation) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOfSatisfying(
            UnknownNameException.class, e -> assertThat(e.isOperation()).isEqualTo(operation))
        .message()
        .isSubstringOf(text);
  }

  @Test
  void deepNestingIsRefusedAndLongSumsAreNot() {
    assertThatThrownBy(() -> parse("(".repeat(20_000) + "1" + ")".repeat(20_000)))
        .isInstanceOf(ExpressionSyntaxException.class)
        .hasMessageContaining("nested too deeply");
    assertThatThrownBy(() -> parse("-".repeat(20_000) + "1")).hasMessageContaining("nested");
    assertThatThrownBy(() -> parse("1^".repeat(20_000) + "1")).hasMessageContaining("nested");
    assertThat(value("1+".repeat(20_000) + "1")).hasToString("20001");
  }

  @Test
  void numbersThatGrowOnTheWayAreRefused() {
    assertThatThrownBy(() -> value("(1+Sqrt[2])^64*".repeat(200) + "0"))
        .isInstanceOf(UnsupportedNumberException.class)
        .hasMessageContaining("bits occur on the way");
  }
}
