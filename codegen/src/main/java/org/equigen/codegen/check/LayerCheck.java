package org.equigen.codegen.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.equigen.codegen.emit.java.JavaLayerEmitter;
import org.equigen.codegen.emit.java.JavaTarget;
import org.equigen.codegen.emit.opencl.OpenClEmitter;
import org.equigen.codegen.emit.opencl.OpenClTarget;
import org.equigen.codegen.generation.GeneratorVersion;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.transform.Passes;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;

/**
 * Checks a layer as it is generated: it commutes with random elements of its group, every pass
 * agrees with the interpreter of its plan, and is the derivative of the one before. Tangents and
 * second derivatives are those of the same layer with all passes. Seeds are fixed.
 *
 * <p>In float, passes are held to the interpreter alone: differences and large elements of a group
 * need more digits.
 */
public final class LayerCheck {
  /** The simple name of a layer under test. */
  private static final String NAME = "Checked";

  private final Group group;
  private final PlannedLayer layer;
  private final LayerPlan all;

  private LayerCheck(Group group, PlannedLayer layer) {
    this.group = group;
    this.layer = layer;
    this.all = Passes.all(layer.plan());
  }

  /**
   * Compiles the class of a layer and puts it to the proof.
   *
   * @param group its group
   * @param layer its plan
   * @param place where the check was asked for
   * @return every comparison
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it cannot be written, compiled
   *     or run
   */
  public static List<Finding> ofClass(Group group, PlannedLayer layer, Place place) {
    LayerCheck check = new LayerCheck(group, layer);
    LayerRunners runners = check.written(plan -> compiled(plan, place));
    List<Finding> findings = new ArrayList<>();
    for (NumberType type : NumberType.values()) {
      findings.addAll(check.findings(new Trial(check.all, runners.in(type), type), type));
    }
    return findings;
  }

  /**
   * Runs the kernels of a layer on a device and puts them to the proof, in double where the device
   * has it. Every pass is compared with that of the class as well.
   *
   * @param group its group
   * @param layer its plan
   * @param device where its kernels run
   * @param place where the check was asked for
   * @return every comparison
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if class or kernels cannot be
   *     written, compiled or run
   */
  public static List<Finding> onDevice(
      Group group, PlannedLayer layer, DeviceRunners device, Place place) {
    LayerCheck check = new LayerCheck(group, layer);
    LayerRunners runners = check.written(plan -> device.layer(NAME + ".cl", kernels(plan, place)));
    LayerRunners classes = check.written(plan -> compiled(plan, place));
    List<Finding> findings = new ArrayList<>();
    for (NumberType type : Arrays.stream(NumberType.values()).filter(device::has).toList()) {
      Trial trial = new Trial(check.all, runners.in(type), type);
      findings.addAll(check.findings(trial, type));
      PassRunner ofClass = classes.in(type);
      for (Pass pass : Pass.values()) {
        findings.add(trial.agreement(pass, ofClass));
      }
    }
    return findings;
  }

  /** The layer as it is generated, and the one with all passes for passes beyond that. */
  private LayerRunners written(Function<LayerPlan, LayerRunners> writer) {
    LayerRunners generated = writer.apply(layer.plan());
    LayerRunners withAllPasses = writer.apply(all);
    return type -> {
      PassRunner some = generated.in(type);
      PassRunner others = withAllPasses.in(type);
      return (pass, batch, values) ->
          (layer.plan().program(pass).isPresent() ? some : others).run(pass, batch, values);
    };
  }

  private List<Finding> findings(Trial trial, NumberType type) {
    List<Finding> findings = new ArrayList<>();
    for (Pass pass : Pass.values()) {
      findings.add(trial.agreement(pass));
    }
    if (type == NumberType.DOUBLE) {
      findings.addFirst(equivariance().of(layer.plan(), trial));
      Differences differences = new Differences(all, trial);
      findings.add(differences.ofBackward());
      findings.add(differences.ofTangent());
      findings.add(differences.ofSecond());
    }
    return findings;
  }

  private Equivariance equivariance() {
    return new Equivariance(group, layer.inputs(), layer.summary().out());
  }

  /** A plan as a class that runs. */
  static LayerRunners compiled(LayerPlan plan, Place place) {
    JavaTarget target =
        new JavaTarget(Drivers.PACKAGE, NAME, GeneratorVersion.TEXT, List.of("A layer."));
    String source = JavaLayerEmitter.emit(plan, target, place);
    return Drivers.create(LayerRunners.class, "ClassDriver", Map.of(NAME, source), place);
  }

  private static String kernels(LayerPlan plan, Place place) {
    OpenClTarget target = new OpenClTarget(NAME, GeneratorVersion.TEXT, List.of());
    return OpenClEmitter.emit(plan, target, place);
  }
}
