package org.equigen.runtime.kernel;

import java.util.Arrays;

/**
 * Which products a {@link ProductKernel} adds up in every row, and where its operands hold them.
 *
 * <p>Of the three factors of a product one has a component for every channel and one common to all
 * products of a group, the scale; groups without a scale have products of two. The terms are groups
 * one after another: {@code target, scale, n}, then n times {@code first, second}. All are numbers
 * of components; the scale is {@value #NO_SCALE} where there is none.
 */
public final class ProductTable {
  /** The scale of a group that has none. */
  public static final int NO_SCALE = -1;

  private final int channels;
  private final Place target;
  private final Place scale;
  private final Place first;
  private final Place second;
  private final int[] terms;

  /**
   * Where an operand holds its numbers.
   *
   * @param row from a row to the next one; 0 where all rows share one
   * @param component from a component to the next one; channels lie side by side
   */
  public record Place(int row, int component) {}

  /**
   * A table.
   *
   * @param channels number of channels
   * @param target of what is numbered first in a group
   * @param scale of the scales, anything where there are none
   * @param first of what is numbered first in a product
   * @param second of what is numbered second in a product
   * @param terms the groups
   * @throws IllegalArgumentException if the terms are no groups one after another
   */
  public ProductTable(
      int channels, Place target, Place scale, Place first, Place second, int... terms) {
    this.channels = channels;
    this.target = target;
    this.scale = scale;
    this.first = first;
    this.second = second;
    this.terms = terms.clone();
    int at = 0;
    while (at + 3 <= terms.length && terms[at + 2] >= 0) {
      int end = at + 3 + 2 * terms[at + 2];
      this.terms[at] *= target.component();
      if (terms[at + 1] != NO_SCALE) {
        this.terms[at + 1] *= scale.component();
      }
      for (int k = at + 3; k < Math.min(end, terms.length); k += 2) {
        this.terms[k] *= first.component();
        this.terms[k + 1] *= second.component();
      }
      at = end;
    }
    if (at != terms.length) {
      throw new IllegalArgumentException("no groups of products: " + Arrays.toString(terms));
    }
  }

  /** Number of channels. */
  public int channels() {
    return channels;
  }

  /** From a row of targets to the next one. */
  public int targetRow() {
    return target.row();
  }

  /** From a row of scales to the next one. */
  public int scaleRow() {
    return scale.row();
  }

  /** From a row of first factors to the next one. */
  public int firstRow() {
    return first.row();
  }

  /** From a row of second factors to the next one. */
  public int secondRow() {
    return second.row();
  }

  /**
   * The groups, with distances from the start of a row in the place of numbers of components; not a
   * copy.
   */
  public int[] terms() {
    return terms;
  }
}
