package org.equigen.symbolic.declaration.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactEvaluatorTest {
  private static final long SEED = 29;
  private static final List<String> LEAVES =
      List.of("0", "1", "-2", "1/3", "t", "Pi", "I", "Degree", "GoldenRatio", "4", "Pi/2");
  private static final List<String> FUNCTIONS =
      List.of("Exp", "Cos", "Sin", "Tan", "Sqrt", "Tanh", "Cosh", "Log");
  private static final List<String> EXPONENTS = List.of("2", "-1", "-2", "0", "1/2", "-1/2", "1/3");

  private static Expression parse(String text) {
    return ExpressionParser.parse(Lexer.words(text), Optional.of("t"));
  }

  private static <T> T one(Random random, List<T> among) {
    return among.get(random.nextInt(among.size()));
  }

  private static String expression(Random random, int depth) {
    if (depth == 0) {
      return one(random, LEAVES);
    }
    String left = "(" + expression(random, depth - 1) + ")";
    String right = "(" + expression(random, depth - 1) + ")";
    return switch (random.nextInt(6)) {
      case 0 -> left + "+" + right;
      case 1 -> left + "-" + right;
      case 2 -> left + "*" + right;
      case 3 -> left + "/" + right;
      case 4 -> left + "^(" + one(random, EXPONENTS) + ")";
      default -> one(random, FUNCTIONS) + "[" + left + "]";
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/0",
        "0^-1",
        "0^(-1/2)",
        "1/(t-t)",
        "1/t",
        "1/Sin[Pi]",
        "Tan[Pi/2]",
        "Tanh[Pi*I/2]",
        "(1/2-1/2)^-3",
        "1/(Sqrt[2]^2-2)",
        "(Pi-Pi)^-1"
      })
  void divisionsByZeroAreCalledThat(String text) {
    assertThatThrownBy(() -> ExactEvaluator.valueAt0(parse(text)))
        .isInstanceOf(UnsupportedNumberException.class)
        .hasMessage("it divides by zero");
  }

  /** What is no number of a field is told so; no failure of arithmetic is taken for another. */
  @Test
  void everyExpressionHasAValueOrAReason() {
    Random random = new Random(SEED);
    int values = 0;
    int zeros = 0;
    for (int i = 0; i < 4_000; i++) {
      String text = expression(random, 1 + random.nextInt(3));
      try {
        Expression parsed = parse(text);
        assertThat(ExactEvaluator.valueAt0(parsed)).as(text).isNotNull();
        assertThat(ExactEvaluator.slopeAt0(parsed)).as(text).isNotNull();
        values++;
      } catch (UnsupportedNumberException e) {
        assertThat(e).as(text).hasMessageNotContaining("null");
        zeros += "it divides by zero".equals(e.getMessage()) ? 1 : 0;
      } catch (ExpressionSyntaxException e) {
        assertThat(e).as(text).hasMessageContaining("exponent");
      }
    }
    assertThat(values).as("seed %d", SEED).isGreaterThan(1_000);
    assertThat(zeros).as("seed %d", SEED).isGreaterThan(100);
  }
}
