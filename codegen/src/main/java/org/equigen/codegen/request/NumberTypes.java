package org.equigen.codegen.request;

import java.util.List;
import java.util.Locale;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.plan.NumberType;
import org.equigen.symbolic.diagnostic.Place;

/** Number types by the names that users give. */
public final class NumberTypes {
  /** The names of all number types. */
  public static final List<String> WORDS = List.of("float", "double");

  private NumberTypes() {}

  /**
   * The number type {@code float} or {@code double}.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it is neither
   */
  public static NumberType parse(Place place, String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "float" -> NumberType.FLOAT;
      case "double" -> NumberType.DOUBLE;
      default ->
          throw new GenerationDiagnostic.UnknownChoice(place, "precision", text, WORDS).exception();
    };
  }
}
