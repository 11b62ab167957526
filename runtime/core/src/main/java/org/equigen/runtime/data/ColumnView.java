package org.equigen.runtime.data;

import java.util.Arrays;
import java.util.List;
import org.equigen.runtime.Signature;

/**
 * A column as a batch holds it: the same numbers, in tiles or in rows, as the layer wants them that
 * reads it.
 *
 * @param column its name
 * @param inRows whether rows follow each other, {@code [row][feature]}; otherwise {@code
 *     [tile][feature][lane]}. Of no account where all samples share the only row
 * @param features for each number of a row of the column, the feature that it becomes; none where
 *     the order is the same
 */
public record ColumnView(String column, boolean inRows, List<Integer> features) {
  /** Copies the list. */
  public ColumnView {
    features = List.copyOf(features);
  }

  /** A column in tiles, with its numbers in their order. */
  public static ColumnView inTiles(String column) {
    return new ColumnView(column, false, List.of());
  }

  /** The column that an operand is given, as it lies there. */
  public static ColumnView of(Signature.Operand operand) {
    List<Integer> features = Arrays.stream(operand.featuresOfColumn()).boxed().toList();
    return new ColumnView(operand.name(), operand.layout() == Signature.Layout.ROWS, features);
  }
}
