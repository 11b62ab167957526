package org.equigen.codegen.planning.polynomial;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.planning.assembly.PlanAssembly;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.form.BilinearForms;
import org.equigen.codegen.planning.form.ProductScale;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TrivialRepresentation;

/**
 * Plans the invariant scalar products {@code y = sum over i, j of f[i,j] x_u[i] x_v[j]} between
 * channels, for every invariant bilinear form f.
 *
 * <p>The output holds, in order: the scalars of the input, unchanged; then for each pair of other
 * summands, the first not after the second, the products of their channels. Within one summand a
 * symmetric form gives the pairs {@code u <= v} and an antisymmetric one the pairs {@code u < v};
 * between two summands a form gives all pairs of channels. Several forms of one pair of channels
 * lie next to each other. Forms are primitive integer matrices and products are not rescaled, so
 * that {@code eta(p,p)} is the squared mass. There are no parameters.
 */
public final class InvariantsPlanner {
  private final Group group;
  private final List<Summand> summands;
  private final ToIntFunction<Term> dimension;
  private final Set<Term> scalars;
  private final PlanAssembly assembly = new PlanAssembly();
  private int outputs;
  private long forms;
  private long multiplications;

  private InvariantsPlanner(Group group, Representation in, ToIntFunction<Term> dimension) {
    this.group = group;
    this.summands = in.summands();
    this.dimension = dimension;
    this.scalars = TrivialRepresentation.among(group, in);
  }

  /**
   * Plans a layer.
   *
   * @param group the group
   * @param in the input
   * @param dimension the dimension of a term
   * @param forms the maps from {@link #pairs} to S, if there are pairs
   * @param place where the layer was asked for
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if there is no invariant at all
   */
  public static PlannedLayer plan(
      Group group,
      Representation in,
      ToIntFunction<Term> dimension,
      Optional<EquivariantBasis> forms,
      Place place) {
    InvariantsPlanner planner = new InvariantsPlanner(group, in, dimension);
    planner.inputs();
    planner.scalars();
    forms.ifPresent(planner::products);
    if (planner.outputs == 0) {
      throw new LayerDiagnostic.NotForGroup(
              place,
              "invariants",
              group.name(),
              "no two channels of \"" + in + "\" have an invariant product",
              "Add scalars to the input, or a term together with its dual, such as \"V + V'\".")
          .exception();
    }
    return planner.planned(in, forms);
  }

  /**
   * All products of two terms of an input that are no scalars, each pair once in the order of the
   * summands; nothing where there are none.
   */
  public static Optional<Representation> pairs(Group group, Representation in) {
    Set<Term> scalars = TrivialRepresentation.among(group, in);
    List<Term> terms =
        in.summands().stream().map(Summand::term).filter(term -> !scalars.contains(term)).toList();
    return IntStream.range(0, terms.size())
        .boxed()
        .flatMap(
            i -> terms.subList(i, terms.size()).stream().map(second -> terms.get(i).times(second)))
        .distinct()
        .map(Representation::of)
        .reduce(Representation::plus);
  }

  private void inputs() {
    for (Summand summand : summands) {
      assembly.input(
          Segment.of(
              summand.toString(), summand.multiplicity(), dimension.applyAsInt(summand.term())));
    }
  }

  private void scalars() {
    for (int i = 0; i < summands.size(); i++) {
      Summand summand = summands.get(i);
      if (scalars.contains(summand.term())) {
        int target = assembly.output(Segment.of(summand.toString(), summand.multiplicity(), 1));
        assembly.contract(
            PlanAssembly.x(i, "u"), PlanAssembly.y(target, "u"), CoefficientTensor.identity(1));
        outputs += summand.multiplicity();
      }
    }
  }

  private void products(EquivariantBasis basis) {
    for (int i = 0; i < summands.size(); i++) {
      for (int j = i; j < summands.size(); j++) {
        Term first = summands.get(i).term();
        Term second = summands.get(j).term();
        if (!scalars.contains(first) && !scalars.contains(second)) {
          BilinearForms found =
              BilinearForms.of(
                  basis.block(first.times(second), Term.SCALAR), dimension.applyAsInt(second));
          products(i, j, found);
        }
      }
    }
  }

  private void products(int i, int j, BilinearForms found) {
    int m = summands.get(i).multiplicity();
    if (i == j) {
      NumberField field = found.field();
      products(i, j, List.of(new Axis(Axis.Kind.PAIRS, m)), field, found.symmetric());
      products(i, j, List.of(new Axis(Axis.Kind.DISTINCT_PAIRS, m)), field, found.antisymmetric());
    } else {
      int n = summands.get(j).multiplicity();
      products(i, j, List.of(Axis.full(m), Axis.full(n)), found.field(), found.all());
    }
  }

  private void products(
      int i, int j, List<Axis> axes, NumberField field, List<SortedMap<Integer, Algebraic>> found) {
    int pairs = axes.stream().mapToInt(Axis::positions).reduce(1, (a, b) -> a * b);
    if (found.isEmpty() || pairs == 0) {
      return;
    }
    String name = summands.get(i).term() + " . " + summands.get(j).term();
    int target = assembly.output(new Segment(name, axes, found.size()));
    CoefficientTensor.Builder coefficients = CoefficientTensor.builder(3);
    int columns = dimension.applyAsInt(summands.get(j).term());
    ProductScale scale = ProductScale.of(group, summands.get(i).term(), summands.get(j).term());
    for (int form = 0; form < found.size(); form++) {
      int component = form;
      found
          .get(form)
          .forEach(
              (key, value) ->
                  coefficients.add(
                      Coefficient.of(field, value).multiply(scale.at(key / columns, key % columns)),
                      key / columns,
                      key % columns,
                      component));
      multiplications += (long) pairs * found.get(form).size();
    }
    assembly.add(
        new Contraction(
            List.of(PlanAssembly.x(i, "u"), PlanAssembly.x(j, "v")),
            PlanAssembly.y(target, "uv"),
            coefficients.build()));
    outputs += pairs * found.size();
    forms += found.size();
  }

  private PlannedLayer planned(Representation in, Optional<EquivariantBasis> basis) {
    Representation out = new Representation(List.of(new Summand(outputs, Term.SCALAR)));
    int inputSize = 0;
    for (Summand summand : summands) {
      inputSize += summand.multiplicity() * dimension.applyAsInt(summand.term());
    }
    return new PlannedLayer(
        assembly.plan("invariants " + group.name() + ": " + in + " -> " + out),
        new PlanSummary(
            group.name(),
            in,
            Optional.empty(),
            out,
            inputSize,
            outputs,
            forms,
            0,
            multiplications,
            (long) inputSize * outputs,
            List.of(),
            List.of()),
        basis);
  }
}
