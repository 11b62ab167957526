package org.equigen.gpu;

import java.util.List;

/**
 * One kernel of a pass.
 *
 * @param name its function name
 * @param range the places where it runs
 * @param groups work-groups that divide its results among them, for each tile or chunk where there
 *     are any
 * @param arguments in order
 */
public record KernelSpec(String name, Range range, int groups, List<KernelArgument> arguments) {
  /** Copies the arguments. */
  public KernelSpec {
    arguments = List.copyOf(arguments);
  }

  /** Where a kernel runs. */
  public sealed interface Range {
    /**
     * In every lane of every tile.
     *
     * @param domain of these rows
     */
    record Rows(String domain) implements Range {}

    /** In groups of work-items alone. */
    record Positions() implements Range {}

    /**
     * In every lane of every chunk of tiles.
     *
     * @param domain of these rows
     */
    record Chunks(String domain) implements Range {}
  }
}
