package org.equigen.codegen.planning.frame;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.planning.assembly.PlanAssembly;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.scalars.ScalarSources;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.AffineGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * Plans frames: n vectors {@code L_1, ..., L_n} with {@code L^T s L = s} for the form s of V, of
 * unitary groups with {@code L^+ L = 1}, from given vectors by {@link FrameSteps}, and coordinates
 * {@code R(L^-1) z} of a second input in them, which are invariant. For a group with translations
 * vectors are differences to the first point, and that point is the last column of the frame.
 *
 * <p>Source: "Lorentz Local Canonicalization: How to Make Any Network Lorentz-Equivariant",
 * arXiv:2505.20280, for the Lorentz group.
 */
public final class FramePlanner {
  /** What a layer of this kind is called. */
  public static final String KIND = "frame";

  private static final long MOST_PRODUCTS = 100_000;

  private final Group group;
  private final LayerDeclaration.Frame frame;
  private final FrameSpace space;
  private final List<FrameTensors> tensors;
  private final ToIntFunction<Term> dimension;
  private final PlanAssembly assembly = new PlanAssembly();
  private final FrameSteps steps;
  private final int count;
  private long multiplications;

  private FramePlanner(
      Group group,
      LayerDeclaration.Frame frame,
      FrameSpace space,
      List<FrameTensors> tensors,
      ToIntFunction<Term> dimension) {
    this.group = group;
    this.frame = frame;
    this.space = space;
    this.tensors = tensors;
    this.dimension = dimension;
    steps = new FrameSteps(assembly, space, frame.epsilon());
    count = frame.in().summands().getFirst().multiplicity();
  }

  /**
   * Plans a layer.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if V of the group has no symmetric
   *     form, the input is no multiple of V or too few of them, the second input is no tensor over
   *     V, or there are too many products
   */
  public static PlannedLayer plan(
      Group group, LayerDeclaration.Frame frame, ToIntFunction<Term> dimension, Place place) {
    FrameSpace space = space(KIND, group, place);
    Summand first = frame.in().summands().getFirst();
    if (frame.in().summands().size() > 1
        || !first.term().equals(space.vector())
        || first.multiplicity() < space.needed()) {
      throw unsuitable(
          place,
          frame.in(),
          "frames are made of vectors, at least " + space.needed() + " of them",
          "Give \""
              + new Summand(space.needed(), space.vector())
              + "\", or more: those that depend on others are left out.");
    }
    List<FrameTensors> tensors = new ArrayList<>();
    for (Summand summand : frame.with().map(Representation::summands).orElse(List.of())) {
      tensors.add(tensors(KIND, group, space, summand.term(), place));
    }
    FramePlanner planner = new FramePlanner(group, frame, space, tensors, dimension);
    planner.checkSize(place);
    return planner.planned();
  }

  /** The space of a group, or a refusal. */
  static FrameSpace space(String kind, Group group, Place place) {
    return FrameSpace.of(group)
        .filter(space -> space.size() > 1 || (space.hermitian() && !space.special()))
        .orElseThrow(
            () ->
                new LayerDiagnostic.NotForGroup(
                        place,
                        kind,
                        group.name(),
                        "frames are bases that are orthonormal in a symmetric or hermitian form",
                        "Take O(n), SO(n), O(p,q), SO(p,q), SO+(p,q) or these with translations,"
                            + " such as E(n) and poincare, or U(n) and SU(n).")
                    .exception());
  }

  /** A term as tensors over V, or a refusal. */
  static FrameTensors tensors(String kind, Group group, FrameSpace space, Term term, Place place) {
    if (space.affine() && !term.isScalar() && !term.equals(Term.vector())) {
      throw new LayerDiagnostic.Unsuitable(
              place,
              kind,
              term.toString(),
              "of a group with translations there are coordinates of points and scalars alone",
              "Give scalars and points, such as \"V + S\".")
          .exception();
    }
    return FrameTensors.of(place, kind, space.affine() ? linear(group) : group, term, space);
  }

  private static Group linear(Group group) {
    return group instanceof AffineGroup(Group of) ? of : group;
  }

  private static RuntimeException unsuitable(
      Place place, Representation representation, String reason, String alternative) {
    return new LayerDiagnostic.Unsuitable(
            place, KIND, representation.toString(), reason, alternative)
        .exception();
  }

  private void checkSize(Place place) {
    long parts = (long) space.parts() * space.components();
    BigInteger products = BigInteger.valueOf(parts).shiftLeft(space.size());
    for (FrameTensors one : tensors) {
      products = products.add(BigInteger.valueOf(one.products()));
    }
    if (products.compareTo(BigInteger.valueOf(MOST_PRODUCTS)) > 0) {
      throw new LayerDiagnostic.TooLarge(
              place, KIND + " " + group.name(), "products", products, MOST_PRODUCTS)
          .exception();
    }
  }

  private PlannedLayer planned() {
    int components = dimension.applyAsInt(space.vector());
    assembly.input(Segment.of(frame.in().toString(), count, components));
    PlanAssembly.Flat points =
        assembly.flat(List.of(Segment.of(frame.in().toString(), count, components)));
    assembly.contract(
        PlanAssembly.x(0, "u"), points.segment(0, "u"), CoefficientTensor.identity(components));
    PlanAssembly.Flat found =
        space.affine() ? steps.frame(differences(points), count - 1) : steps.frame(points, count);
    int columns = space.affine() ? components : space.size();
    Summand vectors = new Summand(columns, space.vector());
    Access y =
        PlanAssembly.y(assembly.output(Segment.of(vectors.toString(), columns, components)), "u");
    write(found, points, y, components);
    List<Summand> outputs = new ArrayList<>(List.of(vectors));
    List<Summand> with = frame.with().map(Representation::summands).orElse(List.of());
    for (int s = 0; s < with.size(); s++) {
      outputs.add(coordinates(s, with.get(s), found, points));
    }
    multiplications += steps.multiplications();
    return new PlannedLayer(
            assembly.plan(declaration()), summary(new Representation(outputs)), Optional.empty())
        .amplifying();
  }

  private PlanAssembly.Flat differences(PlanAssembly.Flat points) {
    PlanAssembly.Flat differences =
        assembly.flat(List.of(Segment.of("differences", count - 1, space.size())));
    CoefficientTensor tensor = ScalarSources.differences(count, space.size(), 0);
    assembly.add(
        new Contraction(List.of(points.whole(), points.whole()), differences.whole(), tensor));
    multiplications += tensor.size();
    return differences;
  }

  /** The frame as columns; the origin is the last one. */
  private void write(PlanAssembly.Flat found, PlanAssembly.Flat points, Access y, int components) {
    int n = space.size();
    if (!space.affine()) {
      assembly.contract(found.segment(0, "u"), y, CoefficientTensor.identity(components));
      return;
    }
    PlanAssembly.Flat columns =
        assembly.flat(List.of(Segment.of("columns", components, components)));
    CoefficientTensor.Builder vectors = CoefficientTensor.builder(2);
    CoefficientTensor.Builder origin = CoefficientTensor.builder(2);
    for (int i = 0; i < n; i++) {
      for (int a = 0; a < n; a++) {
        vectors.add(Coefficient.ONE, a * n + i, a * components + i);
      }
    }
    for (int i = 0; i < components; i++) {
      origin.add(Coefficient.ONE, i, n * components + i);
    }
    assembly.contract(found.whole(), columns.whole(), vectors.build());
    assembly.contract(points.whole(), columns.whole(), origin.build());
    assembly.contract(columns.segment(0, "u"), y, CoefficientTensor.identity(components));
  }

  /** Adds the coordinates of a summand of the second input. */
  private Summand coordinates(
      int number, Summand summand, PlanAssembly.Flat found, PlanAssembly.Flat points) {
    int components = dimension.applyAsInt(summand.term());
    int channels = summand.multiplicity();
    assembly.second(Segment.of(summand.toString(), channels, components));
    PlanAssembly.Flat result =
        assembly.flat(List.of(Segment.of("coordinates", channels, components)));
    Access z = PlanAssembly.z(number, "u");
    Access target = result.segment(0, "u");
    FrameTensors tensor = tensors.get(number);
    if (tensor.slots().isEmpty()) {
      assembly.contract(z, target, CoefficientTensor.identity(components));
    } else {
      Access start = vector("tensor", channels, tensor.components());
      if (space.affine()) {
        difference(points, z, start);
        int last = components - 1;
        assembly.contract(
            z, target, CoefficientTensor.builder(2).add(Coefficient.ONE, last, last).build());
      } else {
        assembly.contract(z, start, tensor.inclusion());
      }
      assembly.contract(inFrame(tensor, channels, start, found), target, tensor.projection());
    }
    return scalars(result, channels * components);
  }

  /** A tensor in coordinates of the frame, one index after the other. */
  private Access inFrame(FrameTensors tensor, int channels, Access start, PlanAssembly.Flat found) {
    Access now = start;
    for (int slot = 0; slot < tensor.slots().size(); slot++) {
      Access next = vector("tensor", channels, tensor.components());
      CoefficientTensor action = tensor.action(slot, new Inverse());
      assembly.add(new Contraction(List.of(found.whole(), now), next, action));
      multiplications += (long) channels * action.size();
      now = next;
    }
    return now;
  }

  /** Adds numbers to the output as so many channels of one component. */
  private Summand scalars(PlanAssembly.Flat numbers, int count) {
    Summand scalars = new Summand(count, Term.SCALAR);
    Segment segment = Segment.of(scalars.toString(), count, 1);
    Access y = PlanAssembly.y(assembly.output(segment), "u");
    PlanAssembly.Flat apart = assembly.flat(List.of(segment));
    assembly.contract(numbers.whole(), apart.whole(), CoefficientTensor.identity(count));
    assembly.contract(apart.segment(0, "u"), y, CoefficientTensor.identity(1));
    return scalars;
  }

  private Access vector(String name, int channels, int components) {
    return assembly.temporary(Segment.of(name, channels, components), Domain.SAMPLE, "u");
  }

  /** {@code c_1 x - c x_1} for points {@code (x,c)} of the second input. */
  private void difference(PlanAssembly.Flat points, Access z, Access target) {
    int n = space.size();
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(3);
    for (int i = 0; i < n; i++) {
      tensor.add(Coefficient.ONE, n, i, i);
      tensor.add(Coefficient.ONE.negate(), i, n, i);
    }
    assembly.add(new Contraction(List.of(points.whole(), z), target, tensor.build()));
    multiplications += 2L * n * target.shape().positions();
  }

  /**
   * {@code L^-1 = s L^T s} on vectors, {@code L^T} on duals, of a frame {@code [a][i]}; {@code
   * conj(L^T)} where numbers are complex.
   */
  private final class Inverse implements FrameTensors.MatrixEntry {
    @Override
    public int place(int from, int to, int part) {
      return to * space.components() + part * space.size() + from;
    }

    @Override
    public int sign(int from, int to, int part, boolean dual) {
      return dual ? 1 : space.sign(from) * space.sign(to) * (part == 0 ? 1 : -1);
    }
  }

  private String declaration() {
    String with = frame.with().map(it -> " with " + it).orElse("");
    return KIND + " " + group.name() + ": " + frame.in() + with + ", epsilon " + frame.epsilon();
  }

  private PlanSummary summary(Representation out) {
    int inputSize = count * dimension.applyAsInt(space.vector());
    int outputSize =
        out.summands().stream()
            .mapToInt(it -> it.multiplicity() * dimension.applyAsInt(it.term()))
            .sum();
    int second =
        frame.with().stream()
            .flatMap(it -> it.summands().stream())
            .mapToInt(it -> it.multiplicity() * dimension.applyAsInt(it.term()))
            .sum();
    return new PlanSummary(
        group.name(),
        frame.in(),
        frame.with(),
        out,
        inputSize,
        outputSize,
        0,
        0,
        multiplications,
        (long) (inputSize + second) * outputSize,
        List.of(),
        List.of());
  }
}
