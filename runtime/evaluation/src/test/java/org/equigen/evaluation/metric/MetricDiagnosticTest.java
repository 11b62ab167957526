package org.equigen.evaluation.metric;

import java.util.Map;
import org.equigen.runtime.diagnostic.DiagnosticContract;

class MetricDiagnosticTest extends DiagnosticContract {
  MetricDiagnosticTest() {
    super(Map.of(MetricDiagnostic.class, '3'));
  }
}
