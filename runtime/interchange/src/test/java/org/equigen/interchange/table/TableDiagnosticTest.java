package org.equigen.interchange.table;

import java.util.Map;
import org.equigen.runtime.diagnostic.DiagnosticContract;

/** The identifiers are triggered in NpyFileTest and CsvTableTest. */
class TableDiagnosticTest extends DiagnosticContract {
  TableDiagnosticTest() {
    super(Map.of(TableDiagnostic.class, '7'));
  }
}
