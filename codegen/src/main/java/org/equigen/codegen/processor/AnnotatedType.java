package org.equigen.codegen.processor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.equigen.symbolic.diagnostic.Place;

/**
 * A type with an annotation, read by name so that the generator does not depend on the runtime.
 *
 * @param type the annotated type
 * @param mirror the annotation
 * @param given the values that were written
 * @param all the values with those that were left out
 * @param packageName the package of the type
 */
record AnnotatedType(
    TypeElement type,
    AnnotationMirror mirror,
    Map<String, AnnotationValue> given,
    Map<String, AnnotationValue> all,
    String packageName) {
  static AnnotatedType of(TypeElement type, String annotation, Elements elements) {
    AnnotationMirror mirror =
        type.getAnnotationMirrors().stream()
            .filter(it -> it.getAnnotationType().toString().equals(annotation))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(type + " is not annotated"));
    return new AnnotatedType(
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

  private String annotation() {
    return "@" + mirror.getAnnotationType().asElement().getSimpleName();
  }

  /** The annotation as a whole, for diagnostics. */
  Place place() {
    return Place.of(annotation() + " on " + type.getSimpleName());
  }

  /** One of its values. */
  Place place(String name) {
    return Place.of(annotation() + "(" + name + ") on " + type.getSimpleName());
  }

  /** The value that stands at a place of a diagnostic, whatever the line in it. */
  Optional<AnnotationValue> value(Place place) {
    return given.keySet().stream()
        .filter(name -> place(name).source().equals(place.source()))
        .findFirst()
        .map(given::get);
  }

  /** A value as text. */
  String text(String name) {
    AnnotationValue value = all.get(name);
    return value == null ? "" : value.getValue().toString();
  }

  /** The name of the type, that of a nested one joined with underscores, and an ending. */
  String className(String ending) {
    StringBuilder name = new StringBuilder(type.getSimpleName()).append(ending);
    for (Element outer = type.getEnclosingElement();
        outer instanceof TypeElement;
        outer = outer.getEnclosingElement()) {
      name.insert(0, outer.getSimpleName() + "_");
    }
    return name.toString();
  }
}
