package org.equigen.codegen.cli;

import java.util.Arrays;
import java.util.Locale;
import org.equigen.symbolic.diagnostic.GenerationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;

/** A language that layers are written in. */
enum Target {
  /** A class. */
  JAVA,
  /** A kernel file beside the class. */
  OPENCL;

  /** The ending of its files. */
  String ending() {
    return switch (this) {
      case JAVA -> ".java";
      case OPENCL -> ".cl";
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Target parse(String text) {
    return Arrays.stream(values())
        .filter(target -> target.word().equals(text.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new GenerationDiagnostic.UnknownChoice(
                        Place.of("--target"),
                        "target",
                        text,
                        Arrays.stream(values()).map(Target::word).toList())
                    .exception());
  }
}
