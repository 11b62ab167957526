package org.equigen.codegen.emit.opencl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.NumberType;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pointwise;

/** Writes what one step adds to the accumulators of its target. */
final class StepWriter {
  private final SourceText text;
  private final NumberType type;
  private final FunctionSource functions;
  private final ElementReader reader;

  StepWriter(SourceText text, NumberType type, FunctionSource functions, ElementReader reader) {
    this.functions = functions;
    this.text = text;
    this.type = type;
    this.reader = reader;
  }

  /** Declares the accumulators of {@code target}, zero. */
  void accumulators(Target target) {
    for (int i = 0; i < target.segment().components(); i++) {
      text.line("real " + accumulator(i) + " = 0;");
    }
  }

  /** The accumulator of a component. */
  static String accumulator(int component) {
    return "sum_" + component;
  }

  /** Writes all steps of {@code target} in order. */
  void steps(Target target) {
    target
        .steps()
        .forEach(
            step -> {
              Subscripts subscripts = new Subscripts(target, step);
              text.comment(step.toString());
              List<String> heads = new ArrayList<>();
              if (!subscripts.guards().isEmpty()) {
                heads.add("if (" + String.join(" && ", subscripts.guards()) + ")");
              }
              heads.addAll(subscripts.loops());
              if (heads.isEmpty()) {
                heads.add("");
              }
              heads.forEach(text::open);
              switch (step) {
                case Contraction contraction -> contraction(contraction, subscripts);
                case Pointwise pointwise -> pointwise(target, pointwise, subscripts);
                case Extremum _ -> throw new IllegalArgumentException("no kernel for " + step);
              }
              heads.forEach(_ -> text.close());
            });
  }

  private void contraction(Contraction step, Subscripts subscripts) {
    CoefficientTensor coefficients = step.coefficients();
    for (int axis = 0; axis < step.degree(); axis++) {
      Access input = step.inputs().get(axis);
      if (step.inputs().indexOf(input) == axis) {
        load(input, componentsRead(step, input), subscripts);
      }
    }
    for (int k = 0; k < coefficients.size(); k++) {
      term(step, k, subscripts);
    }
  }

  /** All components of {@code input} that the tensor of {@code step} names, ascending. */
  private static int[] componentsRead(Contraction step, Access input) {
    CoefficientTensor coefficients = step.coefficients();
    return IntStream.range(0, step.degree())
        .filter(axis -> step.inputs().get(axis).equals(input))
        .flatMap(
            axis -> IntStream.range(0, coefficients.size()).map(k -> coefficients.index(k, axis)))
        .distinct()
        .sorted()
        .toArray();
  }

  private void load(Access input, int[] components, Subscripts subscripts) {
    Operand operand = input.operand();
    String letters = subscripts.variables(input);
    for (int component : components) {
      text.line(
          "const real "
              + name(input, letters, component)
              + " = "
              + reader.read(operand, input.segment(), letters, component)
              + ";");
    }
  }

  /** For example {@code x_0v_3}: component 3 of segment 0 of x at channel v. */
  private static String name(Access input, String letters, int component) {
    return input.operand() + "_" + input.segment() + letters + "_" + component;
  }

  private void term(Contraction step, int entry, Subscripts subscripts) {
    CoefficientTensor coefficients = step.coefficients();
    Coefficient value = coefficients.value(entry);
    boolean negative = value.factor().signum() < 0;
    Coefficient magnitude = negative ? value.negate() : value;
    Stream<String> factors =
        IntStream.range(0, step.degree()).mapToObj(axis -> factor(step, entry, axis, subscripts));
    String product =
        String.join(
            " * ",
            (magnitude.isOne() ? factors : Stream.concat(Stream.of(literal(magnitude)), factors))
                .toList());
    int component = coefficients.index(entry, step.degree());
    text.line(accumulator(component) + (negative ? " -= " : " += ") + product + ";");
  }

  private static String factor(Contraction step, int entry, int axis, Subscripts subscripts) {
    Access input = step.inputs().get(axis);
    return name(input, subscripts.variables(input), step.coefficients().index(entry, axis));
  }

  private void pointwise(Target target, Pointwise step, Subscripts subscripts) {
    String function = functions.name(step.function());
    for (int i = 0; i < target.segment().components(); i++) {
      List<String> factors = new ArrayList<>();
      factors.add(function + "(" + read(step.argument(), i, subscripts) + ")");
      for (Access factor : step.factors()) {
        factors.add(read(factor, i, subscripts));
      }
      text.line(accumulator(i) + " += " + String.join(" * ", factors) + ";");
    }
  }

  private String read(Access input, int component, Subscripts subscripts) {
    return reader.read(input.operand(), input.segment(), subscripts.variables(input), component);
  }

  /** The nearest number, with the exact value beside it where the digits do not show it. */
  private String literal(Coefficient value) {
    boolean integer = value.isRational() && value.factor().isInteger();
    return type.nearest(value) + (integer ? "" : " /* " + value + " */");
  }
}
