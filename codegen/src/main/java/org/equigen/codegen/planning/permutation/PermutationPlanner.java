package org.equigen.codegen.planning.permutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Layout;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.plan.transform.Passes;
import org.equigen.codegen.planning.assembly.Coefficients;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.assembly.SummandText;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.SolverDiagnostic;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.partition.HalfDiagram;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * Plans the general linear map between tensors over a set that commutes with permutations of its
 * elements, for sets of any sizes n, and with a group that acts on the features of every entry:
 * from {@code x[i_1, ..., i_k]} to {@code y[j_1, ..., j_l]}.
 *
 * <p>By {@link Couplings} the maps with b blocks that go through are sums of x over the indices of
 * all other blocks, A(k,b) tensors of order b; a matrix product for each of the b! permutations of
 * their indices; and copies of A(l,b) tensors of order b along the indices of other blocks. So a
 * layer takes {@code sum over b of n^b b! A(k,b) A(l,b)} products of channels instead of {@code n^l
 * Bell(k+l)}, and no tensor of order l is formed for every map.
 *
 * <p>Weights start with the variance {@code 1 / sum over b of (binomial(l,b) c_b) / sum over input
 * summands of (m_i |maps|)}, where c_b is the number of pairs of a sum and a permutation: as many
 * terms as an entry of y with different indices has. Biases start at zero.
 */
public final class PermutationPlanner {
  private static final Operand PARAMETERS =
      new Operand("w", Role.PARAMETER, Domain.SHARED, List.of());
  private static final int SHOWN_SIZE = 10;

  private final LayerDeclaration.Permutation layer;
  private final EquivariantBasis maps;
  private final EquivariantBasis invariants;
  private final Couplings couplings;
  private final TensorSide sums;
  private final TensorSide places;
  private final SizeScales scales;
  private final Operand x;
  private final Operand y;
  private final List<Segment> parameters = new ArrayList<>();
  private final List<Coefficient> deviations = new ArrayList<>();
  private final List<Operand> temporaries = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final CountBySize products = new CountBySize();

  private PermutationPlanner(
      LayerDeclaration.Permutation layer,
      EquivariantBasis maps,
      EquivariantBasis invariants,
      ToIntFunction<Term> dimension) {
    this.layer = layer;
    this.maps = maps;
    this.invariants = invariants;
    this.couplings = Couplings.of(layer);
    this.x = operand("x", Role.INPUT, layer.from(), layer.in(), dimension);
    this.y = operand("y", Role.OUTPUT, layer.to(), layer.out(), dimension);
    this.sums = new TensorSide(x, layer.symmetric(), couplings.ins());
    this.places = new TensorSide(y, false, couplings.outs());
    this.scales = new SizeScales(layer.sizes(), layer.meanSize(), sums);
  }

  /**
   * Plans a layer.
   *
   * @param maps those of the group from input to output
   * @param invariants the maps from S to the output
   * @param place where the layer was asked for
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if no map of the group reaches the
   *     output
   */
  public static PlannedLayer plan(
      LayerDeclaration.Permutation layer,
      EquivariantBasis maps,
      EquivariantBasis invariants,
      ToIntFunction<Term> dimension,
      Place place) {
    if (maps.dimension() == 0) {
      throw new SolverDiagnostic.NoEquivariantMap(
              place, maps.group().name(), layer.in().toString(), layer.out().toString())
          .exception();
    }
    return new PermutationPlanner(layer, maps, invariants, dimension).planned();
  }

  private static Operand operand(
      String name,
      Role role,
      int order,
      Representation representation,
      ToIntFunction<Term> dimension) {
    return new Operand(
        name,
        role,
        TupleRows.domain(order),
        Layout.CHANNELS_IN_LANES,
        representation.summands().stream()
            .map(
                it -> Segment.of(it.toString(), it.multiplicity(), dimension.applyAsInt(it.term())))
            .toList());
  }

  private PlannedLayer planned() {
    int most = Math.max(layer.from(), layer.to());
    for (int b = most; b >= 0; b--) {
      steps.addAll(sums.steps(b));
    }
    biases();
    for (int b = 0; b <= most; b++) {
      mix(b);
      steps.addAll(places.steps(b));
    }
    temporaries.addAll(sums.operands());
    temporaries.addAll(places.operands());
    temporaries.addAll(scales.temporaries());
    Operand w = new Operand(PARAMETERS.name(), Role.PARAMETER, Domain.SHARED, parameters);
    List<Operand> arguments = new ArrayList<>(List.of(x));
    arguments.addAll(scales.constants());
    arguments.addAll(List.of(y, w));
    Program forward =
        new Program(
            arguments,
            temporaries,
            steps.stream()
                .map(step -> step.map(it -> it.operand().equals(PARAMETERS) ? it.on(w) : it))
                .toList());
    return new PlannedLayer(
        Passes.ofTraining(
            new LayerPlan(declaration(), deviations, forward, Map.of(Pass.FORWARD, forward))),
        summary(w),
        Optional.of(maps));
  }

  /** Invariants of the output in every place where no index goes through. */
  private void biases() {
    for (int segment = 0; segment < y.segments().size(); segment++) {
      Summand out = layer.out().summands().get(segment);
      IntertwinerBasis basis = invariants.block(Term.SCALAR, out.term());
      List<HalfDiagram> free =
          HalfDiagram.all(layer.to(), 0).stream().filter(couplings.outs()::contains).toList();
      if (basis.dimension() == 0 || free.isEmpty()) {
        continue;
      }
      Coefficients numbers = new Coefficients(maps.group(), basis);
      CoefficientTensor.Builder entries = CoefficientTensor.builder(2);
      for (int half = 0; half < free.size(); half++) {
        int slot = places.slot(free.get(half)) * basis.rows();
        for (int k = 0; k < basis.dimension(); k++) {
          Intertwiner element = basis.elements().get(k);
          for (int entry = 0; entry < element.size(); entry++) {
            entries.add(
                numbers.of(element, entry),
                half * basis.dimension() + k,
                slot + element.rows()[entry]);
          }
        }
      }
      Access bias =
          parameter(
              new Segment(
                  "bias " + SummandText.label(layer.out(), segment),
                  y.segment(segment).channels(),
                  free.size() * basis.dimension()),
              Coefficient.ZERO,
              "u");
      steps.add(
          new Contraction(
              List.of(bias), new Access(places.operand(0), segment, "u"), entries.build()));
    }
  }

  private Access parameter(Segment segment, Coefficient deviation, String letters) {
    parameters.add(segment);
    deviations.add(deviation);
    return new Access(PARAMETERS, parameters.size() - 1, letters);
  }

  /** All products of channels of tensors of order b. */
  private void mix(int b) {
    List<Couplings.Group> groups =
        couplings.groups().stream().filter(group -> group.marked() == b).toList();
    if (groups.isEmpty()) {
      return;
    }
    List<Access> exponents =
        scales.exponents(b).stream().map(it -> parameter(it, Coefficient.ZERO, "u")).toList();
    Operand scaled = scales.scaled(b, exponents);
    steps.addAll(scales.steps());
    for (int in = 0; in < x.segments().size(); in++) {
      for (int out = 0; out < y.segments().size(); out++) {
        IntertwinerBasis basis = block(in, out);
        if (basis.dimension() > 0) {
          Mapped mapped = mapped(basis, scaled, in, b);
          for (Couplings.Group group : groups) {
            mix(group, mapped, in, out);
          }
        }
      }
    }
  }

  private IntertwinerBasis block(int in, int out) {
    return maps.block(layer.in().summands().get(in).term(), layer.out().summands().get(out).term());
  }

  /**
   * Sums after the maps of the group: component {@code (half maps + map) rows + row}.
   *
   * @param tensor where they are
   * @param maps number of maps
   * @param rows number of components of the output
   */
  private record Mapped(Access tensor, int maps, int rows) {}

  /** The maps of the group on every sum of an order; nothing to do where that is the identity. */
  private Mapped mapped(IntertwinerBasis basis, Operand sum, int in, int b) {
    Access source = new Access(sum, in, "v");
    int count = basis.dimension();
    int rows = basis.rows();
    int halves = source.shape().components() / basis.columns();
    CoefficientTensor.Builder entries = CoefficientTensor.builder(2);
    Coefficients numbers = new Coefficients(maps.group(), basis);
    for (int half = 0; half < halves; half++) {
      for (int k = 0; k < count; k++) {
        Intertwiner element = basis.elements().get(k);
        for (int entry = 0; entry < element.size(); entry++) {
          entries.add(
              numbers.of(element, entry),
              half * basis.columns() + element.columns()[entry],
              (half * count + k) * rows + element.rows()[entry]);
        }
      }
    }
    CoefficientTensor map = entries.build();
    if (count == 1 && map.isIdentity(source.shape().components())) {
      return new Mapped(source, 1, rows);
    }
    Segment shape =
        new Segment(
            "maps of " + sum.segment(in).name(), source.shape().channels(), halves * count * rows);
    Operand images =
        new Operand(
            "m" + temporaries.size(),
            Role.TEMPORARY,
            sum.domain(),
            Layout.CHANNELS_IN_LANES,
            List.of(shape));
    temporaries.add(images);
    Access target = new Access(images, 0, "v");
    steps.add(new Contraction(List.of(source), target, map));
    products.add(b, (long) map.size() * x.segment(in).positions());
    return new Mapped(target, count, rows);
  }

  private void mix(Couplings.Group group, Mapped mapped, int in, int out) {
    int weights = group.pairs().size() * mapped.maps();
    Segment shape =
        new Segment(
            name(group, in, out),
            List.of(x.segment(in).channels().getFirst(), y.segment(out).channels().getFirst()),
            weights);
    Access weight = parameter(shape, deviation(out), "vu");
    CoefficientTensor.Builder entries = CoefficientTensor.builder(3);
    for (int pair = 0; pair < group.pairs().size(); pair++) {
      int from = sums.slot(group.pairs().get(pair).in()) * mapped.maps();
      int to = places.slot(group.pairs().get(pair).out()) * mapped.rows();
      for (int k = 0; k < mapped.maps(); k++) {
        for (int i = 0; i < mapped.rows(); i++) {
          entries.add(
              Coefficient.ONE, pair * mapped.maps() + k, (from + k) * mapped.rows() + i, to + i);
        }
      }
    }
    List<IndexMap> exchange = TupleRows.via(group.marked(), group.inverse());
    Access source = new Access(mapped.tensor().operand(), mapped.tensor().segment(), "v", exchange);
    Access target = new Access(places.operand(group.marked()), out, "u");
    steps.add(new Contraction(List.of(weight, source), target, entries.build()));
    products.add(group.marked(), (long) weights * mapped.rows() * shape.positions());
  }

  /** Of the weights that lead to a summand. */
  private Coefficient deviation(int out) {
    long terms = 0;
    for (Couplings.Group group : couplings.groups()) {
      terms +=
          group.pairs().stream()
              .filter(pair -> pair.out().partition().blocks() == layer.to())
              .count();
    }
    long inputs =
        IntStream.range(0, x.segments().size())
            .mapToLong(in -> (long) x.segment(in).positions() * block(in, out).dimension())
            .sum();
    return Coefficient.sqrt(Rational.ONE.divide(Rational.of(Math.max(1, terms * inputs))));
  }

  private String name(Couplings.Group group, int in, int out) {
    String by = group.marked() < 2 ? "" : " as " + TupleRows.letters(group.permutation());
    return "weight "
        + SummandText.label(layer.in(), in)
        + "->"
        + SummandText.label(layer.out(), out)
        + ", "
        + group.marked()
        + " through"
        + by;
  }

  private String declaration() {
    String size =
        switch (layer.sizes()) {
          case SUM, MEAN -> "";
          case FIXED, LEARNED -> " " + layer.meanSize();
        };
    return "permutation %s: (%s)^%s -> (%s)^%s, %s%s%s%s"
        .formatted(
            maps.group().name(),
            layer.in(),
            layer.from(),
            layer.out(),
            layer.to(),
            layer.sizes().word(),
            size,
            layer.symmetric() ? ", symmetric" : "",
            layer.largest() < layer.from() + layer.to() ? ", to " + layer.largest() : "");
  }

  private PlanSummary summary(Operand w) {
    CountBySize dense = new CountBySize();
    dense.add(layer.from() + layer.to(), Math.multiplyExact((long) x.size(), (long) y.size()));
    return new PlanSummary(
        maps.group().name(),
        layer.in(),
        Optional.empty(),
        layer.out(),
        x.size(),
        y.size(),
        couplings.size() * maps.dimension(),
        w.size(),
        products.at(SHOWN_SIZE),
        dense.at(SHOWN_SIZE),
        List.of(),
        notes());
  }

  private List<String> notes() {
    List<String> notes =
        new ArrayList<>(new PermutationNotes(layer, couplings, products, SHOWN_SIZE).lines());
    for (int out = 0; out < y.segments().size(); out++) {
      int segment = out;
      if (IntStream.range(0, x.segments().size())
          .allMatch(in -> block(in, segment).dimension() == 0)) {
        Summand summand = layer.out().summands().get(out);
        boolean biased = invariants.block(Term.SCALAR, summand.term()).dimension() > 0;
        notes.add(SummandText.unreached(summand, biased));
      }
    }
    return notes;
  }
}
