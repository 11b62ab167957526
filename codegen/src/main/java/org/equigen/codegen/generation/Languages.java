package org.equigen.codegen.generation;

import java.util.Arrays;
import java.util.List;

/**
 * The languages that layers are wanted in.
 *
 * @param languages in the order of {@link Language}
 * @param required whether a layer that one of them cannot hold is an error; otherwise it is left
 *     out where another language holds it
 */
public record Languages(List<Language> languages, boolean required) {
  /** Copies the list. */
  public Languages {
    languages = List.copyOf(languages);
  }

  /** All languages that can hold the layer. */
  public static Languages all() {
    return new Languages(Arrays.asList(Language.values()), false);
  }

  /** One language, which must hold the layer. */
  public static Languages only(Language language) {
    return new Languages(List.of(language), true);
  }
}
