package org.equigen.symbolic.store;

import java.util.Locale;

/** The kinds of results that are kept, each with the version of its texts. */
public enum ResultKind {
  /** Solutions of equivariance constraints. */
  BASIS(8),
  /** Catalogues of irreducible representations. */
  IRREPS(4),
  /** Generators of polynomial invariants and equivariants. */
  INVARIANTS(2);

  private final int version;

  ResultKind(int version) {
    this.version = version;
  }

  /**
   * Raised whenever the same definition may lead to another result or another text: the canonical
   * form, the choice of generators, the numbering, the layout. Files of lower versions are cleared.
   */
  int version() {
    return version;
  }

  /** The ending of the names of its files, without a version. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of a file of the current version. */
  String file(String digest) {
    return digest + "." + word() + version;
  }
}
