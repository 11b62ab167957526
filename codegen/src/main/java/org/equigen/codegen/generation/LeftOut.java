package org.equigen.codegen.generation;

import org.equigen.codegen.diagnostic.LayerDiagnostic;

/**
 * A file of a layer that was not asked for by name and cannot be written.
 *
 * @param path the file, below the source folder
 * @param reason why there is none
 */
public record LeftOut(String path, LayerDiagnostic reason) {
  /** One line: what is not there, and why. */
  public String describe() {
    var message = reason.message();
    return path + " [" + message.identifier() + "]: " + message.fault();
  }
}
