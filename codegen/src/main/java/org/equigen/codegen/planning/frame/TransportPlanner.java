package org.equigen.codegen.planning.frame;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.plan.transform.Passes;
import org.equigen.codegen.planning.assembly.Placement;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * Plans transport between frames, {@code y_e = R(L_r^-1 L_s) x_s} for every edge e from node s to
 * node r: coordinates in the frame of s become coordinates in the frame of r. Frames are columns of
 * L as {@link FramePlanner} makes them, so that {@code L_r^-1 L_s = s L_r^T s L_s} consists of
 * products of their vectors; it acts on one index of a tensor after the other.
 *
 * <p>Source: "Lorentz Local Canonicalization: How to Make Any Network Lorentz-Equivariant",
 * arXiv:2505.20280, tensorial messages.
 */
public final class TransportPlanner {
  /** What a layer of this kind is called. */
  public static final String KIND = "transport";

  private static final long MOST_PRODUCTS = 100_000;

  private final Group group;
  private final Representation in;
  private final FrameSpace space;
  private final List<FrameTensors> tensors;
  private final ToIntFunction<Term> dimension;
  private final Operand frames;
  private final Operand input;
  private final Operand output;
  private final List<Operand> temporaries = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private long multiplications;

  private TransportPlanner(
      Group group,
      Representation in,
      FrameSpace space,
      List<FrameTensors> tensors,
      ToIntFunction<Term> dimension) {
    this.group = group;
    this.in = in;
    this.space = space;
    this.tensors = tensors;
    this.dimension = dimension;
    int n = space.size();
    List<Segment> segments = in.summands().stream().map(this::segment).toList();
    frames =
        new Operand(
            "frames", Role.INPUT, Placement.NODE, List.of(segment(new Summand(n, space.vector()))));
    input = new Operand("x", Role.INPUT, Placement.NODE, segments);
    output = new Operand("y", Role.OUTPUT, Placement.EDGE, segments);
  }

  private Segment segment(Summand summand) {
    return Segment.of(
        summand.toString(), summand.multiplicity(), dimension.applyAsInt(summand.term()));
  }

  /**
   * Plans a layer.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if V of the group has no symmetric
   *     form or holds points, the input is no tensor over V, or there are too many products
   */
  public static PlannedLayer plan(
      Group group, Representation in, ToIntFunction<Term> dimension, Place place) {
    FrameSpace space = FramePlanner.space(KIND, group, place);
    if (space.affine()) {
      throw new LayerDiagnostic.NotForGroup(
              place,
              KIND,
              group.name(),
              "coordinates of points depend on the origins of frames",
              "Take the linear group, whose vectors differences of points are.")
          .exception();
    }
    List<FrameTensors> tensors = new ArrayList<>();
    BigInteger products = BigInteger.ZERO;
    for (Summand summand : in.summands()) {
      FrameTensors tensor = FramePlanner.tensors(KIND, group, space, summand.term(), place);
      tensors.add(tensor);
      products = products.add(BigInteger.valueOf(tensor.products()));
    }
    if (products.compareTo(BigInteger.valueOf(MOST_PRODUCTS)) > 0) {
      throw new LayerDiagnostic.TooLarge(
              place, KIND + " " + group.name(), "products", products, MOST_PRODUCTS)
          .exception();
    }
    return new TransportPlanner(group, in, space, tensors, dimension).planned();
  }

  private PlannedLayer planned() {
    Access products = products();
    for (int s = 0; s < in.summands().size(); s++) {
      transport(s, products);
    }
    Program forward = new Program(List.of(frames, input, output), temporaries, steps);
    LayerPlan plan =
        Passes.ofTraining(
            new LayerPlan(
                KIND + " " + group.name() + ": " + in,
                List.of(),
                forward,
                Map.of(Pass.FORWARD, forward)));
    Representation columns = Representation.of(space.vector()).times(space.size());
    return new PlannedLayer(plan, summary(), Optional.empty(), Map.of(frames.name(), columns));
  }

  /** {@code <L_r[u], L_s[v]>}, all of them as one channel, part by part. */
  private Access products() {
    int n = space.size();
    List<Axis> axes = List.of(Axis.full(n), Axis.full(n));
    Operand products =
        new Operand(
                "products",
                Role.TEMPORARY,
                Placement.EDGE,
                List.of(new Segment("products", axes, space.parts())))
            .flattened();
    temporaries.add(products);
    contract(
        space.form(),
        new Access(products, 0, "uv"),
        at(frames, 0, "u", Placement.RECEIVER),
        at(frames, 0, "v", Placement.SENDER));
    multiplications += (long) n * n * space.parts() * space.components();
    return new Access(products, products.numberInRegrouping(0), "");
  }

  private void transport(int number, Access products) {
    FrameTensors tensor = tensors.get(number);
    Access x = at(input, number, "u", Placement.SENDER);
    Access y = new Access(output, number, "u");
    if (tensor.slots().isEmpty()) {
      contract(CoefficientTensor.identity(y.shape().components()), y, x);
      return;
    }
    int channels = in.summands().get(number).multiplicity();
    Access now = tensor(number, channels, tensor.components());
    contract(tensor.inclusion(), now, x);
    for (int slot = 0; slot < tensor.slots().size(); slot++) {
      Access next = tensor(number, channels, tensor.components());
      CoefficientTensor action = tensor.action(slot, new Between());
      contract(action, next, products, now);
      multiplications += (long) channels * action.size();
      now = next;
    }
    contract(tensor.projection(), y, now);
  }

  private Access tensor(int number, int channels, int components) {
    Segment shape = Segment.of("tensor " + number, channels, components);
    Operand temporary =
        new Operand("t" + temporaries.size(), Role.TEMPORARY, Placement.EDGE, List.of(shape));
    temporaries.add(temporary);
    return new Access(temporary, 0, "u");
  }

  private void contract(CoefficientTensor coefficients, Access target, Access... factors) {
    steps.add(new Contraction(List.of(factors), target, coefficients));
  }

  private static Access at(Operand operand, int segment, String channels, IndexMap map) {
    return new Access(operand, segment, channels, List.of(map));
  }

  /**
   * {@code M = s L_r^T s L_s} on vectors, its inverse transpose {@code s M s} on duals; {@code M =
   * L_r^+ L_s} and its conjugate where numbers are complex.
   */
  private final class Between implements FrameTensors.MatrixEntry {
    @Override
    public int place(int from, int to, int part) {
      return (to * space.size() + from) * space.parts() + part;
    }

    @Override
    public int sign(int from, int to, int part, boolean dual) {
      return space.sign(dual ? from : to) * (dual && part == 1 ? -1 : 1);
    }
  }

  private PlanSummary summary() {
    Representation scalars = Representation.of(Term.SCALAR).times(output.size());
    return new PlanSummary(
        group.name(),
        in,
        Optional.empty(),
        scalars,
        input.size(),
        output.size(),
        0,
        0,
        multiplications,
        (long) input.size() * output.size(),
        List.of(),
        List.of(
            "Inputs are frames, "
                + space.size()
                + " vectors of each node, and coordinates in"
                + " them; multiplications are those of one edge instead of one sample."));
  }
}
