package org.equigen.codegen.processor;

import java.io.IOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.request.NetworkFile;
import org.equigen.codegen.request.RequestedNetwork;
import org.equigen.codegen.request.TargetClass;
import org.equigen.symbolic.diagnostic.FileDiagnostic;

/**
 * One use of {@code @EquivariantNetwork}.
 *
 * @param annotated the type and its annotation
 */
record NetworkAnnotation(AnnotatedType annotated) {
  /** The annotation. */
  static final String NAME = "org.equigen.runtime.annotation.EquivariantNetwork";

  /** Where build tools put resources before they compile, and where users may have them. */
  private static final List<StandardLocation> PLACES =
      List.of(
          StandardLocation.CLASS_OUTPUT, StandardLocation.SOURCE_PATH, StandardLocation.CLASS_PATH);

  /**
   * What to generate.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at the line of the declaration
   */
  RequestedNetwork request(Filer filer) {
    TargetClass otherwise =
        new TargetClass(annotated.packageName(), annotated.className("Network"));
    boolean inFile = annotated.given().containsKey("file");
    if (inFile == annotated.given().containsKey("text")) {
      throw new GenerationDiagnostic.BadUsage(
              annotated.place(),
              inFile ? "both \"file\" and \"text\" are given" : "the declaration is missing",
              "Give one of them, for example file = \"net.yaml\".")
          .exception();
    }
    return inFile
        ? NetworkFile.read(file(filer, annotated.text("file")), otherwise)
        : NetworkFile.parse(annotated.place("text"), annotated.text("text"), otherwise);
  }

  private Path file(Filer filer, String name) {
    boolean fromRoot = name.startsWith("/");
    String folder = fromRoot ? "" : annotated.packageName();
    String relative = fromRoot ? name.substring(1) : name;
    for (StandardLocation place : PLACES) {
      Optional<Path> found = found(filer, place, folder, relative);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new FileDiagnostic.Unreadable(
            annotated.place("file"),
            "there is no resource "
                + name
                + (fromRoot ? "" : " in the package " + annotated.packageName()))
        .exception();
  }

  /** Nothing where it is not there, is no file, or the compiler has no such place. */
  private static Optional<Path> found(
      Filer filer, StandardLocation place, String folder, String relative) {
    try {
      return Optional.of(Path.of(filer.getResource(place, folder, relative).toUri()))
          .filter(Files::isRegularFile);
    } catch (IOException
        | IllegalArgumentException
        | UnsupportedOperationException
        | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }
}
