package org.equigen.codegen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.equigen.codegen.request.RequestedLayer;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.explain.Explanation;
import org.equigen.symbolic.explain.basis.BasisExplanation;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code gen-layers basis}. */
@Command(
    name = "basis",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class,
    sortOptions = false,
    description = "Prints the exact basis of the equivariant linear maps between representations.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gen-layers basis --group lorentz --in \"V^2\" --out \"V^2\"",
      "  gen-layers basis --group \"S(4)\" --in V --out \"S + V\" --format json",
      "  gen-layers basis --group \"SO(3)\" --in V --out \"V^2\" --output basis.png",
      "  gen-layers basis --group \"S(n)\" --in \"V^2\" --out \"V^2\"   (for every n)"
    })
final class BasisCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private GroupOptions groupOptions = new GroupOptions();

  @Option(
      names = "--in",
      paramLabel = "REP",
      defaultValue = RequestedLayer.DEFAULT_IN,
      description = "Input representation (default: ${DEFAULT-VALUE}).")
  private String in = RequestedLayer.DEFAULT_IN;

  @Option(
      names = "--out",
      paramLabel = "REP",
      defaultValue = RequestedLayer.DEFAULT_OUT,
      description = "Output representation (default: ${DEFAULT-VALUE}).")
  private String out = RequestedLayer.DEFAULT_OUT;

  @Mixin private PictureOptions format = new PictureOptions();

  @Override
  public Integer call() throws IOException {
    return format.show(Console.of(spec), this::explanation);
  }

  private Explanation explanation(PrintWriter err) {
    if (groupOptions.isEveryPermutationGroup()) {
      return PartitionMaps.explain(in, out);
    }
    Group group = groupOptions.read();
    Representation from = RepresentationParser.parse(Place.of("--in"), in, group);
    Representation to = RepresentationParser.parse(Place.of("--out"), out, group);
    return PartitionMaps.ofLargeDegree(group, from, to)
        .orElseGet(() -> new BasisExplanation(solved(err, group, from, to)));
  }

  private static EquivariantBasis solved(
      PrintWriter err, Group group, Representation from, Representation to) {
    return SlowNotice.during(
        err,
        "basis",
        progress -> new IntertwinerSolver(BasisCache.standard(), progress).solve(group, from, to));
  }
}
