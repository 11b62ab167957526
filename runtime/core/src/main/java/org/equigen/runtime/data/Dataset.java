package org.equigen.runtime.data;

import java.util.List;

/**
 * Samples for training and testing: columns of numbers over domains, and index maps between the
 * domains. One domain is cut into batches, and its rows are the samples; every row of another
 * domain belongs to the sample to which a chain of maps leads from it, as particles belong to jets
 * and edges to the graph of their nodes. No map leads from one sample to another.
 *
 * <p>The rows of a sample lie side by side in every domain, in the order of the samples. Immutable;
 * the arrays are not copied and must not change.
 */
public final class Dataset {
  private final Schema schema;
  private final List<Column> columns;
  private final List<IndexMap> maps;
  private final int[][] offsets;
  private final int samples;

  /** What a {@link DatasetBuilder} has checked; {@code offsets[0]} is empty. */
  Dataset(Schema schema, List<Column> columns, List<IndexMap> maps, int[][] offsets, int samples) {
    this.schema = schema;
    this.columns = List.copyOf(columns);
    this.maps = List.copyOf(maps);
    this.offsets = offsets;
    this.samples = samples;
  }

  /**
   * Starts a data set.
   *
   * @param domain the domain that is cut, such as {@code jet}
   * @param samples its number of rows
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the number is negative
   */
  public static DatasetBuilder over(String domain, int samples) {
    return new DatasetBuilder(domain, samples);
  }

  /** Domains, columns and maps. */
  public Schema schema() {
    return schema;
  }

  /** The columns, as in the schema. */
  public List<Column> columns() {
    return columns;
  }

  /** The index maps, as in the schema. */
  public List<IndexMap> maps() {
    return maps;
  }

  /**
   * A column.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException that names the nearest known one
   */
  public Column column(String name) {
    return columns.get(schema.column(name));
  }

  /** Number of samples. */
  public int samples() {
    return samples;
  }

  /**
   * Number of rows of a domain.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there is no such domain
   */
  public int rows(String domain) {
    return offset(schema.domain(domain), samples);
  }

  /**
   * The first row of a domain that belongs to a sample; the number of rows for {@code sample ==
   * samples()}.
   *
   * @param domain its position in the schema
   */
  public int offset(int domain, int sample) {
    return domain == 0 ? sample : offsets[domain][sample];
  }

  /** All samples in the order of the data. */
  public Samples all() {
    int[] order = new int[samples];
    for (int i = 0; i < samples; i++) {
      order[i] = i;
    }
    return new Samples(this, order, 0, samples);
  }
}
