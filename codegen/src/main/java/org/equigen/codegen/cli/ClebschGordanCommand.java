package org.equigen.codegen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.Decomposer;
import org.equigen.symbolic.decomposition.Decomposition;
import org.equigen.symbolic.decomposition.IsotypicComponent;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.diagnostic.ExplanationDiagnostic;
import org.equigen.symbolic.diagnostic.GenerationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.explain.Explanation;
import org.equigen.symbolic.explain.decomposition.CouplingExplanation;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.BasisCache;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.solver.SolverProgress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code gen-layers clebsch-gordan}. */
@Command(
    name = "clebsch-gordan",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class,
    sortOptions = false,
    description = "Couples two irreducible representations: their exact Clebsch-Gordan tensors.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gen-layers clebsch-gordan --group \"SO(3)\" --left 1e --right 2e",
      "  gen-layers clebsch-gordan --group \"SU(3)\" --left V --right \"V'\" --format json",
      "  gen-layers clebsch-gordan --group lorentz --left \"(1/2,1/2)\" --right \"(1/2,1/2)\""
    })
final class ClebschGordanCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private GroupOptions groupOptions = new GroupOptions();

  @Option(
      names = "--left",
      paramLabel = "REP",
      defaultValue = "V",
      description = "First irreducible representation (default: ${DEFAULT-VALUE}).")
  private String left = "V";

  @Option(
      names = "--right",
      paramLabel = "REP",
      defaultValue = "V",
      description = "Second irreducible representation (default: ${DEFAULT-VALUE}).")
  private String right = "V";

  @Mixin private FormatOptions format = new FormatOptions();

  @Override
  public Integer call() throws IOException {
    CommandLine line = Console.of(spec);
    format.form();
    format.show(explanation(line.getErr()), line.getOut());
    return CommandLine.ExitCode.OK;
  }

  private Explanation explanation(PrintWriter err) {
    Group group = groupOptions.read();
    Representation first = RepresentationParser.parse(Place.of("--left"), left, group);
    Representation second = RepresentationParser.parse(Place.of("--right"), right, group);
    return SlowNotice.during(
        err, "clebsch-gordan", progress -> couple(group, first, second, progress));
  }

  private static Explanation couple(
      Group group, Representation left, Representation right, SolverProgress progress) {
    Decomposer decomposer = new Decomposer(new IntertwinerSolver(BasisCache.standard(), progress));
    Irrep first = irreducible("--left", decomposer.decompose(group, left));
    Irrep second = irreducible("--right", decomposer.decompose(group, right));
    if (first.real() != second.real()) {
      throw new GenerationDiagnostic.Conflict(
              Place.of("--left"), "--right", "one is real and the other complex")
          .exception();
    }
    return new CouplingExplanation(group, decomposer.couple(group, first, second));
  }

  private static Irrep irreducible(String option, Decomposition decomposition) {
    IsotypicComponent only = decomposition.components().getFirst();
    if (decomposition.components().size() > 1 || only.multiplicity() > 1) {
      throw new ExplanationDiagnostic.Reducible(
              Place.of(option),
              decomposition.representation().toString(),
              decomposition.group().name(),
              decomposition.components().stream().map(IsotypicComponent::toString).toList(),
              decomposition.components().stream().map(part -> part.irrep().name()).toList())
          .exception();
    }
    return only.irrep();
  }
}
