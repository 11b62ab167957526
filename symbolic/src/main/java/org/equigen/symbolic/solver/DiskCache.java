package org.equigen.symbolic.solver;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Supplier;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Term;

/**
 * Keeps bases as text files named by the digest of what they depend on.
 *
 * <p>A file that is damaged or does not match is computed again and replaced. Files are written
 * aside and moved, so writers in other threads and processes do no harm. A folder that cannot be
 * written costs speed, nothing else.
 */
public final class DiskCache implements BasisCache {
  /** The system property that chooses the folder. */
  public static final String FOLDER_PROPERTY = "equigen.cache";

  /** Bases with more lines than this are quicker to solve than to read. */
  private static final long LARGEST = 5_000_000;

  private static final Logger LOGGER = System.getLogger(DiskCache.class.getName());

  private final Path folder;

  /** A cache in a folder, which is made when first needed. */
  public DiskCache(Path folder) {
    this.folder = folder;
  }

  /**
   * The folder of the system property {@link #FOLDER_PROPERTY}, else {@code equigen} in {@code
   * $XDG_CACHE_HOME}, else {@code .cache/equigen} in the home folder.
   */
  public static Path standardFolder() {
    String chosen = System.getProperty(FOLDER_PROPERTY);
    if (chosen != null) {
      return Path.of(chosen);
    }
    String caches = System.getenv("XDG_CACHE_HOME");
    Path base =
        caches == null || caches.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(caches);
    return base.resolve("equigen");
  }

  @Override
  public IntertwinerBasis get(Group group, Term in, Term out, Supplier<IntertwinerBasis> solve) {
    String definition = BasisKey.definition(group, in, out);
    Path file = folder.resolve(BasisKey.digest(definition) + ".basis");
    NumberField field = GroupActions.field(group, out.times(in).factors());
    return read(file, definition, field, in, out)
        .orElseGet(
            () -> {
              IntertwinerBasis basis = solve.get();
              if (BasisLines.count(basis) <= LARGEST) {
                write(file, definition, basis);
              }
              return basis;
            });
  }

  @Override
  public ResultFolder results() {
    return ResultFolder.in(folder);
  }

  private static Optional<IntertwinerBasis> read(
      Path file, String definition, NumberField field, Term in, Term out) {
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      Optional<IntertwinerBasis> basis = BasisFile.read(file, definition, field, in, out);
      if (basis.isEmpty()) {
        LOGGER.log(Level.INFO, "{0} is damaged and will be computed again", file);
      }
      return basis;
    } catch (IOException e) {
      LOGGER.log(Level.INFO, "{0} cannot be read and will be computed again: {1}", file, e);
      return Optional.empty();
    }
  }

  private void write(Path file, String definition, IntertwinerBasis basis) {
    try {
      Files.createDirectories(folder);
      Path aside = Files.createTempFile(folder, "basis", ".part");
      try {
        BasisFile.write(aside, definition, basis);
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
