package org.equigen.examples.jets;

import java.nio.ByteOrder;

/**
 * Where the values of a row lie.
 *
 * @param rows number of rows of the table
 * @param blockRows rows that are decoded together
 * @param rowSize bytes of a row
 * @param momentaAt first byte of {@code values_block_0} in a row
 * @param doubles whether its 804 numbers are float64 instead of float32
 * @param momentaOrder byte order of its 804 numbers
 * @param labelsAt first byte of {@code values_block_1} in a row
 * @param labelOrder byte order of its 2 numbers
 */
record JetTableLayout(
    long rows,
    int blockRows,
    int rowSize,
    int momentaAt,
    boolean doubles,
    ByteOrder momentaOrder,
    int labelsAt,
    ByteOrder labelOrder) {
  /** Numbers in {@code values_block_0}. */
  static final int MOMENTA = 804;

  /** The first number in {@code values_block_0} that belongs to the truth momentum. */
  static final int TRUTH = 800;

  /** Numbers in {@code values_block_1}. */
  static final int LABELS = 2;

  /** The position of the label in {@code values_block_1}. */
  static final int SIGNAL = 1;
}
