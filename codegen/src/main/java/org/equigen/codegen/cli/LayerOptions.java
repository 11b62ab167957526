package org.equigen.codegen.cli;

import org.equigen.codegen.request.LayerKind;
import org.equigen.codegen.request.RequestedLayer;
import org.equigen.symbolic.diagnostic.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which layer between which representations. */
final class LayerOptions {
  @Option(
      names = "--in",
      paramLabel = "REP",
      description = "Input representation (default: " + RequestedLayer.DEFAULT_IN + ").")
  private @Nullable String in;

  @Option(
      names = "--out",
      paramLabel = "REP",
      description = "Output representation (default: " + RequestedLayer.DEFAULT_OUT + ").")
  private @Nullable String out;

  @Option(
      names = "--layer",
      paramLabel = "KIND",
      defaultValue = "linear",
      description = "linear, gate or invariants (default: ${DEFAULT-VALUE}).")
  private String layer = "linear";

  /**
   * The kind.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if there is no such kind
   */
  LayerKind kind() {
    return LayerKind.parse(Place.of("--layer"), layer);
  }

  /** The layer in the words of the user. */
  RequestedLayer requested() {
    return new RequestedLayer(kind(), Console.text("--in", in), Console.text("--out", out));
  }
}
