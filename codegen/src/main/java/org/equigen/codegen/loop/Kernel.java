package org.equigen.codegen.loop;

import java.util.List;
import org.equigen.codegen.plan.Domain;

/**
 * What runs at once: the same statements for every place of a range.
 *
 * @param range the places
 * @param body in order
 */
public record Kernel(Range range, List<Statement> body) {
  /** Copies the body. */
  public Kernel {
    body = List.copyOf(body);
  }

  /** Where a kernel runs. */
  public sealed interface Range {
    /** Groups of work-items that share its work: for each tile, in all, for each chunk. */
    int groups();

    /**
     * Every lane of every tile of a domain, those behind the last row as well.
     *
     * @param domain the rows
     * @param groups groups that share the channels of a tile
     */
    record Rows(Domain domain, int groups) implements Range {}

    /**
     * Groups of as many work-items as there are lanes.
     *
     * @param groups how many
     */
    record Positions(int groups) implements Range {}

    /**
     * Every lane of every chunk of tiles of a domain.
     *
     * @param domain the rows
     * @param groups groups for each chunk
     */
    record Chunks(Domain domain, int groups) implements Range {}
  }
}
