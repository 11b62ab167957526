package org.equigen.examples.jets;

import org.equigen.runtime.diagnostic.Diagnostic;
import org.equigen.runtime.diagnostic.DiagnosticMessage;

/**
 * What can be wrong with the jets in a sound HDF5 file. Identifiers EQR704, EQR705 and EQR707 to
 * EQR714; rows and columns count from 0, {@code source} is the file.
 */
public sealed interface JetFileDiagnostic extends Diagnostic {

  /** The file has no data set of the expected name. */
  record NoTable(String source, String expected, String found) implements JetFileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR704",
          source,
          "there is no data set \"" + expected + "\"; the file holds: " + found,
          "In pandas, write with frame.to_hdf(file, key=\"table\", format=\"table\"); in h5py,"
              + " write the arrays Pmu [jets][constituents][4] and is_signal [jets].");
    }
  }

  /** The data set has other columns, types, sizes or dimensions. */
  record OtherLayout(String source, String place, String found, String expected)
      implements JetFileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR705",
          source + ", " + place,
          "the layout is not that of the top-tagging files: " + found,
          "Expected: " + expected + ".");
    }
  }

  /** A momentum is infinite or not a number. */
  record NonFinite(String source, long row, String column, double value)
      implements JetFileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR707",
          source + ", row " + row + ", column " + column,
          "the value is " + value,
          "Every momentum must be finite: remove the jet or mend its source.");
    }
  }

  /** An energy is below zero. */
  record NegativeEnergy(String source, long row, String column, double value)
      implements JetFileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR708",
          source + ", row " + row + ", column " + column,
          "the energy is " + value + " GeV",
          "Energies are positive, and 0 after the last constituent: the order of the columns must"
              + " be E, PX, PY, PZ.");
    }
  }

  /** A momentum follows where the constituents of the jet have ended. */
  record AfterEnd(String source, long row, String column, double value)
      implements JetFileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR709",
          source + ", row " + row + ", column " + column,
          "the value is " + value + ", yet an earlier energy of the jet is 0 and ends its list",
          "Move the constituents of a jet to the front and fill the rest with 0.");
    }
  }

  /** A jet has no constituents. */
  record EmptyJet(String source, long row) implements JetFileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR710",
          source + ", row " + row + ", column E_0",
          "the energy is 0, so the jet has no constituents",
          "Every jet needs at least one: remove the row.");
    }
  }

  /** A label is neither 0 nor 1. */
  record BadLabel(String source, long row, String column, long value) implements JetFileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR711",
          source + ", row " + row + ", column " + column,
          "the label is " + value,
          "Valid: 0 (light quark or gluon) and 1 (top quark).");
    }
  }

  /** The table has no rows. */
  record NoJets(String source, String dataset) implements JetFileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR712", source + ", " + dataset, "there are 0 jets", "At least one is needed.");
    }
  }

  /** Jets were asked for that the file does not have, or a limit that cannot be kept. */
  record BadSelection(String source, String what, long value, String valid)
      implements JetFileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR713", source, "the " + what + " is " + value, "Valid: " + valid + ".");
    }
  }

  /** More constituents than fit into one array. */
  record TooLarge(String source, long row) implements JetFileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR714",
          source + ", row " + row,
          "the jets up to here have more momenta than one array can hold",
          "Read fewer jets or constituents at a time, or stream them.");
    }
  }
}
