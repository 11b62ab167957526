package org.equigen.codegen.planning.declaration;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.representation.Term;

/**
 * The paths of a product that a layer is made of.
 *
 * @param chosen the paths that are wanted, in any order; all of them where there is no list
 * @param place where they were chosen
 */
public record PathSelection(Optional<List<Chosen>> chosen, Place place) {
  /** Every path. */
  public static final PathSelection ALL = new PathSelection(Optional.empty(), Place.of("paths"));

  /**
   * All paths between three terms, whatever their summands, and all of their maps.
   *
   * @param left of the first input
   * @param right of the second input
   * @param out of the output
   */
  public record Chosen(Term left, Term right, Term out) {
    /** For example {@code 1o x 1o -> 0e}. */
    @Override
    public String toString() {
      return left + " x " + right + " -> " + out;
    }
  }

  /** Copies the list. */
  public PathSelection {
    chosen = chosen.map(List::copyOf);
  }

  /** Whether a path is wanted. */
  public boolean contains(Chosen path) {
    return chosen.isEmpty() || chosen.get().contains(path);
  }

  /**
   * Returns if every path that was chosen exists.
   *
   * @param possible all paths that there are
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at the first one that does not
   */
  public void require(Collection<Chosen> possible) {
    for (Chosen wanted : chosen.orElse(List.of())) {
      if (!possible.contains(wanted)) {
        String alternative =
            possible.isEmpty()
                ? "It has no path at all."
                : "Its paths are: " + list(possible) + ".";
        throw new LayerDiagnostic.Unsuitable(
                place,
                "tensor-product",
                wanted.toString(),
                "this layer has no such path",
                alternative)
            .exception();
      }
    }
  }

  private static String list(Collection<Chosen> paths) {
    return paths.stream().map(Chosen::toString).collect(Collectors.joining("; "));
  }

  /** For a declaration; empty where every path is wanted. */
  @Override
  public String toString() {
    return chosen
        .map(
            paths ->
                paths.stream().map(Chosen::toString).sorted().collect(Collectors.joining("; ")))
        .orElse("");
  }
}
