package org.equigen.codegen.cli;

import java.util.List;

/**
 * The languages that layers are wanted in.
 *
 * @param languages in the order of {@link Target}
 * @param required whether a layer that one of them cannot hold is an error; otherwise it is left
 *     out where another language holds it
 */
record Targets(List<Target> languages, boolean required) {
  Targets {
    languages = List.copyOf(languages);
  }
}
