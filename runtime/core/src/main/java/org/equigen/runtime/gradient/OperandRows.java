package org.equigen.runtime.gradient;

import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.Tile;

/**
 * The rows of an operand as rows of a column: numbers are {@code [channel][component]} in each
 * segment, however the operand lies. In buffers of one thread.
 */
final class OperandRows<A> {
  private final Precision<A> precision;
  private final Signature.Operand operand;
  private final int stride;
  private final int[] features;
  private final double[] row;

  OperandRows(Precision<A> precision, Signature.Operand operand) {
    this.precision = precision;
    this.operand = operand;
    this.features = operand.featuresOfColumn();
    this.row = new double[features.length];
    this.stride =
        switch (operand.layout()) {
          case TILES -> Tile.LANES;
          case ROWS -> 1;
        };
  }

  /** Numbers of a row. */
  int size() {
    return operand.size();
  }

  /** Writes a row of the operand over {@code numbers}. */
  void load(A array, int number, double[] numbers) {
    int first = operand.index(number, 0);
    if (features.length == 0) {
      precision.load(array, first, stride, numbers);
      return;
    }
    precision.load(array, first, stride, row);
    for (int i = 0; i < features.length; i++) {
      numbers[i] = row[features[i]];
    }
  }

  /** Writes {@code numbers} over a row of the operand. */
  void store(double[] numbers, A array, int number) {
    int first = operand.index(number, 0);
    if (features.length == 0) {
      precision.store(numbers, array, first, stride);
      return;
    }
    for (int i = 0; i < features.length; i++) {
      row[features[i]] = numbers[i];
    }
    precision.store(row, array, first, stride);
  }
}
