package org.equigen.codegen.loop;

/**
 * Where one row of an array begins, under a name.
 *
 * @param name the variable that holds it
 * @param array what it points into
 * @param row which row
 */
public record Pointer(String name, Array array, Row row) {
  /** Which row of an array. */
  public sealed interface Row {
    /** The only one, or the beginning of all. */
    record Whole() implements Row {}

    /** That of {@link Index.Variable#TILE} and {@link Index.Variable#LANE}. */
    record Own() implements Row {}

    /**
     * Any other.
     *
     * @param number its number
     */
    record At(Index number) implements Row {}
  }
}
