package org.equigen.codegen.cli;

import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.request.GivenPath;
import org.equigen.symbolic.declaration.GroupFile;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.GroupDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --group} or {@code --group-file}. */
final class GroupOptions {
  @Option(
      names = "--group",
      paramLabel = "G",
      description = "Name of the group: lorentz, SO(3), O(1,3), S(5), ... See gen-layers groups.")
  private @Nullable String group;

  @Option(
      names = "--group-file",
      paramLabel = "F",
      description = "YAML file with a group of your own: name, dimension, generators, ...")
  private @Nullable String groupFile;

  /**
   * The group that is meant.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if none or both are given, or the
   *     one given is no group
   */
  Group read() {
    if (group != null && groupFile != null) {
      throw new GenerationDiagnostic.Conflict(
              Place.of("--group"), "--group-file", "both say which group is meant")
          .exception();
    }
    if (group != null && isEveryPermutationGroup()) {
      throw new GroupDiagnostic.OpenDegree(Place.of("--group"), group).exception();
    }
    if (groupFile != null) {
      return GroupFile.read(GivenPath.of(groupFile));
    }
    if (group == null) {
      throw new GenerationDiagnostic.BadUsage(
              Place.of("gen-layers"),
              "no group is given",
              "Name one, for example --group lorentz; gen-layers groups lists them.")
          .exception();
    }
    return GroupNames.parse(Place.of("--group"), group);
  }

  /** Whether a group is given. */
  boolean isGiven() {
    return group != null || groupFile != null;
  }

  /** Whether {@code S(n)} is meant, with n left open. */
  boolean isEveryPermutationGroup() {
    return group != null && groupFile == null && group.replace(" ", "").equalsIgnoreCase("S(n)");
  }
}
