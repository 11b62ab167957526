package org.equigen.runtime.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equigen.runtime.Signature;
import org.equigen.runtime.diagnostic.DataDiagnostic;
import org.equigen.runtime.diagnostic.DatasetDiagnostic;

/**
 * Puts a data set together and checks each part as it comes: every method throws a {@link
 * org.equigen.runtime.diagnostic.DiagnosticException} that names the column, map or domain at
 * fault, the row, and what is valid there.
 */
public final class DatasetBuilder {
  private final Map<String, Integer> rows = new LinkedHashMap<>();
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, IndexMap> maps = new LinkedHashMap<>();

  DatasetBuilder(String domain, int samples) {
    domain(domain, samples);
  }

  /** A domain of {@code number} rows, from which a map leads to another domain. */
  public DatasetBuilder domain(String name, int number) {
    requireNew("domain", name, isTaken(name));
    if (number < 0) {
      throw new DatasetDiagnostic.NegativeRows("data set", name, number).exception();
    }
    rows.put(name, number);
    return this;
  }

  private boolean isTaken(String domain) {
    return rows.containsKey(domain) || domain.equals(Signature.SHARED);
  }

  /**
   * A domain whose rows follow each other by the row of {@code whole} to which they belong, and the
   * sorted map that says so.
   *
   * @param name of the domain, such as {@code particle}
   * @param map name of the map from it to {@code whole}, such as {@code jet}
   * @param whole a domain that is there already
   * @param offsets {@code [rows of whole + 1]}: the row w owns the rows {@code offsets[w]} to
   *     {@code offsets[w + 1] - 1}; none is legal
   */
  public DatasetBuilder parts(String name, String map, String whole, int[] offsets) {
    int wholes = rowsOf(whole);
    String place = "offsets of \"" + name + "\"";
    if (offsets.length != wholes + 1) {
      throw new DataDiagnostic.WrongCount(place, "number of offsets", offsets.length, wholes + 1L)
          .exception();
    }
    requireNew("domain", name, isTaken(name));
    requireNew("map", map, maps.containsKey(map));
    for (int i = 0; i <= wholes; i++) {
      int least = i == 0 ? 0 : offsets[i - 1];
      if (offsets[i] < least || (i == 0 && offsets[i] > 0)) {
        String valid = i == 0 ? "0" : least + " or more";
        throw new DataDiagnostic.BadOffsets(place, i, offsets[i], valid).exception();
      }
    }
    int[] images = new int[offsets[wholes]];
    for (int i = 0; i < wholes; i++) {
      Arrays.fill(images, offsets[i], offsets[i + 1], i);
    }
    domain(name, offsets[wholes]);
    return add(new Signature.Map(map, name, whole, true), images);
  }

  /** Numbers in single precision, {@code [rows of domain][size]}. */
  public DatasetBuilder column(String name, String domain, int size, float[] numbers) {
    return add(new Column(name, domain, size, new Numbers.Floats(numbers)));
  }

  /** Numbers in double precision, {@code [rows of domain][size]}. */
  public DatasetBuilder column(String name, String domain, int size, double[] numbers) {
    return add(new Column(name, domain, size, new Numbers.Doubles(numbers)));
  }

  private DatasetBuilder add(Column column) {
    String place = "column \"" + column.name() + "\"";
    requireNew("column", column.name(), columns.containsKey(column.name()));
    int of = column.domain().equals(Signature.SHARED) ? 1 : rowsOf(column.domain());
    if (column.size() < 1) {
      throw new DataDiagnostic.WrongCount(place, "size of a row", column.size(), 1).exception();
    }
    int found = column.numbers().length();
    long expected = (long) of * column.size();
    if (found != expected) {
      throw new DatasetDiagnostic.WrongLength(
              place, found, column.domain(), of, column.size(), expected)
          .exception();
    }
    columns.put(column.name(), column);
    return this;
  }

  /** A map whose images, one for each row of {@code from}, come in any order. */
  public DatasetBuilder map(String name, String from, String to, int[] images) {
    return add(new Signature.Map(name, from, to, false), images);
  }

  /** A map whose images never fall. */
  public DatasetBuilder sortedMap(String name, String from, String to, int[] images) {
    return add(new Signature.Map(name, from, to, true), images);
  }

  private DatasetBuilder add(Signature.Map shape, int[] images) {
    requireNew("map", shape.name(), maps.containsKey(shape.name()));
    int from = rowsOf(shape.from());
    int to = rowsOf(shape.to());
    String place = "map \"" + shape.name() + "\"";
    if (images.length != from) {
      throw new DatasetDiagnostic.WrongLength(place, images.length, shape.from(), from, 1, from)
          .exception();
    }
    int before = 0;
    for (int row = 0; row < from; row++) {
      int image = images[row];
      if (image < 0 || image >= to) {
        throw new DatasetDiagnostic.ImageOutOfRange(place, shape.from(), row, image, shape.to(), to)
            .exception();
      }
      if (shape.sorted() && image < before) {
        throw new DatasetDiagnostic.UnsortedMap(place, shape.from(), row, image, before)
            .exception();
      }
      before = image;
    }
    maps.put(shape.name(), new IndexMap(shape, images));
    return this;
  }

  private static void requireNew(String what, String name, boolean taken) {
    if (taken || name.isEmpty()) {
      throw new DatasetDiagnostic.NameTaken("data set", what, name).exception();
    }
  }

  private int rowsOf(String domain) {
    Integer number = rows.get(domain);
    if (number == null) {
      List<String> known = List.copyOf(rows.keySet());
      throw new DatasetDiagnostic.UnknownName("data set", "domain", domain, known).exception();
    }
    return number;
  }

  /**
   * The data set, after a look at the sample to which every row belongs.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if no map leads from a domain
   *     towards the samples, a map leads from one sample to another, or the rows of a domain are
   *     not in the order of the samples
   */
  public Dataset build() {
    Schema schema =
        new Schema(
            List.copyOf(rows.keySet()),
            columns.values().stream()
                .map(it -> new Schema.Shape(it.name(), it.domain(), it.size()))
                .toList(),
            maps.values().stream().map(IndexMap::shape).toList());
    List<IndexMap> all = new ArrayList<>(maps.values());
    int[] numbers = rows.values().stream().mapToInt(Integer::intValue).toArray();
    int[][] offsets = new SampleOwnership(schema, all, numbers).offsets();
    return new Dataset(schema, List.copyOf(columns.values()), all, offsets, numbers[0]);
  }
}
