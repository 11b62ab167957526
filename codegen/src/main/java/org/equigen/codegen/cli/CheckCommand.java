package org.equigen.codegen.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.equigen.codegen.check.DeviceRunners;
import org.equigen.codegen.check.Finding;
import org.equigen.codegen.check.LayerCheck;
import org.equigen.codegen.check.NumberType;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.codegen.planning.network.NetworkPlanner;
import org.equigen.codegen.planning.network.PlannedNetwork;
import org.equigen.codegen.request.GivenPath;
import org.equigen.codegen.request.NetworkFile;
import org.equigen.codegen.request.RequestedLayer;
import org.equigen.codegen.request.RequestedNetwork;
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
      "  gen-layers check --network net.yaml",
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
      names = "--network",
      paramLabel = "FILE",
      description = "Check the network that a YAML file declares for gen-layers network instead.")
  private @Nullable String network;

  @Option(
      names = "--device",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "NAME",
      description =
          "Run the OpenCL kernels of the layer on the device of this number, or whose name has this"
              + " part; without NAME on the first graphics processor, else on the first processor.")
  private @Nullable String device;

  /** Something that is planned and then put to the proof. */
  private interface Task {
    /** Plans it. */
    Proof planned(IntertwinerSolver solver);
  }

  /** A planned layer or network. */
  private interface Proof {
    /** The line that says what is computed. */
    String declaration();

    /** The same in short. */
    default String title() {
      return declaration();
    }

    /** Compares its class with all that it must agree with. */
    List<Finding> ofClass();

    /** Compares its kernels. */
    List<Finding> onDevice(DeviceRunners opened);
  }

  /** A layer to be checked. */
  private record OfLayer(Group group, RequestedLayer layer, Place place) implements Task {
    @Override
    public Proof planned(IntertwinerSolver solver) {
      PlannedLayer planned =
          new LayerPlanner(solver, CostModel.CHEAPEST).plan(group, layer.declaration(group), place);
      layer.checkOutput(group, planned.summary().out());
      return new Proof() {
        @Override
        public String declaration() {
          return planned.plan().declaration();
        }

        @Override
        public List<Finding> ofClass() {
          return LayerCheck.ofClass(group, planned, place);
        }

        @Override
        public List<Finding> onDevice(DeviceRunners opened) {
          return LayerCheck.onDevice(group, planned, opened, place);
        }
      };
    }
  }

  /** A network to be checked. */
  private record OfNetwork(RequestedNetwork request) implements Task {
    @Override
    public Proof planned(IntertwinerSolver solver) {
      PlannedNetwork planned =
          NetworkPlanner.plan(
              new LayerPlanner(solver, CostModel.CHEAPEST), request.group(), request.declaration());
      return new Proof() {
        @Override
        public String declaration() {
          return planned.plan().declaration();
        }

        @Override
        public String title() {
          return request.className();
        }

        @Override
        public List<Finding> ofClass() {
          return LayerCheck.ofClass(planned, request.place());
        }

        @Override
        public List<Finding> onDevice(DeviceRunners opened) {
          return LayerCheck.onDevice(planned, opened, request.place());
        }
      };
    }
  }

  @Override
  public Integer call() {
    List<Task> tasks = tasks();
    if (device == null) {
      return check(tasks, Proof::ofClass);
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
        proof -> {
          try (DeviceRunners opened = devices.open(wanted, place)) {
            return proof.onDevice(opened);
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

  private int check(List<Task> tasks, Function<Proof, List<Finding>> check) {
    CommandLine line = Console.of(spec);
    BasisCache cache = BasisCache.standard();
    boolean good = true;
    for (Task task : tasks) {
      Proof proof =
          SlowNotice.during(
              line.getErr(),
              "check",
              progress -> task.planned(new IntertwinerSolver(cache, progress)));
      line.getOut().println(proof.declaration());
      line.getOut().flush();
      List<Finding> findings =
          SlowNotice.during(line.getErr(), proof.title(), _ -> check.apply(proof));
      print(findings, line.getOut());
      good &= findings.stream().allMatch(Finding::isGood);
    }
    return good ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private List<Task> tasks() {
    String list = file;
    if (list == null && network == null) {
      RequestedLayer requested = layerOptions.requested();
      return List.of(new OfLayer(groupOptions.read(), requested, Place.of("gen-layers check")));
    }
    if (groupOptions.isGiven()) {
      throw new GenerationDiagnostic.Conflict(
              Place.of("--group"),
              network == null ? "--spec" : "--network",
              "the file names the group")
          .exception();
    }
    if (list == null) {
      return List.of(new OfNetwork(NetworkFile.read(GivenPath.of(String.valueOf(network)))));
    }
    if (network != null) {
      throw new GenerationDiagnostic.Conflict(
              Place.of("--network"), "--spec", "each of them says what is checked")
          .exception();
    }
    return CatalogueFile.read(GivenPath.of(list)).stream()
        .<Task>map(job -> new OfLayer(job.request().group(), job.layer(), job.request().place()))
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
