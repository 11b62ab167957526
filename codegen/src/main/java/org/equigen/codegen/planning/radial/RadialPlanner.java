package org.equigen.codegen.planning.radial;

import java.util.List;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.plan.function.Elementary;
import org.equigen.codegen.plan.function.Function;
import org.equigen.codegen.planning.assembly.PlanAssembly;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.RadialOptions;
import org.equigen.codegen.planning.declaration.RadialOptions.Basis;
import org.equigen.codegen.planning.form.InvariantForms;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;

/**
 * Plans radial functions of each channel, {@code y_(u,n) = u(r_u / c) f_n(r_u)}, where r is the
 * length of the channel, or the channel itself if it is a number; see {@link RadialOptions}.
 *
 * <p>Sines are functions of the square of the length: {@code sin(t) / t} and {@code cos(t)} are
 * entire functions of t^2, so that they are right where points coincide, with all derivatives. With
 * {@code t = pi r / c} the other ones follow from the first by the recurrence of C. Reinsch (J.
 * Stoer, R. Bulirsch, "Introduction to Numerical Analysis", 2.3.2), whose rounding does not grow
 * for small t:
 *
 * <pre>
 * f_(n+1) = f_n + e_(n+1),   e_(n+1) = e_n - (2 - 2 cos(t)) f_n,   e_1 = f_1
 * </pre>
 */
public final class RadialPlanner {
  /** What users call it. */
  public static final String KIND = "radial";

  /** pi and its square, to more digits than numbers have. */
  private static final Rational PI =
      Rational.parse("31415926535897932384626/10000000000000000000000");

  private static final Rational PI_SQUARED =
      Rational.parse("98696044010893586188345/10000000000000000000000");

  private final RadialOptions options;
  private final Lengths lengths;
  private final PlanAssembly assembly;
  private final int count;

  private RadialPlanner(RadialOptions options, Lengths lengths) {
    this.options = options;
    this.lengths = lengths;
    this.assembly = lengths.assembly();
    this.count = options.functions();
  }

  /**
   * Plans a layer.
   *
   * @param forms the forms of the input
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if the input has several terms, or
   *     one without a positive invariant form
   */
  public static PlannedLayer plan(
      IntertwinerSolver solver,
      Group group,
      LayerDeclaration.Radial radial,
      InvariantForms forms,
      Place place) {
    Lengths lengths = new Lengths(KIND, solver, group, radial.in(), forms, place);
    if (!lengths.isDefinite()) {
      throw new LayerDiagnostic.Unsuitable(
              place,
              KIND,
              radial.in().toString(),
              "its invariant form is not positive, so that vectors have no length",
              "Take a block of kind distance before it, which gives the square with its sign, and"
                  + " here \"basis: gaussian\" with a negative \"start\".")
          .exception();
    }
    return new RadialPlanner(radial.options(), lengths).planned();
  }

  private PlannedLayer planned() {
    Coefficient inverse = Coefficient.of(Rational.ONE.divide(options.cutoff()));
    Access square = lengths.squares(inverse.multiply(inverse));
    PlanAssembly.Flat functions =
        assembly.flat(List.of(Segment.of("functions", lengths.channels(), count)));
    switch (options.basis()) {
      case BESSEL -> bessel(square, functions.segment(0, "u"));
      case GAUSSIAN -> gaussians(square, functions.segment(0, "u"));
    }
    Summand scalars = new Summand(lengths.channels() * count, Term.SCALAR);
    Segment all = Segment.of(scalars.toString(), scalars.multiplicity(), 1);
    PlanAssembly.Flat apart = assembly.flat(List.of(all));
    assembly.contract(
        functions.whole(), apart.whole(), CoefficientTensor.identity(scalars.multiplicity()));
    assembly.contract(
        apart.segment(0, "u"),
        PlanAssembly.y(assembly.output(all), "u"),
        CoefficientTensor.identity(1));
    return lengths.planned(count, text(), List.of());
  }

  private String text() {
    boolean gaussian = options.basis() == Basis.GAUSSIAN;
    boolean polynomial = options.envelope() == RadialOptions.Envelope.POLYNOMIAL;
    return ", "
        + options.basis().word()
        + (gaussian ? " from " + options.start() : "")
        + " to "
        + options.cutoff()
        + ", envelope "
        + options.envelope().word()
        + (polynomial ? " of order " + options.order() : "");
  }

  /** Adds the products of a first factor with {@code U_(n-1)(cos(t))}, {@code t^2 = pi^2 x}. */
  private void bessel(Access square, Access target) {
    Function first = new Function.Constant(PI).times(spherical(0, PI_SQUARED));
    // sqrt(2/c) sin(t) / r = sqrt(2/c) / c pi sin(t) / t
    Coefficient scale =
        Coefficient.sqrt(Rational.of(2).divide(options.cutoff()))
            .multiply(Coefficient.of(Rational.ONE.divide(options.cutoff())));
    Access function = enveloped(lengths.apply("first wave", first, square), scale, square);
    place(function, target, 0);
    if (count == 1) {
      return;
    }
    // 2 - 2 cos(t) = t^2 (sin(t/2) / (t/2))^2, small where t is
    Function turn =
        new Function.Constant(PI_SQUARED)
            .times(Function.x())
            .times(spherical(0, PI_SQUARED.divide(Rational.of(4))).power(2));
    Access turns = lengths.apply("turn", turn, square);
    CoefficientTensor copy = CoefficientTensor.identity(1);
    CoefficientTensor less =
        CoefficientTensor.builder(3).add(Coefficient.ONE.negate(), 0, 0, 0).build();
    Access difference = function;
    for (int n = 1; n < count; n++) {
      Access nextDifference = lengths.number("difference");
      assembly.contract(difference, nextDifference, copy);
      assembly.add(new Contraction(List.of(turns, function), nextDifference, less));
      Access next = lengths.number("wave");
      assembly.contract(function, next, copy);
      assembly.contract(nextDifference, next, copy);
      place(next, target, n);
      difference = nextDifference;
      function = next;
    }
    lengths.count((long) lengths.channels() * (count + 1));
  }

  private static Function spherical(int order, Rational factor) {
    return new Function.SphericalBessel(order, new Function.Constant(factor).times(Function.x()));
  }

  private void place(Access function, Access target, int n) {
    CoefficientTensor there = CoefficientTensor.builder(2).add(Coefficient.ONE, 0, n).build();
    assembly.contract(function, target, there);
  }

  /** Adds {@code u exp(-z_n^2 / 2)} with {@code z_n = (r - m_n) / s}. */
  private void gaussians(Access square, Access target) {
    Rational range = options.cutoff().subtract(options.start());
    Rational distance = count == 1 ? range : range.divide(Rational.of(count - 1L));
    Access places =
        assembly.flat(List.of(Segment.of("places", lengths.channels(), count))).segment(0, "u");
    // Of a number, not its absolute value: so the derivative at 0 is right as well.
    Access length =
        lengths.isNumber() ? lengths.x() : lengths.apply("length", Lengths.root(), square);
    Rational unit = lengths.isNumber() ? Rational.ONE : options.cutoff();
    Access one = lengths.number("one");
    Access any = lengths.number("any");
    assembly.contract(square, any, CoefficientTensor.identity(1));
    assembly.add(new Pointwise(Function.one(), any, List.of(), one));
    CoefficientTensor.Builder scaled = CoefficientTensor.builder(2);
    CoefficientTensor.Builder centres = CoefficientTensor.builder(2);
    for (int n = 0; n < count; n++) {
      scaled.add(Coefficient.of(unit.divide(distance)), 0, n);
      Rational centre = options.start().add(distance.multiply(Rational.of(n)));
      centres.add(Coefficient.of(centre.divide(distance).negate()), 0, n);
    }
    assembly.contract(length, places, scaled.build());
    CoefficientTensor shifts = centres.build();
    if (shifts.size() > 0) {
      assembly.contract(one, places, shifts);
    }
    PlanAssembly.Flat bells =
        assembly.flat(List.of(Segment.of("bells", lengths.channels(), count)));
    assembly.add(
        new Pointwise(Activation.GAUSSIAN.function(), places, List.of(), bells.segment(0, "u")));
    lengths.count(3L * lengths.channels() * count);
    switch (options.envelope()) {
      case NONE ->
          assembly.contract(bells.segment(0, "u"), target, CoefficientTensor.identity(count));
      case POLYNOMIAL, COSINE ->
          assembly.add(
              new Contraction(
                  List.of(lengths.apply("envelope", envelope(), square), bells.segment(0, "u")),
                  target,
                  CoefficientTensor.multiple(count)));
    }
  }

  /** {@code scale u(x) function}. */
  private Access enveloped(Access function, Coefficient scale, Access square) {
    Access result = lengths.number("wave");
    switch (options.envelope()) {
      case NONE ->
          assembly.contract(
              function, result, CoefficientTensor.builder(2).add(scale, 0, 0).build());
      case POLYNOMIAL, COSINE ->
          assembly.add(
              new Contraction(
                  List.of(lengths.apply("envelope", envelope(), square), function),
                  result,
                  CoefficientTensor.builder(3).add(scale, 0, 0, 0).build()));
    }
    lengths.count(2L * lengths.channels());
    return result;
  }

  /** The envelope as a function of {@code x = (r / c)^2}. */
  private Function envelope() {
    Function inside = Elementary.STEP.of(Function.one().plus(Lengths.minus(Function.x())));
    return inside.times(
        switch (options.envelope()) {
          case NONE -> Function.one();
          case COSINE -> {
            Function half = new Function.Constant(Rational.of(1, 2));
            yield half.plus(half.times(spherical(-1, PI_SQUARED)));
          }
          case POLYNOMIAL -> polynomial(options.order()).of(Lengths.root());
        });
  }

  /** The polynomial of order p, as a function of d. */
  private static Function polynomial(int p) {
    long last = -(long) p * (p + 1) / 2;
    long middle = (long) p * (p + 2);
    long first = -(long) (p + 1) * (p + 2) / 2;
    Function d = Function.x();
    Function inner = Function.constant(middle).plus(Function.constant(last).times(d));
    Function outer = Function.constant(first).plus(inner.times(d));
    return Function.one().plus(d.power(p).times(outer));
  }
}
