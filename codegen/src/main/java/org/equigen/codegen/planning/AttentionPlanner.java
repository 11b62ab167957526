package org.equigen.codegen.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.IndexMap;
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
import org.equigen.codegen.planning.assembly.Placement;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.form.InvariantForm;
import org.equigen.codegen.planning.form.InvariantForms;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.IntegerFunctions;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;

/**
 * Plans attention over the edges of a graph, {@code y_r = sum over edges e to r of p_e v_s(e)} for
 * each head, where p is the softmax over the edges of a receiver r of {@code l_e = <q_r, k_s(e)> /
 * sqrt(n)}. The product is the sum of the invariant forms of all channels of the head, scalars
 * beside vectors, and n the number of its components.
 *
 * <p>An indefinite form makes logits of any size and sign. The largest one of each receiver is
 * subtracted, so that no exponential exceeds 1 and one of them is 1. A receiver without edges gets
 * zero.
 *
 * <p>Head h of H has the channels {@code h m / H} and following of each summand of m channels.
 *
 * <p>Source: A. Vaswani et al., "Attention is all you need", arXiv:1706.03762, section 3.2; with
 * invariant forms, L-GATr, arXiv:2411.00446, and L-GATr-slim, arXiv:2512.17011.
 */
final class AttentionPlanner {
  private static final CoefficientTensor ONE = CoefficientTensor.identity(1);

  private final Group group;
  private final LayerDeclaration.Attention attention;
  private final InvariantForms forms;
  private final Operand query;
  private final Operand key;
  private final Operand value;
  private final Operand output;
  private final List<Operand> temporaries = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private long multiplications;

  private AttentionPlanner(
      Group group, LayerDeclaration.Attention attention, InvariantForms forms) {
    this.group = group;
    this.attention = attention;
    this.forms = forms;
    this.query = operand("q", Role.INPUT, attention.in());
    this.key = operand("k", Role.INPUT, attention.in());
    this.value = operand("v", Role.INPUT, attention.values());
    this.output = operand("y", Role.OUTPUT, attention.values());
  }

  /**
   * Plans a layer.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if a term has no form, or the heads
   *     do not divide the channels
   */
  static PlannedLayer plan(
      Group group, LayerDeclaration.Attention attention, InvariantForms forms, Place place) {
    check(attention, attention.in(), place);
    check(attention, attention.values(), place);
    return new AttentionPlanner(group, attention, forms).planned();
  }

  private static void check(
      LayerDeclaration.Attention attention, Representation representation, Place place) {
    for (Summand summand : representation.summands()) {
      if (summand.multiplicity() % attention.heads() != 0) {
        throw new LayerDiagnostic.Unsuitable(
                place,
                "attention",
                representation.toString(),
                attention.heads() + " heads cannot share the channels of " + summand,
                "Take a number of heads that divides all multiplicities: "
                    + divisors(attention)
                    + ".")
            .exception();
      }
    }
  }

  /** The numbers of heads that do, for example {@code 1, 2 or 4}. */
  private static String divisors(LayerDeclaration.Attention attention) {
    int common =
        attention.in().plus(attention.values()).summands().stream()
            .mapToInt(Summand::multiplicity)
            .reduce(0, IntegerFunctions::gcd);
    List<String> divisors =
        IntStream.rangeClosed(1, common)
            .filter(it -> common % it == 0)
            .mapToObj(Integer::toString)
            .toList();
    int last = divisors.size() - 1;
    return last == 0
        ? divisors.getFirst()
        : String.join(", ", divisors.subList(0, last)) + " or " + divisors.get(last);
  }

  private Operand operand(String name, Role role, Representation representation) {
    return new Operand(
        name, role, Placement.NODE, representation.summands().stream().map(this::segment).toList());
  }

  /** The channels of a summand by heads. */
  private Segment segment(Summand summand) {
    Axis heads = Axis.full(attention.heads());
    Axis channels = Axis.full(summand.multiplicity() / attention.heads());
    return new Segment(
        summand.toString(), List.of(heads, channels), forms.components(summand.term()));
  }

  private PlannedLayer planned() {
    Access weights = softmax(logits());
    for (int i = 0; i < value.segments().size(); i++) {
      contract(
          CoefficientTensor.multiple(value.segment(i).components()),
          at(output, i, "hu", Placement.RECEIVER),
          weights,
          at(value, i, "hu", Placement.SENDER));
      multiplications += value.segment(i).size();
    }
    Program forward = new Program(List.of(query, key, value, output), temporaries, steps);
    LayerPlan plan =
        Passes.ofTraining(
            new LayerPlan(declaration(), List.of(), forward, Map.of(Pass.FORWARD, forward)));
    return new PlannedLayer(
        plan,
        summary(),
        forms.basis(),
        Map.of(
            query.name(), attention.in(),
            key.name(), attention.in(),
            value.name(), attention.values()));
  }

  /** {@code <q, k> / sqrt(n)} for each head of an edge. */
  private Access logits() {
    Access logits = temporary("logits", Placement.EDGE);
    Coefficient scale = Coefficient.sqrt(Rational.of(attention.heads(), query.size()));
    for (int i = 0; i < query.segments().size(); i++) {
      InvariantForm form = forms.pairing(attention.in().summands().get(i).term());
      contract(
          form.times(scale),
          logits,
          at(query, i, "hu", Placement.RECEIVER),
          at(key, i, "hu", Placement.SENDER));
      multiplications += (long) form.entries().size() * query.segment(i).positions();
    }
    return logits;
  }

  /** The softmax over the edges of each receiver. */
  private Access softmax(Access logits) {
    Access largest = temporary("largest logits", Placement.NODE);
    Access shifted = temporary("shifted logits", Placement.EDGE);
    Access exponentials = temporary("exponentials", Placement.EDGE);
    Access totals = temporary("totals", Placement.NODE);
    Access inverses = temporary("inverse totals", Placement.NODE);
    Access weights = temporary("weights", Placement.EDGE);
    steps.add(new Extremum(logits, at(largest, Placement.RECEIVER)));
    contract(ONE, shifted, logits);
    CoefficientTensor minus =
        CoefficientTensor.builder(2).add(Coefficient.ONE.negate(), 0, 0).build();
    contract(minus, shifted, at(largest, Placement.RECEIVER));
    steps.add(new Pointwise(Elementary.EXP.function(), shifted, List.of(), exponentials));
    contract(ONE, at(totals, Placement.RECEIVER), exponentials);
    // A receiver without edges has the total 0. Raising totals by a small number would do as well
    // but for derivatives: the largest logit counts as a constant there, which is right only where
    // the result does not depend on it at all.
    steps.add(new Pointwise(Function.inverseOrOne(), totals, List.of(), inverses));
    contract(
        InvariantForm.OF_SCALARS.entries(),
        weights,
        exponentials,
        at(inverses, Placement.RECEIVER));
    multiplications += attention.heads();
    return weights;
  }

  /** A temporary with one number for each head. */
  private Access temporary(String name, Domain rows) {
    Segment shape = Segment.of(name, attention.heads(), 1);
    Operand operand = new Operand("t" + temporaries.size(), Role.TEMPORARY, rows, List.of(shape));
    temporaries.add(operand);
    return new Access(operand, 0, "h");
  }

  private void contract(CoefficientTensor coefficients, Access target, Access... factors) {
    steps.add(new Contraction(List.of(factors), target, coefficients));
  }

  private static Access at(Operand operand, int segment, String channels, IndexMap map) {
    return new Access(operand, segment, channels, List.of(map));
  }

  private static Access at(Access access, IndexMap map) {
    return at(access.operand(), access.segment(), access.channels(), map);
  }

  private String declaration() {
    return "attention "
        + group.name()
        + ": ("
        + attention.in()
        + ") on ("
        + attention.values()
        + ") with "
        + attention.heads()
        + (attention.heads() == 1 ? " head" : " heads");
  }

  private PlanSummary summary() {
    return new PlanSummary(
        group.name(),
        attention.in(),
        Optional.of(attention.values()),
        attention.values(),
        query.size(),
        output.size(),
        attention.in().summands().stream().map(Summand::term).distinct().count(),
        0,
        multiplications,
        Math.addExact((long) query.size() * query.size(), (long) output.size()),
        List.of(),
        List.of("Multiplications are those of one edge instead of one sample."));
  }
}
