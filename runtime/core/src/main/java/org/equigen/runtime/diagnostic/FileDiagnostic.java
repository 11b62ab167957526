package org.equigen.runtime.diagnostic;

import java.nio.file.Path;

/** What can be wrong with a file as such, whatever it holds. Identifiers EQR101 and following. */
public sealed interface FileDiagnostic extends Diagnostic {
  /** There is no such file. {@code nearest} is a sentence on what there is instead. */
  record Missing(Path file, String nearest) implements FileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage("EQR101", file.toString(), "the file does not exist", nearest);
    }
  }

  /** The file exists and cannot be read. */
  record Unreadable(Path file, String cause) implements FileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR102",
          file.toString(),
          "the file cannot be read (" + cause + ")",
          "Give a regular file that you may read.");
    }
  }

  /** The file, or the folder it should lie in, cannot be written. */
  record Unwritable(Path file, String cause) implements FileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR103",
          file.toString(),
          "the file cannot be written (" + cause + ")",
          "Name a file in a folder that exists, that you may write to and that has room."
              + " Nothing was written.");
    }
  }

  /** The file exists and was not to be replaced. */
  record AlreadyExists(Path file) implements FileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR104",
          file.toString(),
          "the file exists and would be replaced",
          "Choose another name, or move the file away. Nothing was written.");
    }
  }

  /** The name belongs to something else than a file with an end, such as a device. */
  record NotRegular(Path file, String found) implements FileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR105",
          file.toString(),
          "the name belongs to " + found + ", not to a regular file",
          "Give a regular file, or a link to one. Nothing was read.");
    }
  }

  /** The file does not fit into the memory of this run. */
  record TooLarge(Path file, long bytes, long most) implements FileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR106",
          file.toString(),
          "the file has " + bytes + " bytes, at most " + most + " are read in this run",
          "Give Java a heap of four times the file (-Xmx); above 2 GB no file is read. Nothing was"
              + " read.");
    }
  }
}
