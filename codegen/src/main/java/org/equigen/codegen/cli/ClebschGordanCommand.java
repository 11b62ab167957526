package org.equigen.codegen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.ClebschGordan;
import org.equigen.symbolic.decomposition.Decomposer;
import org.equigen.symbolic.decomposition.Decomposition;
import org.equigen.symbolic.decomposition.IsotypicComponent;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.diagnostic.ExplanationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.explain.Explanation;
import org.equigen.symbolic.explain.decomposition.CouplingExplanation;
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
      "  gen-layers clebsch-gordan --group \"SU(3)\" --left V --right V --to \"V'\"",
      "  gen-layers clebsch-gordan --group lorentz --left V --right \"(1,0)\""
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

  @Option(
      names = "--to",
      paramLabel = "REP",
      description = "Part of the product to be written in the coordinates of this expression.")
  private @Nullable String target;

  @Mixin private PictureOptions format = new PictureOptions();

  @Override
  public Integer call() throws IOException {
    return format.show(Console.of(spec), this::explanation);
  }

  private Explanation explanation(PrintWriter err) {
    Group group = groupOptions.read();
    Representation first = RepresentationParser.parse(Place.of("--left"), left, group);
    Representation second = RepresentationParser.parse(Place.of("--right"), right, group);
    Optional<Representation> part =
        Optional.ofNullable(target)
            .map(text -> RepresentationParser.parse(Place.of("--to"), text, group));
    return SlowNotice.during(
        err,
        "clebsch-gordan",
        progress ->
            new Operands(
                    group, new Decomposer(new IntertwinerSolver(BasisCache.standard(), progress)))
                .couple(first, second, part));
  }

  /** Reads what is coupled as irreducible representations. */
  private record Operands(Group group, Decomposer decomposer) {
    Explanation couple(Representation left, Representation right, Optional<Representation> part) {
      Irrep first = irreducible("--left", left);
      Irrep second = irreducible("--right", right);
      requireSameField(first, second, "--right");
      if (part.isEmpty()) {
        return new CouplingExplanation(group, decomposer.couple(group, first, second));
      }
      Irrep third = irreducible("--to", part.get());
      requireSameField(first, third, "--to");
      ClebschGordan tensors = decomposer.couple(group, first, second, List.of(third));
      if (tensors.couplings(third).isEmpty()) {
        throw absent(tensors, part.get());
      }
      return new CouplingExplanation(group, tensors);
    }

    private Irrep irreducible(String option, Representation representation) {
      Decomposition decomposition = decomposer.decompose(group, representation);
      return decomposition.irreducible().orElseThrow(() -> reducible(option, decomposition));
    }

    private static void requireSameField(Irrep left, Irrep other, String option) {
      if (left.real() != other.real()) {
        throw new GenerationDiagnostic.Conflict(
                Place.of("--left"), option, "one is real and the other complex")
            .exception();
      }
    }

    private static RuntimeException reducible(String option, Decomposition decomposition) {
      return new ExplanationDiagnostic.Reducible(
              Place.of(option),
              decomposition.representation().toString(),
              decomposition.group().name(),
              decomposition.components().stream().map(IsotypicComponent::toString).toList(),
              decomposition.components().stream().map(part -> part.irrep().name()).toList())
          .exception();
    }

    private static RuntimeException absent(ClebschGordan tensors, Representation part) {
      return new ExplanationDiagnostic.Absent(
              Place.of("--to"),
              part.toString(),
              tensors.left().term().times(tensors.right().term()).toString(),
              tensors.couplings().stream()
                  .map(coupling -> coupling.irrep().name())
                  .distinct()
                  .toList())
          .exception();
    }
  }
}
