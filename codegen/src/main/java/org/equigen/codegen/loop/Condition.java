package org.equigen.codegen.loop;

/**
 * A relation between two integers.
 *
 * @param left the first
 * @param relation what holds between them
 * @param right the second
 */
public record Condition(Index left, Relation relation, Index right) {
  /** How two integers compare. */
  public enum Relation {
    /** {@code left < right}. */
    LESS,
    /** {@code left <= right}. */
    AT_MOST,
    /** {@code left == right}. */
    EQUAL
  }

  /** {@code left < right}. */
  public static Condition less(Index left, Index right) {
    return new Condition(left, Relation.LESS, right);
  }

  /** {@code left <= right}. */
  public static Condition atMost(Index left, Index right) {
    return new Condition(left, Relation.AT_MOST, right);
  }

  /** {@code left == right}. */
  public static Condition equal(Index left, Index right) {
    return new Condition(left, Relation.EQUAL, right);
  }
}
