package org.equigen.codegen.request;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.equigen.symbolic.diagnostic.FileDiagnostic;
import org.equigen.symbolic.diagnostic.Place;

/** Paths of files as users write them. */
public final class GivenPath {
  private GivenPath() {}

  /**
   * The path that a text names.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it is empty or no path here
   */
  public static Path of(String text) {
    if (text.isBlank()) {
      throw new FileDiagnostic.Unreadable(Place.of("file"), "the path is empty").exception();
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new FileDiagnostic.Unreadable(Place.of(text), e.getReason()).exception();
    }
  }
}
