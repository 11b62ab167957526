package org.equigen.runtime.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.equigen.runtime.diagnostic.DatasetDiagnostic;

/**
 * Some samples of a data set, laid out as layers read them: columns in tiles {@code
 * [tile][feature][lane]} with zeros in padding lanes, or in rows {@code [row][feature]}, maps with
 * the row numbers of the batch. The samples may come in any order and more than once; the rows of
 * each, in all domains, follow in that order.
 *
 * <p>Loading reuses the arrays and lets them grow, so that nothing is allocated once the largest
 * batch was there. Not thread-safe, but a team of threads may share the work of loading, with the
 * same result for any number of them.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class Batch<A> {
  /** Rows that one task copies: whole tiles, so that no two tasks write to one. */
  private static final int ROWS_PER_TASK = 64 * Tile.LANES;

  /** In place of a domain: the single row that all samples share. */
  private static final int SHARED = -1;

  private final Precision<A> precision;
  private final Schema schema;
  private final List<ColumnView> views;
  private final int[] columnOf;
  private final int[] domainOf;
  private final int[][] featuresOf;
  private final int[] from;
  private final int[] to;
  private final int[][] starts;
  private final List<A> arrays = new ArrayList<>();
  private final int[][] maps;
  private final ThreadTeam.Job copying = this::copy;
  private final ThreadTeam alone = new ThreadTeam("batch", 1);
  private int count;
  private Dataset data;
  private int[] order = {};
  private int first;

  /**
   * An empty batch for the samples of data sets like {@code data}.
   *
   * @param views the columns to be copied, and how they are to lie; one may be asked for more than
   *     once
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there is no such column
   */
  public Batch(Precision<A> precision, Dataset data, List<ColumnView> views) {
    this.precision = precision;
    this.data = data;
    this.views = List.copyOf(views);
    schema = data.schema();
    columnOf = views.stream().mapToInt(it -> schema.column(it.column())).toArray();
    domainOf = new int[columnOf.length];
    featuresOf = new int[columnOf.length][];
    for (int i = 0; i < columnOf.length; i++) {
      Schema.Shape column = schema.columns().get(columnOf[i]);
      arrays.add(precision.allocate(0));
      domainOf[i] = column.isShared() ? SHARED : schema.domain(column.domain());
      List<Integer> features = views.get(i).features();
      featuresOf[i] = new int[column.size()];
      Arrays.setAll(featuresOf[i], k -> features.isEmpty() ? k : features.get(k));
    }
    from = schema.maps().stream().mapToInt(it -> schema.domain(it.from())).toArray();
    to = schema.maps().stream().mapToInt(it -> schema.domain(it.to())).toArray();
    starts = new int[schema.domains().size()][1];
    maps = new int[from.length][0];
  }

  /** An empty batch for all columns of data sets like {@code data}, in tiles. */
  public static <A> Batch<A> of(Precision<A> precision, Dataset data) {
    return new Batch<>(
        precision,
        data,
        data.schema().columns().stream().map(it -> ColumnView.inTiles(it.name())).toList());
  }

  /** What the positions of domains, columns and maps mean. */
  public Schema schema() {
    return schema;
  }

  /**
   * Replaces the content by all of {@code samples}, on the calling thread.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if they are of another schema
   */
  public void load(Samples samples) {
    load(samples, 0, samples.count(), alone);
  }

  /**
   * Replaces the content by the samples at the positions {@code begin} to {@code end - 1} of {@code
   * samples}.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if they are of another schema, the
   *     positions are not among those of {@code samples}, or a column has more numbers than an
   *     array holds; the content is the old one then
   */
  public void load(Samples samples, int begin, int end, ThreadTeam team) {
    if (!samples.data().schema().equals(schema)) {
      throw new DatasetDiagnostic.OtherSchema(
              "batch", samples.data().schema().toString(), schema.toString())
          .exception();
    }
    requireRoom(samples, begin, end);
    data = samples.data();
    order = samples.order();
    first = samples.from() + begin;
    count = end - begin;
    for (int domain = 0; domain < starts.length; domain++) {
      loadStarts(domain);
    }
    reserve();
    team.run(tasks(), copying);
  }

  private void requireRoom(Samples samples, int begin, int end) {
    if (begin < 0 || end < begin || end > samples.count()) {
      throw new DatasetDiagnostic.BadRange("batch", begin, end, samples.count()).exception();
    }
    for (int domain = 0; domain < starts.length; domain++) {
      int rows = samples.rows(domain, begin, end);
      for (int i = 0; i < columnOf.length; i++) {
        Schema.Shape column = schema.columns().get(columnOf[i]);
        int most = Integer.MAX_VALUE / Tile.LANES / column.size() * Tile.LANES;
        if (domainOf[i] == domain && rows > most) {
          throw new DatasetDiagnostic.TooManyRows(
                  "samples in column \"" + column.name() + "\"", column.domain(), rows, most)
              .exception();
        }
      }
    }
  }

  /** The number in the data of the sample at a position of this batch. */
  public int sample(int position) {
    return order[first + position];
  }

  /**
   * The first row of a domain that belongs to the sample at a position; the number of rows for
   * {@code position == samples()}.
   *
   * @param domain its position in the schema
   */
  public int firstRow(int domain, int position) {
    return starts[domain][position];
  }

  private void loadStarts(int domain) {
    if (starts[domain].length <= count) {
      starts[domain] = new int[withSpare(count + 1)];
    }
    int[] start = starts[domain];
    for (int i = 0; i < count; i++) {
      int rows = data.offset(domain, sample(i) + 1) - data.offset(domain, sample(i));
      start[i + 1] = start[i] + rows;
    }
  }

  private void reserve() {
    for (int i = 0; i < columnOf.length; i++) {
      int length = length(i);
      if (precision.length(arrays.get(i)) < length) {
        arrays.set(i, precision.allocate(withSpare(length)));
      }
    }
    for (int i = 0; i < maps.length; i++) {
      int rows = rows(from[i]);
      if (maps[i].length < rows) {
        maps[i] = new int[withSpare(rows)];
      }
    }
  }

  private int length(int view) {
    int size = featuresOf[view].length;
    return domainOf[view] == SHARED
        ? size
        : views.get(view).inRows()
            ? rows(domainOf[view]) * size
            : Tile.elements(rows(domainOf[view]), size);
  }

  /** Room for somewhat larger batches, as far as arrays reach. */
  private static int withSpare(int length) {
    return (int) Math.max(length, Math.min(length + length / 4L, Integer.MAX_VALUE - 8));
  }

  private int tasks() {
    int tasks = 0;
    for (int i = 0; i < columnOf.length; i++) {
      tasks += tasksOfColumn(i);
    }
    for (int domain : from) {
      tasks += chunks(domain);
    }
    return tasks;
  }

  private int tasksOfColumn(int view) {
    return domainOf[view] == SHARED ? 1 : chunks(domainOf[view]);
  }

  private int chunks(int domain) {
    return Math.ceilDiv(rows(domain), ROWS_PER_TASK);
  }

  private void copy(int member, int task) {
    int chunk = task;
    for (int i = 0; i < columnOf.length; i++) {
      int tasks = tasksOfColumn(i);
      if (chunk < tasks) {
        copyColumn(i, chunk * ROWS_PER_TASK);
        return;
      }
      chunk -= tasks;
    }
    for (int i = 0; i < from.length; i++) {
      int tasks = chunks(from[i]);
      if (chunk < tasks) {
        copyMap(i, chunk * ROWS_PER_TASK);
        return;
      }
      chunk -= tasks;
    }
  }

  private void copyColumn(int i, int begin) {
    Numbers source = data.columns().get(columnOf[i]).numbers();
    int domain = domainOf[i];
    if (domain == SHARED) {
      RowCopy.rows(source, 0, 1, featuresOf[i], arrays.get(i), 0);
      return;
    }
    int rows = rows(domain);
    int end = Math.min(begin + ROWS_PER_TASK, rows);
    int at = position(domain, begin);
    for (int row = begin; row < end; ) {
      while (starts[domain][at + 1] <= row) {
        at++;
      }
      int first = data.offset(domain, sample(at)) + row - starts[domain][at];
      at = lastOfRun(domain, at, end);
      int run = Math.min(starts[domain][at + 1], end) - row;
      copyRows(i, source, first, run, row);
      row += run;
    }
    if (end == rows && !views.get(i).inRows()) {
      clearPadding(arrays.get(i), rows, featuresOf[i].length);
    }
  }

  private void copyRows(int i, Numbers source, int first, int count, int row) {
    if (views.get(i).inRows()) {
      RowCopy.rows(source, first, count, featuresOf[i], arrays.get(i), row);
    } else {
      TileCopy.rows(source, first, count, featuresOf[i].length, arrays.get(i), row);
    }
  }

  /** The sample of the batch in which a row lies. */
  private int position(int domain, int row) {
    int found = Arrays.binarySearch(starts[domain], 0, count + 1, row);
    // Where the row starts a sample, samples without rows may start there too.
    return found >= 0 ? found : -found - 2;
  }

  /** The last sample with rows before {@code end} up to which rows follow as in the data. */
  private int lastOfRun(int domain, int at, int end) {
    int last = at;
    while (starts[domain][last + 1] < end
        && data.offset(domain, sample(last + 1)) == data.offset(domain, sample(last) + 1)) {
      last++;
    }
    return last;
  }

  private void clearPadding(A tiles, int rows, int size) {
    int lane = rows % Tile.LANES;
    for (int f = 0; lane > 0 && f < size; f++) {
      int at = Tile.index(rows, f, size);
      precision.fill(tiles, at, at - lane + Tile.LANES, 0);
    }
  }

  private void copyMap(int i, int begin) {
    int[] source = data.maps().get(i).images();
    int[] start = starts[from[i]];
    int end = Math.min(begin + ROWS_PER_TASK, rows(from[i]));
    int at = position(from[i], begin);
    for (int row = begin; row < end; at++) {
      // Images lie in the sample of their argument, so all of them move by the same number.
      int shift = starts[to[i]][at] - data.offset(to[i], sample(at));
      int move = data.offset(from[i], sample(at)) - start[at];
      for (; row < Math.min(start[at + 1], end); row++) {
        maps[i][row] = source[row + move] + shift;
      }
    }
  }

  /** Number of samples. */
  public int samples() {
    return count;
  }

  /**
   * Number of rows of a domain.
   *
   * @param domain its position in the schema
   */
  public int rows(int domain) {
    return starts[domain][count];
  }

  /**
   * The numbers of a column, {@code [tile][feature][lane]} or {@code [row][feature]} as it was
   * asked for, {@code [feature]} where it is shared; at least so long.
   *
   * @param view its position among the columns that were asked for
   */
  public A column(int view) {
    return arrays.get(view);
  }

  /**
   * The images of a map in row numbers of this batch, at least so many.
   *
   * @param map its position in the schema
   */
  public int[] map(int map) {
    return maps[map];
  }

  /** The number type. */
  public Precision<A> precision() {
    return precision;
  }
}
