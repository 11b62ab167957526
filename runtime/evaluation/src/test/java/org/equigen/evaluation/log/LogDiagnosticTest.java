package org.equigen.evaluation.log;

import java.util.Map;
import org.equigen.runtime.diagnostic.DiagnosticContract;

class LogDiagnosticTest extends DiagnosticContract {
  LogDiagnosticTest() {
    super(Map.of(LogDiagnostic.class, '4'));
  }
}
