package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.List;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.plan.function.Function;
import org.equigen.symbolic.number.Rational;

/**
 * Functions element by element: activations and their first derivatives by the runtime's lane
 * kernel, all others by a method of the class that the kernel applies to every lane.
 */
final class PointwiseEmitter {
  private final View view;
  private final Members members;
  private final Pointwise step;
  private final Run run;

  /**
   * Prepares the emission.
   *
   * @param run what operations take at once
   */
  PointwiseEmitter(View view, Members members, Pointwise step, Run run) {
    this.view = view;
    this.members = members;
    this.step = step;
    this.run = run;
  }

  /** Whether one step, the first, overwrites its output. */
  static boolean overwrites(Pointwise step) {
    return step.factors().isEmpty()
        && Activation.of(step.function()).isPresent()
        && areSegments(step);
  }

  /** Whether all numbers of a segment are neighbours, everywhere in the same order. */
  private static boolean areSegments(Pointwise step) {
    return switch (StepForm.of(step)) {
      case ROWS -> step.accesses().stream().noneMatch(access -> access.operand().isShared());
      case CHANNELS -> true;
      case ELEMENTS -> false;
    };
  }

  private static boolean isActivation(Pointwise step, boolean fresh) {
    return fresh && overwrites(step);
  }

  private static boolean isDerivative(Pointwise step) {
    return Activation.ofDerivative(step.function()).isPresent()
        && step.factors().size() == 1
        && areSegments(step);
  }

  /** The code; {@code fresh} where nothing was written to the output before. */
  Fragment emit(boolean fresh) {
    Fragment.Builder code = new Fragment.Builder();
    step.accesses().forEach(access -> code.uses(view.variables(access)));
    int size = step.output().shape().size();
    String count =
        run instanceof Run.OfRows ? (size == 1 ? "" : size + " * ") + "width" : run.length();
    if (isActivation(step, fresh)) {
      code.statement(
          40,
          "$L.activate($T.$L, $L, $L, $L)",
          members.kernels().lanes(),
          RuntimeTypes.ACTIVATION,
          Activation.of(step.function()).orElseThrow().name(),
          row(step.argument()),
          row(step.output()),
          count);
    } else if (isDerivative(step)) {
      code.statement(
          50,
          "$L.addDerivative(\n$T.$L,\n$L,\n$L,\n$L,\n$L)",
          members.kernels().lanes(),
          RuntimeTypes.ACTIVATION,
          Activation.ofDerivative(step.function()).orElseThrow().name(),
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
    return view.array(access) + ", " + view.at(access, 0);
  }

  /** Whether the code needs scratch rows. */
  static boolean needsScratch(Pointwise step, Run run, boolean fresh) {
    if (isActivation(step, fresh) || isDerivative(step)) {
      return false;
    }
    int rows = (int) step.factors().stream().filter(run::holds).count();
    return isMapped(step, run)
        || LaneProduct.needsScratch(rows + (argumentIsFactor(step, run) ? 1 : 0));
  }

  /** Whether the function is applied to a run. */
  private static boolean isMapped(Pointwise step, Run run) {
    return run.holds(step.argument())
        && !(step.function() instanceof Function.Constant)
        && !(step.function() instanceof Function.Variable);
  }

  private static boolean argumentIsFactor(Pointwise step, Run run) {
    return step.function() instanceof Function.Variable && run.holds(step.argument());
  }

  private void expression(Fragment.Builder code) {
    ChannelLoops loops = new ChannelLoops(view, step, run);
    loops.open(code);
    loops.declarePointers(code, step.accesses());
    int components = run instanceof Run.OfSegments ? 1 : step.output().shape().components();
    for (int component = 0; component < components; component++) {
      component(code, loops, component);
    }
    loops.close(code);
  }

  private void component(Fragment.Builder code, ChannelLoops loops, int component) {
    List<Row> rows = new ArrayList<>();
    Row argument = row(loops, step.argument(), component);
    Scalar scalar = Scalar.ONE;
    if (step.function() instanceof Function.Constant(Rational value)) {
      scalar = Scalar.of(Coefficient.of(value));
    } else if (isMapped(step, run)) {
      rows.add(applied(code, argument));
    } else if (argumentIsFactor(step, run)) {
      rows.add(argument);
    } else if (step.function() instanceof Function.Variable) {
      scalar = scalar.times(argument.element());
    } else {
      String function = members.functions().function(step.function());
      scalar = scalar.times(function + ".applyAsDouble(" + argument.element() + ")");
    }
    for (Access factor : step.factors()) {
      Row row = row(loops, factor, component);
      if (run.holds(factor)) {
        rows.add(row);
      } else {
        scalar = scalar.times(row.element());
      }
    }
    new LaneProduct(scalar, rows)
        .add(
            code,
            members.kernels(),
            view.memory(),
            step.output(),
            row(loops, step.output(), component),
            run);
  }

  /** The function of a run, in the scratch rows. */
  private Row applied(Fragment.Builder code, Row argument) {
    Row scratch = view.memory().scratch(code);
    code.statement(
        50,
        "$L.apply($L,$W$L,$W$L,$W$L)",
        members.kernels().lanes(),
        members.functions().function(step.function()),
        argument.arguments(),
        scratch.arguments(),
        run.length());
    return scratch;
  }

  private Row row(ChannelLoops loops, Access access, int component) {
    return new Row(view.array(access), loops.at(access, component));
  }
}
