package org.equigen.examples.jets;

/**
 * Which jets of a file to read, and how much of each. Checked against the file by the reader.
 *
 * @param first row of the first jet, from 0
 * @param jets the largest number of jets to read; fewer where the file ends
 * @param constituents the largest number of constituents to keep of a jet, the hardest ones
 */
public record JetSelection(long first, long jets, int constituents) {
  /** Everything. */
  public static final JetSelection ALL = new JetSelection(0, Long.MAX_VALUE, Integer.MAX_VALUE);

  /** The same, from row {@code row} on. */
  public JetSelection startingAt(long row) {
    return new JetSelection(row, jets, constituents);
  }

  /** The same, of at most {@code most} jets. */
  public JetSelection atMost(long most) {
    return new JetSelection(first, most, constituents);
  }

  /** The same, with the {@code most} hardest constituents of each jet. */
  public JetSelection hardest(int most) {
    return new JetSelection(first, jets, most);
  }

  /** The row after the last one to read from a file of {@code rows} rows. */
  long end(long rows) {
    return jets < rows - first ? first + jets : rows;
  }
}
