package org.equigen.runtime.data;

import java.util.ArrayList;
import java.util.List;
import org.equigen.runtime.diagnostic.DatasetDiagnostic;
import org.jspecify.annotations.Nullable;

/**
 * To which sample every row of every domain belongs, by the first chain of maps that leads there.
 */
final class SampleOwnership {
  private static final String PLACE = "data set";

  private final Schema schema;
  private final List<IndexMap> maps;
  private final int[] rows;
  private final List<int @Nullable []> owners = new ArrayList<>();

  SampleOwnership(Schema schema, List<IndexMap> maps, int[] rows) {
    this.schema = schema;
    this.maps = maps;
    this.rows = rows;
    for (int number : rows) {
      owners.add(owners.isEmpty() ? identity(number) : null);
    }
  }

  private static int[] identity(int length) {
    int[] identity = new int[length];
    for (int i = 0; i < length; i++) {
      identity[i] = i;
    }
    return identity;
  }

  /** By domain, the first row of each sample, and the number of rows; nothing for the samples. */
  int[][] offsets() {
    boolean found = true;
    while (found) {
      found = false;
      for (IndexMap map : maps) {
        found |= follow(map);
      }
    }
    int[][] offsets = new int[rows.length][0];
    for (int domain = 1; domain < rows.length; domain++) {
      offsets[domain] = offsets(domain);
    }
    maps.forEach(this::requireWithinSamples);
    return offsets;
  }

  /**
   * Takes the owners of its arguments from those of its images, where only the latter are known.
   */
  private boolean follow(IndexMap map) {
    int from = schema.domain(map.shape().from());
    int[] known = owners.get(schema.domain(map.shape().to()));
    if (known == null || owners.get(from) != null) {
      return false;
    }
    int[] own = new int[rows[from]];
    for (int row = 0; row < own.length; row++) {
      own[row] = known[map.images()[row]];
    }
    owners.set(from, own);
    return true;
  }

  private int[] ownersOf(int domain) {
    int[] own = owners.get(domain);
    if (own == null) {
      throw new DatasetDiagnostic.NoOwner(PLACE, schema.domains().get(domain), samples())
          .exception();
    }
    return own;
  }

  private String samples() {
    return schema.domains().getFirst();
  }

  private int[] offsets(int domain) {
    int[] own = ownersOf(domain);
    int[] offsets = new int[rows[0] + 1];
    int before = 0;
    for (int row = 0; row < own.length; row++) {
      if (own[row] < before) {
        throw new DatasetDiagnostic.RowsOutOfOrder(
                PLACE, schema.domains().get(domain), row, own[row], before, samples())
            .exception();
      }
      before = own[row];
      offsets[before + 1]++;
    }
    for (int sample = 0; sample < rows[0]; sample++) {
      offsets[sample + 1] += offsets[sample];
    }
    return offsets;
  }

  private void requireWithinSamples(IndexMap map) {
    int[] from = ownersOf(schema.domain(map.shape().from()));
    int[] to = ownersOf(schema.domain(map.shape().to()));
    for (int row = 0; row < from.length; row++) {
      int other = to[map.images()[row]];
      if (from[row] != other) {
        throw new DatasetDiagnostic.CrossingSamples(
                "map \"" + map.shape().name() + "\"",
                map.shape().from(),
                row,
                from[row],
                other,
                samples())
            .exception();
      }
    }
  }
}
