package org.equigen.codegen.diagnostic;

import java.util.List;
import org.equigen.symbolic.diagnostic.Diagnostic;
import org.equigen.symbolic.diagnostic.DiagnosticMessage;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.Wording;

/** What can be wrong with a request to the generator. Identifiers EQG080 and following. */
public sealed interface GenerationDiagnostic extends Diagnostic {
  /** A value that is not one of a few. */
  record UnknownChoice(Place place, String what, String value, List<String> known)
      implements GenerationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG080",
          place.toString(),
          "unknown " + what + " " + Wording.quote(value),
          Wording.known(value, known));
    }
  }

  /** The ending of files in place of the name of their form. */
  record EndingOfForm(Place place, String value, String form, List<String> known)
      implements GenerationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG132",
          place.toString(),
          "unknown format %s, which is the ending of files of the format %s"
              .formatted(Wording.quote(value), form),
          "Known: %s. Did you mean \"%s\"?".formatted(String.join(", ", known), form));
    }
  }

  /** A text that is no number of the kind that is wanted. */
  record BadNumber(Place place, String what, String value, String wanted, String alternative)
      implements GenerationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG136",
          place.toString(),
          "the %s %s is not %s".formatted(what, Wording.quote(value), wanted),
          "Did you mean \"" + alternative + "\"?");
    }
  }

  /** Not a name that Java accepts. */
  record BadName(Place place, String what, String value, String reason, String alternative)
      implements GenerationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG081",
          place.toString(),
          Wording.quote(value) + " is not a " + what + ": " + reason,
          "Did you mean \"" + alternative + "\"?");
    }
  }

  /** A file or folder cannot be written. */
  record Unwritable(Place place, String cause) implements GenerationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG082",
          place.toString(),
          "cannot be written (" + Wording.said(cause) + ")",
          "Name a folder that you may write to and that has room. Nothing was written.");
    }
  }

  /** A file is in the way that the generator did not write. */
  record ForeignFile(Place place) implements GenerationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG083",
          place.toString(),
          "the file exists, and nothing at its head says that Equigen generated it",
          "Choose another name, or replace it with --force. Nothing was written.");
    }
  }

  /** Two classes whose files have the same name, at least where case does not count. */
  record SameFile(Place place, String name, String other) implements GenerationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      String fault =
          name.equals(other)
              ? "the class " + Wording.quote(name) + " is listed twice"
              : "the classes "
                  + Wording.quote(other)
                  + " and "
                  + Wording.quote(name)
                  + " would have the same file where upper and lower case do not count";
      return new DiagnosticMessage(
          "EQG127", place.toString(), fault, "Give each class a name of its own.");
    }
  }

  /** What a killed run left can neither be put in place nor deleted. */
  record Unrepairable(Place place, String cause) implements GenerationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG126",
          place.toString(),
          "a run that was killed left files here that cannot be put in place ("
              + Wording.said(cause)
              + ")",
          "Look what they are, delete this folder and generate again. Nothing was written.");
    }
  }

  /** Options that exclude each other. */
  record Conflict(Place place, String other, String reason) implements GenerationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG084",
          place.toString(),
          "cannot be combined with " + other + ": " + reason,
          "Leave out one of them.");
    }
  }

  /** An option or command that does not exist. */
  record UnknownOption(Place place, String option, List<String> known)
      implements GenerationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG085",
          place.toString(),
          "unknown option or command " + Wording.quote(option),
          remedy());
    }

    /** No known option is near to one for the precision, since layers are written for both. */
    private String remedy() {
      return option.equals("--precision") || option.startsWith("--precision=")
          ? "Leave it out: what is generated serves float and double, and a program chooses with"
              + " floats(), doubles() or of(precision)."
          : Wording.known(option, known);
    }
  }

  /** An option is missing, repeated or lacks its value. */
  record BadUsage(Place place, String problem, String remedy) implements GenerationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage("EQG086", place.toString(), Wording.said(problem), remedy);
    }
  }

  /** A generated class cannot be compiled and run here. */
  record CannotRun(Place place, String cause) implements GenerationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG133",
          place.toString(),
          "the layer cannot be compiled and run (" + Wording.said(cause) + ")",
          "Use a JDK, and put equigen-runtime on the class path beside the generator.");
    }
  }

  /** Nothing on the class path runs kernels. */
  record NoBackEnd(Place place) implements GenerationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG134",
          place.toString(),
          "nothing on the class path runs kernels on devices",
          "Use the script gen-layers, or put equigen-gpu-backend and what it needs on the class"
              + " path beside the generator.");
    }
  }

  /** A device cannot be opened, or does not run what it is given. */
  record DeviceRefuses(Place place, String cause, String remedy) implements GenerationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG135", place.toString(), "the device cannot be used (" + cause + ")", remedy);
    }
  }

  /** The generator itself is wrong. */
  record InternalFault(Place place, Throwable fault) implements GenerationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      StackTraceElement[] frames = fault.getStackTrace();
      String where = frames.length == 0 ? "" : " at " + frames[0];
      return new DiagnosticMessage(
          "EQG088",
          place.toString(),
          "internal fault: " + Wording.quote(fault.toString()) + where,
          "This is a mistake in Equigen: please report this line and what you asked for.");
    }
  }

  /** A request that the limits let through needs more memory than there is. */
  record OutOfMemory(Place place, long megabytes) implements GenerationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG089",
          place.toString(),
          "the request needs more memory than the " + megabytes + " MB there are",
          "Lower a power or a multiplicity, or give Java more with JDK_JAVA_OPTIONS=-Xmx8g.");
    }
  }

  /** An annotation stands on something that cannot have a layer. */
  record BadElement(Place place, String element, String reason, String alternative)
      implements GenerationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG087",
          place.toString(),
          "no layer can be generated for " + Wording.quote(element) + ": " + reason,
          alternative);
    }
  }
}
