package org.equigen.codegen.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.equigen.codegen.check.Finding;
import org.equigen.codegen.check.LayerCheck;
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
      "",
      "Exit code 0: every deviation is below its bound; 1: one is not, which is a fault",
      "of Equigen; 2: something given cannot be used."
    })
final class CheckCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private GroupOptions groupOptions = new GroupOptions();

  @Mixin private LayerOptions layerOptions = new LayerOptions();

  @Override
  public Integer call() {
    CommandLine line = Console.of(spec);
    Place place = Place.of("gen-layers check");
    RequestedLayer requested = layerOptions.requested();
    Group group = groupOptions.read();
    PlannedLayer layer =
        SlowNotice.during(
            line.getErr(),
            "check",
            progress ->
                new LayerPlanner(
                        new IntertwinerSolver(BasisCache.standard(), progress), CostModel.CHEAPEST)
                    .plan(group, requested.declaration(group), place));
    requested.checkOutput(group, layer.summary().out());
    List<Finding> findings = LayerCheck.of(group, layer, place);
    print(layer, findings, line.getOut());
    boolean good = findings.stream().allMatch(Finding::isGood);
    return good ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private static void print(PlannedLayer layer, List<Finding> findings, PrintWriter out) {
    out.println(layer.plan().declaration());
    for (Finding finding : findings) {
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
