package org.equigen.symbolic.solver;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.equigen.symbolic.group.Group;

/**
 * Keeps exact results of other kinds as readable text files beside the bases of {@link DiskCache},
 * named by the digest of what they depend on.
 *
 * <p>A file is the definition of the group, the request, the result, and a last line with the
 * digest of all before it. One that is damaged or does not match counts as missing. Files are
 * written aside and moved, so writers in other threads and processes do no harm. A folder that
 * cannot be written costs speed, nothing else.
 */
public final class ResultFolder {
  private static final Logger LOGGER = System.getLogger(ResultFolder.class.getName());
  private static final String TAIL = "digest ";

  private final Optional<Path> folder;

  private ResultFolder(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Remembers nothing. */
  public static ResultFolder none() {
    return new ResultFolder(Optional.empty());
  }

  /** A folder, which is made when first needed. */
  public static ResultFolder in(Path folder) {
    return new ResultFolder(Optional.of(folder));
  }

  /**
   * A result, if it was kept.
   *
   * @param kind the ending of the file's name, a word
   * @param request whatever the result depends on besides the group, with the version of its text
   */
  public Optional<String> read(String kind, Group group, String request) {
    String head = head(kind, group, request);
    Path file = file(kind, head);
    if (folder.isEmpty() || !Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      String text = Files.readString(file);
      int last = text.lastIndexOf(TAIL);
      if (last >= head.length()
          && text.startsWith(head)
          && text.equals(signed(text.substring(0, last)))) {
        return Optional.of(text.substring(head.length(), last));
      }
      LOGGER.log(Level.INFO, "{0} is damaged and will be computed again", file);
    } catch (IOException e) {
      LOGGER.log(Level.INFO, "{0} cannot be read and will be computed again: {1}", file, e);
    }
    return Optional.empty();
  }

  /**
   * Keeps a result in place of what was kept before.
   *
   * @param body ends with a line break
   */
  public void write(String kind, Group group, String request, String body) {
    if (folder.isEmpty()) {
      return;
    }
    String head = head(kind, group, request);
    Path file = file(kind, head);
    try {
      Files.createDirectories(folder.get());
      Path aside = Files.createTempFile(folder.get(), kind, ".part");
      try {
        Files.writeString(aside, signed(head + body));
        Files.move(
            aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      LOGGER.log(Level.INFO, "{0} cannot be kept: {1}", file, e);
    }
  }

  private Path file(String kind, String head) {
    return folder.orElse(Path.of("")).resolve(BasisKey.digest(head) + "." + kind);
  }

  private static String head(String kind, Group group, String request) {
    return "equigen-" + kind + "\n" + BasisKey.definition(group) + "\n" + request + "\n";
  }

  private static String signed(String text) {
    return text + TAIL + BasisKey.digest(text) + "\n";
  }
}
