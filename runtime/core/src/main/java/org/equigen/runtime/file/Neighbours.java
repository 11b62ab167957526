package org.equigen.runtime.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies beside a file that is missing. */
final class Neighbours {
  private Neighbours() {}

  /**
   * A sentence for who named {@code file}: the nearest name with the same ending, or one that
   * differs in no more than a third of its letters.
   */
  static String of(Path file) {
    Path wanted = file.toAbsolutePath();
    Path folder = wanted.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return "The folder " + folder + " does not exist either: check the path.";
    }
    String name = wanted.getFileName().toString();
    String ending = ending(name);
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> names =
          entries.filter(Files::isRegularFile).map(it -> it.getFileName().toString()).toList();
      List<String> alike = names.stream().filter(it -> ending(it).equals(ending)).toList();
      return NearestName.of(name, alike)
          .or(() -> similar(name, names))
          .map(nearest -> "Did you mean \"" + folder.resolve(nearest) + "\"?")
          .orElse(
              ending.isEmpty()
                  ? "No file in " + folder + " has a similar name."
                  : "There is no " + ending + " file in " + folder + ".");
    } catch (IOException | UncheckedIOException e) {
      return "The folder " + folder + " cannot be listed: check the path.";
    }
  }

  private static Optional<String> similar(String name, List<String> names) {
    return NearestName.of(name, names)
        .filter(nearest -> NearestName.distance(name, nearest) <= name.length() / 3);
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
  }
}
