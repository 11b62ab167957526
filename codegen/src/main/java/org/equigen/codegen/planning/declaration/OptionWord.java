package org.equigen.codegen.planning.declaration;

import java.util.Locale;

/** A choice that users name by a word. */
public interface OptionWord {
  /** The name of the constant. */
  String name();

  /** The name that users give, for example {@code uvw}. */
  default String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
