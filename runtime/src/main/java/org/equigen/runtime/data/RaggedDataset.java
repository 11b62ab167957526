package org.equigen.runtime.data;

import java.util.stream.IntStream;
import org.equigen.runtime.Precision;
import org.equigen.runtime.diagnostic.DataDiagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Sets of different length, such as the constituents of jets, with a target for each set.
 *
 * <p>Set {@code s} owns the elements {@code offset(s)} to {@code offset(s + 1) - 1}. The arrays are
 * shared with the caller, who must not change them afterwards.
 *
 * @param <A> the array type of the features, {@code float[]} or {@code double[]}
 */
public final class RaggedDataset<A> {
  private final String name;
  private final Precision<A> precision;
  private final int[] offsets;
  private final int elementSize;
  private final A features;
  private final int targetSize;
  private final double[] targets;
  private @Nullable String fingerprint;

  private RaggedDataset(
      String name,
      Precision<A> precision,
      int[] offsets,
      int elementSize,
      A features,
      int targetSize,
      double[] targets) {
    this.name = name;
    this.precision = precision;
    this.offsets = offsets;
    this.elementSize = elementSize;
    this.features = features;
    this.targetSize = targetSize;
    this.targets = targets;
  }

  /**
   * A data set over the given arrays.
   *
   * @param name what errors call it, for example the file it came from
   * @param precision the number type of {@code features}
   * @param offsets {@code [sets + 1]}, from 0, never decreasing
   * @param elementSize features of one element
   * @param features {@code [element][elementSize]}
   * @param targetSize numbers in the target of one set
   * @param targets {@code [set][targetSize]}
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if sizes disagree or a number is not
   *     finite
   */
  public static <A> RaggedDataset<A> of(
      String name,
      Precision<A> precision,
      int[] offsets,
      int elementSize,
      A features,
      int targetSize,
      double[] targets) {
    RaggedDataset<A> dataset =
        new RaggedDataset<>(name, precision, offsets, elementSize, features, targetSize, targets);
    dataset.checkSizes();
    dataset.checkNumbers();
    return dataset;
  }

  private void checkSizes() {
    if (offsets.length < 2) {
      throw new DataDiagnostic.Empty(name, "sets").exception();
    }
    for (int i = 0; i < offsets.length; i++) {
      int least = i == 0 ? 0 : offsets[i - 1];
      if (offsets[i] < least || (i == 0 && offsets[0] != 0)) {
        String valid = i == 0 ? "0" : least + " or more";
        throw new DataDiagnostic.BadOffsets(name, i, offsets[i], valid).exception();
      }
    }
    expect("number of features", precision.length(features), (long) elements() * elementSize);
    expect("number of targets", targets.length, (long) size() * targetSize);
  }

  private void expect(String what, long found, long expected) {
    if (found != expected) {
      throw new DataDiagnostic.SizeMismatch(name, what, found, expected).exception();
    }
  }

  private void checkNumbers() {
    int length = precision.length(features);
    for (int i = 0; i < length; i++) {
      double value = precision.get(features, i);
      if (!Double.isFinite(value)) {
        throw new DataDiagnostic.NonFinite(name + ", features", i, value).exception();
      }
    }
    for (int i = 0; i < targets.length; i++) {
      if (!Double.isFinite(targets[i])) {
        throw new DataDiagnostic.NonFinite(name + ", targets", i, targets[i]).exception();
      }
    }
  }

  /** What errors call this data set. */
  public String name() {
    return name;
  }

  /** The number type of the features. */
  public Precision<A> precision() {
    return precision;
  }

  /** Number of sets. */
  public int size() {
    return offsets.length - 1;
  }

  /** Number of elements in all sets together. */
  public int elements() {
    return offsets[size()];
  }

  /** The first element of set {@code set}; for {@code set == size()} the number of elements. */
  public int offset(int set) {
    return offsets[set];
  }

  /** Number of elements in set {@code set}. */
  public int length(int set) {
    return offsets[set + 1] - offsets[set];
  }

  /** Features of one element. */
  public int elementSize() {
    return elementSize;
  }

  /** All features, {@code [element][elementSize]}; shared, not to be changed. */
  public A features() {
    return features;
  }

  /** Numbers in the target of one set. */
  public int targetSize() {
    return targetSize;
  }

  /** One number of the target of one set. */
  public double target(int set, int index) {
    return targets[set * targetSize + index];
  }

  /**
   * The given sets in the given order, copied.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if {@code sets} is empty
   */
  public RaggedDataset<A> select(int[] sets) {
    int[] starts = new int[sets.length + 1];
    for (int i = 0; i < sets.length; i++) {
      starts[i + 1] = starts[i] + length(sets[i]);
    }
    A selected = precision.allocate(starts[sets.length] * elementSize);
    double[] selectedTargets = new double[sets.length * targetSize];
    for (int i = 0; i < sets.length; i++) {
      System.arraycopy(
          features,
          offsets[sets[i]] * elementSize,
          selected,
          starts[i] * elementSize,
          length(sets[i]) * elementSize);
      System.arraycopy(targets, sets[i] * targetSize, selectedTargets, i * targetSize, targetSize);
    }
    return of(name, precision, starts, elementSize, selected, targetSize, selectedTargets);
  }

  /** The sets {@code from} (inclusive) to {@code to} (exclusive), copied. */
  public RaggedDataset<A> slice(int from, int to) {
    return select(IntStream.range(from, to).toArray());
  }

  /**
   * Hexadecimal SHA-256 of sizes, features and targets: two data sets with one fingerprint train
   * the same model. The name does not count.
   */
  public synchronized String fingerprint() {
    if (fingerprint == null) {
      fingerprint = computeFingerprint();
    }
    return fingerprint;
  }

  private String computeFingerprint() {
    ContentDigest digest =
        new ContentDigest()
            .add(precision.primitive() + " " + elementSize + " " + targetSize)
            .add(offsets)
            .add(targets);
    return switch (features) {
      case float[] single -> digest.add(single).hexadecimal();
      case double[] wide -> digest.add(wide).hexadecimal();
      default -> throw new IllegalStateException("not an array of " + precision.primitive());
    };
  }
}
