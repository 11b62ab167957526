package org.equigen.codegen.planning.declaration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equigen.symbolic.diagnostic.Place;

/**
 * The paths of a product that a layer is made of.
 *
 * @param chosen rules for the paths that are wanted: of a path that instructions name, all of these
 *     hold, of others the first rule that it follows; every path, as the layer says, where there is
 *     no list
 * @param place where they were chosen
 */
public record PathSelection(Optional<List<PathRule>> chosen, Place place) {
  /** Every path. */
  public static final PathSelection ALL = new PathSelection(Optional.empty(), Place.of("paths"));

  private static final List<PathRule> EVERY =
      List.of(
          new PathRule(new PathRule.Anything(), new PathRule.Anything(), new PathRule.Anything()));

  /** Copies the list. */
  public PathSelection {
    chosen = chosen.map(List::copyOf);
  }

  /** The paths that some rules want. */
  public static PathSelection of(PathRule... rules) {
    return new PathSelection(Optional.of(List.of(rules)), ALL.place());
  }

  /** The rules, one for every path where nothing is chosen. */
  public List<PathRule> rules() {
    return chosen.orElse(EVERY);
  }

  /** Whether terms alone are chosen, or nothing is. */
  public boolean isPlain() {
    return chosen.stream().flatMap(List::stream).allMatch(PathRule::isPlain);
  }

  /** For a declaration; empty where every path is wanted. */
  @Override
  public String toString() {
    return chosen
        .map(
            paths ->
                paths.stream().map(PathRule::toString).sorted().collect(Collectors.joining("; ")))
        .orElse("");
  }
}
