package org.equigen.symbolic.invariant;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Test;

class SearchLimitsTest {
  private static void assertRefused(ThrowingCallable request, String... words) {
    assertThatThrownBy(request)
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("EQG098")
        .satisfies(
            e -> {
              for (String word : words) {
                org.assertj.core.api.Assertions.assertThat(e).hasMessageContaining(word);
              }
            });
  }

  @Test
  void tooManyMonomialsAreRefusedWithADegreeThatIsPossible() {
    assertRefused(
        () -> Cases.ring("S(20)", "V", 20),
        "the invariants of S(20) on V would need 68923264410 coefficients for one map",
        "limit is 1000000",
        "Up to degree 7");
  }

  @Test
  void tooManyCopiesAreRefused() {
    assertRefused(() -> Cases.ring("SO(3)", "100V", 4), "multidegrees", "Up to degree 2");
  }

  @Test
  void tooLargeRepresentationsAreRefused() {
    assertRefused(() -> Cases.ring("SO(3)", "V^13", 2), "smaller representation");
  }

  @Test
  void tooMuchEliminationIsRefusedBeforeItBegins() {
    assertRefused(() -> Cases.ring("trivial(6)", "V", 14), "steps of elimination");
  }

  @Test
  void anInterruptEndsTheSearch() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> Cases.ring("SO(3)", "3V", 4)).hasMessageContaining("EQG065");
    } finally {
      Thread.interrupted();
    }
  }
}
