package org.equigen.examples.jets;

import java.util.Map;
import org.equigen.runtime.diagnostic.DiagnosticContract;

class JetFileDiagnosticTest extends DiagnosticContract {
  JetFileDiagnosticTest() {
    super(Map.of(JetFileDiagnostic.class, '7'));
  }
}
