package org.equigen.codegen.plan.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.equigen.runtime.kernel.Functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated code calls the runtime where the interpreter asks {@link Elementary}: equal bits. */
class RuntimeFunctionsTest {
  private static final long SEED = 20260109;

  private static String nameOf(Elementary f) {
    return f == Elementary.SIGNED_LOG ? "signedLog" : f.toString();
  }

  private static DoubleUnaryOperator runtime(Elementary f) {
    return switch (f) {
      case EXP -> Functions::exp;
      case LOG1P -> Functions::log1p;
      case TANH -> Functions::tanh;
      case SIGMOID -> Functions::sigmoid;
      case SOFTPLUS -> Functions::softplus;
      case SIGNED_LOG -> Functions::signedLog;
      case RELU -> Functions::relu;
      case STEP -> Functions::step;
      case ABS -> Functions::abs;
      case SIGN -> Functions::sign;
      case RECIPROCAL -> Functions::reciprocal;
      case SQRT -> Functions::sqrt;
      case RSQRT -> Functions::rsqrt;
      case SIN -> Functions::sin;
      case COS -> Functions::cos;
    };
  }

  @ParameterizedTest
  @EnumSource
  void bothGiveTheSameBits(Elementary f) {
    double[] special = {0, Double.MIN_VALUE, 1e-20, 0.5, 1, 20, 36.8, 709.7, 745.2, 1e300, 1 / 0.0};
    Random random = new Random(SEED);
    for (int i = 0; i < 4000; i++) {
      double size = i / 2 < special.length ? special[i / 2] : Math.exp(10 * random.nextGaussian());
      assertSame(f, i % 2 == 0 ? size : -size);
    }
    assertSame(f, Double.NaN);
  }

  private static void assertSame(Elementary f, double x) {
    assertThat(Double.doubleToLongBits(runtime(f).applyAsDouble(x)))
        .as("%s(%s), seed %d", f, x, SEED)
        .isEqualTo(Double.doubleToLongBits(f.value(x)));
  }

  @Test
  void neitherHasAFunctionThatTheOtherHasNot() {
    Set<String> ours =
        Arrays.stream(Elementary.values())
            .map(RuntimeFunctionsTest::nameOf)
            .collect(Collectors.toSet());
    Set<String> theirs =
        Arrays.stream(Functions.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(Method::getName)
            .collect(Collectors.toSet());
    assertThat(theirs).isEqualTo(ours);
  }
}
