package org.equigen.codegen.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.emit.java.JavaLayerEmitter;
import org.equigen.codegen.emit.java.JavaTarget;
import org.equigen.codegen.generation.GeneratorVersion;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.transform.Passes;
import org.equigen.codegen.planning.PlanSummary;
import org.equigen.codegen.planning.PlannedLayer;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;

/**
 * Checks a layer as it is generated: it commutes with random elements of its group, every pass
 * agrees with the interpreter of its plan, and is the derivative of the one before. Tangents and
 * second derivatives are those of the same layer with all passes.
 */
public final class LayerCheck {
  private LayerCheck() {}

  /**
   * Compiles a layer and puts it to the proof, in double precision with fixed seeds.
   *
   * @param group its group
   * @param layer its plan
   * @param place where the check was asked for
   * @return every comparison
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it cannot be written, compiled
   *     or run
   */
  public static List<Finding> of(Group group, PlannedLayer layer, Place place) {
    PassRunner generated = compiled(layer.plan(), place);
    PassRunner withAllPasses = compiled(Passes.all(layer.plan()), place);
    PassRunner runner =
        (pass, values) ->
            (layer.plan().program(pass).isPresent() ? generated : withAllPasses).run(pass, values);
    return of(group, layer, runner);
  }

  /**
   * Puts a layer to the proof that another runs, on a device for example, in double precision with
   * fixed seeds.
   *
   * @param group its group
   * @param layer its plan
   * @param runner runs all passes of {@link Passes#all} of the plan
   * @return every comparison
   */
  public static List<Finding> of(Group group, PlannedLayer layer, PassRunner runner) {
    LayerPlan all = Passes.all(layer.plan());
    List<Finding> findings = new ArrayList<>();
    Trial trial = new Trial(all, runner);
    PlanSummary figures = layer.summary();
    Map<String, Representation> inputs = new HashMap<>();
    List<Operand> operands = layer.plan().operands(Role.INPUT);
    inputs.put(operands.get(0).name(), figures.in());
    figures.with().ifPresent(it -> inputs.put(operands.get(1).name(), it));
    findings.add(new Equivariance(group, inputs, figures.out()).of(layer.plan(), trial));
    for (Pass pass : Pass.values()) {
      findings.add(trial.agreement(pass));
    }
    Differences differences = new Differences(all, trial);
    findings.add(differences.ofBackward());
    findings.add(differences.ofTangent());
    findings.add(differences.ofSecond());
    return findings;
  }

  /** A plan as a class that runs. */
  static PassRunner compiled(LayerPlan plan, Place place) {
    JavaTarget target =
        new JavaTarget(
            CompiledLayer.PACKAGE, CompiledLayer.CLASS, GeneratorVersion.TEXT, List.of("A layer."));
    return CompiledLayer.of(JavaLayerEmitter.emit(plan, target, place), place);
  }
}
