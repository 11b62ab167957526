package org.equigen.symbolic.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.equigen.symbolic.declaration.expression.Expression;
import org.equigen.symbolic.declaration.expression.Simplifier;
import org.equigen.symbolic.declaration.expression.UnsupportedNumberException;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever becomes of a valid matrix when it is typed, it is read or refused, and soon. */
class MatrixFuzzTest {
  private static final long SEED = 20_261_129L;
  private static final int TEXTS = 10_000;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** Far above what any text of this length took, far below what a user would wait. */
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(3);

  private static final List<String> VALID =
      List.of(
          "{{0,1},{1,0}}",
          "{{1/2,-Sqrt[3]/2},{Sqrt[3]/2,1/2}}",
          "{{Cos[72*Degree],-Sin[72*Degree]},{Sin[72*Degree],Cos[72*Degree]}}",
          "{{Exp[2*Pi*I/5],0},{0,Exp[-2*Pi*I/5]}}",
          "{{Cosh[t],Sinh[t]},{Sinh[t],Cosh[t]}}",
          "{{1,2Sqrt[3] t},{0,1}}",
          "{{zeta(8)^3,1/2+1/2*sqrt(5)},{(-1)^(1/3),GoldenRatio}}",
          "{{Tan[Pi/8],Log[E]},{E^(I*Pi),Exp[t]^2}}",
          "{{Plus[1,2],Times[3,4]},{Power[2,3],90°}}");

  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          ",",
          "+",
          "-",
          "*",
          "/",
          "^",
          "°",
          " ",
          "\n",
          "t",
          "0",
          "1",
          "7",
          "64",
          "1009",
          "99999999999999999999",
          "0.5",
          ".",
          "Pi",
          "E",
          "I",
          "i",
          "Sqrt[",
          "Cos[",
          "Exp[",
          "Log[",
          "zeta(",
          "Sinc[",
          "x",
          "π",
          "é",
          "½",
          "😀",
          "\u0000",
          "=",
          "!",
          "\\",
          "^64",
          "^(1/2)",
          "/0",
          "((((((((",
          "{{",
          "}}",
          "-----");

  private final Random random = new Random(SEED);
  private int read;
  private int refused;

  /** As an algebra system that finds nothing simpler. */
  private static final class Unhelpful implements Simplifier {
    @Override
    public Expression atZero(Expression expression) {
      throw UnsupportedNumberException.noNumber();
    }

    @Override
    public Expression slope(Expression expression) {
      throw UnsupportedNumberException.noNumber();
    }
  }

  @Test
  @Timeout(120)
  void aMatrixIsReadOrRefused() {
    for (int i = 0; i < TEXTS; i++) {
      String text = VALID.get(random.nextInt(VALID.size()));
      int changes = random.nextInt(6);
      for (int k = 0; k < changes; k++) {
        text = changed(text);
      }
      long start = CLOCK.getCurrentThreadCpuTime();
      evaluate(text, i % 2 == 0);
      assertThat(CLOCK.getCurrentThreadCpuTime() - start)
          .as("seed %s, text %s", SEED, text)
          .isLessThan(LONGEST_NANOS);
    }
    assertThat(read).isGreaterThan(TEXTS / 20);
    assertThat(refused).isGreaterThan(TEXTS / 3);
  }

  private void evaluate(String text, boolean element) {
    MatrixText source = new MatrixText(Place.of("fuzz"), "generator 1", text, 2);
    try {
      NumberMatrix matrix =
          element
              ? MatrixEntries.of(source, "t").derivative(new Unhelpful())
              : MatrixEntries.constant(source).numbers(new Unhelpful());
      assertThat(matrix.rows()).as("seed %s, text %s", SEED, text).hasSize(2);
      read++;
    } catch (DiagnosticException e) {
      assertThat(e).as("seed %s, text %s", SEED, text).hasMessageMatching("(?s)\\[EQG04[0-7]\\].*");
      assertThat(e.getMessage()).hasSizeLessThan(1000);
      refused++;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("seed " + SEED + ", text " + text, e);
    }
  }

  /** A piece put in, taken out, doubled, or moved. */
  private String changed(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = from + random.nextInt(Math.min(8, text.length() - from) + 1);
    String before = text.substring(0, from);
    String piece = text.substring(from, to);
    String after = text.substring(to);
    return switch (random.nextInt(4)) {
      case 0 -> before + PIECES.get(random.nextInt(PIECES.size())) + piece + after;
      case 1 -> before + after + (before.isEmpty() && after.isEmpty() ? "0" : "");
      case 2 -> before + piece + piece + after;
      default -> before + PIECES.get(random.nextInt(PIECES.size())) + after;
    };
  }
}
