package org.equigen.codegen.planning.norm;

import java.util.List;
import java.util.Optional;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.function.Elementary;
import org.equigen.codegen.plan.function.Function;
import org.equigen.codegen.planning.assembly.PlanAssembly;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.form.InvariantForm;
import org.equigen.codegen.planning.form.InvariantForms;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;

/**
 * A layer in the making that multiplies the channels of its input by invariant numbers: its output
 * has the segments of its input.
 */
final class ShapeKeeping {
  private final Group group;
  private final Representation in;
  private final InvariantForms forms;
  private final PlanAssembly assembly = new PlanAssembly();
  private int size;
  private long parameters;
  private long multiplications;

  ShapeKeeping(Group group, Representation in, InvariantForms forms) {
    this.group = group;
    this.in = in;
    this.forms = forms;
    for (Summand summand : in.summands()) {
      Segment segment = Segment.of(summand.toString(), summand.multiplicity(), components(summand));
      assembly.input(segment);
      assembly.output(segment);
      size = Math.addExact(size, segment.size());
    }
  }

  /** The steps. */
  PlanAssembly assembly() {
    return assembly;
  }

  /** The dimension of the term of a summand. */
  int components(Summand summand) {
    return forms.components(summand.term());
  }

  /** A summand of the input. */
  static Access x(int summand) {
    return PlanAssembly.x(summand, "u");
  }

  /** A summand of the output. */
  static Access y(int summand) {
    return PlanAssembly.y(summand, "u");
  }

  /** A temporary with one number for each channel of a summand. */
  Access numbers(String what, int summand) {
    Segment shape = Segment.of(what + name(summand), multiplicity(summand), 1);
    return assembly.temporary(shape, Domain.SAMPLE, "u");
  }

  /** Parameters that start at zero, one for each channel of a summand. */
  Access parameters(String what, int summand) {
    Segment shape = Segment.of(what + name(summand), multiplicity(summand), 1);
    parameters += shape.size();
    return PlanAssembly.w(assembly.parameter(shape, Coefficient.ZERO), "u");
  }

  private String name(int summand) {
    return " " + in.summands().get(summand);
  }

  private int multiplicity(int summand) {
    return in.summands().get(summand).multiplicity();
  }

  /** {@code <x_u, x_u>} for each channel of a summand. */
  Access squares(int summand) {
    Access squares = numbers("square", summand);
    addSquares(summand, Coefficient.ONE, squares);
    return squares;
  }

  /** Adds {@code factor <x_u, x_u>}, to one number where the target has no channels. */
  void addSquares(int summand, Coefficient factor, Access target) {
    CoefficientTensor form = form(summand).times(factor);
    assembly.add(new Contraction(List.of(x(summand), x(summand)), target, form));
    count((long) form.size() * multiplicity(summand));
  }

  /** The form of a summand. */
  InvariantForm form(int summand) {
    return forms.of(in.summands().get(summand).term());
  }

  /** {@code |<x_u, x_u>|} or {@code <x_u, x_u>} itself, as functions of the latter. */
  Function magnitude(int summand) {
    return form(summand).isSumOfSquares() ? Function.x() : Elementary.ABS.function();
  }

  /** Adds {@code f(argument)}, element by element. */
  void apply(Function function, Access argument, Access target) {
    assembly.add(new Pointwise(function, argument, List.of(), target));
  }

  /** Adds {@code number x_u} to the output of a summand. */
  void multiply(Access number, int summand) {
    int components = components(in.summands().get(summand));
    assembly.add(
        new Contraction(
            List.of(number, x(summand)), y(summand), CoefficientTensor.multiple(components)));
    count((long) components * multiplicity(summand));
  }

  /** Notes multiplications per sample. */
  void count(long number) {
    multiplications = Math.addExact(multiplications, number);
  }

  /** {@code f + epsilon}. */
  static Function raised(Function function, Rational epsilon) {
    return function.plus(new Function.Constant(epsilon));
  }

  /** The finished layer; its declaration is the kind, the group, the input and what is added. */
  PlannedLayer planned(String kind, String options) {
    String declaration = kind + " " + group.name() + ": " + in + " " + options;
    long found = in.summands().stream().map(Summand::term).distinct().count();
    return new PlannedLayer(
        assembly.plan(declaration),
        new PlanSummary(
            group.name(),
            in,
            Optional.empty(),
            in,
            size,
            size,
            found,
            parameters,
            multiplications,
            (long) size * size,
            List.of(),
            List.of()),
        forms.basis());
  }
}
