package org.equigen.symbolic.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.equigen.symbolic.file.WholeFile;

/**
 * Keeps exact results as readable text files, named by the digest of what they depend on.
 *
 * <p>A file is a line with its kind and version, the {@link Definition}, the result, and a last
 * line with the digest of all before it. The digest tells accidents from what was written; it does
 * not make a text true. So results are checked anew when they are read, and one that is damaged, of
 * another definition or untrue counts as missing, with one line in the log. A folder that cannot be
 * read or written costs speed, nothing else.
 *
 * <p>Files are written aside and moved, see {@link WholeFile}. The first use of a folder in a
 * process clears what killed processes and earlier versions left there, see {@link FolderSweep}.
 */
public final class ResultFolder {
  private static final Logger LOGGER = System.getLogger(ResultFolder.class.getName());
  private static final String TAIL = "digest ";

  /** Bytes of the last line: a SHA-256 has 64 hexadecimal digits. */
  private static final int TAIL_LENGTH = TAIL.length() + 64 + 1;

  /** What is computed in less time is not kept: checking it would take about as long. */
  public static final Duration WORTH = Duration.ofMillis(200);

  /** Longer texts are quicker to compute than to read and to check. */
  private static final long LARGEST = 50_000_000;

  private final Optional<Path> folder;
  private final Duration worth;

  /**
   * Makes a result of its text, and checks that it is true.
   *
   * @param <R> the result
   */
  @FunctionalInterface
  public interface Check<R> {
    /**
     * The result.
     *
     * @throws UntrueResultException if the text is of another form or says what is not so
     */
    R of(ResultText text) throws UntrueResultException;
  }

  private ResultFolder(Optional<Path> folder, Duration worth) {
    this.folder = folder;
    this.worth = worth;
  }

  /** Remembers nothing. */
  public static ResultFolder none() {
    return new ResultFolder(Optional.empty(), WORTH);
  }

  /**
   * A folder, which is made when first needed, for what takes more than {@link #WORTH} to compute.
   */
  public static ResultFolder in(Path folder) {
    return in(folder, WORTH);
  }

  /** The same for what takes at least so long; for everything, if that is zero. */
  public static ResultFolder in(Path folder, Duration worth) {
    return new ResultFolder(Optional.of(folder), worth);
  }

  /** The time from which a result is worth keeping. */
  public Duration worth() {
    return worth;
  }

  /** A result, if it was kept and passes its check. */
  public <R> Optional<R> read(ResultKind kind, Supplier<Definition> definition, Check<R> check) {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    FolderSweep.once(folder.get());
    String head = head(kind, definition.get());
    Path file = file(kind, head);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(check.of(new ResultText(body(Files.readAllBytes(small(file)), head))));
    } catch (UntrueResultException | IOException e) {
      LOGGER.log(Level.INFO, "{0} will be computed again: {1}", file, e.getMessage());
      return Optional.empty();
    }
  }

  private static Path small(Path file) throws IOException, UntrueResultException {
    if (Files.size(file) > 2 * LARGEST) {
      throw new UntrueResultException("it is larger than any that is kept");
    }
    return file;
  }

  /** What stands between the head and the digest. */
  private static String body(byte[] bytes, String head) throws UntrueResultException {
    int length = bytes.length - TAIL_LENGTH;
    byte[] expected = head.getBytes(StandardCharsets.UTF_8);
    if (length < expected.length
        || !tail(bytes, length)
            .equals(new String(bytes, length, TAIL_LENGTH, StandardCharsets.UTF_8))) {
      throw new UntrueResultException("it is damaged");
    }
    if (!head.equals(new String(bytes, 0, expected.length, StandardCharsets.UTF_8))) {
      throw new UntrueResultException("it belongs to another definition");
    }
    return new String(bytes, expected.length, length - expected.length, StandardCharsets.UTF_8);
  }

  /**
   * Keeps a result in place of what was kept before, if it is worth it and not very long.
   *
   * @param took how long it took to compute
   * @param body ends with a line break
   */
  public void write(
      ResultKind kind, Supplier<Definition> definition, Duration took, Supplier<String> body) {
    if (folder.isPresent() && took.compareTo(worth) >= 0) {
      String text = body.get();
      if (text.length() <= LARGEST) {
        write(folder.get(), kind, definition.get(), text);
      }
    }
  }

  private void write(Path folder, ResultKind kind, Definition definition, String body) {
    FolderSweep.once(folder);
    String head = head(kind, definition);
    Path file = file(kind, head);
    byte[] text = (head + body).getBytes(StandardCharsets.UTF_8);
    try {
      Files.createDirectories(folder);
      WholeFile.write(
          file, (head + body + tail(text, text.length)).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOGGER.log(Level.INFO, "{0} cannot be kept: {1}", file, e);
    }
  }

  private Path file(ResultKind kind, String head) {
    byte[] text = head.getBytes(StandardCharsets.UTF_8);
    return folder.orElse(Path.of("")).resolve(kind.file(digest(text, text.length)));
  }

  private static String head(ResultKind kind, Definition definition) {
    return "equigen-" + kind.word() + " " + kind.version() + "\n" + definition;
  }

  private static String tail(byte[] text, int length) {
    return TAIL + digest(text, length) + "\n";
  }

  /** Hexadecimal SHA-256. */
  private static String digest(byte[] text, int length) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(text, 0, length);
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
