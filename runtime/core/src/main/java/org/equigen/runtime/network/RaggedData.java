package org.equigen.runtime.network;

import org.equigen.runtime.Precision;
import org.equigen.runtime.diagnostic.DataDiagnostic;
import org.equigen.runtime.diagnostic.NetworkDiagnostic;

/**
 * Sets of different numbers of elements with their features and targets, sample after sample (not
 * in the layout of {@link org.equigen.runtime.Tile}; {@link Batch} converts). The arrays are not
 * copied and must not change.
 *
 * @param precision the number type
 * @param elementSize features of one element
 * @param setSize features of one set, may be 0
 * @param targetSize target numbers of one set, may be 0
 * @param offsets {@code [sets + 1]}: set s owns the elements {@code offsets[s]} to {@code offsets[s
 *     + 1]} (exclusive); empty sets are legal
 * @param elements {@code [offsets[sets]][elementSize]}
 * @param sets {@code [sets][setSize]}
 * @param targets {@code [sets][targetSize]}
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
@SuppressWarnings("ArrayRecordComponent") // large, shared and never compared
public record RaggedData<A>(
    Precision<A> precision,
    int elementSize,
    int setSize,
    int targetSize,
    int[] offsets,
    A elements,
    A sets,
    A targets) {
  private static final String PLACE = "ragged data";

  /**
   * Checks the offsets and the lengths of the arrays.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if they do not fit together
   */
  public RaggedData {
    if (offsets.length == 0) {
      throw new DataDiagnostic.Empty(PLACE, "offsets").exception();
    }
    for (int i = 0; i < offsets.length; i++) {
      int least = i == 0 ? 0 : offsets[i - 1];
      if (offsets[i] < least || (i == 0 && offsets[i] > 0)) {
        String valid = i == 0 ? "0" : least + " or more";
        throw new DataDiagnostic.BadOffsets(PLACE, i, offsets[i], valid).exception();
      }
    }
    int count = offsets.length - 1;
    long elementNumbers = (long) offsets[count] * elementSize;
    requireLength(precision.length(elements), "number of element features", elementNumbers);
    requireLength(precision.length(sets), "number of set features", (long) count * setSize);
    requireLength(precision.length(targets), "number of targets", (long) count * targetSize);
  }

  private static void requireLength(int found, String what, long expected) {
    if (found != expected) {
      throw new DataDiagnostic.SizeMismatch(PLACE, what, found, expected).exception();
    }
  }

  /**
   * Samples without elements: a network reads them through {@link NetworkBuilder#setInput} alone.
   *
   * @param precision the number type
   * @param setSize features of one sample
   * @param targetSize target numbers of one sample, may be 0
   * @param sets {@code [samples][setSize]}; its length gives the number of samples
   * @param targets {@code [samples][targetSize]}
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if {@code setSize} is not positive,
   *     or the arrays do not hold the same whole number of samples
   */
  public static <A> RaggedData<A> ofSets(
      Precision<A> precision, int setSize, int targetSize, A sets, A targets) {
    if (setSize <= 0) {
      throw new NetworkDiagnostic.NotPositive(PLACE, "number of set features", setSize).exception();
    }
    int[] offsets = new int[precision.length(sets) / setSize + 1];
    A elements = precision.allocate(0);
    return new RaggedData<>(precision, 0, setSize, targetSize, offsets, elements, sets, targets);
  }

  /** Number of sets. */
  public int count() {
    return offsets.length - 1;
  }

  /** The numbers {@code 0, 1, ..., count - 1}: all sets in the order of the data. */
  public int[] naturalOrder() {
    int[] order = new int[count()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    return order;
  }
}
