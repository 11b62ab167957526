package org.equigen.runtime.diagnostic;

import java.util.List;

/**
 * What can be wrong with a signature, with a frame, or with the way in which a layer is called.
 * They continue those of networks: EQR513 and following.
 */
public sealed interface FrameDiagnostic extends Diagnostic {
  /** A signature contradicts itself; {@code place} is the part that does. */
  record BadSignature(String place, String fault, String valid) implements FrameDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage("EQR513", place, fault, valid);
    }
  }

  /** There is no operand, domain or map of this name; {@code what} says which of them. */
  record UnknownName(String place, String what, String name, List<String> known)
      implements FrameDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR514",
          place,
          "there is no " + what + " \"" + name + "\"",
          Nearest.sentence(name, known));
    }
  }

  /** A layer does not have this pass. */
  record UnknownPass(String place, String pass, List<String> known) implements FrameDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR515",
          place,
          "there is no " + pass + " pass",
          "Passes here: " + String.join(", ", known) + ".");
    }
  }

  /** A domain has a negative number of rows. */
  record NegativeRows(String place, String domain, int found) implements FrameDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR516",
          place,
          "the number of rows of \"" + domain + "\" is " + found,
          "It must be 0 or more.");
    }
  }

  /** Nobody said how many rows a domain has. */
  record MissingRows(String place, String domain) implements FrameDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR517",
          place,
          "the number of rows of \"" + domain + "\" is not set",
          "Say how many the batch has: setRows(\"" + domain + "\", rows).");
    }
  }

  /** An operand of a pass has no array. */
  record MissingArray(String place, String operand, long needed, String shape)
      implements FrameDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR518",
          place,
          "the operand \"" + operand + "\" has no array",
          "Give one of " + needed + " numbers, " + shape + ": set(\"" + operand + "\", array).");
    }
  }

  /** The array of an operand is too short. */
  record ShortArray(String place, String operand, long found, long needed, String shape)
      implements FrameDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR519",
          place,
          "the array of \"" + operand + "\" has " + found + " numbers",
          "This pass needs " + needed + ": " + shape + ".");
    }
  }

  /** A map has no images. */
  record MissingMap(String place, String map, String from, String to, int rows)
      implements FrameDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR520",
          place,
          "the map \"" + map + "\" has no images",
          imagesOf(from, to, rows) + ": setMap(\"" + map + "\", images).");
    }
  }

  /** A map has fewer images than its domain has rows. */
  record ShortMap(String place, String map, int found, String from, String to, int rows)
      implements FrameDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR521",
          place,
          "the map \"" + map + "\" has " + found + " images",
          imagesOf(from, to, rows) + ".");
    }
  }

  /** An image of a map is no row of the domain that it maps to. */
  record ImageOutOfRange(
      String place, String map, String from, int row, int image, String to, int end)
      implements FrameDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR522",
          place,
          taken(map, from, row, image),
          "The domain \"" + to + "\" has " + end + " rows, numbered from 0.");
    }
  }

  /** The images of a map that is declared sorted fall. */
  record UnsortedMap(String place, String map, String from, int row, int image, int before)
      implements FrameDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR523",
          place,
          taken(map, from, row, image) + ", the one before to row " + before,
          "Its images must never fall: sort the rows of \"" + from + "\" by them.");
    }
  }

  /** A parameter is not finite. */
  record NonFinite(String place, String operand, int index, double value)
      implements FrameDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR524",
          place,
          "number " + index + " of the parameters \"" + operand + "\" is " + value,
          "Every parameter must be finite: go back to a checkpoint from before, and train with a"
              + " smaller learning rate or clipped gradients.");
    }
  }

  /** A layer that needs a frame is called by a method without one; {@code place} declares it. */
  record NeedsFrame(String place, String what) implements FrameDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR525",
          place,
          "the layer has " + what,
          "forward, backward and their sizes are for one input and one output over samples: use"
              + " run(pass, frame) with a frame of signature().");
    }
  }

  /** A layer is run on a frame that was made for another one; {@code place} declares the layer. */
  record OtherSignature(String place, List<String> found, List<String> expected)
      implements FrameDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR526",
          place,
          "the frame is of another signature, with the operands " + String.join(", ", found),
          "Make one by new Frame<>(layer.precision(), layer.signature()), with the operands "
              + String.join(", ", expected)
              + ".");
    }
  }

  private static String imagesOf(String from, String to, int rows) {
    return "Give the row of \"" + to + "\" for each of the " + rows + " rows of \"" + from + "\"";
  }

  private static String taken(String map, String from, int row, int image) {
    return "the map \"" + map + "\" takes row " + row + " of \"" + from + "\" to row " + image;
  }
}
