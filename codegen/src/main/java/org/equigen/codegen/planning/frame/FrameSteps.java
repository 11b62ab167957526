package org.equigen.codegen.planning.frame;

import java.util.List;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.function.Elementary;
import org.equigen.codegen.plan.function.Function;
import org.equigen.codegen.planning.assembly.PlanAssembly;
import org.equigen.symbolic.number.Rational;

/**
 * Steps that orthogonalise vectors under a form, in order (Gram and Schmidt, modified: as soon as a
 * vector is known it is taken from all that follow).
 *
 * <p>What is left of vector k is w_k, its square {@code q_k = <w_k, w_k>}. Where {@code |q_k| <=
 * epsilon} the vector is left out: nothing is subtracted along it and it enters no frame. The
 * others become {@code e_k = w_k / sqrt(|q_k|)}. Where the form is definite and no more vectors are
 * given than are needed, e_k is vector k of the frame. Otherwise the vectors of the frame with
 * positive squares are the first e_k with {@code q_k > epsilon}, in order, and those with negative
 * squares the first with {@code q_k < -epsilon}. Places for which there is none hold zero, and then
 * so does the last one.
 *
 * <p>Complex vectors are taken in the hermitian form, {@code v - e <e, v>}.
 *
 * <p>By Sylvester's law n vectors of which none is left out fill all places. The choice depends on
 * signs of invariants alone, so that frames are equivariant; as a function of the vectors they jump
 * where a q_k passes epsilon or -epsilon, and are smooth elsewhere.
 */
final class FrameSteps {
  private final PlanAssembly assembly;
  private final FrameSpace space;
  private final Rational epsilon;
  private final int n;
  private final int components;
  private long multiplications;

  FrameSteps(PlanAssembly assembly, FrameSpace space, Rational epsilon) {
    this.assembly = assembly;
    this.space = space;
    this.epsilon = epsilon;
    n = space.size();
    components = space.components();
  }

  /** Multiplications per sample so far. */
  long multiplications() {
    return multiplications;
  }

  /**
   * Adds the steps.
   *
   * @param vectors as {@code [vector][component]}
   * @param count how many
   * @return the frame as {@code [vector][component]}
   */
  PlanAssembly.Flat frame(PlanAssembly.Flat vectors, int count) {
    PlanAssembly.Flat units = flat("unit vectors", count, components);
    PlanAssembly.Flat squares = flat("squares", count, 1);
    PlanAssembly.Flat rest = vectors;
    for (int k = 0; k < count; k++) {
      Access w =
          assembly.temporary(new Segment("vector " + k, List.of(), components), Domain.SAMPLE, "");
      assembly.contract(rest.whole(), w, moved(components, 0, 0));
      Access square = number("square");
      assembly.add(new Contraction(List.of(w, w), square, space.square()));
      assembly.contract(square, squares.whole(), moved(1, 0, k));
      Access inverse = apply(inverseLength(), square);
      Access unit = assembly.temporary(w.shape(), Domain.SAMPLE, "");
      assembly.add(
          new Contraction(List.of(inverse, w), unit, CoefficientTensor.multiple(components)));
      assembly.contract(unit, units.whole(), moved(components, 0, k * components));
      multiplications += 2L * components;
      if (k + 1 < count) {
        rest = without(rest, unit, apply(sign(), square), count - k - 1);
      }
    }
    PlanAssembly.Flat found =
        space.isDefinite() && count == space.found() ? units : chosen(units, squares, count);
    PlanAssembly.Flat directed = space.directed() ? directed(found) : found;
    return completed(directed);
  }

  private PlanAssembly.Flat flat(String name, int channels, int components) {
    return assembly.flat(List.of(Segment.of(name, channels, components)));
  }

  private Access number(String name) {
    return assembly.temporary(new Segment(name, List.of(), 1), Domain.SAMPLE, "");
  }

  private Access apply(Function function, Access argument) {
    Access result = assembly.temporary(argument.shape(), Domain.SAMPLE, argument.channels());
    assembly.add(new Pointwise(function, argument, List.of(), result));
    return result;
  }

  /** Moves some numbers from one place to another. */
  private static CoefficientTensor moved(int count, int from, int to) {
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(2);
    for (int i = 0; i < count; i++) {
      tensor.add(Coefficient.ONE, from + i, to + i);
    }
    return tensor.build();
  }

  /**
   * What is left of the vectors after the first, {@code v - s <e, v> e}. Unit vectors keep
   * derivatives as small as they can be: with w and 1/q in their place terms of size 1/q^2 cancel.
   */
  private PlanAssembly.Flat without(PlanAssembly.Flat vectors, Access unit, Access sign, int left) {
    int parts = space.parts();
    PlanAssembly.Flat others = flat("others", left, components);
    assembly.contract(vectors.whole(), others.whole(), moved(left * components, components, 0));
    Access products = assembly.temporary(Segment.of("products", left, parts), Domain.SAMPLE, "u");
    assembly.add(new Contraction(List.of(unit, others.segment(0, "u")), products, space.form()));
    Access shares = assembly.temporary(Segment.of("shares", left, parts), Domain.SAMPLE, "u");
    assembly.add(
        new Contraction(List.of(sign, products), shares, CoefficientTensor.multiple(parts)));
    PlanAssembly.Flat rest = flat("what is left", left, components);
    assembly.contract(
        others.segment(0, "u"), rest.segment(0, "u"), CoefficientTensor.identity(components));
    assembly.add(
        new Contraction(List.of(shares, unit), rest.segment(0, "u"), space.minusMultiple()));
    multiplications += (long) left * parts * (2 * components + 1);
    return rest;
  }

  private static Function minus(Function function) {
    return Function.constant(-1).times(function);
  }

  /** 1 where {@code |q| > epsilon}, else 0. */
  private Function taken() {
    return above(Elementary.ABS.function());
  }

  private Function above(Function argument) {
    Function bound = new Function.Constant(epsilon.negate());
    return Elementary.STEP.of(argument.plus(bound));
  }

  /** The argument where a vector is taken, 1 elsewhere: no division by zero is ever done. */
  private Function safe(Function argument) {
    return taken().times(argument).plus(Function.one().plus(minus(taken())));
  }

  /** {@code 1 / sqrt(|q|)}, or 0. */
  private Function inverseLength() {
    return taken().times(Elementary.RSQRT.of(safe(Elementary.ABS.function())));
  }

  /** The sign of a vector that is taken, or 0. */
  private Function sign() {
    return taken().times(Elementary.SIGN.function());
  }

  /** The first vectors with positive squares, then the first with negative ones. */
  private PlanAssembly.Flat chosen(PlanAssembly.Flat units, PlanAssembly.Flat squares, int count) {
    int minus = Math.max(0, space.space().minus() - (space.special() ? 1 : 0));
    int plus = space.found() - minus;
    PlanAssembly.Flat choice =
        assembly.flat(
            List.of(new Segment("choice", List.of(Axis.full(plus + minus), Axis.full(count)), 1)));
    choose(choice, squares, above(Function.x()), count, 0, plus);
    choose(choice, squares, above(minus(Function.x())), count, plus, minus);
    PlanAssembly.Flat found = flat("found", plus + minus, components);
    assembly.add(
        new Contraction(
            List.of(choice.segment(0, "uv"), units.segment(0, "v")),
            found.segment(0, "u"),
            CoefficientTensor.multiple(components)));
    multiplications += (long) (plus + minus) * count * components;
    return found;
  }

  /** Marks vectors of one sign by how many of them come before. */
  private void choose(
      PlanAssembly.Flat choice,
      PlanAssembly.Flat squares,
      Function sign,
      int count,
      int first,
      int places) {
    PlanAssembly.Flat marks = flat("marks", count, 1);
    assembly.add(new Pointwise(sign, squares.segment(0, "u"), List.of(), marks.segment(0, "u")));
    PlanAssembly.Flat before = flat("before", count, 1);
    CoefficientTensor.Builder earlier = CoefficientTensor.builder(2);
    for (int k = 0; k < count; k++) {
      for (int j = 0; j < k; j++) {
        earlier.add(Coefficient.ONE, j, k);
      }
    }
    assembly.contract(marks.whole(), before.whole(), earlier.build());
    for (int place = 0; place < places; place++) {
      PlanAssembly.Flat here = flat("place " + (first + place), count, 1);
      assembly.add(
          new Pointwise(
              equal(place),
              before.segment(0, "u"),
              List.of(marks.segment(0, "u")),
              here.segment(0, "u")));
      assembly.contract(here.whole(), choice.whole(), moved(count, 0, (first + place) * count));
    }
  }

  /** 1 at a whole number, 0 at all others. */
  private static Function equal(int number) {
    Function low = new Function.Constant(Rational.of(1 - 2L * number, 2));
    Function high = new Function.Constant(Rational.of(-1 - 2L * number, 2));
    return Elementary.STEP
        .of(Function.x().plus(low))
        .plus(minus(Elementary.STEP.of(Function.x().plus(high))));
  }

  /** The first vector with a positive first component: of SO+(1,q) that is no choice of a basis. */
  private PlanAssembly.Flat directed(PlanAssembly.Flat found) {
    int count = space.found();
    Access first = number("first component");
    assembly.contract(found.whole(), first, moved(1, 0, 0));
    Access sign = apply(Elementary.SIGN.function(), first);
    PlanAssembly.Flat directed = flat("directed", count, n);
    assembly.add(new Contraction(List.of(sign, found.whole()), directed.whole(), scaled()));
    assembly.contract(found.whole(), directed.whole(), moved((count - 1) * n, n, n));
    multiplications += n;
    return directed;
  }

  /** A number times the first vector, at its place. */
  private CoefficientTensor scaled() {
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(3);
    for (int i = 0; i < n; i++) {
      tensor.add(Coefficient.ONE, 0, i, i);
    }
    return tensor.build();
  }

  /**
   * The last vector by {@code det = 1}, signs times the cofactors of the others. Where n vectors
   * are found it is that one but for its sign, and does not change with it: its derivatives by way
   * of itself are large numbers that cancel. The phase of the last of n complex vectors is its own.
   */
  private PlanAssembly.Flat completed(PlanAssembly.Flat found) {
    if (space.hermitian() && !space.special()) {
      return found;
    }
    int others = (n - 1) * components;
    PlanAssembly.Flat frame = flat("frame", n, components);
    assembly.contract(found.whole(), frame.whole(), moved(others, 0, 0));
    FrameCofactors cofactors = new FrameCofactors(assembly, space);
    Access last = cofactors.of(found);
    multiplications += cofactors.multiplications();
    if (space.special()) {
      assembly.contract(last, frame.whole(), moved(components, 0, others));
      return frame;
    }
    Access product = number("product with the last vector");
    CoefficientTensor.Builder form = CoefficientTensor.builder(3);
    CoefficientTensor.Builder signed = CoefficientTensor.builder(3);
    for (int i = 0; i < n; i++) {
      int sign = space.sign(i) * space.sign(n - 1);
      form.add(Coefficient.of(sign), i, (n - 1) * n + i, 0);
      signed.add(Coefficient.ONE, 0, i, (n - 1) * n + i);
    }
    assembly.add(new Contraction(List.of(last, found.whole()), product, form.build()));
    Access sign = apply(Elementary.SIGN.function(), product);
    assembly.add(new Contraction(List.of(sign, last), frame.whole(), signed.build()));
    multiplications += 2L * n;
    return frame;
  }
}
