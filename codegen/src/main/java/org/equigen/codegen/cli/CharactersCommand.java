package org.equigen.codegen.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.explain.character.CharacterTableExplanation;
import org.equigen.symbolic.group.Group;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
      "  gen-layers characters --group \"S(5)\" --output table.tex",
      "  gen-layers characters --group \"S(4) x icosahedral\""
    })
final class CharactersCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private GroupOptions groupOptions = new GroupOptions();

  @Mixin private TextOptions format = new TextOptions("a character table is no matrix of a map");

  @Override
  public Integer call() throws IOException {
    return format.show(
        Console.of(spec),
        err -> {
          Group group = groupOptions.read();
          return new CharacterTableExplanation(
              SlowNotice.during(err, "characters", _ -> CharacterTable.of(group)));
        });
  }
}
