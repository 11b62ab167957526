package org.equigen.codegen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.Decomposer;
import org.equigen.symbolic.decomposition.MultiplicityCount;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.explain.Explanation;
import org.equigen.symbolic.explain.decomposition.DecompositionExplanation;
import org.equigen.symbolic.explain.decomposition.MultiplicitiesExplanation;
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

/** The command {@code gen-layers decompose}. */
@Command(
    name = "decompose",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class,
    sortOptions = false,
    description = "Splits a representation into irreducible ones, exactly.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gen-layers decompose --group \"SO(3)\" --rep \"V^4\"",
      "  gen-layers decompose --group lorentz --rep \"V^2\" --change-of-basis",
      "  gen-layers decompose --group \"D(4)\" --rep \"V^2\" --characters",
      "  gen-layers decompose --group \"SO(3)\" --rep \"V^3\" --output blocks.png",
      "  gen-layers decompose --group \"S(10)\" --rep \"V^6\" --multiplicities"
    })
final class DecomposeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private GroupOptions groupOptions = new GroupOptions();

  @Option(
      names = "--rep",
      paramLabel = "REP",
      defaultValue = "V",
      description = "The representation (default: ${DEFAULT-VALUE}).")
  private String representation = "V";

  @Option(
      names = "--change-of-basis",
      description = "Write the change of basis out, with its square roots.")
  private boolean changeOfBasis;

  @Option(
      names = "--multiplicities",
      description =
          "Only count, by characters: at once, for finite groups, for groups with labels and for"
              + " direct products of them, without a change of basis and without its limits.")
  private boolean multiplicities;

  @Option(
      names = "--characters",
      description = "Add the character table of the group, which must be finite.")
  private boolean characters;

  @Mixin private PictureOptions format = new PictureOptions();

  @Override
  public Integer call() throws IOException {
    if (multiplicities && changeOfBasis) {
      throw new GenerationDiagnostic.Conflict(
              Place.of("--change-of-basis"), "--multiplicities", "characters give no bases")
          .exception();
    }
    return format.show(Console.of(spec), this::explanation);
  }

  private Explanation explanation(PrintWriter err) {
    Group group = groupOptions.read();
    Place place = Place.of("--rep");
    Optional<CharacterTable> table =
        characters
            ? Optional.of(SlowNotice.during(err, "decompose", _ -> CharacterTable.of(group)))
            : Optional.empty();
    if (multiplicities) {
      Representation counted = RepresentationParser.parseCounted(place, representation, group);
      return new MultiplicitiesExplanation(
          SlowNotice.during(err, "decompose", _ -> MultiplicityCount.of(group, counted)), table);
    }
    Representation parsed = RepresentationParser.parse(place, representation, group);
    return new DecompositionExplanation(
        SlowNotice.during(
            err,
            "decompose",
            progress ->
                new Decomposer(new IntertwinerSolver(BasisCache.standard(), progress))
                    .decompose(group, parsed)),
        changeOfBasis,
        table);
  }
}
