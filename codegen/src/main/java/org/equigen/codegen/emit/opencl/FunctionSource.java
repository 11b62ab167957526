package org.equigen.codegen.emit.opencl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.plan.function.Elementary;
import org.equigen.codegen.plan.function.Function;
import org.equigen.symbolic.number.Rational;

/** The functions of pointwise steps in OpenCL C, by the elementary functions they are made of. */
final class FunctionSource {
  private static final int TERMS = 18;

  private final Map<Function, String> names = new LinkedHashMap<>();
  private final TreeSet<Elementary> used = new TreeSet<>();
  private final TreeSet<Integer> powers = new TreeSet<>();
  private final TreeSet<Integer> orders = new TreeSet<>();

  /** The functions that programs need, in the order in which they need them. */
  FunctionSource(List<Program> programs) {
    for (Program program : programs) {
      program.steps().stream()
          .filter(Pointwise.class::isInstance)
          .map(step -> ((Pointwise) step).function())
          .forEach(function -> names.computeIfAbsent(function, this::newName));
    }
    names.keySet().forEach(this::collect);
  }

  private String newName(Function function) {
    return Activation.of(function)
        .map(it -> "activation_" + it.word())
        .or(() -> Activation.ofDerivative(function).map(it -> "derivative_" + it.word()))
        .orElseGet(() -> "function_" + names.size());
  }

  private void collect(Function function) {
    switch (function) {
      case Function.Variable _, Function.Constant _ -> {}
      case Function.Sum(Function left, Function right) -> {
        collect(left);
        collect(right);
      }
      case Function.Product(Function left, Function right) -> {
        collect(left);
        collect(right);
      }
      case Function.Power(Function base, int exponent) -> {
        powers.add(exponent);
        collect(base);
      }
      case Function.SphericalBessel(int order, Function argument) -> {
        // The recurrence reaches down to the lowest orders.
        IntStream.rangeClosed(-1, order).forEach(orders::add);
        collect(argument);
      }
      case Function.Apply(Elementary elementary, Function argument) -> {
        used.add(elementary);
        collect(argument);
      }
    }
  }

  /**
   * The name of the function that computes {@code function}.
   *
   * @throws IllegalArgumentException if no program needs it
   */
  String name(Function function) {
    String name = names.get(function);
    if (name == null) {
      throw new IllegalArgumentException("no program needs " + function);
    }
    return name;
  }

  /** The definitions, one to a line. */
  List<String> definitions() {
    List<String> lines = new ArrayList<>();
    for (Elementary elementary : used) {
      lines.add(definition(nameOf(elementary), value(elementary)));
    }
    for (int exponent : powers) {
      lines.add(definition(nameOfPower(exponent), power(exponent)));
    }
    for (int order : orders) {
      lines.add(definition(nameOfBessel(order), bessel(order)));
    }
    names.forEach((function, name) -> lines.add(definition(name, text(function))));
    return lines;
  }

  private static String definition(String name, String expression) {
    return "real %s(real x) { return %s; }".formatted(name, expression);
  }

  private static String nameOf(Elementary elementary) {
    return "elementary_" + elementary;
  }

  private String text(Function function) {
    return switch (function) {
      case Function.Variable _ -> "x";
      case Function.Constant(Rational value) -> Numerals.nearest(Coefficient.of(value));
      case Function.Sum(Function left, Function right) ->
          "(" + text(left) + " + " + text(right) + ")";
      case Function.Product(Function left, Function right) -> text(left) + " * " + text(right);
      case Function.Power(Function base, int exponent) ->
          nameOfPower(exponent) + "(" + text(base) + ")";
      case Function.SphericalBessel(int order, Function argument) ->
          nameOfBessel(order) + "(" + text(argument) + ")";
      case Function.Apply(Elementary elementary, Function argument) ->
          nameOf(elementary) + "(" + text(argument) + ")";
    };
  }

  private static String nameOfPower(int exponent) {
    return "power_" + exponent;
  }

  private static String nameOfBessel(int order) {
    return order < 0 ? "bessel_below" : "bessel_" + order;
  }

  private static String power(int exponent) {
    return String.join(" * ", Collections.nCopies(exponent, "x"));
  }

  /** The power series for small arguments, the recurrence for others; as in the runtime. */
  private static String bessel(int order) {
    String one = Numerals.nearest(Coefficient.ONE);
    String series = one;
    for (int m = TERMS; m > 0; m--) {
      Rational factor = Rational.of(1, 2L * m * (2L * (m + order) + 1));
      series =
          "%s - x * %s * (%s)".formatted(one, Numerals.nearest(Coefficient.of(factor)), series);
    }
    Rational first = Rational.ONE;
    for (int factor = 3; factor <= 2 * order + 1; factor += 2) {
      first = first.divide(Rational.of(factor));
    }
    String far =
        switch (order) {
          case -1 -> "(x < 0 ? cosh(sqrt(-x)) : cos(sqrt(x)))";
          case 0 -> "(x < 0 ? sinh(sqrt(-x)) / sqrt(-x) : sin(sqrt(x)) / sqrt(x))";
          default ->
              "(%s * %s(x) - %s(x)) / x"
                  .formatted(
                      Numerals.nearest(Coefficient.of(2L * order - 1)),
                      nameOfBessel(order - 1),
                      nameOfBessel(order - 2));
        };
    return "fabs(x) < %s ? %s * (%s) : %s"
        .formatted(
            Numerals.nearest(Coefficient.of(12 + 6L * order)),
            Numerals.nearest(Coefficient.of(first)),
            series,
            far);
  }

  private static String value(Elementary elementary) {
    String one = Numerals.nearest(Coefficient.ONE);
    return switch (elementary) {
      case EXP -> "exp(x)";
      case LOG1P -> "log1p(x)";
      case TANH -> "tanh(x)";
      case SIGMOID -> "%1$s / (%1$s + exp(-x))".formatted(one);
      case SOFTPLUS -> "(x > 0 ? x : 0) + log1p(exp(-fabs(x)))";
      case SIGNED_LOG -> "copysign(log1p(fabs(x)), x)";
      case RELU -> "x > 0 ? x : 0";
      case STEP -> "x > 0 ? 1 : 0";
      case ABS -> "fabs(x)";
      case SIGN -> "x > 0 ? 1 : x < 0 ? -1 : 0";
      case RECIPROCAL -> one + " / x";
      case SQRT -> "sqrt(x)";
      case RSQRT -> one + " / sqrt(x)";
      case SIN -> "sin(x)";
      case COS -> "cos(x)";
    };
  }
}
