package org.equigen.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import javax.lang.model.element.Modifier;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.function.Elementary;
import org.equigen.codegen.plan.function.Function;
import org.equigen.symbolic.number.Rational;

/** Functions of one number as constants of an emitted class, computed in double. */
final class ElementFunctions {
  private final Map<Function, String> names = new LinkedHashMap<>();

  /** The field that holds a function; equal functions share one. */
  String function(Function function) {
    return names.computeIfAbsent(function, _ -> "FUNCTION_" + names.size());
  }

  /** The fields, in the order in which they were asked for. */
  List<FieldSpec> fields() {
    return names.entrySet().stream().map(it -> field(it.getValue(), it.getKey())).toList();
  }

  private static FieldSpec field(String name, Function function) {
    return FieldSpec.builder(
            DoubleUnaryOperator.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("{@code $L}.", function)
        .initializer("x -> $L", source(function))
        .build();
  }

  /** A function of the variable x. */
  private static CodeBlock source(Function function) {
    return switch (function) {
      case Function.Variable _ -> CodeBlock.of("x");
      case Function.Constant(Rational value) -> CodeBlock.of("$L", literal(Coefficient.of(value)));
      case Function.Sum(Function left, Function right) ->
          CodeBlock.of("($L + $L)", source(left), source(right));
      case Function.Product(Function left, Function right) ->
          CodeBlock.of("$L * $L", source(left), source(right));
      case Function.Power(Function base, int exponent) ->
          CodeBlock.of("$T.power($L, $L)", RuntimeTypes.FUNCTIONS, source(base), exponent);
      case Function.SphericalBessel(int order, Function argument) ->
          CodeBlock.of(
              "$T.sphericalBessel($L, $L)", RuntimeTypes.FUNCTIONS, order, source(argument));
      case Function.Apply(Elementary elementary, Function argument) ->
          CodeBlock.of(
              "$T.$L($L)",
              RuntimeTypes.FUNCTIONS,
              RuntimeTypes.method(elementary),
              source(argument));
    };
  }

  /** In double also where it is an integer: so are the numbers around it. */
  private static String literal(Coefficient value) {
    String nearest = Double.toString(value.doubleValue());
    return value.factor().isInteger() ? nearest : nearest + " /* " + value + " */";
  }

  /** Estimated bytecode of the initialisers. */
  int initialiserBytes() {
    return 10 * names.size();
  }
}
