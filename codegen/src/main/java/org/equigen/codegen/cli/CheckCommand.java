package org.equigen.codegen.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.equigen.codegen.check.Finding;
import org.equigen.codegen.check.LayerCheck;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.planning.CostModel;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.PlannedLayer;
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
          + " differences and with the interpreter of its plan. Writes nothing."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gen-layers check --group lorentz",
      "  gen-layers check --group \"O(3)\" --layer gate --out \"8x0e + 4x1o\"",
      "  gen-layers check --spec layers.yaml",
      "",
      "Exit code 0: every deviation is below its bound; 1: one is not, which is a fault",
      "of Equigen; 2: something given cannot be used."
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

  /** A layer to be checked. */
  private record Task(Group group, RequestedLayer layer, Place place) {}

  /** What was found of one layer. */
  private record Report(String declaration, List<Finding> findings) {}

  @Override
  public Integer call() {
    CommandLine line = Console.of(spec);
    BasisCache cache = BasisCache.standard();
    boolean good = true;
    for (Task task : tasks()) {
      Report report =
          SlowNotice.during(
              line.getErr(),
              "check",
              progress -> report(task, new IntertwinerSolver(cache, progress)));
      print(report, line.getOut());
      good &= report.findings().stream().allMatch(Finding::isGood);
    }
    return good ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private static Report report(Task task, IntertwinerSolver solver) {
    PlannedLayer layer =
        new LayerPlanner(solver, CostModel.CHEAPEST)
            .plan(task.group(), task.layer().declaration(task.group()), task.place());
    task.layer().checkOutput(task.group(), layer.summary().out());
    return new Report(layer.plan().declaration(), LayerCheck.of(task.group(), layer, task.place()));
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

  private static void print(Report report, PrintWriter out) {
    out.println(report.declaration());
    for (Finding finding : report.findings()) {
      out.println(
          String.format(
              Locale.ROOT,
              "%-14s%-10s%8.1e, %s %.0e",
              finding.what(),
              finding.pass(),
              finding.error(),
              finding.isGood() ? "below" : "NOT below",
              finding.bound()));
    }
    out.flush();
  }
}
