package org.equigen.neighbours.diagnostic;

import java.util.Map;
import org.equigen.runtime.diagnostic.DiagnosticContract;

class NeighbourDiagnosticTest extends DiagnosticContract {
  NeighbourDiagnosticTest() {
    super(Map.of(NeighbourDiagnostic.class, '9'));
  }
}
