package org.equigen.codegen.request;

import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.equigen.codegen.diagnostic.NetworkDiagnostic;
import org.equigen.symbolic.diagnostic.Place;

/** Names that values, maps and domains of a network may have: variables are named after them. */
final class ValueNames {
  private static final int LONGEST = 40;

  /** Variables of generated code, beside which those of maps stand. */
  private static final Set<String> TAKEN =
      Set.of(
          "channels",
          "count",
          "firstRow",
          "frame",
          "input",
          "inputGradient",
          "lanes",
          "matrices",
          "output",
          "outputGradient",
          "parameterGradient",
          "parameters",
          "precision",
          "products",
          "rows",
          "signature",
          "tile",
          "tiles",
          "width",
          "workspace");

  private ValueNames() {}

  /**
   * Checks the name of a value.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it cannot be one
   */
  static void requireValue(Place place, String name) {
    require(place, "a value", name, "w".equals(name) ? "it is that of the parameters" : "");
  }

  /**
   * Checks the name of a domain.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it cannot be one
   */
  static void requireDomain(Place place, String name) {
    String shared = "shared".equals(name) ? "it is the domain of parameters" : "";
    require(place, "a domain", name, shared);
  }

  /**
   * Checks the name of a map.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it cannot be one
   */
  static void requireMap(Place place, String name) {
    require(place, "a map", name, ofMap(name));
  }

  /** A map is a variable of its own name, beside classes, constants and what belongs to values. */
  private static String ofMap(String name) {
    if (name.length() < 2) {
      return "it has one letter only";
    }
    if (Character.isUpperCase(name.charAt(0))) {
      return "it begins with a capital letter, as classes do";
    }
    if (TAKEN.contains(name)) {
      return "generated code uses it";
    }
    return name.matches(".*(Values|At|Base|Rows|Tiles)|.+At[A-Z].*|at[A-Z_].*")
        ? "generated code has such names for values"
        : "";
  }

  private static void require(Place place, String what, String name, String reason) {
    String fault =
        Stream.of(
                reason,
                name.length() > LONGEST ? "it is longer than " + LONGEST + " characters" : "",
                name.matches("[a-zA-Z][a-zA-Z0-9_]*")
                    ? ""
                    : "it must be letters, digits and underscores, beginning with a letter",
                SourceVersion.isKeyword(name) ? "it is a keyword of Java" : "")
            .filter(it -> !it.isEmpty())
            .findFirst()
            .orElse("");
    if (!fault.isEmpty()) {
      throw new NetworkDiagnostic.BadName(place, what, name, fault).exception();
    }
  }
}
