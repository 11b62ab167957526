package org.equigen.codegen.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.equigen.codegen.output.EarlierFile;
import org.equigen.codegen.output.OutputFiles;
import org.equigen.symbolic.diagnostic.GenerationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where and in which languages layers are written. */
final class OutputOptions {
  @Option(
      names = "--directory",
      paramLabel = "D",
      defaultValue = "generated-layers",
      description = "Source folder to write to (default: ${DEFAULT-VALUE}).")
  private String directory = "generated-layers";

  @Option(
      names = "--target",
      paramLabel = "T",
      description =
          "java or opencl. Unless given, both; one that cannot hold so large a layer is then left"
              + " out, and the summary says so.")
  private @Nullable String target;

  @Option(names = "--force", description = "Replace files that Equigen did not generate.")
  private boolean force;

  /** The languages; a layer must fit into one that was named. */
  Targets targets() {
    return target == null
        ? new Targets(Arrays.asList(Target.values()), false)
        : new Targets(List.of(Target.parse(target)), true);
  }

  /**
   * Writes all files or none.
   *
   * @param files contents by path below the folder, with forward slashes
   * @return the paths written
   */
  List<String> write(SortedMap<String, byte[]> files) {
    if (directory.isBlank()) {
      throw new GenerationDiagnostic.Unwritable(Place.of("--directory"), "the path is empty")
          .exception();
    }
    try {
      return new OutputFiles(Path.of(directory), force).write(files);
    } catch (InvalidPathException e) {
      throw new GenerationDiagnostic.Unwritable(Place.of("--directory"), e.getReason()).exception();
    }
  }

  /**
   * Deletes what earlier layers of the same name left in a language in which this one was not
   * written: with the new files in place it would belong to none.
   */
  List<EarlierFile> deleteEarlier(FinishedLayer layer) {
    byte[] fresh = layer.files().firstEntry().getValue();
    return EarlierFile.delete(Path.of(directory), fresh, layer.others());
  }
}
