package org.equigen.codegen.processor;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.generation.LayerRequest;
import org.equigen.codegen.request.LayerKind;
import org.equigen.codegen.request.RequestedLayer;
import org.equigen.codegen.request.RequestedText;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.Place;

/**
 * One use of {@code @EquivariantLayer}, read by name so that the generator does not depend on the
 * runtime.
 *
 * @param type the annotated type
 * @param mirror the annotation
 * @param given the values that were written
 * @param all the values with those that were left out
 * @param packageName the package of the type
 */
record LayerAnnotation(
    TypeElement type,
    AnnotationMirror mirror,
    Map<String, AnnotationValue> given,
    Map<String, AnnotationValue> all,
    String packageName) {
  /** The annotation. */
  static final String NAME = "org.equigen.runtime.annotation.EquivariantLayer";

  static LayerAnnotation of(TypeElement type, Elements elements) {
    AnnotationMirror mirror =
        type.getAnnotationMirrors().stream()
            .filter(it -> it.getAnnotationType().toString().equals(NAME))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(type + " is not annotated"));
    return new LayerAnnotation(
        type,
        mirror,
        byName(mirror.getElementValues()),
        byName(elements.getElementValuesWithDefaults(mirror)),
        elements.getPackageOf(type).getQualifiedName().toString());
  }

  private static Map<String, AnnotationValue> byName(
      Map<? extends Element, ? extends AnnotationValue> values) {
    Map<String, AnnotationValue> named = new LinkedHashMap<>();
    values.forEach((method, value) -> named.put(method.getSimpleName().toString(), value));
    return named;
  }

  /** The annotation as a whole, for diagnostics. */
  Place place() {
    return Place.of("@EquivariantLayer on " + type.getSimpleName());
  }

  private Place place(String name) {
    return Place.of("@EquivariantLayer(" + name + ") on " + type.getSimpleName());
  }

  /** The value that stands at a place of a diagnostic. */
  Optional<AnnotationValue> value(Place place) {
    return given.keySet().stream()
        .filter(name -> place(name).source().equals(place.source()))
        .findFirst()
        .map(given::get);
  }

  private String text(String name) {
    AnnotationValue value = all.get(name);
    return value == null ? "" : value.getValue().toString();
  }

  /** The kind and the rest, in words. */
  RequestedLayer requested() {
    LayerKind kind = LayerKind.parse(place("layer"), text("layer"));
    if (kind.needsInput()) {
      requireRepresentation("in");
    }
    if (kind.needsOutput()) {
      requireRepresentation("out");
    }
    return new RequestedLayer(kind, name -> requested(camelCase(name)));
  }

  private void requireRepresentation(String name) {
    if (!given.containsKey(name)) {
      throw new GenerationDiagnostic.BadUsage(
              place(),
              "the value \"" + name + "\" is missing",
              "Give a representation, for example " + name + " = \"4V + S\".")
          .exception();
    }
  }

  private RequestedText requested(String name) {
    return new RequestedText(
        place(name), Optional.ofNullable(given.get(name)).map(it -> text(name)));
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
    var group = GroupNames.parse(place("group"), text("group"));
    return new LayerRequest(
        place(given.containsKey("out") ? "out" : "in"),
        group,
        requested().declaration(group),
        packageName,
        className());
  }

  private String className() {
    StringBuilder name = new StringBuilder(type.getSimpleName()).append("Layer");
    for (Element outer = type.getEnclosingElement();
        outer instanceof TypeElement;
        outer = outer.getEnclosingElement()) {
      name.insert(0, outer.getSimpleName() + "_");
    }
    return name.toString();
  }
}
