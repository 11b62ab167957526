package org.equigen.codegen.processor;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.generation.LayerRequest;
import org.equigen.codegen.request.LayerKind;
import org.equigen.codegen.request.RequestedLayer;
import org.equigen.codegen.request.RequestedText;
import org.equigen.symbolic.declaration.GroupNames;

/**
 * One use of {@code @EquivariantLayer}.
 *
 * @param annotated the type and its annotation
 */
record LayerAnnotation(AnnotatedType annotated) {
  /** The annotation. */
  static final String NAME = "org.equigen.runtime.annotation.EquivariantLayer";

  /** The kind and the rest, in words. */
  RequestedLayer requested() {
    LayerKind kind = LayerKind.parse(annotated.place("layer"), annotated.text("layer"));
    if (kind.needsInput()) {
      requireRepresentation("in");
    }
    if (kind.needsOutput()) {
      requireRepresentation("out");
    }
    return new RequestedLayer(kind, name -> requested(camelCase(name)));
  }

  private void requireRepresentation(String name) {
    if (!annotated.given().containsKey(name)) {
      throw new GenerationDiagnostic.BadUsage(
              annotated.place(),
              "the value \"" + name + "\" is missing",
              "Give a representation, for example " + name + " = \"4V + S\".")
          .exception();
    }
  }

  private RequestedText requested(String name) {
    return new RequestedText(
        annotated.place(name),
        Optional.ofNullable(annotated.given().get(name)).map(it -> annotated.text(name)));
  }

  /** The value of an annotation that an option is called by. */
  private static String camelCase(String option) {
    return Pattern.compile("-(.)")
        .matcher(option)
        .replaceAll(it -> it.group(1).toUpperCase(Locale.ROOT));
  }

  /**
   * What to generate.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at the place of the wrong value
   */
  LayerRequest request() {
    var group = GroupNames.parse(annotated.place("group"), annotated.text("group"));
    return new LayerRequest(
        annotated.place(annotated.given().containsKey("out") ? "out" : "in"),
        group,
        requested().declaration(group),
        annotated.packageName(),
        annotated.className("Layer"));
  }
}
