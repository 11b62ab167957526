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
  private static final String COMBINATIONS =
      """
      Combinations
        A x B                 direct product; V = the direct sum, V[A] and V[B] its parts
                              --group "SO(3) x S(5)"
        translations(n) : H   semidirect product with any group H of n dimensions, as affine matrices
                              --group "translations(4) : O(1,3)"
        N : H                 semidirect product of permutation groups: H normalises N
                              --group "Z(5) : perm(5; (2 3 5 4))"
        A wr P                wreath product: m copies of A, permuted by P; V = m blocks
                              --group "S(3) wr Z(4)"
        A[i,j,... of n]       A acts on some axes of R^n
                              --group "SO(2)[1,2 of 3]"
        join(A, B, ...)       the group that groups of one dimension generate together
                              --group "join(lorentz, parity)"

      Case and spaces do not count; parentheses group. All groups: docs/groups.md.
      Groups of your own: --group-file, see docs/declarations.md.
      """;

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
    out.print(COMBINATIONS);
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
