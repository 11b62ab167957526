package org.equigen.symbolic.declaration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.equigen.symbolic.declaration.expression.Expression;
import org.equigen.symbolic.declaration.expression.Simplifier;
import org.equigen.symbolic.declaration.expression.SimplifierException;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.junit.jupiter.api.Test;

/** What is told where an entry cannot be simplified for want of time, or of an algebra system. */
class MatrixEntriesTest {
  private static final MatrixText LOGARITHM =
      new MatrixText(Place.of("group.yaml").atLine(4), "generator 1", "{{Log[E]}}", 1);

  /** Fails always. */
  private record Failing(SimplifierException failure) implements Simplifier {
    @Override
    public Expression atZero(Expression expression) {
      throw failure;
    }

    @Override
    public Expression slope(Expression expression) {
      throw failure;
    }
  }

  @Test
  void aSimplifierThatTakesTooLongIsReported() {
    var late = new Failing(SimplifierException.timeout(20, new IllegalStateException("late")));
    assertThatThrownBy(() -> MatrixEntries.constant(LOGARITHM).numbers(late))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining(
            "[EQG046] group.yaml:4: generator 1 \"{{Log[E]}}\" was not evaluated in 20 seconds");
  }

  @Test
  void aSimplifierThatDoesNotLinkIsReportedAsSuch() {
    var broken = new Failing(SimplifierException.broken(new NoClassDefFoundError("a/B")));
    assertThatThrownBy(() -> MatrixEntries.constant(LOGARITHM).numbers(broken))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("[EQG123] group.yaml:4: generator 1 has an entry that must be")
        .hasMessageContaining("(java.lang.NoClassDefFoundError: a/B)");
  }
}
