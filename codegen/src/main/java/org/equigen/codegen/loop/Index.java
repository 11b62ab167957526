package org.equigen.codegen.loop;

import java.util.ArrayList;
import java.util.List;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;

/** An integer that a kernel computes: a channel, a row, a position. */
public sealed interface Index {
  /**
   * A number.
   *
   * @param value the number
   */
  record Constant(int value) implements Index {}

  /**
   * A variable.
   *
   * @param name its name: a letter for a channel, otherwise longer
   */
  record Variable(String name) implements Index {
    /** The tile of a kernel over rows. */
    public static final Variable TILE = new Variable("tile");

    /** The position in a tile, or in a group of work-items. */
    public static final Variable LANE = new Variable("lane");

    /** The row, {@code tile * LANES + lane}, where a kernel has declared it. */
    public static final Variable ROW = new Variable("row");

    /**
     * Which of the groups that share a tile or a chunk, or the group itself where there are none.
     */
    public static final Variable GROUP = new Variable("group");

    /** The chunk of tiles. */
    public static final Variable CHUNK = new Variable("chunk");
  }

  /**
   * A multiple.
   *
   * @param factor not 1
   * @param index what is multiplied
   */
  record Scaled(int factor, Index index) implements Index {}

  /**
   * A product of two integers that are known only when a batch is at hand.
   *
   * @param left the first
   * @param right the second
   */
  record Product(Index left, Index right) implements Index {}

  /**
   * A sum.
   *
   * @param terms at least two, the number last if there is one
   */
  record Sum(List<Index> terms) implements Index {
    /** Copies the terms. */
    public Sum {
      terms = List.copyOf(terms);
    }
  }

  /**
   * The position of two channels on an axis of pairs.
   *
   * @param axis the axis
   * @param first the lower channel
   * @param second the upper channel
   */
  record Pair(Axis axis, Index first, Index second) implements Index {}

  /**
   * The quotient, rounded down.
   *
   * @param dividend not negative
   * @param divisor positive
   */
  record Quotient(Index dividend, int divisor) implements Index {}

  /**
   * What remains of a division.
   *
   * @param dividend not negative
   * @param divisor positive
   */
  record Remainder(Index dividend, int divisor) implements Index {}

  /**
   * An element of the table of integers.
   *
   * @param offset where a table begins in it
   * @param at the position in that table
   */
  record Entry(int offset, Index at) implements Index {}

  /**
   * The image of a row.
   *
   * @param map the map
   * @param row a row of its first domain
   */
  record Image(IndexMap map, Index row) implements Index {}

  /**
   * Where the rows that lead to one row begin in the list of all.
   *
   * @param preimages which list
   * @param row a row of the last domain, or the number of those
   */
  record Start(Preimages preimages, Index row) implements Index {}

  /**
   * A row from the list of those that lead to others.
   *
   * @param preimages which list
   * @param at the position in it
   */
  record Preimage(Preimages preimages, Index at) implements Index {}

  /**
   * A number that the caller of a kernel knows of a batch.
   *
   * @param measure what is counted
   * @param domain the rows
   */
  record Extent(Measure measure, Domain domain) implements Index {}

  /** What is counted of a domain. */
  enum Measure {
    /** Its rows. */
    ROWS,
    /** The tiles that hold them. */
    TILES,
    /** The chunks that its tiles are cut into. */
    CHUNKS,
    /** The tiles of one chunk. */
    CHUNK_TILES
  }

  /** The sum, with numbers added up and zeros left out. */
  static Index sum(Index... terms) {
    List<Index> kept = new ArrayList<>();
    int number = 0;
    for (Index term : terms) {
      for (Index part : term instanceof Sum(List<Index> parts) ? parts : List.of(term)) {
        if (part instanceof Constant(int value)) {
          number += value;
        } else {
          kept.add(part);
        }
      }
    }
    if (number != 0 || kept.isEmpty()) {
      kept.add(new Constant(number));
    }
    return kept.size() == 1 ? kept.getFirst() : new Sum(kept);
  }

  /** The multiple, written out for numbers and left out for 1. */
  static Index scaled(int factor, Index index) {
    if (index instanceof Constant(int value)) {
      return new Constant(factor * value);
    }
    if (index instanceof Scaled(int inner, Index scaled)) {
      return scaled(factor * inner, scaled);
    }
    return factor == 0 ? new Constant(0) : factor == 1 ? index : new Scaled(factor, index);
  }

  /** What it is computed from. */
  default List<Index> parts() {
    return switch (this) {
      case Constant _, Variable _, Extent _ -> List.of();
      case Scaled(_, Index index) -> List.of(index);
      case Product(Index left, Index right) -> List.of(left, right);
      case Sum(List<Index> terms) -> terms;
      case Pair(_, Index first, Index second) -> List.of(first, second);
      case Quotient(Index dividend, _) -> List.of(dividend);
      case Remainder(Index dividend, _) -> List.of(dividend);
      case Entry(_, Index at) -> List.of(at);
      case Image(_, Index row) -> List.of(row);
      case Start(_, Index row) -> List.of(row);
      case Preimage(_, Index at) -> List.of(at);
    };
  }
}
