package org.equigen.symbolic.declaration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns written matrices into exact ones; starts Symja with the first that needs it. */
final class MatrixReader implements AutoCloseable {
  private @Nullable SymjaSession session;

  /** A matrix of numbers. */
  NumberMatrix constant(MatrixText text) {
    return text.literal()
        .orElseGet(
            () ->
                session()
                    .run(
                        text,
                        engine -> SymjaMatrix.parse(text, engine, Optional.empty()).constant()));
  }

  /** The derivative at 0 of a one-parameter subgroup. */
  NumberMatrix derivative(MatrixText text, String parameter) {
    return session()
        .run(
            text,
            engine ->
                SymjaMatrix.parse(text, engine, Optional.of(parameter)).derivative(parameter));
  }

  private SymjaSession session() {
    SymjaSession started = session == null ? new SymjaSession() : session;
    session = started;
    return started;
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
  }
}
