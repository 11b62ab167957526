package org.equigen.codegen.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.generation.GeneratedLayer;
import org.equigen.codegen.generation.Language;
import org.equigen.codegen.generation.Languages;
import org.equigen.codegen.output.EarlierFile;
import org.equigen.codegen.output.OutputFiles;
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
              + " out, and a line says so.")
  private @Nullable String target;

  @Option(names = "--force", description = "Replace files that Equigen did not generate.")
  private boolean force;

  /** The languages; a layer must fit into one that was named. */
  Languages languages() {
    return target == null ? Languages.all() : Languages.only(language(target));
  }

  private static Language language(String text) {
    return Arrays.stream(Language.values())
        .filter(language -> language.word().equals(text.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new GenerationDiagnostic.UnknownChoice(
                        Place.of("--target"),
                        "target",
                        text,
                        Arrays.stream(Language.values()).map(Language::word).toList())
                    .exception());
  }

  /**
   * Writes all files or none.
   *
   * @param files contents by path below the folder, with forward slashes
   * @return the paths written
   */
  List<String> write(SortedMap<String, String> files) {
    if (directory.isBlank()) {
      throw new GenerationDiagnostic.Unwritable(Place.of("--directory"), "the path is empty")
          .exception();
    }
    try {
      return new OutputFiles(Path.of(directory), force).write(bytes(files));
    } catch (InvalidPathException e) {
      throw new GenerationDiagnostic.Unwritable(Place.of("--directory"), e.getReason()).exception();
    }
  }

  private static SortedMap<String, byte[]> bytes(SortedMap<String, String> files) {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  /**
   * Deletes what earlier layers of the same name left in a language in which this one was not
   * written: with the new files in place it would belong to none.
   */
  List<EarlierFile> deleteEarlier(GeneratedLayer layer) {
    return deleteEarlier(layer.files(), layer.others());
  }

  /**
   * As for a layer.
   *
   * @param files what was written
   * @param others paths that were not
   */
  List<EarlierFile> deleteEarlier(SortedMap<String, String> files, List<String> others) {
    byte[] fresh = bytes(files).firstEntry().getValue();
    return EarlierFile.delete(Path.of(directory), fresh, others);
  }
}
