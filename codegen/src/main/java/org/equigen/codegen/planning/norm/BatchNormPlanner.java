package org.equigen.codegen.planning.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.plan.function.Elementary;
import org.equigen.codegen.plan.function.Function;
import org.equigen.codegen.plan.transform.Passes;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.ChannelParameters;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.form.InvariantForm;
import org.equigen.codegen.planning.form.InvariantForms;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Summand;

/**
 * Plans normalisation by statistics of the batch, {@code y_u = (1 + w_u) (x_u - mu_u) / sqrt(v_u +
 * epsilon) + b_u}, where the mean mu and the bias b are of scalars alone.
 *
 * <p>Over the n rows of a batch, {@code mean_u = sum x_u / n}, and {@code variance_u = sum (x_u -
 * mean_u)^2 / n} for scalars and {@code sum |<x_u, x_u>| / (n d)} for the d components of other
 * channels, in the invariant form of their term. With the number t of the operand {@code training}
 * {@code mu = t mean + (1 - t) running mean}, and v likewise: 1 normalises by the batch, 0 by the
 * statistics that are kept. Both kinds of statistics are operands, {@code mean} and {@code
 * variance} to be read and {@code batch_mean} and {@code batch_variance} to be written.
 *
 * <p>Source: S. Ioffe and C. Szegedy, arXiv:1502.03167; norms of channels as in {@code
 * e3nn.nn.BatchNorm} with {@code normalization="component"} and {@code reduce="mean"}.
 */
public final class BatchNormPlanner {
  private static final CoefficientTensor COPY = CoefficientTensor.identity(1);
  private static final CoefficientTensor PRODUCT = CoefficientTensor.multiple(1);

  private final Group group;
  private final LayerDeclaration.BatchNorm norm;
  private final InvariantForms forms;
  private final List<Summand> summands;
  private final Operand x;
  private final Operand y;
  private final Operand training =
      new Operand(
          "training", Role.CONSTANT, Domain.SHARED, List.of(new Segment("t", List.of(), 1)));
  private final Operand mean;
  private final Operand variance;
  private final Operand parameters;
  private final List<Operand> temporaries = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private int scalars;
  private int weights;
  private long multiplications;

  private BatchNormPlanner(Group group, LayerDeclaration.BatchNorm norm, InvariantForms forms) {
    this.group = group;
    this.norm = norm;
    this.forms = forms;
    this.summands = norm.in().summands();
    List<Segment> segments = new ArrayList<>();
    List<Segment> means = new ArrayList<>();
    List<Segment> variances = new ArrayList<>();
    List<Segment> trained = new ArrayList<>();
    for (Summand summand : summands) {
      int components = forms.components(summand.term());
      segments.add(Segment.of(summand.toString(), summand.multiplicity(), components));
      variances.add(numbers("variance", summand));
      if (norm.scale() == ChannelParameters.CHANNEL) {
        trained.add(numbers("scale", summand));
      }
      if (forms.isScalar(summand.term())) {
        means.add(numbers("mean", summand));
        if (norm.bias() == ChannelParameters.CHANNEL) {
          trained.add(numbers("bias", summand));
        }
      }
    }
    x = new Operand("x", Role.INPUT, Domain.SAMPLE, segments);
    y = new Operand("y", Role.OUTPUT, Domain.SAMPLE, segments);
    mean = new Operand("mean", Role.STATISTIC, Domain.SHARED, means);
    variance = new Operand("variance", Role.STATISTIC, Domain.SHARED, variances);
    parameters = new Operand("w", Role.PARAMETER, Domain.SHARED, trained);
  }

  private static Segment numbers(String what, Summand summand) {
    return Segment.of(what + " " + summand, summand.multiplicity(), 1);
  }

  /**
   * Plans a layer.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if a term has no form
   */
  public static PlannedLayer plan(
      Group group, LayerDeclaration.BatchNorm norm, InvariantForms forms) {
    return new BatchNormPlanner(group, norm, forms).planned();
  }

  /** The shares of the batch and of the statistics that are kept, and of a row in the batch. */
  private record Shares(Access batch, Access kept, Access row) {}

  private PlannedLayer planned() {
    Shares shares = shares();
    for (int i = 0; i < summands.size(); i++) {
      if (forms.isScalar(summands.get(i).term())) {
        normaliseScalars(i, shares);
      } else {
        Access factor = factor(i, magnitudes(i), shares);
        multiply(factor, i);
      }
    }
    return new PlannedLayer(plan(), summary(), forms.basis());
  }

  private Shares shares() {
    Access t = new Access(training, 0, "");
    Access kept = temporary(new Segment("share kept", List.of(), 1), Domain.SHARED, "");
    Function rest = Function.one().plus(Function.constant(-1).times(Function.x()));
    steps.add(new Pointwise(rest, t, List.of(), kept));
    // A one for each row, whatever it holds: their sum is the number of rows.
    Access any = temporary(new Segment("any", List.of(), 1), Domain.SAMPLE, "");
    CoefficientTensor first = CoefficientTensor.builder(2).add(Coefficient.ONE, 0, 0).build();
    steps.add(new Contraction(List.of(new Access(x, 0, "u")), any, first));
    Access one = temporary(new Segment("one", List.of(), 1), Domain.SAMPLE, "");
    steps.add(new Pointwise(Function.one(), any, List.of(), one));
    Access count = temporary(new Segment("rows", List.of(), 1), Domain.SHARED, "");
    steps.add(new Contraction(List.of(one), count, COPY));
    Access row = temporary(new Segment("share of a row", List.of(), 1), Domain.SHARED, "");
    steps.add(new Pointwise(Elementary.RECIPROCAL.function(), count, List.of(), row));
    return new Shares(t, kept, row);
  }

  private void normaliseScalars(int i, Shares shares) {
    Access channels = new Access(x, i, "u");
    Access sum = numbers("sum", i, Domain.SHARED);
    steps.add(new Contraction(List.of(channels), sum, COPY));
    Access ofBatch = numbers("mean", i, Domain.SHARED);
    steps.add(new Contraction(List.of(shares.row(), sum), ofBatch, PRODUCT));
    Access centre = used(mean, scalars, ofBatch, shares, "centre", i);
    Access centred = numbers("centred", i, Domain.SAMPLE);
    steps.add(new Contraction(List.of(channels), centred, COPY));
    steps.add(new Contraction(List.of(ofBatch), centred, minus(1)));
    Access squares = numbers("squares", i, Domain.SHARED);
    steps.add(new Contraction(List.of(centred, centred), squares, PRODUCT));
    Access factor = factor(i, squares, shares);
    multiply(factor, i);
    Access output = new Access(y, i, "u");
    steps.add(new Contraction(List.of(centre, factor), output, minus(2)));
    if (norm.bias() == ChannelParameters.CHANNEL) {
      steps.add(new Contraction(List.of(new Access(parameters, weights++, "u")), output, COPY));
    }
    multiplications += 2L * summands.get(i).multiplicity();
    scalars++;
  }

  /** {@code -a} or {@code -a b}. */
  private static CoefficientTensor minus(int factors) {
    Coefficient value = Coefficient.ONE.negate();
    return CoefficientTensor.builder(factors + 1).add(value, new int[factors + 1]).build();
  }

  /** {@code sum over rows of |<x_u, x_u>| / d}. */
  private Access magnitudes(int i) {
    Summand summand = summands.get(i);
    InvariantForm form = forms.of(summand.term());
    CoefficientTensor mean = form.times(Coefficient.of(Rational.of(1, form.components())));
    Access channels = new Access(x, i, "u");
    Access sum = numbers("squares", i, Domain.SHARED);
    multiplications += (long) mean.size() * summand.multiplicity();
    if (form.isSumOfSquares()) {
      steps.add(new Contraction(List.of(channels, channels), sum, mean));
      return sum;
    }
    Access squares = numbers("square", i, Domain.SAMPLE);
    steps.add(new Contraction(List.of(channels, channels), squares, mean));
    Access magnitudes = numbers("magnitude", i, Domain.SAMPLE);
    steps.add(new Pointwise(Elementary.ABS.function(), squares, List.of(), magnitudes));
    steps.add(new Contraction(List.of(magnitudes), sum, COPY));
    return sum;
  }

  /** {@code (1 + w_u) / sqrt(v_u + epsilon)} from a sum over the rows. */
  private Access factor(int i, Access sum, Shares shares) {
    Access ofBatch = numbers("variance", i, Domain.SHARED);
    steps.add(new Contraction(List.of(shares.row(), sum), ofBatch, PRODUCT));
    Access used = used(variance, i, ofBatch, shares, "spread", i);
    Access root = numbers("inverse root", i, Domain.SHARED);
    Function raised = ShapeKeeping.raised(Function.x(), norm.epsilon());
    steps.add(new Pointwise(Elementary.RSQRT.of(raised), used, List.of(), root));
    if (norm.scale() == ChannelParameters.NONE) {
      return root;
    }
    Access factor = numbers("factor", i, Domain.SHARED);
    steps.add(new Contraction(List.of(root), factor, COPY));
    Access scale = new Access(parameters, weights++, "u");
    steps.add(new Contraction(List.of(scale, root), factor, PRODUCT));
    return factor;
  }

  /** A statistic of the batch and the one that is kept, in their shares; writes the former out. */
  private Access used(
      Operand kept, int segment, Access ofBatch, Shares shares, String name, int summand) {
    steps.add(new Contraction(List.of(ofBatch), new Access(written(kept), segment, "u"), COPY));
    Access used = numbers(name, summand, Domain.SHARED);
    Access running = new Access(kept, segment, "u");
    steps.add(new Contraction(List.of(shares.batch(), ofBatch), used, PRODUCT));
    steps.add(new Contraction(List.of(shares.kept(), running), used, PRODUCT));
    return used;
  }

  private static Operand written(Operand kept) {
    return kept.like("batch_" + kept.name(), Role.OUTPUT);
  }

  private void multiply(Access factor, int i) {
    int components = forms.components(summands.get(i).term());
    steps.add(
        new Contraction(
            List.of(factor, new Access(x, i, "u")),
            new Access(y, i, "u"),
            CoefficientTensor.multiple(components)));
    multiplications += (long) components * summands.get(i).multiplicity();
  }

  private Access numbers(String what, int summand, Domain domain) {
    return temporary(numbers(what, summands.get(summand)), domain, "u");
  }

  private Access temporary(Segment segment, Domain domain, String channels) {
    Operand temporary =
        new Operand("t" + temporaries.size(), Role.TEMPORARY, domain, List.of(segment));
    temporaries.add(temporary);
    return new Access(temporary, 0, channels);
  }

  private LayerPlan plan() {
    List<Operand> arguments = new ArrayList<>(List.of(x, y));
    if (scalars > 0) {
      arguments.add(written(mean));
    }
    arguments.add(written(variance));
    arguments.add(parameters);
    arguments.add(training);
    if (scalars > 0) {
      arguments.add(mean);
    }
    arguments.add(variance);
    Program forward = new Program(arguments, temporaries, steps);
    List<Coefficient> deviations =
        parameters.segments().stream().map(_ -> Coefficient.ZERO).toList();
    return Passes.ofTraining(
        new LayerPlan(declaration(), deviations, forward, Map.of(Pass.FORWARD, forward)));
  }

  private String declaration() {
    return "batch-norm "
        + group.name()
        + ": "
        + norm.in()
        + " epsilon "
        + norm.epsilon()
        + ", scale "
        + norm.scale().word()
        + ", bias "
        + norm.bias().word();
  }

  private PlanSummary summary() {
    long found = summands.stream().map(Summand::term).distinct().count();
    return new PlanSummary(
        group.name(),
        norm.in(),
        Optional.empty(),
        norm.in(),
        x.size(),
        x.size(),
        found,
        parameters.size(),
        multiplications,
        (long) x.size() * x.size(),
        List.of(),
        List.of());
  }
}
