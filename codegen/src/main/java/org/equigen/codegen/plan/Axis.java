package org.equigen.codegen.plan;

/**
 * A channel axis of a segment.
 *
 * @param kind which tuples of channel numbers have a position on it
 * @param size number n of values of each channel number
 */
public record Axis(Kind kind, int size) {
  /** The tuples of channel numbers that have a position. */
  public enum Kind {
    /** Every u: n positions, one subscript. */
    FULL,
    /** Every pair {@code u <= v} in lexicographic order: n(n+1)/2 positions, two subscripts. */
    PAIRS,
    /** Every pair {@code u < v} in lexicographic order: n(n-1)/2 positions, two subscripts. */
    DISTINCT_PAIRS
  }

  /** All channels 0 to {@code size - 1}. */
  public static Axis full(int size) {
    return new Axis(Kind.FULL, size);
  }

  /** Number of subscripts that address it. */
  public int subscripts() {
    return kind == Kind.FULL ? 1 : 2;
  }

  /** Number of positions. */
  public int positions() {
    return switch (kind) {
      case FULL -> size;
      case PAIRS -> size * (size + 1) / 2;
      case DISTINCT_PAIRS -> size * (size - 1) / 2;
    };
  }

  /** Whether {@code (u, v)} has a position; v is ignored on a full axis. */
  public boolean contains(int u, int v) {
    return switch (kind) {
      case FULL -> true;
      case PAIRS -> u <= v;
      case DISTINCT_PAIRS -> u < v;
    };
  }

  /** The position of {@code (u, v)}; v is ignored on a full axis. */
  public int position(int u, int v) {
    return switch (kind) {
      case FULL -> u;
      case PAIRS -> u * (2 * size - u - 1) / 2 + v;
      case DISTINCT_PAIRS -> u * (2 * size - u - 3) / 2 + v - 1;
    };
  }

  /** For example {@code 4}, {@code 4<=4} or {@code 4<4}. */
  @Override
  public String toString() {
    return switch (kind) {
      case FULL -> String.valueOf(size);
      case PAIRS -> size + "<=" + size;
      case DISTINCT_PAIRS -> size + "<" + size;
    };
  }
}
