package org.equigen.codegen.planning.radial;

import java.util.List;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.planning.assembly.PlanAssembly;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.form.InvariantForms;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.IntertwinerSolver;

/**
 * Plans distances, {@code y_u = sqrt(<x_u, x_u>)} by the invariant form of the input. Where the
 * form is indefinite there are none, and the output is {@code <x_u, x_u>}, with its sign.
 */
public final class DistancePlanner {
  /** What users call it. */
  public static final String KIND = "distance";

  private DistancePlanner() {}

  /**
   * Plans a layer.
   *
   * @param forms the forms of the input
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if the input has several terms, or
   *     one without a symmetric invariant form
   */
  public static PlannedLayer plan(
      IntertwinerSolver solver, Group group, Representation in, InvariantForms forms, Place place) {
    Lengths lengths = new Lengths(KIND, solver, group, in, forms, place);
    Access squares = lengths.squares(Coefficient.ONE);
    Access found =
        lengths.isDefinite() ? lengths.apply("distance", Lengths.root(), squares) : squares;
    Access y =
        PlanAssembly.y(
            lengths.assembly().output(Segment.of("distance", lengths.channels(), 1)), "u");
    lengths.assembly().contract(found, y, CoefficientTensor.identity(1));
    return lengths.planned(
        1,
        lengths.isDefinite() ? "" : ", squared",
        lengths.isDefinite()
            ? List.of()
            : List.of("The form is indefinite: the output is <x, x>, with its sign."));
  }
}
