package org.equigen.evaluation.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equigen.runtime.Signature;
import org.equigen.runtime.data.Column;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.DatasetBuilder;
import org.equigen.runtime.data.IndexMap;
import org.equigen.runtime.data.Numbers;
import org.equigen.runtime.data.Samples;
import org.equigen.runtime.diagnostic.TrainingDiagnostic;
import org.equigen.runtime.training.EpochOrder;

/**
 * Cuts a data set into parts for training, validation and testing: whole samples with all that
 * belongs to them, in an order that a seed gives, the same on every machine. No sample is in two
 * parts, and the parts are copies.
 */
public final class HeldOut {
  private final Dataset data;

  private HeldOut(Dataset data) {
    this.data = data;
  }

  /**
   * Parts with these shares of the samples, and a last one with all others. A part has the samples
   * from {@code round(n s)} to {@code round(n s')} of the order, where s and s' are the sums of the
   * shares before and with it.
   *
   * @param seed of the order, which differs from that of every epoch of a training with this seed
   * @param shares each above 0, together below 1: {@code 0.8, 0.1} for three parts
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if a share is out of range, or a
   *     part would be empty (EQR401)
   */
  public static List<Dataset> split(Dataset data, long seed, double... shares) {
    int[] order = EpochOrder.of(seed, 0, data.samples());
    List<Dataset> parts = new ArrayList<>();
    double sum = 0;
    int from = 0;
    for (int i = 0; i <= shares.length; i++) {
      boolean last = i == shares.length;
      double share = last ? 1 - sum : shares[i];
      sum += share;
      int to = last ? order.length : (int) Math.min(order.length, Math.round(order.length * sum));
      if (!(share > 0 && share < 1 && sum < 1 + 1e-9) || to <= from) {
        String what = last ? "the rest, " + share : "" + share;
        String valid =
            "above 0, together below 1, and for at least one of the " + order.length + " samples";
        throw new TrainingDiagnostic.BadSetting("share " + (i + 1), what, valid).exception();
      }
      int[] chosen = Arrays.copyOfRange(order, from, to);
      Arrays.sort(chosen);
      parts.add(of(data, chosen));
      from = to;
    }
    return parts;
  }

  /**
   * Some samples as a data set of their own, in this order; one may come more than once.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if one is not there (EQR321)
   */
  public static Dataset of(Dataset data, int... samples) {
    // Checks the numbers.
    Samples checked = new Samples(data, samples, 0, samples.length);
    return new HeldOut(checked.data()).part(samples);
  }

  private Dataset part(int[] samples) {
    List<String> domains = data.schema().domains();
    int[][] rows = new int[domains.size()][];
    for (int d = 0; d < rows.length; d++) {
      rows[d] = rows(d, samples);
    }
    DatasetBuilder builder = Dataset.over(domains.getFirst(), samples.length);
    for (int d = 1; d < rows.length; d++) {
      builder.domain(domains.get(d), rows[d].length);
    }
    for (IndexMap map : data.maps()) {
      int from = data.schema().domain(map.shape().from());
      int to = data.schema().domain(map.shape().to());
      int[] images = images(map, from, to, samples);
      if (map.shape().sorted()) {
        builder.sortedMap(map.shape().name(), map.shape().from(), map.shape().to(), images);
      } else {
        builder.map(map.shape().name(), map.shape().from(), map.shape().to(), images);
      }
    }
    for (Column column : data.columns()) {
      boolean shared = column.domain().equals(Signature.SHARED);
      int[] chosen = shared ? new int[] {0} : rows[data.schema().domain(column.domain())];
      copy(column, chosen, builder);
    }
    return builder.build();
  }

  private int[] rows(int domain, int[] samples) {
    int[] rows = new int[samples.length];
    int count = 0;
    for (int sample : samples) {
      for (int r = data.offset(domain, sample); r < data.offset(domain, sample + 1); r++) {
        rows = count < rows.length ? rows : Arrays.copyOf(rows, 2 * count + 1);
        rows[count++] = r;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  /** Images move with the sample in which they lie, as its rows do. */
  private int[] images(IndexMap map, int from, int to, int[] samples) {
    int[] images = new int[rows(from, samples).length];
    int row = 0;
    int start = 0;
    for (int sample : samples) {
      int before = data.offset(to, sample);
      for (int r = data.offset(from, sample); r < data.offset(from, sample + 1); r++) {
        images[row++] = map.images()[r] - before + start;
      }
      start += data.offset(to, sample + 1) - before;
    }
    return images;
  }

  private static void copy(Column column, int[] rows, DatasetBuilder builder) {
    int size = column.size();
    switch (column.numbers()) {
      case Numbers.Floats(float[] array) -> {
        float[] copy = new float[rows.length * size];
        for (int r = 0; r < rows.length; r++) {
          System.arraycopy(array, rows[r] * size, copy, r * size, size);
        }
        builder.column(column.name(), column.domain(), size, copy);
      }
      case Numbers.Doubles(double[] array) -> {
        double[] copy = new double[rows.length * size];
        for (int r = 0; r < rows.length; r++) {
          System.arraycopy(array, rows[r] * size, copy, r * size, size);
        }
        builder.column(column.name(), column.domain(), size, copy);
      }
    }
  }
}
