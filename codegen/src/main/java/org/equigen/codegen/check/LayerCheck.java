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
import org.equigen.codegen.planning.network.PlannedNetwork;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;

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

  private final LayerPlan plan;
  private final LayerPlan all;
  private final Equivariance equivariance;
  private final boolean amplifies;

  private LayerCheck(LayerPlan plan, LayerPlan all, Equivariance equivariance, boolean amplifies) {
    this.plan = plan;
    this.all = all;
    this.equivariance = equivariance;
    this.amplifies = amplifies;
  }

  private static LayerCheck of(Group group, PlannedLayer layer) {
    Map<String, Representation> out = Map.of(layer.plan().output().name(), layer.summary().out());
    return new LayerCheck(
        layer.plan(),
        Passes.all(layer.plan()),
        new Equivariance(group, layer.inputs(), out),
        layer.amplifies());
  }

  private static LayerCheck of(PlannedNetwork network) {
    return new LayerCheck(
        network.plan(),
        Passes.all(network.wired()),
        new Equivariance(network.group(), network.inputs(), network.outputs()),
        network.amplifies());
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
    return of(group, layer).ofClass(place);
  }

  /**
   * Compiles the class of a network and puts it to the proof.
   *
   * @param network its plan
   * @param place where the check was asked for
   * @return every comparison
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it cannot be written, compiled
   *     or run
   */
  public static List<Finding> ofClass(PlannedNetwork network, Place place) {
    return of(network).ofClass(place);
  }

  private List<Finding> ofClass(Place place) {
    LayerRunners runners = written(written -> compiled(written, place));
    List<Finding> findings = new ArrayList<>();
    for (NumberType type : NumberType.values()) {
      findings.addAll(findings(trial(runners, type), type));
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
    return of(group, layer).onDevice(device, place);
  }

  /**
   * As for the class of a network, on a device.
   *
   * @param network its plan
   * @param device where its kernels run
   * @param place where the check was asked for
   * @return every comparison
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if class or kernels cannot be
   *     written, compiled or run
   */
  public static List<Finding> onDevice(PlannedNetwork network, DeviceRunners device, Place place) {
    return of(network).onDevice(device, place);
  }

  private List<Finding> onDevice(DeviceRunners device, Place place) {
    LayerRunners runners = written(written -> device.layer(NAME + ".cl", kernels(written, place)));
    LayerRunners classes = written(written -> compiled(written, place));
    List<Finding> findings = new ArrayList<>();
    for (NumberType type : Arrays.stream(NumberType.values()).filter(device::has).toList()) {
      Trial trial = trial(runners, type);
      findings.addAll(findings(trial, type));
      PassRunner ofClass = classes.in(type);
      for (Pass pass : Pass.values()) {
        findings.add(trial.agreement(pass, ofClass));
      }
    }
    return findings;
  }

  /** The layer as it is generated, and the one with all passes for passes beyond that. */
  private LayerRunners written(Function<LayerPlan, LayerRunners> writer) {
    LayerRunners generated = writer.apply(plan);
    LayerRunners withAllPasses = writer.apply(all);
    return type -> {
      PassRunner some = generated.in(type);
      PassRunner others = withAllPasses.in(type);
      return (pass, batch, values) ->
          (plan.program(pass).isPresent() ? some : others).run(pass, batch, values);
    };
  }

  private Trial trial(LayerRunners runners, NumberType type) {
    return new Trial(all, runners.in(type), type, amplifies);
  }

  private List<Finding> findings(Trial trial, NumberType type) {
    List<Finding> findings = new ArrayList<>();
    for (Pass pass : Pass.values()) {
      findings.add(trial.agreement(pass));
    }
    if (type == NumberType.DOUBLE) {
      findings.addFirst(equivariance.of(plan, trial));
      Differences differences = new Differences(all, trial);
      findings.add(differences.ofBackward());
      findings.add(differences.ofTangent());
      findings.add(differences.ofSecond());
    }
    return findings;
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
