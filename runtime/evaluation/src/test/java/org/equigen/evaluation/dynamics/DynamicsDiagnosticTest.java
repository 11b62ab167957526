package org.equigen.evaluation.dynamics;

import java.util.Map;
import org.equigen.runtime.diagnostic.DiagnosticContract;

class DynamicsDiagnosticTest extends DiagnosticContract {
  DynamicsDiagnosticTest() {
    super(Map.of(DynamicsDiagnostic.class, '8'));
  }
}
