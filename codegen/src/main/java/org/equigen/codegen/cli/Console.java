package org.equigen.codegen.cli;

import java.util.Objects;
import java.util.Optional;
import org.equigen.codegen.request.RequestedText;
import org.equigen.symbolic.diagnostic.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands read from picocli. */
final class Console {
  private Console() {}

  /** The command line that runs a command. */
  static CommandLine of(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec, "picocli sets the spec before it calls").commandLine();
  }

  /** The value of an option, if given. */
  static RequestedText text(String option, @Nullable String value) {
    return new RequestedText(Place.of(option), Optional.ofNullable(value));
  }
}
