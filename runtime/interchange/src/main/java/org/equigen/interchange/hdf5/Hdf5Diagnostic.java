package org.equigen.interchange.hdf5;

import org.equigen.runtime.diagnostic.Diagnostic;
import org.equigen.runtime.diagnostic.DiagnosticMessage;

/**
 * What can be wrong with an HDF5 file, whatever it holds. Identifiers EQR702, EQR703, EQR706,
 * EQR715 and EQR716; rows count from 0, {@code source} is the file.
 */
public sealed interface Hdf5Diagnostic extends Diagnostic {
  /** The file does not start as an HDF5 file does. */
  record NotHdf5(String source, String start) implements Hdf5Diagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR702",
          source,
          "not an HDF5 file: it starts with \"" + start + "\", the signature is nowhere in it",
          "Give a file in the format HDF5, mostly named .h5.");
    }
  }

  /** The structure of the file, or the data of some rows, cannot be decoded. */
  record Damaged(String source, String part, String cause) implements Hdf5Diagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR703",
          source + ", " + part,
          "the bytes cannot be decoded (" + cause + ")",
          "The file was cut short or altered: fetch it again and compare its size or checksum.");
    }
  }

  /** The data are compressed by a filter that is not at hand. */
  record UnsupportedFilter(String source, String dataset, String filter) implements Hdf5Diagnostic {
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

  /** A part of the file is written in a version of HDF5 that is not known. */
  record UnknownFormat(String source, String part, String cause) implements Hdf5Diagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR715",
          source + ", " + part,
          "the file uses a part of HDF5 that cannot be read (" + cause + ")",
          "Readable is what HDF5 1.10 writes. In h5py, copy each data set into a file of that"
              + " format:\n"
              + "with h5py.File(\"old.h5\") as a, h5py.File(\"new.h5\", \"w\","
              + " libver=(\"earliest\", \"v110\")) as b:\n"
              + "b[\"name\"] = a[\"name\"][:]\n"
              + "If the file was read before, it was altered since: fetch it again.");
    }
  }

  /** The data set cannot be read row by row. */
  record NoRows(String source, String dataset, String found, String expected)
      implements Hdf5Diagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR716",
          source + ", " + dataset,
          "the data set is no table of rows: " + found,
          "Expected: " + expected + ".");
    }
  }
}
