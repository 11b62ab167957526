package org.equigen.codegen.loop;

import java.util.List;
import org.equigen.codegen.plan.IndexMap;

/**
 * The inverse of maps applied in order: for every row of the last domain the rows of the first one
 * that lead to it, ascending. They lie one after another in a list, which is that of all rows where
 * every map is sorted.
 *
 * @param via the maps, at least one
 */
public record Preimages(List<IndexMap> via) {
  /** Copies the maps. */
  public Preimages {
    via = List.copyOf(via);
  }

  /** Whether the rows that lead to one row are consecutive, and those of the next row follow. */
  public boolean areConsecutive() {
    return via.stream().allMatch(map -> map.order() == IndexMap.Order.SORTED);
  }
}
