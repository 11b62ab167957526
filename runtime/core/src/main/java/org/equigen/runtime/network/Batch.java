package org.equigen.runtime.network;

import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.equigen.runtime.diagnostic.NetworkDiagnostic;

/**
 * Some sets, laid out in tiles as a network reads them. Loading reuses the buffers and grows them
 * at need, so a batch object in use allocates nothing. Padding lanes are zero.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class Batch<A> {
  private final Precision<A> precision;
  private final int elementSize;
  private final int setSize;
  private final int targetSize;
  private int sets;
  private int[] offsets = new int[1];
  private A elementInput;
  private A setInput;
  private A targets;

  /** An empty batch of sets with these numbers of features and targets. */
  public Batch(Precision<A> precision, int elementSize, int setSize, int targetSize) {
    this.precision = precision;
    this.elementSize = elementSize;
    this.setSize = setSize;
    this.targetSize = targetSize;
    this.elementInput = precision.allocate(0);
    this.setInput = precision.allocate(0);
    this.targets = precision.allocate(0);
  }

  /** An empty batch for sets like those of {@code data}. */
  public static <A> Batch<A> of(RaggedData<A> data) {
    return new Batch<>(data.precision(), data.elementSize(), data.setSize(), data.targetSize());
  }

  /** A batch of all sets of {@code data}. */
  public static <A> Batch<A> all(RaggedData<A> data) {
    Batch<A> batch = of(data);
    batch.load(data, data.naturalOrder(), 0, data.count());
    return batch;
  }

  /**
   * Replaces the content by the sets {@code order[from], ..., order[to - 1]} of {@code data}.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the data has other sizes
   */
  public void load(RaggedData<A> data, int[] order, int from, int to) {
    require("features of an element", data.elementSize(), elementSize);
    require("features of a set", data.setSize(), setSize);
    require("targets of a set", data.targetSize(), targetSize);
    sets = to - from;
    loadOffsets(data, order, from);
    elementInput = cleared(elementInput, Tile.elements(elements(), elementSize));
    setInput = cleared(setInput, Tile.elements(sets, setSize));
    targets = cleared(targets, sets * targetSize);
    for (int s = 0; s < sets; s++) {
      int source = order[from + s];
      int first = data.offsets()[source];
      for (int e = offsets[s]; e < offsets[s + 1]; e++) {
        int row = first + e - offsets[s];
        copyToTile(data.elements(), row, elementInput, e, elementSize);
      }
      copyToTile(data.sets(), source, setInput, s, setSize);
      System.arraycopy(data.targets(), source * targetSize, targets, s * targetSize, targetSize);
    }
  }

  /** Whether sets of {@code data} have the sizes of this batch. */
  boolean fits(RaggedData<A> data) {
    return data.elementSize() == elementSize
        && data.setSize() == setSize
        && data.targetSize() == targetSize;
  }

  private void loadOffsets(RaggedData<A> data, int[] order, int from) {
    if (offsets.length <= sets) {
      offsets = new int[sets + 1 + sets / 4];
    }
    for (int s = 0; s < sets; s++) {
      int source = order[from + s];
      offsets[s + 1] = offsets[s] + data.offsets()[source + 1] - data.offsets()[source];
    }
  }

  private static void require(String what, int found, int expected) {
    if (found != expected) {
      throw new NetworkDiagnostic.SizeMismatch("batch", what, found, expected).exception();
    }
  }

  private A cleared(A array, int length) {
    if (precision.length(array) < length) {
      return precision.allocate(length + length / 4);
    }
    precision.fill(array, 0, length, 0);
    return array;
  }

  private void copyToTile(A rows, int row, A tiles, int sample, int size) {
    for (int f = 0; f < size; f++) {
      double value = precision.get(rows, row * size + f);
      precision.set(tiles, Tile.index(sample, f, size), value);
    }
  }

  /** Number of sets. */
  public int sets() {
    return sets;
  }

  /** Number of elements of all sets together. */
  public int elements() {
    return offsets[sets];
  }

  /** Number of samples along {@code axis}. */
  public int samples(Axis axis) {
    return switch (axis) {
      case ELEMENT -> elements();
      case SET -> sets();
    };
  }

  /** First element of set {@code s}; for {@code s = sets()} the number of elements. */
  public int offset(int s) {
    return offsets[s];
  }

  /** Features per sample along {@code axis}. */
  public int size(Axis axis) {
    return switch (axis) {
      case ELEMENT -> elementSize;
      case SET -> setSize;
    };
  }

  /** Features along {@code axis}, {@code [tile][feature][lane]}, at least so long. */
  public A input(Axis axis) {
    return switch (axis) {
      case ELEMENT -> elementInput;
      case SET -> setInput;
    };
  }

  /** Target numbers per set. */
  public int targetSize() {
    return targetSize;
  }

  /** Targets, {@code [sets][targetSize]}, at least so long. */
  public A targets() {
    return targets;
  }
}
