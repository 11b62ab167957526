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
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 2, 3, 7})
  void besselFunctionsHaveTheSameBits(int order) {
    Function ours = new Function.SphericalBessel(order, Function.x());
    Random random = new Random(SEED);
    for (int i = 0; i < 4000; i++) {
      double x = i == 0 ? 0 : 30 * random.nextGaussian();
      assertThat(Double.doubleToLongBits(Functions.sphericalBessel(order, x)))
          .as("order %d of %s, seed %d", order, x, SEED)
          .isEqualTo(Double.doubleToLongBits(ours.value(x)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 6, 8, 11})
  void powersHaveTheSameBits(int exponent) {
    Random random = new Random(SEED);
    for (int i = 0; i < 4000; i++) {
      double x = 3 * random.nextGaussian();
      assertThat(Double.doubleToLongBits(Functions.power(x, exponent)))
          .as("%s^%d, seed %d", x, exponent, SEED)
          .isEqualTo(Double.doubleToLongBits(Function.x().power(exponent).value(x)));
    }
  }

  @Test
  void neitherHasAFunctionThatTheOtherHasNot() {
    Set<String> ours =
        Arrays.stream(Elementary.values())
            .map(RuntimeFunctionsTest::nameOf)
            .collect(Collectors.toSet());
    ours.addAll(Set.of("power", "sphericalBessel"));
    Set<String> theirs =
        Arrays.stream(Functions.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(Method::getName)
            .collect(Collectors.toSet());
    assertThat(theirs).isEqualTo(ours);
  }
}
