package org.equigen.symbolic.declaration.symja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.equigen.symbolic.declaration.expression.ExactEvaluator;
import org.equigen.symbolic.declaration.expression.Expression;
import org.equigen.symbolic.declaration.expression.ExpressionParser;
import org.equigen.symbolic.declaration.expression.Lexer;
import org.equigen.symbolic.declaration.expression.UnsupportedNumberException;
import org.equigen.symbolic.number.AlgebraicNumber;
import org.equigen.symbolic.number.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;

/** Parser and exact evaluator against Symja, which reads the same texts by itself. */
@Tag("slow")
class ExactArithmeticTest {
  private static final long SEED = 20_261_129L;
  private static final int EXPRESSIONS = 1_500;
  private static final List<String> NUMBERS =
      List.of(
          "2",
          "3",
          "1/2",
          "7",
          "I",
          "I/3",
          "GoldenRatio",
          "Sqrt[2]",
          "Sqrt[3]/2",
          "Sqrt[-5]",
          "Cos[Pi/5]",
          "Sin[3*Pi/8]",
          "Tan[Pi/6]",
          "Exp[2*Pi*I/3]",
          "(-1)^(1/4)",
          "Cos[72 Degree]",
          "8^(2/3)",
          "Cosh[I*Pi/3]",
          "E^(Pi I/6)",
          "1/(1+Sqrt[2])",
          "2Sqrt[6]");
  private static final List<String> CURVES =
      List.of(
          "t",
          "t^2",
          "Cos[t]",
          "Sin[2*t]",
          "Exp[-t]",
          "Cosh[t/2]",
          "Sinh[3 t]",
          "Tanh[t]",
          "Log[1+t]",
          "Sqrt[1+t]",
          "Exp[I*t]",
          "(1+t)^-2",
          "Tan[t]");

  private final Random random = new Random(SEED);

  private String draw(int depth, boolean curve) {
    if (depth == 0) {
      List<String> leaves = curve && random.nextBoolean() ? CURVES : NUMBERS;
      return leaves.get(random.nextInt(leaves.size()));
    }
    String left = draw(depth - 1, curve);
    String right = draw(random.nextInt(depth), curve);
    return switch (random.nextInt(8)) {
      case 0 -> left + "+" + right;
      case 1 -> left + "-(" + right + ")";
      case 2 -> left + " - -(" + right + ")";
      case 3 -> "(" + left + ")*" + right;
      case 4 -> "(" + left + ") (" + right + ")";
      case 5 -> "-(" + left + ")/(" + right + ")";
      case 6 -> "(" + left + ")^" + (1 + random.nextInt(3));
      default -> "2^-1(" + left + ")+" + right;
    };
  }

  @Test
  void numbersAgreeWithSymja() {
    assertThat(compared(false)).isGreaterThan(EXPRESSIONS / 2);
  }

  @Test
  void derivativesAgreeWithSymja() {
    assertThat(compared(true)).isGreaterThan(EXPRESSIONS / 2);
  }

  private int compared(boolean curve) {
    try (SymjaSession session = new SymjaSession(60)) {
      int count = 0;
      for (int i = 0; i < EXPRESSIONS; i++) {
        String text = draw(1 + random.nextInt(3), curve);
        Optional<AlgebraicNumber> exact = exact(text, curve);
        if (exact.isPresent()) {
          Complex expected = session.run(engine -> numeric(engine, text, curve));
          assertSame(text, exact.get().doubleValue(), expected);
          count++;
        }
      }
      return count;
    }
  }

  private static Optional<AlgebraicNumber> exact(String text, boolean curve) {
    Expression expression = ExpressionParser.parse(Lexer.words(text), Optional.of("t"));
    try {
      return Optional.of(
          curve ? ExactEvaluator.slopeAt0(expression) : ExactEvaluator.valueAt0(expression));
    } catch (UnsupportedNumberException e) {
      return Optional.empty();
    }
  }

  private static Complex numeric(EvalEngine engine, String text, boolean curve) {
    IExpr parsed = engine.parse(text);
    IExpr t = engine.parse("t");
    IExpr value = curve ? F.ReplaceAll(F.D(parsed, t), F.Rule(t, F.C0)) : parsed;
    var number = engine.evalComplex(value);
    return new Complex(number.getReal(), number.getImaginary());
  }

  private static void assertSame(String text, Complex exact, Complex expected) {
    double bound = 1e-9 * (1 + expected.abs());
    assertThat(exact.real())
        .as("seed %d: %s", SEED, text)
        .isEqualTo(expected.real(), within(bound));
    assertThat(exact.imaginary())
        .as("seed %d: %s", SEED, text)
        .isEqualTo(expected.imaginary(), within(bound));
  }
}
