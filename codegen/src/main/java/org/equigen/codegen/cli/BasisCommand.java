package org.equigen.codegen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.equigen.codegen.request.RequestedLayer;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.GenerationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.explain.BasisJson;
import org.equigen.symbolic.explain.BasisLatex;
import org.equigen.symbolic.explain.BasisText;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.BasisCache;
import org.equigen.symbolic.solver.EquivariantBasis;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
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
      "  gen-layers basis --group \"S(n)\" --in \"V^2\" --out \"V^2\"      (for every n at once)"
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

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or latex (default: ${DEFAULT-VALUE}).")
  private String format = "text";

  private record Form(String name, BasisWriter writer) {}

  @FunctionalInterface
  private interface BasisWriter {
    void write(EquivariantBasis basis, Appendable out) throws IOException;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine line = Console.of(spec);
    Form form = form();
    if (groupOptions.isEveryPermutationGroup()) {
      PartitionPrinter.print(form.name(), in, out, line.getOut());
      return CommandLine.ExitCode.OK;
    }
    Group group = groupOptions.read();
    Representation from = RepresentationParser.parse(Place.of("--in"), in, group);
    Representation to = RepresentationParser.parse(Place.of("--out"), out, group);
    EquivariantBasis basis =
        SlowNotice.during(
            line.getErr(),
            "basis",
            progress ->
                new IntertwinerSolver(BasisCache.standard(), progress).solve(group, from, to));
    PrintWriter writer = line.getOut();
    form.writer().write(basis, writer);
    writer.flush();
    return CommandLine.ExitCode.OK;
  }

  private Form form() {
    String name = format.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "text" -> new Form(name, BasisText::write);
      case "json" -> new Form(name, BasisJson::write);
      case "latex" -> new Form(name, BasisLatex::write);
      default ->
          throw new GenerationDiagnostic.UnknownChoice(
                  Place.of("--format"), "format", format, List.of("text", "json", "latex"))
              .exception();
    };
  }
}
