package org.equigen.symbolic.invariant;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.equigen.symbolic.solver.DiskCache;
import org.equigen.symbolic.solver.ResultFolder;

/** Keeps generators as text files beside the bases of {@link DiskCache}. */
public final class InvariantCache {
  private static final Logger LOGGER = System.getLogger(InvariantCache.class.getName());
  private static final String KIND = "invariants";

  /** More text than this is quicker to compute than to read. */
  private static final int LARGEST = 50_000_000;

  private final ResultFolder folder;

  private InvariantCache(ResultFolder folder) {
    this.folder = folder;
  }

  /** Remembers nothing. */
  public static InvariantCache none() {
    return new InvariantCache(ResultFolder.none());
  }

  /** A cache in a folder, which is made when first needed. */
  public static InvariantCache in(Path folder) {
    return new InvariantCache(ResultFolder.in(folder));
  }

  /** A cache in the folder that {@link DiskCache#standardFolder} names. */
  public static InvariantCache standard() {
    return in(DiskCache.standardFolder());
  }

  /** The result of a request, found by {@code find} unless it is known. */
  GradedModule get(Request request, Supplier<GradedModule> find) {
    String definition = request.definition();
    Optional<GradedModule> known =
        folder.read(KIND, request.group(), definition).flatMap(text -> read(text, request));
    if (known.isPresent()) {
      return known.get();
    }
    GradedModule found = find.get();
    String text = ModuleText.of(found);
    if (text.length() <= LARGEST) {
      folder.write(KIND, request.group(), definition, text);
    }
    return found;
  }

  private static Optional<GradedModule> read(String text, Request request) {
    try {
      return Optional.of(
          ModuleText.read(text, request.target(), request.coordinates().ring(), request.degree()));
    } catch (IllegalArgumentException e) {
      LOGGER.log(Level.INFO, "{0} will be computed again: {1}", request, e);
      return Optional.empty();
    }
  }
}
