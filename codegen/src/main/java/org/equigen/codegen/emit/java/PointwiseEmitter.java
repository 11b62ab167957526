package org.equigen.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
import java.util.Optional;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.NumberType;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.plan.function.Elementary;
import org.equigen.codegen.plan.function.Function;
import org.equigen.symbolic.number.Rational;

/**
 * Functions element by element: activations and their first derivatives by the runtime's lane
 * kernel, all others as an expression in a loop over the lanes.
 */
final class PointwiseEmitter {
  private final View view;
  private final NumberType number;
  private final Pointwise step;
  private final String lanes;

  /**
   * Prepares the emission.
   *
   * @param lanes number of lanes that sums run over
   */
  PointwiseEmitter(View view, NumberType number, Pointwise step, String lanes) {
    this.view = view;
    this.number = number;
    this.step = step;
    this.lanes = lanes;
  }

  /** Whether one step, the first, overwrites its output. */
  static boolean overwrites(Pointwise step) {
    return step.factors().isEmpty() && Activation.of(step.function()).isPresent() && hasLanes(step);
  }

  private static boolean hasLanes(Pointwise step) {
    return step.accesses().stream().noneMatch(access -> access.operand().isShared());
  }

  /** The code; {@code fresh} where nothing was written to the output before. */
  Fragment emit(boolean fresh) {
    Fragment.Builder code = new Fragment.Builder();
    step.accesses().forEach(access -> code.uses(view.variables(access.operand())));
    Segment segment = step.output().shape();
    String count = segment.size() == 1 ? "LANES" : segment.size() + " * LANES";
    Optional<Activation> activation = Activation.of(step.function());
    Optional<Activation> derivative = Activation.ofDerivative(step.function());
    if (activation.isPresent() && fresh && overwrites(step)) {
      code.statement(
          40,
          "lanes.activate($T.$L, $L, $L, $L)",
          RuntimeTypes.ACTIVATION,
          activation.get().name(),
          row(step.argument()),
          row(step.output()),
          count);
    } else if (derivative.isPresent() && step.factors().size() == 1 && hasLanes(step)) {
      code.statement(
          50,
          "lanes.addDerivative(\n$T.$L,\n$L,\n$L,\n$L,\n$L)",
          RuntimeTypes.ACTIVATION,
          derivative.get().name(),
          row(step.argument()),
          row(step.factors().getFirst()),
          row(step.output()),
          count);
    } else {
      expression(code);
    }
    return code.build();
  }

  private String row(Access access) {
    return view.array(access) + ", " + view.at(access, false, 0);
  }

  private void expression(Fragment.Builder code) {
    ChannelLoops loops = new ChannelLoops(view, step);
    loops.open(code);
    loops.declarePointers(code, step.accesses());
    boolean once = step.accesses().stream().allMatch(access -> access.operand().isShared());
    boolean sum = !once && step.output().operand().isShared();
    for (int component = 0; component < step.output().shape().components(); component++) {
      code.block();
      if (sum) {
        code.statement(8, "double sum = 0");
      }
      if (!once) {
        code.open(14, "for (int i = 0; i < $L; i++)", sum ? lanes : "LANES");
      }
      if (!(step.function() instanceof Function.Constant)) {
        code.statement(12, "double x = $L", element(loops, step.argument(), component));
      }
      CodeBlock value = product(loops, component);
      String target = element(loops, step.output(), component);
      int bytes = 40 + 30 * step.factors().size() + 10 * size(step.function());
      if (sum) {
        code.statement(bytes, "sum += $L", value);
        code.close();
        code.statement(20, "$L += $L", target, narrowed(CodeBlock.of("sum")));
      } else {
        code.statement(bytes, "$L += $L", target, narrowed(value));
        if (!once) {
          code.close();
        }
      }
      code.close();
    }
    loops.close(code);
  }

  private CodeBlock product(ChannelLoops loops, int component) {
    CodeBlock.Builder product = CodeBlock.builder().add(source(step.function()));
    for (Access factor : step.factors()) {
      product.add(" * $L", element(loops, factor, component));
    }
    return product.build();
  }

  private String element(ChannelLoops loops, Access access, int component) {
    String at = loops.at(access, component);
    if (access.operand().isShared()) {
      return view.array(access) + "[" + at + "]";
    }
    return view.array(access) + (at.equals("0") ? "[i]" : "[" + at + " + i]");
  }

  private CodeBlock narrowed(CodeBlock value) {
    return switch (number) {
      case FLOAT -> CodeBlock.of("(float) ($L)", value);
      case DOUBLE -> value;
    };
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

  /** How many operations an expression has. */
  private static int size(Function function) {
    return switch (function) {
      case Function.Variable _, Function.Constant _ -> 1;
      case Function.Sum(Function left, Function right) -> 1 + size(left) + size(right);
      case Function.Product(Function left, Function right) -> 1 + size(left) + size(right);
      case Function.Apply(Elementary _, Function argument) -> 1 + size(argument);
    };
  }
}
