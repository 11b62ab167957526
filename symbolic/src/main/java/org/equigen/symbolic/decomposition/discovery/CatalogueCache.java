package org.equigen.symbolic.decomposition.discovery;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.ResultFolder;

/** Keeps how far the catalogue of a group has grown. */
final class CatalogueCache {
  private static final Logger LOGGER = System.getLogger(CatalogueCache.class.getName());
  private static final String KIND = "irreps";

  /** Raised whenever the numbering or the layout changes. */
  private static final int VERSION = 2;

  private final ResultFolder folder;
  private final Group group;
  private final CatalogueText text;
  private final String request;

  CatalogueCache(ResultFolder folder, Group group, boolean real) {
    this.folder = folder;
    this.group = group;
    text = new CatalogueText(group, real);
    request = "version " + VERSION + (real ? " over R" : " over C");
  }

  /** What was kept, if it is in order. */
  Optional<CatalogueText.State> read(Irrep trivial) {
    try {
      return folder.read(KIND, group, request).map(kept -> text.read(kept, trivial));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      LOGGER.log(Level.INFO, "irreducible representations will be found again: {0}", e);
      return Optional.empty();
    }
  }

  void write(CatalogueText.State state) {
    folder.write(KIND, group, request, text.write(state));
  }
}
