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

  private static final String RECIPROCAL = "1/%s[x]";
  private static final String NO_FORM = "";

  /** Functions of algebra systems that entries may not use, and how they are written instead. */
  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          Map.entry("sinc", "Sin[x]/x"),
          Map.entry("sec", RECIPROCAL.formatted("Cos")),
          Map.entry("csc", RECIPROCAL.formatted("Sin")),
          Map.entry("cosec", RECIPROCAL.formatted("Sin")),
          Map.entry("cot", "Cos[x]/Sin[x]"),
          Map.entry("ctg", "Cos[x]/Sin[x]"),
          Map.entry("tg", "Tan[x]"),
          Map.entry("sech", RECIPROCAL.formatted("Cosh")),
          Map.entry("csch", RECIPROCAL.formatted("Sinh")),
          Map.entry("coth", "Cosh[x]/Sinh[x]"),
          Map.entry("sh", "Sinh[x]"),
          Map.entry("ch", "Cosh[x]"),
          Map.entry("th", "Tanh[x]"),
          Map.entry("cis", "Exp[I*x]"),
          Map.entry("cuberoot", "x^(1/3)"),
          Map.entry("cbrt", "x^(1/3)"),
          Map.entry("haversine", "(1-Cos[x])/2"),
          Map.entry("exp2", "2^x"),
          Map.entry("expm1", "Exp[x]-1"),
          Map.entry("subtract", "x-y"),
          Map.entry("divide", "x/y"),
          Map.entry("pow", "x^y"),
          Map.entry("minus", "-x"),
          Map.entry("arcsin", NO_FORM),
          Map.entry("arccos", NO_FORM),
          Map.entry("arctan", NO_FORM),
          Map.entry("asin", NO_FORM),
          Map.entry("acos", NO_FORM),
          Map.entry("atan", NO_FORM),
          Map.entry("arcsinh", NO_FORM),
          Map.entry("arccosh", NO_FORM),
          Map.entry("arctanh", NO_FORM),
          Map.entry("asinh", NO_FORM),
          Map.entry("acosh", NO_FORM),
          Map.entry("atanh", NO_FORM),
          Map.entry("log2", NO_FORM),
          Map.entry("log10", NO_FORM),
          Map.entry("abs", NO_FORM),
          Map.entry("sign", NO_FORM),
          Map.entry("re", NO_FORM),
          Map.entry("im", NO_FORM),
          Map.entry("arg", NO_FORM),
          Map.entry("conjugate", NO_FORM),
          Map.entry("root", NO_FORM),
          Map.entry("surd", NO_FORM),
          Map.entry("gamma", NO_FORM),
          Map.entry("erf", NO_FORM),
          Map.entry("min", NO_FORM),
          Map.entry("max", NO_FORM),
          Map.entry("mod", NO_FORM),
          Map.entry("floor", NO_FORM),
          Map.entry("ceiling", NO_FORM),
          Map.entry("round", NO_FORM),
          Map.entry("if", NO_FORM),
          Map.entry("piecewise", NO_FORM),
          Map.entry("sum", NO_FORM),
          Map.entry("product", NO_FORM),
          Map.entry("factorial", NO_FORM),
          Map.entry("binomial", NO_FORM));

  private Names() {}

  /**
   * How a function of algebra systems that has no name here is written: an empty text where it
   * cannot be, and nothing where no such function is known, so that the name may be a slip.
   */
  public static Optional<String> written(String name) {
    return Optional.ofNullable(FOREIGN.get(key(name)));
  }

  /** Whether a name of {@link #ALL} is applied to something; the others stand for values. */
  public static boolean isFunction(String name) {
    return function(name).isPresent() || OPERATIONS.contains(key(name));
  }

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
