package org.equigen.codegen.request;

import java.nio.file.Path;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.symbolic.declaration.GroupFile;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.YamlMapping;
import org.equigen.symbolic.group.Group;

/** The keys {@code group} and {@code group-file} of an entry, one of which says what is meant. */
public final class GroupEntry {
  private GroupEntry() {}

  /**
   * The group.
   *
   * @param entry with these keys
   * @param file that holds it, beside which a group file is looked for
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if both or none of the keys are
   *     given, or the group is none
   */
  public static Group read(YamlMapping entry, Path file) {
    if (!entry.has("group-file")) {
      return GroupNames.parse(entry.place("group"), entry.requiredText("group", "group: lorentz"));
    }
    if (entry.has("group")) {
      throw new GenerationDiagnostic.Conflict(
              entry.place("group"), "\"group-file\"", "both say which group is meant")
          .exception();
    }
    String path = entry.requiredText("group-file", "group-file: mine.yaml");
    return GroupFile.read(file.resolveSibling(GivenPath.of(path)));
  }
}
