package org.equigen.codegen.plan.transform;

import java.util.Map;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;

/**
 * The rows of a batch.
 *
 * @param sizes number of rows of each domain but the shared one
 * @param maps for each map the image of every row
 */
public record Batch(Map<Domain, Integer> sizes, Map<IndexMap, int[]> maps) {
  /** Copies the collections. */
  public Batch {
    sizes = Map.copyOf(sizes);
    maps = Map.copyOf(maps);
  }

  /** Samples alone. */
  public static Batch ofSamples(int samples) {
    return new Batch(Map.of(Domain.SAMPLE, samples), Map.of());
  }

  /**
   * Number of rows.
   *
   * @throws IllegalArgumentException if the batch does not have the domain
   */
  public int rows(Domain domain) {
    Integer rows = domain.isShared() ? Integer.valueOf(1) : sizes.get(domain);
    if (rows == null) {
      throw new IllegalArgumentException("no rows of " + domain);
    }
    return rows;
  }

  /**
   * The image of a row.
   *
   * @throws IllegalArgumentException if the batch does not have the map
   */
  int image(IndexMap map, int row) {
    int[] images = maps.get(map);
    if (images == null) {
      throw new IllegalArgumentException("no map " + map);
    }
    return images[row];
  }
}
