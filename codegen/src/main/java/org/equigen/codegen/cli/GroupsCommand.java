package org.equigen.codegen.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.equigen.symbolic.declaration.GroupFamily;
import org.equigen.symbolic.declaration.GroupNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code gen-layers groups}. */
@Command(
    name = "groups",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class,
    description = "Lists the groups that have a name.")
final class GroupsCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Console.of(spec).getOut();
    for (GroupFamily.Section section : GroupFamily.Section.values()) {
      out.println(section.title());
      GroupNames.families().stream()
          .filter(family -> family.section() == section)
          .forEach(family -> list(out, family));
      out.println();
    }
    out.println(
        "Case and spaces do not count. Any other group: --group-file, see docs/declarations.md.");
    return CommandLine.ExitCode.OK;
  }

  private static void list(PrintWriter out, GroupFamily family) {
    out.println(
        String.format(
            Locale.ROOT,
            "  %-22s%s; V = %s",
            family.pattern(),
            family.description(),
            family.natural()));
    if (!family.pattern().equals(family.example())) {
      out.println(String.format(Locale.ROOT, "  %-22s--group \"%s\"", "", family.example()));
    }
  }
}
