package org.equigen.runtime.diagnostic;

/** What can be wrong with how layers are put together or called. EQR501 and following. */
public sealed interface NetworkDiagnostic extends Diagnostic {
  /** A part of a network is given another size than it needs. */
  record SizeMismatch(String place, String what, long found, long expected)
      implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR501", place, "the " + what + " is " + found, "It must be " + expected + ".");
    }
  }

  /** A size or a count is zero or negative. */
  record NotPositive(String place, String what, long found) implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR502", place, "the " + what + " is " + found, "It must be 1 or more.");
    }
  }

  /** A value lives on another axis than an operation needs. */
  record AxisMismatch(String value, String source, String found, String expected)
      implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR503",
          value,
          "the source \"" + source + "\" lives on the axis " + found,
          "It must live on the axis "
              + expected
              + ": sum over the set goes from ELEMENT to SET, broadcast from SET to ELEMENT.");
    }
  }

  /** A layer computes in another precision than its network. */
  record PrecisionMismatch(String value, String found, String expected)
      implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR504",
          value,
          "the layer computes in " + found,
          "Everything around it computes in "
              + expected
              + ": generate or construct the layer in "
              + expected
              + ".");
    }
  }

  /** Two values of a network have the same name. */
  record DuplicateName(String value) implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR505",
          value,
          "the name \"" + value + "\" is taken",
          "Give every value of a network a name of its own.");
    }
  }

  /** The output of a network is one of its inputs. */
  record NothingComputed(String place, String input) implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR506",
          place,
          "the output \"" + input + "\" is an input, so nothing is computed",
          "Build it with a value that a layer, a sum or a broadcast computes.");
    }
  }

  /** A source was made by another builder. */
  record ForeignValue(String value, String source) implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR507",
          value,
          "the source \"" + source + "\" is not a value of this network",
          "Use values that the same builder returned.");
    }
  }

  /** Nothing uses a value, so its parameters could never learn. */
  record UnusedValue(String value, String output) implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR508",
          value,
          "the output \"" + output + "\" does not depend on it",
          "Remove it, or use it on the way to the output.");
    }
  }

  /** Parameters of one layer were given to another. */
  record ForeignParameters(String found, String expected) implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR509",
          "parameters",
          "they belong to a layer with digest \"" + found + "\"",
          "This layer has the digest \"" + expected + "\": take Parameters.of(layer).");
    }
  }

  /** A layer is called with an array that is too short; {@code place} is its declaration. */
  record ShortArray(String place, String argument, long found, long needed)
      implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR510",
          place,
          "the array \"" + argument + "\" has " + found + " numbers",
          "This call needs "
              + needed
              + ": [tiles][features][64 lanes] for inputs, outputs and their gradients, otherwise"
              + " what parameterCount() and workspaceSize() say.");
    }
  }

  /** A layer is called with null for an array; {@code place} is its declaration. */
  record NullArray(String place, String argument) implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR511",
          place,
          "the array \"" + argument + "\" is null",
          "Give an array of length 0 where the layer needs no numbers.");
    }
  }

  /** A layer is called with a negative number of tiles; {@code place} is its declaration. */
  record NegativeTiles(String place, int found) implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR512",
          place,
          "the number of tiles is " + found,
          "It must be 0 or more: Tile.count(samples).");
    }
  }
}
