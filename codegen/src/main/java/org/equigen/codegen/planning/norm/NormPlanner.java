package org.equigen.codegen.planning.norm;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.function.Elementary;
import org.equigen.codegen.plan.function.Function;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.NormOptions;
import org.equigen.codegen.planning.form.InvariantForm;
import org.equigen.codegen.planning.form.InvariantForms;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * Plans normalisation by the root of the mean square, {@code y_u = (1 + w_u) x_u / sqrt(mean of
 * |<x_u, x_u>| + epsilon)} with the invariant form of each term, for scalars their square.
 *
 * <p>The absolute value is taken channel by channel, so that channels of either sign of an
 * indefinite form do not cancel. The mean is the sum over channels u with weights that {@link
 * NormOptions.Balance} gives; a channel counts n of N.
 *
 * <p>Source: the joint norm of L-GATr-slim, arXiv:2512.17011; degrees balanced as in EquiformerV2,
 * arXiv:2306.12059, section 4.3, and eSEN.
 */
public final class NormPlanner {
  private final LayerDeclaration.Norm norm;
  private final List<Summand> summands;
  private final ShapeKeeping layer;
  private final Map<Term, Access> factors = new HashMap<>();

  private NormPlanner(Group group, LayerDeclaration.Norm norm, InvariantForms forms) {
    this.norm = norm;
    this.summands = norm.in().summands();
    this.layer = new ShapeKeeping(group, norm.in(), forms);
  }

  /**
   * Plans a layer.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if a term has no form
   */
  public static PlannedLayer plan(Group group, LayerDeclaration.Norm norm, InvariantForms forms) {
    return new NormPlanner(group, norm, forms).planned();
  }

  private PlannedLayer planned() {
    Collection<Term> terms = summands.stream().map(Summand::term).distinct().toList();
    switch (norm.options().over()) {
      case JOINT -> normalise("", terms);
      case TERM -> terms.forEach(term -> normalise(" " + term, List.of(term)));
    }
    for (int i = 0; i < summands.size(); i++) {
      layer.multiply(factor(i), i);
    }
    NormOptions options = norm.options();
    return layer.planned(
        "norm",
        "over "
            + options.over().word()
            + ", balance "
            + options.balance().word()
            + ", epsilon "
            + options.epsilon()
            + ", scale "
            + options.scale().word());
  }

  /** The factor that the channels of some terms share. */
  private void normalise(String name, Collection<Term> terms) {
    Access mean = number("mean square" + name);
    for (int i = 0; i < summands.size(); i++) {
      if (terms.contains(summands.get(i).term())) {
        addMagnitudes(i, Coefficient.of(weight(summands.get(i).term(), terms)), mean);
      }
    }
    Access factor = number("factor" + name);
    layer.apply(
        Elementary.RSQRT.of(ShapeKeeping.raised(Function.x(), norm.options().epsilon())),
        mean,
        factor);
    terms.forEach(term -> factors.put(term, factor));
  }

  private Access number(String name) {
    return layer.assembly().temporary(new Segment(name, List.of(), 1), Domain.SAMPLE, "");
  }

  private void addMagnitudes(int summand, Coefficient weight, Access mean) {
    if (layer.form(summand).isSumOfSquares()) {
      layer.addSquares(summand, weight, mean);
      return;
    }
    Access magnitudes = layer.numbers("magnitude", summand);
    layer.apply(layer.magnitude(summand), layer.squares(summand), magnitudes);
    CoefficientTensor sum = CoefficientTensor.builder(2).add(weight, 0, 0).build();
    layer.assembly().add(new Contraction(List.of(magnitudes), mean, sum));
    layer.count(summands.get(summand).multiplicity());
  }

  /** What a channel of a term counts in the mean over the channels of some terms. */
  private Rational weight(Term term, Collection<Term> terms) {
    long parts =
        switch (norm.options().balance()) {
          case CHANNEL -> terms.stream().mapToLong(this::channels).sum();
          case COMPONENT -> terms.stream().mapToLong(this::size).sum();
          case DEGREE -> Math.multiplyExact(size(term), terms.size());
        };
    return Rational.of(1, parts);
  }

  private long channels(Term term) {
    return summands.stream()
        .filter(it -> it.term().equals(term))
        .mapToLong(Summand::multiplicity)
        .sum();
  }

  private long size(Term term) {
    return summands.stream()
        .filter(it -> it.term().equals(term))
        .mapToLong(it -> (long) it.multiplicity() * layer.components(it))
        .sum();
  }

  /** {@code r}, or {@code r + w_u r} where a scale is learned. */
  private Access factor(int summand) {
    Access shared = factors.get(summands.get(summand).term());
    if (shared == null) {
      throw new IllegalStateException("no factor of " + summands.get(summand));
    }
    return switch (norm.options().scale()) {
      case NONE -> shared;
      case CHANNEL -> {
        Access scaled = layer.numbers("factor", summand);
        Access scale = layer.parameters("scale", summand);
        layer.assembly().contract(shared, scaled, CoefficientTensor.identity(1));
        layer
            .assembly()
            .add(
                new Contraction(
                    List.of(scale, shared), scaled, InvariantForm.OF_SCALARS.entries()));
        layer.count(summands.get(summand).multiplicity());
        yield scaled;
      }
    };
  }
}
