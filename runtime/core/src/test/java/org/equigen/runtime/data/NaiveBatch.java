package org.equigen.runtime.data;

import java.util.ArrayList;
import java.util.List;
import org.equigen.runtime.Signature;

/**
 * A batch written down row by row: all rows of the first sample, then all of the second, and images
 * looked up in the list of rows.
 */
final class NaiveBatch {
  private final Samples samples;

  NaiveBatch(Samples samples) {
    this.samples = samples;
  }

  /** The sample to which a row of the data belongs, along the first map that there is. */
  private int owner(String domain, int row) {
    Dataset data = samples.data();
    if (domain.equals(data.schema().domains().getFirst())) {
      return row;
    }
    IndexMap map =
        data.maps().stream()
            .filter(it -> it.shape().from().equals(domain))
            .findFirst()
            .orElseThrow();
    return owner(map.shape().to(), map.images()[row]);
  }

  /** For each row of the batch, the position of its sample and its row in the data. */
  private List<int[]> rows(String domain) {
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < samples.count(); i++) {
      for (int row = 0; row < samples.data().rows(domain); row++) {
        if (owner(domain, row) == samples.sample(i)) {
          rows.add(new int[] {i, row});
        }
      }
    }
    return rows;
  }

  int rowsOf(String domain) {
    return rows(domain).size();
  }

  /** {@code [row][feature]}, without padding. */
  double[] column(Column column) {
    List<Double> numbers = new ArrayList<>();
    for (int[] row : rows(column.domain())) {
      for (int f = 0; f < column.size(); f++) {
        numbers.add(column.numbers().get(row[1] * column.size() + f));
      }
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  int[] map(Signature.Map map) {
    int[] images = samples.data().maps().get(samples.data().schema().map(map.name())).images();
    List<int[]> targets = rows(map.to());
    return rows(map.from()).stream()
        .mapToInt(row -> position(targets, row[0], images[row[1]]))
        .toArray();
  }

  private static int position(List<int[]> rows, int sample, int row) {
    int position = 0;
    while (rows.get(position)[0] != sample || rows.get(position)[1] != row) {
      position++;
    }
    return position;
  }
}
