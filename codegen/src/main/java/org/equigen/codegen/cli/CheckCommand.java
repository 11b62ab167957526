package org.equigen.codegen.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.equigen.codegen.check.DeviceRunners;
import org.equigen.codegen.check.Finding;
import org.equigen.codegen.check.LayerCheck;
import org.equigen.codegen.check.NumberType;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.codegen.request.RequestedLayer;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code gen-layers check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class,
    sortOptions = false,
    description = {
      "Compiles and runs a layer, and compares it with random elements of its group, with finite"
          + " differences and with the interpreter of its plan; with --device, its OpenCL kernels"
          + " on a device, and these with its class as well. Writes nothing."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gen-layers check --group lorentz",
      "  gen-layers check --group \"O(3)\" --layer gate --out \"8x0e + 4x1o\"",
      "  gen-layers check --spec layers.yaml",
      "  gen-layers check --spec layers.yaml --device",
      "",
      "Exit code 0: every deviation is below its bound; 1: one is not, which is a fault",
      "of Equigen or of a device's driver; 2: something given cannot be used."
    })
final class CheckCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private GroupOptions groupOptions = new GroupOptions();

  @Mixin private LayerOptions layerOptions = new LayerOptions();

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description = "Check the layers that a YAML file lists for gen-layers catalogue instead.")
  private @Nullable String file;

  @Option(
      names = "--device",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "NAME",
      description =
          "Run the OpenCL kernels of the layer on the device of this number, or whose name has this"
              + " part; without NAME on the first graphics processor, else on the first processor.")
  private @Nullable String device;

  /** A layer to be checked. */
  private record Task(Group group, RequestedLayer layer, Place place) {}

  /** What puts a planned layer to the proof. */
  @FunctionalInterface
  private interface Proof {
    List<Finding> of(Task task, PlannedLayer layer);
  }

  @Override
  public Integer call() {
    List<Task> tasks = tasks();
    if (device == null) {
      return check(tasks, (task, layer) -> LayerCheck.ofClass(task.group(), layer, task.place()));
    }
    String wanted = device;
    Place place = Place.of("--device");
    DeviceRunners.Source devices = DeviceRunners.source(place);
    // Before anything is solved; each layer then has the device for itself.
    try (DeviceRunners opened = devices.open(wanted, place)) {
      introduce(opened);
    }
    return check(
        tasks,
        (task, layer) -> {
          try (DeviceRunners opened = devices.open(wanted, place)) {
            return LayerCheck.onDevice(task.group(), layer, opened, task.place());
          }
        });
  }

  private void introduce(DeviceRunners opened) {
    PrintWriter out = Console.of(spec).getOut();
    out.println("device " + opened.summary());
    if (!opened.has(NumberType.DOUBLE)) {
      out.println("       equivariance and differences, which need double, are left out");
    }
    out.flush();
  }

  private int check(List<Task> tasks, Proof proof) {
    CommandLine line = Console.of(spec);
    BasisCache cache = BasisCache.standard();
    boolean good = true;
    for (Task task : tasks) {
      PlannedLayer layer =
          SlowNotice.during(
              line.getErr(),
              "check",
              progress -> planned(task, new IntertwinerSolver(cache, progress)));
      String declaration = layer.plan().declaration();
      line.getOut().println(declaration);
      line.getOut().flush();
      List<Finding> findings =
          SlowNotice.during(line.getErr(), declaration, _ -> proof.of(task, layer));
      print(findings, line.getOut());
      good &= findings.stream().allMatch(Finding::isGood);
    }
    return good ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private static PlannedLayer planned(Task task, IntertwinerSolver solver) {
    PlannedLayer layer =
        new LayerPlanner(solver, CostModel.CHEAPEST)
            .plan(task.group(), task.layer().declaration(task.group()), task.place());
    task.layer().checkOutput(task.group(), layer.summary().out());
    return layer;
  }

  private List<Task> tasks() {
    if (file == null) {
      RequestedLayer requested = layerOptions.requested();
      return List.of(new Task(groupOptions.read(), requested, Place.of("gen-layers check")));
    }
    if (groupOptions.isGiven()) {
      throw new GenerationDiagnostic.Conflict(
              Place.of("--group"), "--spec", "the list names the group of each layer")
          .exception();
    }
    return CatalogueFile.read(GroupOptions.path(file)).stream()
        .map(job -> new Task(job.request().group(), job.layer(), job.request().place()))
        .toList();
  }

  private static void print(List<Finding> findings, PrintWriter out) {
    for (Finding finding : findings) {
      out.println(
          String.format(
              Locale.ROOT,
              "%-14s%-10s%-7s%8.1e, %s %.0e",
              finding.what(),
              finding.pass(),
              finding.numbers(),
              finding.error(),
              finding.isGood() ? "below" : "NOT below",
              finding.bound()));
    }
    out.flush();
  }
}
