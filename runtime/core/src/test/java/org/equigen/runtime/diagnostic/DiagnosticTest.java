package org.equigen.runtime.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.equigen.runtime.Precision;
import org.equigen.runtime.network.RaggedData;
import org.junit.jupiter.api.Test;

/** The areas of the core. */
class DiagnosticTest extends DiagnosticContract {
  DiagnosticTest() {
    super(
        Map.of(
            FileDiagnostic.class, '1',
            ModelDiagnostic.class, '2',
            DataDiagnostic.class, '3',
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

  @Test
  void offsetsThatDecreaseAreRefused() {
    assertThat(
            catchThrowable(
                () ->
                    new RaggedData<>(
                        Precision.FLOAT,
                        1,
                        0,
                        0,
                        new int[] {0, 3, 2},
                        new float[2],
                        new float[0],
                        new float[0])))
        .hasMessageContaining("[EQR304]")
        .hasMessageContaining("offset 2 is 2")
        .hasMessageContaining("valid here: 3 or more");
  }
}
