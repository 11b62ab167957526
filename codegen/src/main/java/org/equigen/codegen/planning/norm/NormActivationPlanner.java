package org.equigen.codegen.planning.norm;

import java.util.List;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.function.Elementary;
import org.equigen.codegen.plan.function.Function;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.form.InvariantForms;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Summand;

/**
 * Plans activations of norms, {@code y_u = f(n_u + b_u) x_u / n_u} with {@code n_u = sqrt(|<x_u,
 * x_u>| + epsilon)} in the invariant form of each term, and {@code y_u = f(x_u + b_u)} for scalars.
 *
 * <p>Since n is at least {@code sqrt(epsilon)}, all derivatives exist at zero; where an indefinite
 * form vanishes, that of the absolute value is taken as zero.
 *
 * <p>Source: D. Worrall et al., "Harmonic Networks", arXiv:1612.04642, section 4; e3nn, {@code
 * nn.NormActivation} with {@code normalize=True}.
 */
public final class NormActivationPlanner {
  private final LayerDeclaration.NormActivation activation;
  private final List<Summand> summands;
  private final InvariantForms forms;
  private final ShapeKeeping layer;

  private NormActivationPlanner(
      Group group, LayerDeclaration.NormActivation activation, InvariantForms forms) {
    this.activation = activation;
    this.summands = activation.in().summands();
    this.forms = forms;
    this.layer = new ShapeKeeping(group, activation.in(), forms);
  }

  /**
   * Plans a layer.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if a term has no form
   */
  public static PlannedLayer plan(
      Group group, LayerDeclaration.NormActivation activation, InvariantForms forms) {
    return new NormActivationPlanner(group, activation, forms).planned();
  }

  private PlannedLayer planned() {
    for (int i = 0; i < summands.size(); i++) {
      if (forms.isScalar(summands.get(i).term())) {
        layer.apply(function(), biased(ShapeKeeping.x(i), i), ShapeKeeping.y(i));
      } else {
        layer.multiply(factor(i), i);
      }
    }
    return layer.planned(
        "norm-activation",
        "with "
            + activation.function().word()
            + ", bias "
            + activation.bias().word()
            + ", epsilon "
            + activation.epsilon());
  }

  private Function function() {
    return activation.function().function();
  }

  /** {@code f(n_u + b_u) / n_u}. */
  private Access factor(int summand) {
    Access squares = layer.squares(summand);
    Function raised = ShapeKeeping.raised(layer.magnitude(summand), activation.epsilon());
    Access norms = layer.numbers("norm", summand);
    layer.apply(Elementary.SQRT.of(raised), squares, norms);
    Access inverses = layer.numbers("inverse norm", summand);
    layer.apply(Elementary.RSQRT.of(raised), squares, inverses);
    Access factors = layer.numbers("factor", summand);
    layer
        .assembly()
        .add(new Pointwise(function(), biased(norms, summand), List.of(inverses), factors));
    layer.count(summands.get(summand).multiplicity());
    return factors;
  }

  /** The numbers with the bias of each channel, if there is one. */
  private Access biased(Access numbers, int summand) {
    return switch (activation.bias()) {
      case NONE -> numbers;
      case CHANNEL -> {
        Access sums = layer.numbers("biased", summand);
        layer.assembly().contract(numbers, sums, CoefficientTensor.identity(1));
        layer
            .assembly()
            .contract(layer.parameters("bias", summand), sums, CoefficientTensor.identity(1));
        yield sums;
      }
    };
  }
}
