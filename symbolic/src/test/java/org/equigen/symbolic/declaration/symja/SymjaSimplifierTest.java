package org.equigen.symbolic.declaration.symja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.equigen.symbolic.declaration.expression.ExactEvaluator;
import org.equigen.symbolic.declaration.expression.Expression;
import org.equigen.symbolic.declaration.expression.ExpressionParser;
import org.equigen.symbolic.declaration.expression.Lexer;
import org.equigen.symbolic.declaration.expression.SimplifierException;
import org.equigen.symbolic.declaration.expression.UnsupportedNumberException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matheclipse.core.eval.EvalEngine;

class SymjaSimplifierTest {
  private static Expression parse(String text) {
    return ExpressionParser.parse(Lexer.words(text), Optional.of("t"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Log[Exp[2]]*Cos[t]; 2; 0",
        "Sin[1]^2+Cos[1]^2+t; 1; 1",
        "E^2*E^-2*Exp[3*t]; 1; 3",
        "Pi*t/Pi+I/2; 1/2*i; 1"
      })
  void whatHasNoValueAsItIsWrittenIsSimplified(String text, String value, String slope) {
    Expression expression = parse(text);
    try (SymjaSimplifier simplifier = new SymjaSimplifier()) {
      assertThat(ExactEvaluator.valueAt0(simplifier.atZero(expression))).hasToString(value);
      assertThat(ExactEvaluator.valueAt0(simplifier.slope(expression))).hasToString(slope);
    }
  }

  /** Looks for the thread itself: that nobody waits for it is not enough. */
  @Test
  @Timeout(120)
  void anEvaluationThatTakesTooLongEnds() throws InterruptedException {
    String sum =
        IntStream.range(2, 4000) // far more than any machine does in a second
            .mapToObj(k -> "Sqrt[%s+Sqrt[%s]]*Cos[%s]".formatted(k, 3 * k + 1, k % 7 + 1))
            .collect(Collectors.joining("+"));
    Thread[] worker = new Thread[1];
    try (SymjaSession session = new SymjaSession(1)) {
      worker[0] = session.run(_ -> Thread.currentThread());
    }
    SymjaSession session = new SymjaSession(1);
    worker[0] = session.run(_ -> Thread.currentThread());
    assertThatThrownBy(() -> session.run(engine -> simplify(engine, sum)))
        .isInstanceOfSatisfying(
            SimplifierException.class, e -> assertThat(e.seconds()).isEqualTo(1));
    session.close();
    worker[0].join();
    assertThat(worker[0].isAlive()).isFalse();
  }

  private static String simplify(EvalEngine engine, String text) {
    return engine.evaluate("Simplify(" + text.replace("[", "(").replace("]", ")") + ")").toString();
  }

  @Test
  void anAlgebraSystemThatDoesNotLinkIsNotTheFaultOfTheExpression() {
    try (SymjaSession session = new SymjaSession(20)) {
      assertThatThrownBy(
              () ->
                  session.run(
                      _ -> {
                        throw new NoClassDefFoundError("org/example/Missing");
                      }))
          .isInstanceOf(SimplifierException.class)
          .hasMessageContaining("NoClassDefFoundError: org/example/Missing");
      assertThatThrownBy(
              () ->
                  session.run(
                      _ -> {
                        throw new IllegalArgumentException();
                      }))
          .isInstanceOf(UnsupportedNumberException.class);
    }
  }
}
