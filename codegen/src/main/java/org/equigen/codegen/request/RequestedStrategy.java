package org.equigen.codegen.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.equigen.codegen.planning.assembly.Strategy;

/** What is said of how a linear layer is computed. */
final class RequestedStrategy {
  /** The option. */
  static final String NAME = "strategy";

  private static final List<Optional<Strategy>> VALUES =
      Stream.concat(
              Stream.of(Optional.<Strategy>empty()),
              Arrays.stream(Strategy.values()).map(Optional::of))
          .toList();

  private RequestedStrategy() {}

  /**
   * The strategy; none where it is to be chosen for each block.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at a word that is none of the
   *     choices
   */
  static Optional<Strategy> of(GivenTexts given) {
    return new Choices<>(NAME, VALUES, it -> it.map(Strategy::word).orElse("auto"))
        .of(given, NAME, Optional.empty());
  }
}
