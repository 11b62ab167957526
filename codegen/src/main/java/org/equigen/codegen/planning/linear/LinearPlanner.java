package org.equigen.codegen.planning.linear;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.planning.assembly.Coefficients;
import org.equigen.codegen.planning.assembly.PlanAssembly;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.assembly.PlanSummary.BlockSummary;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.assembly.StrategyCost;
import org.equigen.codegen.planning.assembly.SummandText;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.decomposition.Decomposer;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.SolverDiagnostic;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * Plans the general equivariant linear map, {@code y[u] = sum over v, b of W[b,u,v] C_b x[v] + sum
 * over k of beta[k,u] I_k}.
 *
 * <p>For each output summand and input summand there is a block of weights {@code [basis][out
 * channel][in channel]} over the basis C_b of the maps between their terms; for each output summand
 * a block of biases {@code [invariant][out channel]} over the invariants I_k of its term. Weights
 * start with variance {@code d_o / sum over input summands of (m_i sum_b |C_b|^2)}, biases at zero:
 * for independent inputs of unit variance the components of each output summand then have unit
 * variance on average.
 */
public final class LinearPlanner {
  private final EquivariantBasis weights;
  private final Optional<EquivariantBasis> biases;
  private final CostModel costs;
  private final SchurBases bases;
  private final PlanAssembly assembly = new PlanAssembly();
  private final SchurChannels schur;
  private final List<BlockSummary> blocks = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long parameters;
  private long multiplications;

  private LinearPlanner(
      EquivariantBasis weights,
      Optional<EquivariantBasis> biases,
      Decomposer decomposer,
      CostModel costs) {
    this.weights = weights;
    this.biases = biases;
    this.costs = costs;
    bases = new SchurBases(decomposer, weights);
    schur = new SchurChannels(assembly, bases);
  }

  /**
   * Plans a layer.
   *
   * @param weights the maps from input to output
   * @param biases the maps from S to the output, or nothing for a layer without biases
   * @param decomposer finds the irreducible parts of terms where they may pay
   * @param costs chooses the strategies
   * @param place where the layer was asked for
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if no weight reaches the output, or
   *     Schur's strategy was asked for and a term has no irreducible parts
   */
  public static PlannedLayer plan(
      EquivariantBasis weights,
      Optional<EquivariantBasis> biases,
      Decomposer decomposer,
      CostModel costs,
      Place place) {
    if (weights.dimension() == 0) {
      throw new SolverDiagnostic.NoEquivariantMap(
              place, weights.group().name(), weights.in().toString(), weights.out().toString())
          .exception();
    }
    return new LinearPlanner(weights, biases, decomposer, costs).planned();
  }

  private PlannedLayer planned() {
    int inputSize = 0;
    int outputSize = 0;
    for (Summand summand : weights.in().summands()) {
      int components = components(summand.term(), Optional.empty());
      assembly.input(Segment.of(summand.toString(), summand.multiplicity(), components));
      inputSize += summand.multiplicity() * components;
    }
    List<List<BlockPlanner>> planners = new ArrayList<>();
    for (Summand summand : weights.out().summands()) {
      int components = components(summand.term(), Optional.of(summand.term()));
      int segment =
          assembly.output(Segment.of(summand.toString(), summand.multiplicity(), components));
      outputSize += summand.multiplicity() * components;
      planners.add(planners(summand, segment));
    }
    for (int segment = 0; segment < planners.size(); segment++) {
      output(weights.out().summands().get(segment), segment, planners.get(segment));
    }
    multiplications += schur.changes();
    String group = weights.group().name();
    String declaration = "linear " + group + ": " + weights.in() + " -> " + weights.out();
    return new PlannedLayer(
        assembly.plan(biases.isPresent() ? declaration : declaration + " without bias"),
        new PlanSummary(
            group,
            weights.in(),
            Optional.empty(),
            weights.out(),
            inputSize,
            outputSize,
            weights.dimension(),
            parameters,
            multiplications,
            (long) inputSize * outputSize,
            blocks,
            notes),
        Optional.of(weights));
  }

  private int components(Term term, Optional<Term> asOutput) {
    return asOutput.isPresent()
        ? weights.block(weights.in().summands().getFirst().term(), term).rows()
        : weights.block(term, weights.out().summands().getFirst().term()).columns();
  }

  /** Those of all blocks of an output summand. */
  private List<BlockPlanner> planners(Summand out, int segment) {
    List<BlockPlanner> planners = new ArrayList<>();
    List<Summand> summands = weights.in().summands();
    for (int i = 0; i < summands.size(); i++) {
      Summand in = summands.get(i);
      IntertwinerBasis basis = weights.block(in.term(), out.term());
      if (basis.dimension() > 0) {
        Block block = new Block(out.multiplicity(), in.multiplicity(), basis);
        BlockChoice choice = BlockChoice.of(block, costs, bases);
        if (choice.isSchur()) {
          schur.need(choice, i, in, segment, out);
        }
        planners.add(new BlockPlanner(i, segment, in, out, choice));
      }
    }
    return planners;
  }

  private void output(Summand out, int segment, List<BlockPlanner> planners) {
    Coefficient deviation = deviation(out);
    planners.forEach(planner -> planner.plan(deviation));
    schur.finish(PlanAssembly.y(segment, "u"));
    boolean biased = bias(out, segment);
    if (deviation.isZero()) {
      notes.add(SummandText.unreached(out, biased));
    }
  }

  /**
   * {@code sqrt(d_o / sum over inputs of (m_i sum_b |C_b|^2))}; zero without maps. Where the basis
   * is irrational, the square is rounded to nine digits.
   */
  private Coefficient deviation(Summand out) {
    Rational norm = Rational.ZERO;
    int rows = 1;
    for (Summand in : weights.in().summands()) {
      IntertwinerBasis basis = weights.block(in.term(), out.term());
      rows = basis.rows();
      Rational squares = new Coefficients(weights.group(), basis).squares();
      norm = norm.add(squares.multiply(Rational.of(in.multiplicity())));
    }
    return norm.signum() == 0 ? Coefficient.ZERO : Coefficient.sqrt(Rational.of(rows).divide(norm));
  }

  private boolean bias(Summand out, int segment) {
    IntertwinerBasis invariants =
        biases.map(basis -> basis.block(Term.SCALAR, out.term())).orElse(null);
    if (invariants == null || invariants.dimension() == 0) {
      return false;
    }
    int maps = invariants.dimension();
    int parameter =
        assembly.parameter(
            new Segment(
                "bias " + SummandText.label(weights.out(), segment),
                List.of(Axis.full(out.multiplicity())),
                maps),
            Coefficient.ZERO);
    Coefficients numbers = new Coefficients(weights.group(), invariants);
    CoefficientTensor.Builder coefficients = CoefficientTensor.builder(2);
    for (int k = 0; k < maps; k++) {
      Intertwiner element = invariants.elements().get(k);
      for (int entry = 0; entry < element.size(); entry++) {
        coefficients.add(numbers.of(element, entry), k, element.rows()[entry]);
      }
    }
    assembly.contract(
        PlanAssembly.w(parameter, "u"), PlanAssembly.y(segment, "u"), coefficients.build());
    parameters += (long) maps * out.multiplicity();
    return true;
  }

  /** Plans the maps from one input summand to one output summand. */
  private final class BlockPlanner {
    private final int inSegment;
    private final int outSegment;
    private final Summand in;
    private final Summand out;
    private final BlockChoice choice;
    private final IntertwinerBasis basis;
    private final Coefficients numbers;

    BlockPlanner(int inSegment, int outSegment, Summand in, Summand out, BlockChoice choice) {
      this.inSegment = inSegment;
      this.outSegment = outSegment;
      this.in = in;
      this.out = out;
      this.choice = choice;
      basis = choice.block().basis();
      numbers = new Coefficients(weights.group(), basis);
    }

    void plan(Coefficient deviation) {
      StrategyCost cost = choice.cost();
      parameters += choice.block().parameters();
      multiplications += cost.multiplications() - cost.changeOfBasis();
      blocks.add(
          new BlockSummary(
              in.toString(),
              out.toString(),
              basis.dimension(),
              cost.strategy(),
              cost.multiplications(),
              choice.costs(),
              choice.reason()));
      int weight = assembly.parameter(weightSegment("weight ", basis.dimension()), deviation);
      define(weight);
      switch (choice.strategy()) {
        case CONTRACT_FIRST -> contractFirst(weight);
        case MIX_FIRST -> mixFirst(weight);
        case MATERIALISED -> materialise(weight);
        case SCHUR ->
            schur.mix(
                choice,
                PlanAssembly.w(weight, "uv"),
                weightSegment("irreducible parts of ", choice.maps().forms()),
                x(),
                y());
      }
    }

    /** {@code y[u] += W_b[u,v] C_b x[v]}, summed over b. */
    private void define(int weight) {
      CoefficientTensor.Builder maps = CoefficientTensor.builder(3);
      for (int b = 0; b < basis.dimension(); b++) {
        Intertwiner element = basis.elements().get(b);
        for (int k = 0; k < element.size(); k++) {
          maps.add(numbers.of(element, k), b, element.columns()[k], element.rows()[k]);
        }
      }
      assembly.define(
          new Contraction(List.of(PlanAssembly.w(weight, "uv"), x()), y(), maps.build()));
    }

    private Segment weightSegment(String prefix, int components) {
      String name =
          prefix.strip()
              + " "
              + SummandText.label(weights.in(), inSegment)
              + "->"
              + SummandText.label(weights.out(), outSegment);
      return new Segment(
          name, List.of(Axis.full(out.multiplicity()), Axis.full(in.multiplicity())), components);
    }

    private void contractFirst(int weight) {
      for (int b = 0; b < basis.dimension(); b++) {
        Segment shape = Segment.of("map " + b + " of " + in, in.multiplicity(), basis.rows());
        Access mapped = assembly.temporary(shape, Domain.SAMPLE, "v");
        compute(x(), mapped, map(b));
        mix(weight, b, mapped, y(), basis.rows());
      }
    }

    private void mixFirst(int weight) {
      for (int b = 0; b < basis.dimension(); b++) {
        Segment shape =
            Segment.of("mixed " + in + ", map " + b, out.multiplicity(), basis.columns());
        Access mixed = assembly.temporary(shape, Domain.SAMPLE, "u");
        mix(weight, b, x(), mixed, basis.columns());
        compute(mixed, y(), map(b));
      }
    }

    /** {@code to[u] += W_b[u,v] from[v]} in every component. */
    private void mix(int weight, int b, Access from, Access to, int components) {
      CoefficientTensor.Builder diagonal = CoefficientTensor.builder(3);
      for (int i = 0; i < components; i++) {
        diagonal.add(Coefficient.ONE, b, i, i);
      }
      assembly.compute(
          new Contraction(List.of(PlanAssembly.w(weight, "uv"), from), to, diagonal.build()));
    }

    private void materialise(int weight) {
      Map<Long, Integer> places = new HashMap<>();
      CoefficientTensor.Builder sums = CoefficientTensor.builder(2);
      CoefficientTensor.Builder products = CoefficientTensor.builder(3);
      for (int b = 0; b < basis.dimension(); b++) {
        Intertwiner element = basis.elements().get(b);
        for (int k = 0; k < element.size(); k++) {
          int row = element.rows()[k];
          int column = element.columns()[k];
          int next = places.size();
          int number = places.computeIfAbsent((long) row * basis.columns() + column, it -> next);
          sums.add(numbers.of(element, k), b, number);
          if (number == next) {
            products.add(Coefficient.ONE, number, column, row);
          }
        }
      }
      Access matrix =
          assembly.temporary(weightSegment("sum of ", places.size()), Domain.SHARED, "uv");
      compute(PlanAssembly.w(weight, "uv"), matrix, sums.build());
      assembly.compute(new Contraction(List.of(matrix, x()), y(), products.build()));
    }

    private void compute(Access input, Access output, CoefficientTensor coefficients) {
      assembly.compute(new Contraction(List.of(input), output, coefficients));
    }

    private CoefficientTensor map(int b) {
      Intertwiner element = basis.elements().get(b);
      CoefficientTensor.Builder coefficients = CoefficientTensor.builder(2);
      for (int k = 0; k < element.size(); k++) {
        coefficients.add(numbers.of(element, k), element.columns()[k], element.rows()[k]);
      }
      return coefficients.build();
    }

    private Access x() {
      return PlanAssembly.x(inSegment, "v");
    }

    private Access y() {
      return PlanAssembly.y(outSegment, "u");
    }
  }
}
