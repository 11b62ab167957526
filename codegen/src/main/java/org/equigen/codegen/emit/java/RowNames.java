package org.equigen.codegen.emit.java;

import org.equigen.codegen.plan.Domain;

/** The variables that hold how many rows a domain has. */
final class RowNames {
  private RowNames() {}

  /** The number of rows, for example {@code edgeRows}. */
  static String rows(Domain domain) {
    return domain.name() + "Rows";
  }

  /** The number of tiles, for example {@code edgeTiles}. */
  static String tiles(Domain domain, boolean framed) {
    return framed ? domain.name() + "Tiles" : "tiles";
  }
}
