package org.equigen.runtime.data;

import org.equigen.runtime.diagnostic.DatasetDiagnostic;

/**
 * Some samples of a data set in an order of their own, such as a mini-batch of an epoch: {@code
 * order[from], ..., order[to - 1]}. The array is not copied.
 *
 * @param data the data set
 * @param order numbers of samples
 * @param from the first position
 * @param to after the last position
 */
@SuppressWarnings("ArrayRecordComponent") // shared by the batches of an epoch, never compared
public record Samples(Dataset data, int[] order, int from, int to) {
  /**
   * Checks the positions and the numbers of the samples.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if a position lies outside the
   *     order, or a number is no sample
   */
  public Samples {
    if (from < 0 || to > order.length || from > to) {
      throw new DatasetDiagnostic.BadRange("samples", from, to, order.length).exception();
    }
    for (int i = from; i < to; i++) {
      if (order[i] < 0 || order[i] >= data.samples()) {
        throw new DatasetDiagnostic.UnknownSample("samples", i, order[i], data.samples())
            .exception();
      }
    }
  }

  /** How many there are. */
  public int count() {
    return to - from;
  }

  /** The sample at position {@code i}, from 0 to {@code count() - 1}. */
  public int sample(int i) {
    return order[from + i];
  }

  /**
   * Rows of a domain that belong to the samples at the positions {@code begin} to {@code end - 1}.
   *
   * @param domain its position in the schema
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if they are too many for an array
   */
  public int rows(int domain, int begin, int end) {
    long rows = 0;
    for (int i = begin; i < end; i++) {
      int sample = sample(i);
      rows += data.offset(domain, sample + 1) - data.offset(domain, sample);
    }
    if (rows > Integer.MAX_VALUE) {
      String name = data.schema().domains().get(domain);
      throw new DatasetDiagnostic.TooManyRows("samples", name, rows, Integer.MAX_VALUE).exception();
    }
    return (int) rows;
  }
}
