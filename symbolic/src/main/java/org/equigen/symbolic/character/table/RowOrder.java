package org.equigen.symbolic.character.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of the rows of a table: by degree, then by the values on the classes in order, larger
 * real parts first, then larger imaginary parts. The trivial character comes first.
 *
 * <p>Parts are compared to nine digits, on every machine alike; numbers that agree so far are told
 * apart by their coefficients.
 */
final class RowOrder {
  private static final double DIGITS = 1e9;

  private RowOrder() {}

  /**
   * The place of a value in the order.
   *
   * @param real minus the real part
   * @param imaginary minus the imaginary part
   * @param text decides between equal parts
   */
  private record Key(double real, double imaginary, String text) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparingDouble(Key::real)
            .thenComparingDouble(Key::imaginary)
            .thenComparing(Key::text);

    static Key of(RootSum value) {
      double real = 0;
      double imaginary = 0;
      for (int j = 0; j < value.order(); j++) {
        double angle = 2 * Math.PI * j / value.order();
        double count = value.count(j).doubleValue();
        real += count * StrictMath.cos(angle);
        imaginary += count * StrictMath.sin(angle);
      }
      return new Key(rounded(-real), rounded(-imaginary), value.reduced().toString());
    }

    /** Adding 0 makes -0 positive. */
    private static double rounded(double value) {
      return StrictMath.rint(value * DIGITS) + 0.0;
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private record Row(List<Key> keys, List<RootSum> values) {
    int compareTo(Row other) {
      // Degrees, which come first, rise; all other values fall.
      int order = other.keys.getFirst().compareTo(keys.getFirst());
      for (int c = 1; c < keys.size() && order == 0; c++) {
        order = keys.get(c).compareTo(other.keys.get(c));
      }
      return order;
    }
  }

  /** The rows in order. */
  static List<List<RootSum>> sorted(List<List<RootSum>> rows) {
    List<Row> keyed = new ArrayList<>();
    for (List<RootSum> row : rows) {
      keyed.add(new Row(row.stream().map(Key::of).toList(), row));
    }
    keyed.sort(Row::compareTo);
    return keyed.stream().map(Row::values).toList();
  }
}
