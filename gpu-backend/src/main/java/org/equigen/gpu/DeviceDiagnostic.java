package org.equigen.gpu;

import java.util.List;
import org.equigen.runtime.diagnostic.Diagnostic;
import org.equigen.runtime.diagnostic.DiagnosticMessage;

/**
 * What can be wrong with a compute device, its driver or what runs on it. Identifiers EQR601 and
 * EQR611 and following.
 */
public sealed interface DeviceDiagnostic extends Diagnostic {
  /** No driver for the back end is installed. */
  record NoDriver(String backEnd, String cause, String remedy) implements DeviceDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR601", backEnd, "no driver was found (" + cause + ")", remedy);
    }
  }

  /** A driver is installed, but it offers no device. */
  record NoDevice(String backEnd, String remedy) implements DeviceDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR611", backEnd, "the installed drivers offer no device", remedy);
    }
  }

  /**
   * No device has the index or name that was asked for; {@code known} describes those there are.
   */
  record UnknownDevice(String wanted, List<String> known) implements DeviceDiagnostic {
    /** Copies the list. */
    public UnknownDevice {
      known = List.copyOf(known);
    }

    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR612",
          "device",
          "no device has the number or name \"" + wanted + "\"",
          "Give the number, or part of the name, of one of these:\n" + String.join("\n", known));
    }
  }

  /** A layer computes in double precision and the device cannot. */
  record NoDoublePrecision(String device, String layer) implements DeviceDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR613",
          device,
          "the device has no double precision, which \"" + layer + "\" needs",
          "Choose another device, or run the layer in single precision.");
    }
  }

  /** A buffer does not fit into the device's memory. */
  record OutOfMemory(String device, long requestedBytes, long largestBufferBytes, long memoryBytes)
      implements DeviceDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR614",
          device,
          "the device has no room for a buffer of " + requestedBytes + " bytes",
          "It has "
              + memoryBytes
              + " bytes, of which one buffer may take "
              + largestBufferBytes
              + ". Use smaller batches.");
    }
  }

  /** The driver's compiler refuses a kernel file. */
  record BuildFailed(String device, String place, String log) implements DeviceDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR615",
          place,
          "the OpenCL compiler of " + device + " refuses this file",
          "Generate it again. The compiler says:\n" + log);
    }
  }

  /** The device cannot run as many work-items in one group as the kernels need. */
  record SmallWorkGroups(String device, long found, long needed) implements DeviceDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR616",
          device,
          "the device takes at most " + found + " work-items in a group",
          "The kernels need " + needed + ". Choose another device.");
    }
  }

  /** A call of the driver failed for a reason that none of the other kinds describes. */
  record CallFailed(String device, String call, String status) implements DeviceDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR617",
          device,
          call + " failed with " + status,
          "Try another device, or a newer driver; with these the driver may also say more on"
              + " standard error.");
    }
  }

  /** An entry in the description of a kernel file is missing or has a value that cannot be. */
  record BadDescription(String place, String entry, String found, String expected)
      implements DeviceDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR618",
          place,
          "the entry \"" + entry + "\" of the description is \"" + found + "\"",
          "Expected: " + expected + ". Generate the file again.");
    }
  }

  /** A part of a kernel file does not fit the rest of it. */
  record Contradiction(String place, String part, String fault, String valid)
      implements DeviceDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR620",
          place,
          "the file contradicts itself: " + part + ": " + fault,
          valid + " Generate the file again.");
    }
  }

  /** A layer that an engine is to run on a device is not one of that device. */
  record NotOnDevice(String device, String layer, String reason) implements DeviceDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR619",
          device,
          "the layer \"" + layer + "\" " + reason,
          "Give an OpenClLayer of the context of the engine, or a network of such layers.");
    }
  }
}
