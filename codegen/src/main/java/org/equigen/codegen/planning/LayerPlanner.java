package org.equigen.codegen.planning;

import java.util.Optional;
import java.util.function.ToIntFunction;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.assembly.RealRepresentations;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.form.InvariantForms;
import org.equigen.codegen.planning.frame.FramePlanner;
import org.equigen.codegen.planning.frame.TransportPlanner;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.codegen.planning.linear.LinearPlanner;
import org.equigen.codegen.planning.norm.BatchNormPlanner;
import org.equigen.codegen.planning.norm.DropoutPlanner;
import org.equigen.codegen.planning.norm.GatePlanner;
import org.equigen.codegen.planning.norm.NormActivationPlanner;
import org.equigen.codegen.planning.norm.NormPlanner;
import org.equigen.codegen.planning.permutation.PermutationPlanner;
import org.equigen.codegen.planning.polynomial.HarmonicsPlanner;
import org.equigen.codegen.planning.polynomial.InvariantsPlanner;
import org.equigen.codegen.planning.polynomial.SymmetricContractionPlanner;
import org.equigen.codegen.planning.product.FactorPairing;
import org.equigen.codegen.planning.product.ProductPlanner;
import org.equigen.codegen.planning.product.QuadraticPlanner;
import org.equigen.codegen.planning.product.SquarePlanner;
import org.equigen.codegen.planning.radial.DistancePlanner;
import org.equigen.codegen.planning.radial.RadialPlanner;
import org.equigen.codegen.planning.scalars.ScalarsPlanner;
import org.equigen.symbolic.decomposition.Decomposer;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;

/** Plans any declared layer: solves what it needs and hands it to the planner of its kind. */
public final class LayerPlanner {
  private static final String GATES = "Take a layer of kind \"gate\", which needs no form.";
  private static final String VALUES =
      "Take terms that have one for queries and keys; values need none.";

  private static final String LENGTHS =
      "Take a term with a symmetric invariant form, or its products with others by a block of kind"
          + " invariants.";

  private final IntertwinerSolver solver;
  private final CostModel costs;

  /** A planner that solves with {@code solver} and picks strategies by {@code costs}. */
  public LayerPlanner(IntertwinerSolver solver, CostModel costs) {
    this.solver = solver;
    this.costs = costs;
  }

  /**
   * Plans a layer.
   *
   * @param group the group
   * @param declaration what to compute
   * @param place where the layer was asked for
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if no such layer exists or it
   *     cannot be solved
   */
  public PlannedLayer plan(Group group, LayerDeclaration declaration, Place place) {
    ToIntFunction<Term> dimension = dimension(group);
    RealRepresentations real = new RealRepresentations(solver, group, place);
    return switch (declaration) {
      case LayerDeclaration.Linear linear -> {
        real.require("linear", linear.in());
        real.require("linear", linear.out());
        yield LinearPlanner.plan(
            solver.solve(group, linear.in(), linear.out()),
            Optional.of(solver.solve(group, Representation.of(Term.SCALAR), linear.out())),
            new Decomposer(solver),
            costs.with(linear.strategy()),
            place);
      }
      case LayerDeclaration.Gate gate -> {
        real.require("gate", gate.out());
        yield GatePlanner.plan(group, gate, dimension);
      }
      case LayerDeclaration.Invariants invariants -> {
        real.require("invariants", invariants.in());
        yield InvariantsPlanner.plan(
            group,
            invariants.in(),
            dimension,
            InvariantsPlanner.pairs(group, invariants.in())
                .map(pairs -> solver.solve(group, pairs, Representation.of(Term.SCALAR))),
            place);
      }
      case LayerDeclaration.Norm norm ->
          NormPlanner.plan(group, norm, forms("norm", GATES, group, norm.in(), place));
      case LayerDeclaration.BatchNorm norm ->
          BatchNormPlanner.plan(group, norm, forms("batch-norm", GATES, group, norm.in(), place));
      case LayerDeclaration.NormActivation activation ->
          NormActivationPlanner.plan(
              group, activation, forms("norm-activation", GATES, group, activation.in(), place));
      case LayerDeclaration.Dropout dropout -> {
        real.require("dropout", dropout.in());
        yield DropoutPlanner.plan(group, dropout, dimension);
      }
      case LayerDeclaration.Attention attention -> {
        real.require("attention", attention.values());
        yield AttentionPlanner.plan(
            group, attention, forms("attention", VALUES, group, attention.in(), place), place);
      }
      case LayerDeclaration.Product product -> {
        real.require("tensor-product", product.left());
        real.require("tensor-product", product.right());
        real.require("tensor-product", product.out());
        yield ProductPlanner.plan(
            group,
            product,
            dimension,
            solver.solve(group, ProductPlanner.pairs(product), ProductPlanner.targets(product)),
            place);
      }
      case LayerDeclaration.Square square -> {
        real.require("square", square.in());
        real.require("square", square.out());
        SquarePlanner.check(square, place);
        yield SquarePlanner.plan(
            group,
            square,
            dimension,
            solver.solve(
                group, SquarePlanner.domains(square, dimension), SquarePlanner.targets(square)),
            place);
      }
      case LayerDeclaration.Permutation permutation -> {
        real.require("permutation", permutation.in());
        real.require("permutation", permutation.out());
        yield PermutationPlanner.plan(
            permutation,
            solver.solve(group, permutation.in(), permutation.out()),
            solver.solve(group, Representation.of(Term.SCALAR), permutation.out()),
            dimension,
            place);
      }
      case LayerDeclaration.Quadratic quadratic -> {
        real.require("quadratic", quadratic.in());
        real.require("quadratic", quadratic.out());
        Representation factors = FactorPairing.factors(quadratic.in());
        yield QuadraticPlanner.plan(
            group, quadratic, dimension, forms("quadratic", GATES, group, factors, place), place);
      }
      case LayerDeclaration.Harmonics harmonics -> {
        real.require("harmonics", harmonics.in());
        yield HarmonicsPlanner.plan(solver, group, harmonics, place);
      }
      case LayerDeclaration.Distance distance ->
          DistancePlanner.plan(
              solver,
              group,
              distance.in(),
              forms(DistancePlanner.KIND, LENGTHS, group, distance.in(), place),
              place);
      case LayerDeclaration.Radial radial ->
          RadialPlanner.plan(
              solver,
              group,
              radial,
              forms(RadialPlanner.KIND, LENGTHS, group, radial.in(), place),
              place);
      case LayerDeclaration.Frame frame -> {
        real.require(FramePlanner.KIND, frame.in());
        frame.with().ifPresent(with -> real.require(FramePlanner.KIND, with));
        yield FramePlanner.plan(group, frame, dimension, place);
      }
      case LayerDeclaration.Transport transport -> {
        real.require(TransportPlanner.KIND, transport.in());
        yield TransportPlanner.plan(group, transport.in(), dimension, place);
      }
      case LayerDeclaration.Scalars scalars -> {
        real.require(ScalarsPlanner.KIND, scalars.in());
        real.require(ScalarsPlanner.KIND, scalars.out());
        yield ScalarsPlanner.plan(group, scalars, dimension, place);
      }
      case LayerDeclaration.SymmetricContraction contraction -> {
        real.require("symmetric-contraction", contraction.in());
        real.require("symmetric-contraction", contraction.out());
        yield SymmetricContractionPlanner.plan(solver, group, contraction, place);
      }
    };
  }

  /** The symmetric forms of the terms of a real input. */
  private InvariantForms forms(
      String kind, String otherwise, Group group, Representation in, Place place) {
    new RealRepresentations(solver, group, place).require(kind, in);
    return new InvariantForms(
        kind,
        otherwise,
        group,
        in,
        dimension(group),
        InvariantForms.squares(group, in)
            .map(squares -> solver.solve(group, squares, Representation.of(Term.SCALAR))),
        place);
  }

  private static ToIntFunction<Term> dimension(Group group) {
    return term -> Math.toIntExact(Dimension.of(group, term));
  }
}
