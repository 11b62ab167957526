package org.equigen.runtime.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The areas of the core. */
class DiagnosticTest extends DiagnosticContract {
  DiagnosticTest() {
    super(
        Map.of(
            FileDiagnostic.class, '1',
            ModelDiagnostic.class, '2',
            DataDiagnostic.class, '3',
            DatasetDiagnostic.class, '3',
            TrainingDiagnostic.class, '4',
            NetworkDiagnostic.class, '5',
            FrameDiagnostic.class, '5',
            KernelDiagnostic.class, '6'));
  }

  @Test
  void theExceptionCarriesTheDiagnosticAndItsText() {
    Diagnostic diagnostic = new TrainingDiagnostic.BadSetting("epochs", "0", "1 and more");

    assertThat(diagnostic.exception())
        .isInstanceOf(DiagnosticException.class)
        .hasMessage("[EQR401] epochs: the value is \"0\".\n         Valid: 1 and more.");
    assertThat(diagnostic.exception().diagnostic()).isEqualTo(diagnostic);
    IllegalStateException cause = new IllegalStateException();
    assertThat(new DiagnosticException(diagnostic, cause)).hasCause(cause);
  }
}
