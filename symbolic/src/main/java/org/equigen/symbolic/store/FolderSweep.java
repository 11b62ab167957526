package org.equigen.symbolic.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.equigen.symbolic.file.WholeFile;

/**
 * Clears a folder of results: of what killed processes left aside, and of results of versions below
 * the current ones. Nothing else is touched, neither files of later versions nor other files.
 */
final class FolderSweep {
  private static final Logger LOGGER = System.getLogger(FolderSweep.class.getName());
  private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();

  /** Results; those without a number are of versions that had none in the name. */
  private static final Pattern RESULT =
      Pattern.compile("[0-9a-f]{64}\\.(?<kind>" + words() + ")(?<version>\\d{0,9})");

  /** Files aside of those versions, which were not locked: left over if they are old. */
  private static final Pattern UNLOCKED = Pattern.compile("(" + words() + ")\\d+\\.part");

  private static final Duration OLD = Duration.ofHours(1);

  private FolderSweep() {}

  private static String words() {
    return Arrays.stream(ResultKind.values())
        .map(ResultKind::word)
        .collect(Collectors.joining("|"));
  }

  /** Clears a folder, at its first use in this process. */
  static void once(Path folder) {
    if (SWEPT.add(folder.toAbsolutePath()) && Files.isDirectory(folder)) {
      try {
        sweep(folder);
      } catch (IOException | DirectoryIteratorException e) {
        LOGGER.log(Level.INFO, "{0} cannot be cleared: {1}", folder, e);
      }
    }
  }

  /** Clears a folder. */
  static void sweep(Path folder) throws IOException {
    WholeFile.clear(folder);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (isOutdated(name) || (UNLOCKED.matcher(name).matches() && isOld(file))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean isOutdated(String name) {
    Matcher result = RESULT.matcher(name);
    if (!result.matches()) {
      return false;
    }
    String version = result.group("version");
    int current =
        Arrays.stream(ResultKind.values())
            .filter(kind -> kind.word().equals(result.group("kind")))
            .mapToInt(ResultKind::version)
            .sum();
    return version.isEmpty() || Integer.parseInt(version) < current;
  }

  private static boolean isOld(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(OLD));
  }
}
