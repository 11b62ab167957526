package org.equigen.runtime.diagnostic;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;

/** What can be wrong with a model or checkpoint file. Identifiers EQR201 and following. */
public sealed interface ModelDiagnostic extends Diagnostic {
  /** The file starts with other bytes than every file of this {@code kind}. */
  record WrongMagic(Path file, String kind, String found) implements ModelDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR201",
          file.toString(),
          "not an Equigen " + kind + ": the first line is \"" + found + "\"",
          "Give a file that Equigen wrote as a " + kind + ".");
    }
  }

  /** The file was written in another version of the format. */
  record UnsupportedVersion(Path file, String found, int supported) implements ModelDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR202",
          file.toString(),
          "format version \"" + found + "\" " + reason(),
          "Supported: " + supported + ". Read the file with the release that wrote it.");
    }

    private String reason() {
      return found.equals("1")
          ? "knows a layer by the program that computed it, which another release computes"
              + " otherwise"
          : "is not known to this release";
    }
  }

  /** The file ends too early, or goes on after its end. */
  record WrongLength(Path file, long found, long expected) implements ModelDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR203",
          file.toString(),
          "the file has " + found + " bytes, its header announces " + expected,
          "It was cut short or appended to: fetch or save it again. Nothing was loaded.");
    }
  }

  /** The bytes are not the ones that were written. */
  record WrongChecksum(Path file, String found, String expected) implements ModelDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR204",
          file.toString(),
          "the SHA-256 of the content is \"" + found + "\", the file states \"" + expected + "\"",
          "It was altered after it was written: fetch or save it again. Nothing was loaded.");
    }
  }

  /** An entry of the header is missing or has a value that it cannot have. */
  record MalformedHeader(Path file, String key, String value, String valid)
      implements ModelDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR205",
          file.toString(),
          "the header entry \"" + key + "\" is \"" + value + "\"",
          "Valid: " + valid + ". Nothing was loaded.");
    }
  }

  /** The numbers belong to another network. */
  record OtherNetwork(
      Path file,
      String fileDigest,
      String fileDeclaration,
      String networkDigest,
      String networkDeclaration)
      implements ModelDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR206",
          file.toString(),
          "the parameters were trained with digest \""
              + fileDigest
              + "\", this network has \""
              + networkDigest
              + "\", so the numbers would mean something else",
          "In the file: "
              + only(fileDeclaration, networkDeclaration)
              + "\nThis network: "
              + only(networkDeclaration, fileDeclaration)
              + "\nGenerate the layers with the declaration in the file, or train again."
              + " Nothing was loaded.");
    }

    /** The lines of a declaration that another lacks: most are often the same. */
    private static String only(String declaration, String other) {
      List<String> known = other.lines().toList();
      String lines =
          declaration.lines().filter(line -> !known.contains(line)).collect(joining("\n"));
      return lines.isEmpty() ? "nothing else, but for constants or the order" : lines;
    }
  }

  /** The numbers are stored in another precision than the network computes in. */
  record OtherPrecision(Path file, String found, String expected) implements ModelDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR207",
          file.toString(),
          "the parameters are \"" + found + "\", this network computes in \"" + expected + "\"",
          "Build the network in " + found + ". Nothing was loaded.");
    }
  }

  /** A stored number is not finite. */
  record NonFinite(Path file, String array, int index, double value) implements ModelDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR208",
          file.toString(),
          "number " + index + " of \"" + array + "\" is " + value,
          "Every number of a model is finite: train again, with a smaller learning rate or"
              + " clipped gradients. Nothing was loaded.");
    }
  }

  /** The run in the file differs in a setting that a resumed run must share. */
  record OtherRun(Path file, String setting, String found, String expected)
      implements ModelDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR209",
          file.toString(),
          "the run in the file has "
              + setting
              + " \""
              + found
              + "\", this run has \""
              + expected
              + "\"",
          "Resume with the same " + setting + ", or start a new run in another file.");
    }
  }

  /** The run in the file was computed by kernels that round differently. */
  record OtherKernels(Path file, String found, String expected) implements ModelDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR210",
          file.toString(),
          "the run in the file was computed by the kernels \""
              + found
              + "\", this run has \""
              + expected
              + "\": they round differently, so no undisturbed run would give what follows",
          "Resume with the kernels of the file: -Dequigen.kernels=plain for plain ones,"
              + " --add-modules jdk.incubator.vector for vectors;\n"
              + "where the processor has wider vectors than the file says, -XX:MaxVectorSize=16, 32"
              + " or 64 gives 128, 256 or 512 bits.\n"
              + "Or start a new run in another file. A model for inference is not bound to"
              + " kernels.");
    }
  }
}
