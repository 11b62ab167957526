package org.equigen.symbolic.root;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A weight by its Dynkin labels {@code <lambda, alpha_i^v>}, followed by the charges under the
 * centre where there are any.
 *
 * <p>Ordered lexicographically, larger labels first.
 */
public final class Weight implements Comparable<Weight> {
  private final int[] labels;
  private final int hash;

  private Weight(int[] labels) {
    this.labels = labels;
    this.hash = Arrays.hashCode(labels);
  }

  /** The weight with these labels. */
  public static Weight of(int... labels) {
    return new Weight(labels.clone());
  }

  /** The weight zero. */
  public static Weight zero(int size) {
    return new Weight(new int[size]);
  }

  /** The fundamental weight {@code omega_(index+1)}: one label is 1. */
  public static Weight fundamental(int size, int index) {
    int[] labels = new int[size];
    labels[index] = 1;
    return new Weight(labels);
  }

  /** Number of labels. */
  public int size() {
    return labels.length;
  }

  /** The label at a place, from 0. */
  public int get(int index) {
    return labels[index];
  }

  /** All labels. */
  public int[] labels() {
    return labels.clone();
  }

  /** Whether all labels vanish. */
  public boolean isZero() {
    for (int label : labels) {
      if (label != 0) {
        return false;
      }
    }
    return true;
  }

  /** The sum. */
  public Weight plus(Weight other) {
    return plus(1, other);
  }

  /** {@code this + factor * other}. */
  public Weight plus(int factor, Weight other) {
    if (labels.length != other.labels.length) {
      throw new IllegalArgumentException("sizes differ: " + this + " and " + other);
    }
    int[] sum = labels.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] = Math.addExact(sum[i], Math.multiplyExact(factor, other.labels[i]));
    }
    return new Weight(sum);
  }

  /** {@code factor * this}. */
  public Weight times(int factor) {
    return zero(labels.length).plus(factor, this);
  }

  @Override
  public int compareTo(Weight other) {
    return Arrays.compare(other.labels, labels);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Weight other && Arrays.equals(labels, other.labels);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** For example {@code [1,0,0]}. */
  @Override
  public String toString() {
    return Arrays.stream(labels)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(",", "[", "]"));
  }
}
