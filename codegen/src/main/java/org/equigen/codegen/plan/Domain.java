package org.equigen.codegen.plan;

/**
 * The rows over which an operand has values. How many there are is known when a batch is at hand.
 *
 * @param name what a row is, for example {@code sample}, {@code edge} or {@code set}
 */
public record Domain(String name) {
  /** A single row, which all others share: parameters, constants, sums over everything. */
  public static final Domain SHARED = new Domain("shared");

  /** The samples of a batch. */
  public static final Domain SAMPLE = new Domain("sample");

  /** Whether there is one row only. */
  public boolean isShared() {
    return equals(SHARED);
  }

  @Override
  public String toString() {
    return name;
  }
}
