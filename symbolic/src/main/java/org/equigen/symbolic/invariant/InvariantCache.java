package org.equigen.symbolic.invariant;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Supplier;
import org.equigen.symbolic.solver.BasisKey;
import org.equigen.symbolic.solver.DiskCache;

/**
 * Keeps generators as text files beside the bases of {@link DiskCache}, named by the digest of what
 * they depend on.
 *
 * <p>A file that is damaged or does not match is computed again and replaced. Files are written
 * aside and moved. A folder that cannot be written costs speed, nothing else.
 */
public final class InvariantCache {
  private static final Logger LOGGER = System.getLogger(InvariantCache.class.getName());

  /** More text than this is quicker to compute than to read. */
  private static final int LARGEST = 50_000_000;

  private final Optional<Path> folder;

  private InvariantCache(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Remembers nothing. */
  public static InvariantCache none() {
    return new InvariantCache(Optional.empty());
  }

  /** A cache in a folder, which is made when first needed. */
  public static InvariantCache in(Path folder) {
    return new InvariantCache(Optional.of(folder));
  }

  /** A cache in the folder that {@link DiskCache#standardFolder} names. */
  public static InvariantCache standard() {
    return in(DiskCache.standardFolder());
  }

  /** The result of a request, found by {@code find} unless it is known. */
  GradedModule get(Request request, Supplier<GradedModule> find) {
    if (folder.isEmpty()) {
      return find.get();
    }
    String definition = request.definition();
    Path file = folder.get().resolve(BasisKey.digest(definition) + ".invariants");
    Optional<GradedModule> known = read(file, definition, request);
    if (known.isPresent()) {
      return known.get();
    }
    GradedModule found = find.get();
    write(file, signed(definition + "\n" + ModuleText.of(found)));
    return found;
  }

  private static String signed(String text) {
    return text + "digest " + BasisKey.digest(text) + "\n";
  }

  private static Optional<GradedModule> read(Path file, String definition, Request request) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String text = Files.readString(file);
      int last = text.lastIndexOf("digest ");
      String head = definition + "\n";
      if (last >= head.length()
          && text.startsWith(head)
          && text.equals(signed(text.substring(0, last)))) {
        return Optional.of(
            ModuleText.read(
                text.substring(head.length(), last),
                request.target(),
                request.coordinates().ring(),
                request.degree()));
      }
      LOGGER.log(Level.INFO, "{0} is damaged and will be computed again", file);
    } catch (IOException | IllegalArgumentException e) {
      LOGGER.log(Level.INFO, "{0} cannot be read and will be computed again: {1}", file, e);
    }
    return Optional.empty();
  }

  private void write(Path file, String text) {
    if (text.length() > LARGEST) {
      return;
    }
    try {
      Path parent = folder.orElseThrow();
      Files.createDirectories(parent);
      Path aside = Files.createTempFile(parent, "invariants", ".part");
      try {
        Files.writeString(aside, text);
        Files.move(
            aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      LOGGER.log(Level.INFO, "{0} cannot be kept: {1}", file, e);
    }
  }
}
