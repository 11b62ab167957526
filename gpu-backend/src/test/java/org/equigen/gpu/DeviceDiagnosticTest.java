package org.equigen.gpu;

import java.util.Map;
import org.equigen.runtime.diagnostic.DiagnosticContract;

class DeviceDiagnosticTest extends DiagnosticContract {
  DeviceDiagnosticTest() {
    super(Map.of(DeviceDiagnostic.class, '6'));
  }
}
