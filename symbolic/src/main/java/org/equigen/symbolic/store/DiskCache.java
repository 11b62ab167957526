package org.equigen.symbolic.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Term;

/**
 * Keeps results in a folder, none in memory. What is read is proven again, see {@link
 * KeptSolutions}, so a basis is built anew whenever it is asked for.
 */
public final class DiskCache implements BasisCache {
  /** The system property that chooses the folder. */
  public static final String FOLDER_PROPERTY = "equigen.cache";

  private final ResultFolder folder;

  /** A cache in a folder, which is made when first needed. */
  public DiskCache(Path folder) {
    this(folder, ResultFolder.WORTH);
  }

  /** The same, for what takes at least so long to compute. */
  public DiskCache(Path folder, Duration worth) {
    this.folder = ResultFolder.in(folder, worth);
  }

  /**
   * The folder of the system property {@link #FOLDER_PROPERTY}, else {@code equigen} in {@code
   * $XDG_CACHE_HOME}, else {@code .cache/equigen} in the home folder. What is blank counts as not
   * set: the empty path would be the working folder.
   */
  public static Path standardFolder() {
    String chosen = System.getProperty(FOLDER_PROPERTY);
    if (chosen != null && !chosen.isBlank()) {
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
    return solve.get();
  }

  @Override
  public ResultFolder results() {
    return folder;
  }
}
