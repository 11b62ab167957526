package org.equigen.gpu;

import java.util.List;

/** What a kernel is called with, as its file names it. */
public sealed interface KernelArgument {
  /** The maps whose inverse this is a part of, in the order in which they are applied, or none. */
  default List<String> inverted() {
    return switch (this) {
      case Starts(List<String> maps) -> maps;
      case Preimages(List<String> maps) -> maps;
      case Operand _, Kept _, Memory _, Images _, Extent _ -> List.of();
    };
  }

  /**
   * An operand of the signature.
   *
   * @param name its name
   */
  record Operand(String name) implements KernelArgument {}

  /**
   * Values of a pass that are kept for every row from kernel to kernel.
   *
   * @param name their name
   */
  record Kept(String name) implements KernelArgument {}

  /** Memory of a pass, or tables of the file. */
  enum Memory implements KernelArgument {
    /** Values of the rows of one domain, which live for a few kernels. */
    LOCALS,
    /** Values of the shared row. */
    SHARED,
    /** Sums over the rows of each chunk. */
    PARTIALS,
    /** The table of integers. */
    INTEGERS,
    /** The table of factors. */
    FACTORS
  }

  /**
   * The images of a map.
   *
   * @param name its name
   */
  record Images(String name) implements KernelArgument {}

  /**
   * For each row that maps lead to, where the rows that they lead from begin in their list.
   *
   * @param maps the maps in the order in which they are applied
   */
  record Starts(List<String> maps) implements KernelArgument {
    /** Copies the list. */
    public Starts {
      maps = List.copyOf(maps);
    }
  }

  /**
   * The rows that maps lead from, by the row that they lead to, ascending.
   *
   * @param maps the maps in the order in which they are applied
   */
  record Preimages(List<String> maps) implements KernelArgument {
    /** Copies the list. */
    public Preimages {
      maps = List.copyOf(maps);
    }
  }

  /**
   * A number that depends on the rows of a domain.
   *
   * @param measure what is counted
   * @param domain the rows
   */
  record Extent(Measure measure, String domain) implements KernelArgument {}

  /** What is counted of a domain. */
  enum Measure {
    /** Its rows. */
    ROWS,
    /** The tiles that hold them. */
    TILES,
    /** The chunks of tiles. */
    CHUNKS,
    /** The tiles of one chunk. */
    CHUNK_TILES
  }
}
