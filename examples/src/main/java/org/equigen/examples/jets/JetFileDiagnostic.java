package org.equigen.examples.jets;

import org.equigen.runtime.diagnostic.Diagnostic;
import org.equigen.runtime.diagnostic.DiagnosticMessage;

/**
 * What can be wrong with a file of jets in the top-tagging layout. Identifiers EQR701 and
 * following; rows and columns count from 0, {@code source} is the file.
 */
public sealed interface JetFileDiagnostic extends Diagnostic {
  /** The file does not exist. {@code nearest} is a sentence on what lies beside it. */
  record NotFound(String source, String nearest) implements JetFileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage("EQR701", source, "the file does not exist", nearest);
    }
  }

  /** The file does not start as an HDF5 file does. */
  record NotHdf5(String source, String start) implements JetFileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR702",
          source,
          "not an HDF5 file: it starts with \"" + start + "\", the signature is nowhere in it",
          "Give an .h5 file of the top-tagging layout (Zenodo record 2603256).");
    }
  }

  /** The structure of the file, or the data of some rows, cannot be decoded. */
  record Damaged(String source, String part, String cause) implements JetFileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR703",
          source + ", " + part,
          "the bytes cannot be decoded (" + cause + ")",
          "The file was cut short or altered: fetch it again and compare its size or checksum.");
    }
  }

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

  /** The data are compressed by a filter that is not at hand. */
  record UnsupportedFilter(String source, String dataset, String filter)
      implements JetFileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR706",
          source + ", " + dataset,
          "compressed by a filter that cannot be read (" + filter + ")",
          "Readable: deflate (1), shuffle (2), Fletcher checksum (3), LZF (32000), Blosc (32001),"
              + " LZ4 (32004), bitshuffle (32008). Convert the file where the filter is installed:"
              + " h5repack -f GZIP=4 old.h5 new.h5");
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

  /** A part of the file is written in a version of HDF5 that is not known. */
  record UnknownFormat(String source, String part, String cause) implements JetFileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR715",
          source + ", " + part,
          "the file uses a part of HDF5 that cannot be read (" + cause + ")",
          "Readable is what HDF5 1.10 writes. In h5py, copy the data into a file of that format:\n"
              + "with h5py.File(\"old.h5\") as a, h5py.File(\"new.h5\", \"w\","
              + " libver=(\"earliest\", \"v110\")) as b:\n"
              + "b[\"table/table\"] = a[\"table/table\"][:]\n"
              + "If the file was read before, it was altered since: fetch it again.");
    }
  }
}
