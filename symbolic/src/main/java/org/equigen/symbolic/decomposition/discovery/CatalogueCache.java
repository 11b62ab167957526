package org.equigen.symbolic.decomposition.discovery;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.store.Definition;
import org.equigen.symbolic.store.ResultFolder;
import org.equigen.symbolic.store.ResultKind;

/** Keeps how far the catalogue of a group has grown. */
final class CatalogueCache {
  private final ResultFolder folder;
  private final Group group;
  private final boolean real;
  private final CatalogueText text;
  private final CatalogueCheck check;

  CatalogueCache(ResultFolder folder, Group group, boolean real, CatalogueCheck check) {
    this.folder = folder;
    this.group = group;
    this.real = real;
    this.check = check;
    text = new CatalogueText(group, real);
  }

  /**
   * What was kept, if it passes the check.
   *
   * @param numbered the name of a representation by its number
   */
  Optional<CatalogueText.State> read(Irrep trivial, IntFunction<String> numbered) {
    return folder.read(
        ResultKind.IRREPS,
        this::definition,
        kept -> {
          CatalogueText.State state = text.read(kept, trivial);
          check.require(state.found(), numbered);
          return state;
        });
  }

  /** Keeps it, where it took long to find. */
  void write(CatalogueText.State state, Duration took) {
    folder.write(ResultKind.IRREPS, this::definition, took, () -> text.write(state));
  }

  private Definition definition() {
    return Definition.of(group).line("over", real ? "R" : "C");
  }
}
