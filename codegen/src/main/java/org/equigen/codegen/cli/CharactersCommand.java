package org.equigen.codegen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.diagnostic.GenerationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.explain.character.CharacterTableJson;
import org.equigen.symbolic.explain.character.CharacterTableLatex;
import org.equigen.symbolic.explain.character.CharacterTableText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code gen-layers characters}. */
@Command(
    name = "characters",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class,
    sortOptions = false,
    description = "Prints the exact character table of a finite group.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gen-layers characters --group icosahedral",
      "  gen-layers characters --group \"S(5)\" --format latex"
    })
final class CharactersCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private GroupOptions groupOptions = new GroupOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or latex (default: ${DEFAULT-VALUE}).")
  private String format = "text";

  @FunctionalInterface
  private interface Form {
    void write(CharacterTable table, Appendable out) throws IOException;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine line = Console.of(spec);
    Form form = form();
    CharacterTable table = CharacterTable.of(groupOptions.read());
    PrintWriter writer = line.getOut();
    form.write(table, writer);
    writer.flush();
    return CommandLine.ExitCode.OK;
  }

  private Form form() {
    return switch (format.strip().toLowerCase(Locale.ROOT)) {
      case "text" -> CharacterTableText::write;
      case "json" -> CharacterTableJson::write;
      case "latex" -> CharacterTableLatex::write;
      default ->
          throw new GenerationDiagnostic.UnknownChoice(
                  Place.of("--format"), "format", format, List.of("text", "json", "latex"))
              .exception();
    };
  }
}
