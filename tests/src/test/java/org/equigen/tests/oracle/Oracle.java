package org.equigen.tests.oracle;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A computer algebra system that reads statements from its standard input. */
enum Oracle {
  /** Characters of finite groups. */
  GAP(
      "gap",
      "gap-core (and gap-character-tables)",
      "-q -A -T -n -E",
      "Print(\"\\n%s\\n\");",
      "QUIT;"),
  /** Weights of semisimple Lie groups. */
  LIE("lie", "lie", "", "print(\"%s\")", "quit"),
  /** Invariants of finite groups. */
  SINGULAR("Singular", "singular-ui", "-q -t --no-rc", "\"%s\";", "quit;");

  private final String program;
  private final String packages;
  private final String options;
  private final String printing;
  private final String end;

  Oracle(String program, String packages, String options, String printing, String end) {
    this.program = program;
    this.packages = packages;
    this.options = options;
    this.printing = printing;
    this.end = end;
  }

  /** What to install, in words. */
  String remedy() {
    return program + " is not on the path: install the Debian package " + packages;
  }

  /** Whether the program is on the path. */
  boolean isInstalled() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** The program with its options. */
  List<String> command() {
    return List.of((program + " " + options).strip().split(" ", -1));
  }

  /** A statement that prints a line. */
  String print(String line) {
    return printing.formatted(line);
  }

  /** The statement that ends the program. */
  String end() {
    return end;
  }

  /** Definitions that all questions may use. */
  String prelude() {
    String name = "prelude." + program.toLowerCase(Locale.ROOT);
    try (InputStream stream = Oracle.class.getResourceAsStream(name)) {
      return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
