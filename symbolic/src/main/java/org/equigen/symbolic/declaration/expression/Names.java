package org.equigen.symbolic.declaration.expression;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that expressions may use. The case of names of several letters does not count; that of
 * single letters does: {@code e} is free for parameters, and so is {@code i}, which means I
 * elsewhere, as in the notation of {@link org.equigen.symbolic.number.AlgebraicNumber#parse}.
 */
public final class Names {
  /** All names and operators, for people. */
  public static final List<String> ALL =
      List.of(
          "+",
          "-",
          "*",
          "/",
          "^",
          "Sqrt",
          "zeta",
          "Exp",
          "Log",
          "Cosh",
          "Sinh",
          "Tanh",
          "Cos",
          "Sin",
          "Tan",
          "Pi",
          "E",
          "I",
          "GoldenRatio",
          "Degree");

  /** I as exact numbers are printed; a parameter may still have this name. */
  private static final String IMAGINARY_UNIT = "i";

  private static final Map<String, Constant> CONSTANTS =
      Map.of(
          "pi",
          Constant.PI,
          "π",
          Constant.PI,
          "degree",
          Constant.DEGREE,
          "E",
          Constant.E,
          "I",
          Constant.I,
          IMAGINARY_UNIT,
          Constant.I,
          "goldenratio",
          Constant.GOLDEN_RATIO);

  private static final Map<String, Function> FUNCTIONS =
      Map.of(
          "exp", Function.EXP,
          "log", Function.LOG,
          "ln", Function.LOG,
          "cosh", Function.COSH,
          "sinh", Function.SINH,
          "tanh", Function.TANH,
          "cos", Function.COS,
          "sin", Function.SIN,
          "tan", Function.TAN);

  /** Operators written as functions. */
  static final Set<String> OPERATIONS = Set.of("sqrt", "zeta", "plus", "times", "power");

  /** Values that algebra systems name but that are no numbers. */
  private static final Set<String> NO_NUMBERS =
      Set.of("indeterminate", "infinity", "complexinfinity", "directedinfinity", "nan");

  private Names() {}

  static String key(String name) {
    return name.length() == 1 ? name : name.toLowerCase(Locale.ROOT);
  }

  static Optional<Constant> constant(String name) {
    return Optional.ofNullable(CONSTANTS.get(key(name)));
  }

  static Optional<Function> function(String name) {
    return Optional.ofNullable(FUNCTIONS.get(key(name)));
  }

  /** Whether a name stands for what is no finite number, such as {@code Infinity}. */
  public static boolean isNoNumber(String name) {
    return NO_NUMBERS.contains(key(name));
  }

  /** Whether a name has a meaning, so that it cannot be that of a parameter. */
  public static boolean isTaken(String name) {
    return (constant(name).isPresent() && !name.equals(IMAGINARY_UNIT))
        || function(name).isPresent()
        || OPERATIONS.contains(key(name))
        || isNoNumber(name);
  }
}
