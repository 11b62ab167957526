package org.equigen.codegen.planning.polynomial;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
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
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.ProductOptions.ComponentNorm;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.harmonic.FoundForm;
import org.equigen.symbolic.harmonic.HarmonicPolynomials;
import org.equigen.symbolic.harmonic.HarmonicSpace;
import org.equigen.symbolic.harmonic.HarmonicSpaces;
import org.equigen.symbolic.harmonic.QuadraticForm;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.polynomial.Monomial;
import org.equigen.symbolic.polynomial.Polynomial;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.SquaredNorms;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;

/**
 * Plans harmonic polynomials of every channel, {@code y_l[u][k] = f_l p_(l,k)(x[u]) / |p_(l,k)|}
 * for l = 0, ..., L, in bases that are orthonormal as symmetric tensors ({@link
 * HarmonicPolynomials#product}).
 *
 * <p>They are defined as sums of monomials and computed by recurrence: by Euler {@code l p = sum
 * over i of z_i dp/dz_i}, and derivatives of harmonic polynomials are harmonic ones of one degree
 * less, {@code y_l[k] = sum over i, m of C_l[i,m,k] v[i] y_(l-1)[m]}.
 */
public final class HarmonicsPlanner {
  private static final String KIND = "harmonics";
  private static final long MOST_MONOMIALS = 200_000;

  private final Group group;
  private final LayerDeclaration.Harmonics harmonics;
  private final QuadraticForm form;
  private final HarmonicPolynomials polynomials;
  private final HarmonicSpaces spaces;
  private final int channels;
  private final PlanAssembly assembly = new PlanAssembly();
  private final List<Summand> outputs = new ArrayList<>();
  private long multiplications;

  /** The factors by which components of {@link #variables} are axes z of the form, squared. */
  private final List<Rational> squaredAxes;

  private Access variables;

  private HarmonicsPlanner(
      IntertwinerSolver solver,
      Group group,
      LayerDeclaration.Harmonics harmonics,
      QuadraticForm form) {
    Summand summand = harmonics.in().summands().getFirst();
    this.group = group;
    this.harmonics = harmonics;
    this.form = form;
    polynomials = new HarmonicPolynomials(form);
    spaces = new HarmonicSpaces(solver, group, summand.term(), form);
    channels = summand.multiplicity();
    List<Rational> ones = Collections.nCopies(form.size(), Rational.ONE);
    squaredAxes = form.isDiagonal() ? inverses(SquaredNorms.of(group, summand.term()), ones) : ones;
    assembly.input(Segment.of(summand.toString(), channels, form.size()));
    variables = PlanAssembly.x(0, "u");
  }

  private static List<Rational> inverses(List<Rational> norms, List<Rational> ones) {
    return norms.isEmpty() ? ones : norms.stream().map(Rational.ONE::divide).toList();
  }

  /**
   * Plans a layer.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if the input is no multiple of one
   *     term, the group leaves no quadratic form invariant there, the form is indefinite and unit
   *     vectors are asked for, or there are too many monomials
   */
  public static PlannedLayer plan(
      IntertwinerSolver solver, Group group, LayerDeclaration.Harmonics harmonics, Place place) {
    if (harmonics.in().summands().size() > 1) {
      throw unsuitable(
          harmonics.in(),
          "harmonic polynomials are those of one vector, and it has several terms",
          "Give one term, such as \"" + harmonics.in().summands().getFirst() + "\".",
          place);
    }
    Term term = harmonics.in().summands().getFirst().term();
    checkSize(group, harmonics, Math.toIntExact(Dimension.of(group, term)), place);
    return switch (FoundForm.of(solver, group, term)) {
      case FoundForm.Missing(String reason, String alternative) ->
          throw new LayerDiagnostic.NotForGroup(place, KIND, group.name(), reason, alternative)
              .exception();
      case FoundForm.Known(QuadraticForm form) -> {
        if (harmonics.unit() && !form.isDefinite()) {
          throw unsuitable(
              harmonics.in(),
              "its invariant form is not positive, so vectors have no direction on a sphere",
              "Leave out \"unit\": the polynomials themselves exist for any form.",
              place);
        }
        yield new HarmonicsPlanner(solver, group, harmonics, form).planned();
      }
    };
  }

  private static RuntimeException unsuitable(
      Representation representation, String reason, String alternative, Place place) {
    return new LayerDiagnostic.Unsuitable(
            place, KIND, representation.toString(), reason, alternative)
        .exception();
  }

  private static void checkSize(
      Group group, LayerDeclaration.Harmonics harmonics, int size, Place place) {
    BigInteger entries = BigInteger.ZERO;
    for (int degree = 0; degree <= harmonics.degree(); degree++) {
      BigInteger all = monomials(size, degree);
      BigInteger rest = degree < 2 ? BigInteger.ZERO : monomials(size, degree - 2);
      entries = entries.add(all.multiply(all.subtract(rest)));
    }
    if (entries.compareTo(BigInteger.valueOf(MOST_MONOMIALS)) > 0) {
      throw new LayerDiagnostic.TooLarge(
              place,
              KIND + " " + group.name() + " to degree " + harmonics.degree(),
              "coefficients of monomials",
              entries,
              MOST_MONOMIALS)
          .exception();
    }
  }

  /** {@code C(n+l-1,l)}. */
  private static BigInteger monomials(int variables, int degree) {
    BigInteger count = BigInteger.ONE;
    for (int k = 1; k <= degree; k++) {
      count = count.multiply(BigInteger.valueOf(variables - 1L + k)).divide(BigInteger.valueOf(k));
    }
    return count;
  }

  private PlannedLayer planned() {
    if (!form.isDiagonal()) {
      takeAxes();
    }
    if (harmonics.unit()) {
      normalise();
    }
    List<HarmonicSpace> known = new ArrayList<>();
    Access lower = variables;
    for (int degree = 0; degree <= harmonics.degree(); degree++) {
      HarmonicSpace space = spaces.of(degree);
      if (space.dimension() > 0) {
        lower = add(space, known, lower);
      }
      known.add(space);
    }
    return new PlannedLayer(assembly.plan(declaration()), summary(known), Optional.empty());
  }

  /** {@code z = T x}. */
  private void takeAxes() {
    Term term = harmonics.in().summands().getFirst().term();
    List<Rational> norms = SquaredNorms.of(group, term);
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(2);
    for (int i = 0; i < form.size(); i++) {
      for (Matrix.Entry<Algebraic> entry : form.axes().row(i)) {
        Rational norm = norms.isEmpty() ? Rational.ONE : norms.get(entry.column());
        Coefficient value = Coefficient.of(entry.value().rational());
        tensor.add(value.multiply(Coefficient.sqrt(Rational.ONE.divide(norm))), entry.column(), i);
      }
    }
    Access axes = vector("axes");
    contract(variables, axes, tensor.build());
    variables = axes;
  }

  private Access vector(String name) {
    return assembly.temporary(Segment.of(name, channels, form.size()), Domain.SAMPLE, "u");
  }

  private void contract(Access from, Access to, CoefficientTensor tensor) {
    assembly.contract(from, to, tensor);
    multiplications += (long) channels * tensor.size();
  }

  /** {@code v = x / sqrt(Q(x))}, and 0 for x = 0. */
  private void normalise() {
    CoefficientTensor.Builder squares = CoefficientTensor.builder(3);
    for (int i = 0; i < form.size(); i++) {
      squares.add(Coefficient.of(form.weights().get(i).multiply(squaredAxes.get(i))), i, i, 0);
    }
    Segment number = Segment.of("square", channels, 1);
    Access square = assembly.temporary(number, Domain.SAMPLE, "u");
    Access inverse = assembly.temporary(number, Domain.SAMPLE, "u");
    Access unit = vector("unit");
    assembly.add(new Contraction(List.of(variables, variables), square, squares.build()));
    assembly.add(new Pointwise(inverseLength(), square, List.of(), inverse));
    assembly.add(
        new Contraction(
            List.of(inverse, variables), unit, CoefficientTensor.multiple(form.size())));
    multiplications += 2L * channels * form.size();
    variables = unit;
  }

  /** {@code 1/sqrt(q)} for q > 0, and 0 for q = 0. */
  private static Function inverseLength() {
    Function step = Elementary.STEP.function();
    Function away = Function.one().plus(Function.constant(-1).times(step));
    return step.times(Elementary.RSQRT.of(Function.x().plus(away)));
  }

  /** Adds a degree; gives where its values are. */
  private Access add(HarmonicSpace space, List<HarmonicSpace> known, Access lower) {
    Summand summand = new Summand(channels, space.term());
    Segment segment = Segment.of(summand.toString(), channels, space.dimension());
    Access y = PlanAssembly.y(assembly.output(segment), "u");
    outputs.add(summand);
    if (space.degree() == 0) {
      one(y);
      return y;
    }
    if (space.degree() == 1) {
      contract(variables, y, definition(space));
      Access values = assembly.temporary(segment, Domain.SAMPLE, "u");
      assembly.compute(new Contraction(List.of(variables), values, definition(space)));
      return values;
    }
    List<Access> factors = new ArrayList<>(Collections.nCopies(space.degree(), variables));
    assembly.define(new Contraction(factors, y, definition(space)));
    Access values = assembly.temporary(segment, Domain.SAMPLE, "u");
    CoefficientTensor recurrence = recurrence(space, known.get(space.degree() - 1));
    assembly.compute(new Contraction(List.of(variables, lower), values, recurrence));
    assembly.compute(
        new Contraction(List.of(values), y, CoefficientTensor.identity(space.dimension())));
    multiplications += (long) channels * recurrence.size();
    return values;
  }

  /** The polynomial 1. */
  private void one(Access y) {
    Access any = assembly.temporary(Segment.of("one", channels, 1), Domain.SAMPLE, "u");
    CoefficientTensor first = CoefficientTensor.builder(2).add(Coefficient.ONE, 0, 0).build();
    assembly.add(new Contraction(List.of(variables), any, first));
    assembly.add(new Pointwise(Function.one(), any, List.of(), y));
  }

  /** The coefficients of the polynomials, over sorted lists of l components. */
  private CoefficientTensor definition(HarmonicSpace space) {
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(space.degree() + 1);
    for (int k = 0; k < space.dimension(); k++) {
      for (Map.Entry<Monomial, Algebraic> term : space.polynomials().get(k).terms().entrySet()) {
        int[] index = new int[space.degree() + 1];
        Rational square = squaredScale(space).divide(space.squares().get(k));
        int place = 0;
        for (int i = 0; i < form.size(); i++) {
          for (int times = 0; times < term.getKey().exponent(i); times++) {
            index[place++] = i;
            square = square.multiply(squaredAxes.get(i));
          }
        }
        index[place] = k;
        tensor.add(
            Coefficient.of(term.getValue().rational()).multiply(Coefficient.sqrt(square)), index);
      }
    }
    return tensor.build();
  }

  /** C of the recurrence. */
  private CoefficientTensor recurrence(HarmonicSpace space, HarmonicSpace lower) {
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(3);
    Rational scale = squaredScale(space).divide(squaredScale(lower));
    for (int k = 0; k < space.dimension(); k++) {
      for (int i = 0; i < form.size(); i++) {
        Polynomial derivative = polynomials.ring().derivative(space.polynomials().get(k), i);
        for (int m = 0; m < lower.dimension(); m++) {
          Rational norm = lower.squares().get(m);
          Rational share =
              polynomials
                  .product(derivative, lower.polynomials().get(m))
                  .divide(norm.multiply(Rational.of(space.degree())));
          Rational square =
              scale.multiply(norm).divide(space.squares().get(k)).multiply(squaredAxes.get(i));
          tensor.add(Coefficient.of(share).multiply(Coefficient.sqrt(square)), i, m, k);
        }
      }
    }
    return tensor.build();
  }

  /** {@code f_l^2}. */
  private Rational squaredScale(HarmonicSpace space) {
    return switch (harmonics.normalisation()) {
      case COMPONENT -> Rational.of(space.dimension()).divide(space.sumOfSquares(form.size()));
      case NORM -> Rational.ONE.divide(space.sumOfSquares(form.size()));
      case NONE -> Rational.ONE;
    };
  }

  private String declaration() {
    return KIND
        + " "
        + group.name()
        + ": "
        + harmonics.in()
        + " -> "
        + new Representation(outputs)
        + ", normalisation "
        + harmonics.normalisation().word()
        + (harmonics.unit() ? ", of unit vectors" : "");
  }

  private PlanSummary summary(List<HarmonicSpace> known) {
    Representation out = new Representation(outputs);
    long dense = 0;
    int size = 0;
    for (HarmonicSpace space : known) {
      size = Math.addExact(size, Math.multiplyExact(channels, space.dimension()));
      dense +=
          channels * HarmonicPolynomials.monomials(form.size(), space.degree()) * space.dimension();
    }
    return new PlanSummary(
        group.name(),
        harmonics.in(),
        Optional.empty(),
        out,
        channels * form.size(),
        size,
        known.stream().mapToLong(HarmonicSpace::dimension).sum(),
        0,
        multiplications,
        dense,
        List.of(),
        notes(known));
  }

  private List<String> notes(List<HarmonicSpace> known) {
    List<String> notes = new ArrayList<>();
    if (known.getLast().dimension() == 0) {
      notes.add("A form in one variable has no harmonic polynomials of degree 2 and more.");
    }
    if (!form.isDefinite() && harmonics.normalisation() != ComponentNorm.NONE) {
      notes.add(
          "The form is indefinite: it is the sum of squares with its signs that is a multiple of"
              + " Q(x)^l.");
    }
    return notes;
  }
}
