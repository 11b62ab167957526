package org.equigen.codegen.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.file.WholeFile;

/**
 * The list of the files that a {@link Staging} folder holds, in a file of its own. Once it is
 * there, all of them are meant to get to their places.
 *
 * <p>Each line is the path of a file below the folder to which it goes; line i belongs to the
 * staged file i. A line feed in a path is written {@code \n}, a backslash {@code \\}.
 */
final class Journal {
  private static final String NAME = "journal";
  private static final long MOST_BYTES = 1 << 24;

  private Journal() {}

  static Path in(Path staging) {
    return staging.resolve(NAME);
  }

  /** Writes the list in one step. */
  static void write(Path staging, List<String> names, Steps steps) throws IOException {
    StringBuilder lines = new StringBuilder();
    names.forEach(name -> lines.append(escape(name)).append('\n'));
    steps.before("write the journal");
    WholeFile.write(in(staging), lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String escape(String name) {
    return name.replace("\\", "\\\\").replace("\n", "\\n");
  }

  private static String unescape(String line) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        i++;
        c = line.charAt(i) == 'n' ? '\n' : line.charAt(i);
      }
      name.append(c);
    }
    return name.toString();
  }

  /**
   * Reads the list that a dead process left.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it is none that Equigen writes:
   *     what lies in a folder of sources may come from anybody
   */
  static List<String> read(Path staging) throws IOException {
    Path file = in(staging);
    if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
      throw unsound(staging, "its journal is no small file");
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    List<String> names = text.lines().map(Journal::unescape).toList();
    for (String name : names) {
      if (!isBelow(name)) {
        throw unsound(staging, "its journal names \"" + name + "\", outside the folder");
      }
    }
    return names;
  }

  private static boolean isBelow(String name) {
    try {
      Path path = Path.of(name);
      return !name.isEmpty()
          && !path.isAbsolute()
          && path.equals(path.normalize())
          && !path.startsWith("..");
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static RuntimeException unsound(Path staging, String cause) {
    return new GenerationDiagnostic.Unrepairable(Place.of(staging.toString()), cause).exception();
  }
}
