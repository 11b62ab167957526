package org.equigen.codegen.planning.radial;

import java.util.List;
import java.util.Optional;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
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
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.harmonic.FoundForm;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;

/**
 * A layer in the making that computes functions of the lengths of the channels of one term. The
 * squares {@code <x_u, x_u>} come first: smooth functions of them are smooth in x.
 */
final class Lengths {
  private final String kind;
  private final Group group;
  private final Representation in;
  private final InvariantForms forms;
  private final InvariantForm form;
  private final boolean definite;
  private final PlanAssembly assembly = new PlanAssembly();
  private long multiplications;

  /**
   * Of an input.
   *
   * @param kind of the layer, for diagnostics
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it has several terms, or one
   *     without a symmetric invariant form
   */
  Lengths(
      String kind,
      IntertwinerSolver solver,
      Group group,
      Representation in,
      InvariantForms forms,
      Place place) {
    if (in.summands().size() != 1) {
      throw new LayerDiagnostic.Unsuitable(
              place,
              kind,
              in.toString(),
              "lengths are those of one vector, and it has several terms",
              "Give one term, such as \"" + in.summands().getFirst() + "\".")
          .exception();
    }
    this.kind = kind;
    this.group = group;
    this.in = in;
    this.forms = forms;
    this.form = forms.of(term());
    this.definite = form.isSumOfSquares() || isDefinite(solver, group, term());
    assembly.input(Segment.of(in.toString(), channels(), form.components()));
  }

  private static boolean isDefinite(IntertwinerSolver solver, Group group, Term term) {
    return FoundForm.of(solver, group, term) instanceof FoundForm.Known(var known)
        && known.isDefinite();
  }

  private Term term() {
    return in.summands().getFirst().term();
  }

  /** The steps. */
  PlanAssembly assembly() {
    return assembly;
  }

  /** The input. */
  Access x() {
    return PlanAssembly.x(0, "u");
  }

  /** Number of channels m. */
  int channels() {
    return in.summands().getFirst().multiplicity();
  }

  /** Whether the input is a number itself, and no vector. */
  boolean isNumber() {
    return forms.isScalar(term());
  }

  /** Whether squares are positive but for x = 0, so that there are lengths. */
  boolean isDefinite() {
    return definite;
  }

  /** {@code factor <x_u, x_u>} for each channel. */
  Access squares(Coefficient factor) {
    Access squares = number("square");
    assembly.add(new Contraction(List.of(x(), x()), squares, form.times(factor)));
    count((long) form.entries().size() * channels());
    return squares;
  }

  /** A temporary with one number for each channel. */
  Access number(String name) {
    return assembly.temporary(Segment.of(name, channels(), 1), Domain.SAMPLE, "u");
  }

  /** {@code f(argument)} for each channel. */
  Access apply(String name, Function function, Access argument) {
    Access result = number(name);
    assembly.add(new Pointwise(function, argument, List.of(), result));
    return result;
  }

  /**
   * {@code sqrt(q)} for q > 0 and 0 for q = 0, where its derivative is finite instead of infinite:
   * that of q by x is 0 there, and so is the gradient.
   */
  static Function root() {
    Function away = Function.one().plus(minus(Elementary.STEP.function()));
    return Elementary.SQRT.of(Function.x().plus(away)).plus(minus(away));
  }

  static Function minus(Function function) {
    return Function.constant(-1).times(function);
  }

  /** Notes multiplications per sample. */
  void count(long number) {
    multiplications = Math.addExact(multiplications, number);
  }

  /** The finished layer, with so many scalars for each channel. */
  PlannedLayer planned(int numbers, String options, List<String> notes) {
    Representation out =
        new Representation(List.of(new Summand(channels() * numbers, Term.SCALAR)));
    int size = channels() * form.components();
    String declaration = kind + " " + group.name() + ": " + in + " -> " + out + options;
    return new PlannedLayer(
        assembly.plan(declaration),
        new PlanSummary(
            group.name(),
            in,
            Optional.empty(),
            out,
            size,
            channels() * numbers,
            1,
            0,
            multiplications,
            (long) size * channels() * numbers,
            List.of(),
            notes),
        forms.basis());
  }
}
