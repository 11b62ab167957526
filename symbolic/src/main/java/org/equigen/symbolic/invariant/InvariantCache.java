package org.equigen.symbolic.invariant;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.store.DiskCache;
import org.equigen.symbolic.store.ResultFolder;
import org.equigen.symbolic.store.ResultKind;
import org.equigen.symbolic.store.UntrueResultException;

/**
 * Keeps generators as text files beside the results of {@link DiskCache}.
 *
 * <p>Generators that are read are proven again: each map is substituted into the generators of the
 * group, exactly, and in every degree they complete the products of lower ones to a space of the
 * dimension that is counted. Dimensions, series and the proof of completeness are computed anew.
 */
public final class InvariantCache {
  private final ResultFolder folder;

  /** Makes a result of generators that were found before. */
  @FunctionalInterface
  interface Confirmation {
    /**
     * The whole result.
     *
     * @throws UntrueResultException unless the generators are what was asked for
     */
    GradedModule of(List<Generator> known) throws UntrueResultException;
  }

  private InvariantCache(ResultFolder folder) {
    this.folder = folder;
  }

  /** Remembers nothing. */
  public static InvariantCache none() {
    return new InvariantCache(ResultFolder.none());
  }

  /** A cache in a folder, which is made when first needed. */
  public static InvariantCache in(Path folder) {
    return in(folder, ResultFolder.WORTH);
  }

  /** The same, for what takes at least so long to compute. */
  public static InvariantCache in(Path folder, Duration worth) {
    return new InvariantCache(ResultFolder.in(folder, worth));
  }

  /** A cache in the folder that {@link DiskCache#standardFolder} names. */
  public static InvariantCache standard() {
    return in(DiskCache.standardFolder());
  }

  /** The result of a request: confirmed, if its generators are known, else found. */
  GradedModule get(
      Request request,
      Coordinates coordinates,
      Supplier<GradedModule> find,
      Confirmation confirmation) {
    int components = Math.toIntExact(Dimension.of(request.group(), request.target()));
    Optional<GradedModule> known =
        folder.read(
            ResultKind.INVARIANTS,
            request::definition,
            text -> confirmation.of(ModuleText.read(text, coordinates, components)));
    return known.orElseGet(
        () -> {
          long begun = System.nanoTime();
          GradedModule found = find.get();
          folder.write(
              ResultKind.INVARIANTS,
              request::definition,
              Duration.ofNanos(System.nanoTime() - begun),
              () -> ModuleText.of(found.generators()));
          return found;
        });
  }
}
