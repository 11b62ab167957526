package org.equigen.codegen.diagnostic;

import java.util.List;
import org.equigen.symbolic.diagnostic.Diagnostic;
import org.equigen.symbolic.diagnostic.DiagnosticMessage;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.Wording;

/** What can be wrong with a network that was declared. Identifiers EQG140 and following. */
public sealed interface NetworkDiagnostic extends Diagnostic {
  /** A value or map that is not declared before it is used. */
  record UnknownName(Place place, String what, String name, List<String> known)
      implements NetworkDiagnostic {
    /** Copies the names. */
    public UnknownName {
      known = List.copyOf(known);
    }

    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG140",
          place.toString(),
          "there is no %s %s before this".formatted(what, Wording.quote(name)),
          known.isEmpty()
              ? "None is declared: add it under \"" + what + "s\"."
              : Wording.known(name, known));
    }
  }

  /** A name that cannot be given to a value, map or domain. */
  record BadName(Place place, String what, String name, String reason)
      implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG141",
          place.toString(),
          "%s cannot be the name of %s: %s".formatted(Wording.quote(name), what, reason),
          what.equals("an output")
              ? "Give it a name of its own by a block: {value: y, of: \"" + name + "\"}."
              : "Take another one, of letters and digits.");
    }
  }

  /** What is read together lies over different rows. */
  record OtherRows(Place place, String value, String rows, String wanted, List<String> maps)
      implements NetworkDiagnostic {
    /** Copies the names. */
    public OtherRows {
      maps = List.copyOf(maps);
    }

    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG142",
          place.toString(),
          "%s has rows of %s, and rows of %s are needed here"
              .formatted(Wording.quote(value), rows, wanted),
          maps.isEmpty()
              ? "No map leads from %s to %s: declare one under \"maps\".".formatted(wanted, rows)
              : "Read it through a map: \"" + value + " at " + maps.getFirst() + "\".");
    }
  }

  /** A map that does not start or end where it is used. */
  record WrongMap(Place place, String map, String reason, List<String> fitting)
      implements NetworkDiagnostic {
    /** Copies the names. */
    public WrongMap {
      fitting = List.copyOf(fitting);
    }

    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG143",
          place.toString(),
          "the map %s cannot be used here: %s".formatted(Wording.quote(map), reason),
          fitting.isEmpty()
              ? "No other one can: declare it under \"maps\"."
              : "Those that can: " + String.join(", ", fitting) + ".");
    }
  }

  /** A value that nothing reads. */
  record Unused(Place place, String value) implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG144",
          place.toString(),
          "nothing reads the value %s, and it is no output".formatted(Wording.quote(value)),
          "Leave it out, or list it under \"outputs\".");
    }
  }

  /** A block that is given too few or too many inputs. */
  record InputCount(Place place, String kind, int found, String wanted)
      implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG145",
          place.toString(),
          "a block of kind %s is given %s: it reads %s"
              .formatted(Wording.quote(kind), found == 1 ? "1 input" : found + " inputs", wanted),
          "Separate inputs by commas, and what stands side by side in one of them by \"+\".");
    }
  }

  /** A value that transforms otherwise than a block needs it to. */
  record OtherRepresentation(Place place, String kind, String found, String wanted)
      implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG146",
          place.toString(),
          "a block of kind %s reads %s here, not %s"
              .formatted(Wording.quote(kind), Wording.quote(wanted), Wording.quote(found)),
          "Bring the value there by a linear layer: out: \"" + wanted + "\".");
    }
  }

  /** Text that says which values are read, and is not understood. */
  record BadReference(Place place, String text, String reason) implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG147",
          place.toString(),
          "%s does not say which values are read: %s".formatted(Wording.quote(text), reason),
          "Write names, such as \"h + s\", \"h at sender\" or \"h at sender, Y\".");
    }
  }

  /** A gradient of something else than one invariant number in each row. */
  record NoNumber(Place place, String value, String representation) implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG148",
          place.toString(),
          "the value %s is %s, and a gradient is that of one invariant number in each row"
              .formatted(Wording.quote(value), Wording.quote(representation)),
          "Bring it there by a layer with out: S.");
    }
  }

  /** A gradient by something that has no influence. */
  record Independent(Place place, String of, String by, List<String> influences)
      implements NetworkDiagnostic {
    /** Copies the names. */
    public Independent {
      influences = List.copyOf(influences);
    }

    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG149",
          place.toString(),
          "the value %s does not depend on %s: the gradient is zero"
              .formatted(Wording.quote(of), Wording.quote(by)),
          influences.isEmpty()
              ? "It depends on no input at all."
              : "Inputs that it depends on: " + String.join(", ", influences) + ".");
    }
  }

  /** A gradient through a function that bends. */
  record Kink(Place place, String of, String by, String function) implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG150",
          place.toString(),
          "the value %s depends on %s through %s, whose derivative jumps: so would the gradient"
              .formatted(Wording.quote(of), Wording.quote(by), Wording.quote(function)),
          "Take silu, softplus or tanh as the function of the layers between them.");
    }
  }
}
