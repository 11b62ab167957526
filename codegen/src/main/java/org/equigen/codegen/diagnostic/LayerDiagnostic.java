package org.equigen.codegen.diagnostic;

import java.math.BigInteger;
import java.util.Optional;
import org.equigen.symbolic.diagnostic.Diagnostic;
import org.equigen.symbolic.diagnostic.DiagnosticMessage;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.Wording;

/** What can be wrong with a layer that was asked for. Identifiers EQG070 and following. */
public sealed interface LayerDiagnostic extends Diagnostic {
  /** The kind of layer needs other representations. */
  record Unsuitable(
      Place place, String layer, String representation, String reason, String alternative)
      implements LayerDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG070",
          place.toString(),
          "a layer of kind %s cannot take %s: %s"
              .formatted(Wording.quote(layer), Wording.quote(representation), reason),
          alternative);
    }
  }

  /** The group lacks what the kind of layer is made of. */
  record NotForGroup(Place place, String layer, String group, String reason, String alternative)
      implements LayerDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG071",
          place.toString(),
          "there is no layer of kind %s for %s: %s".formatted(Wording.quote(layer), group, reason),
          alternative);
    }
  }

  /** The generated class would be too large. */
  record TooLarge(Place place, String layer, String what, BigInteger found, long limit)
      implements LayerDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG072",
          place.toString(),
          "the layer %s has %s %s".formatted(Wording.quote(layer), Wording.amount(found), what),
          "At most " + limit + " are supported: lower a multiplicity or a power.");
    }
  }

  /** A method of the generated class would be longer than the virtual machine compiles. */
  record MethodTooLong(Place place, String layer, String method, int bytes, int limit)
      implements LayerDiagnostic {
    /** HotSpot interprets longer methods; only what runs once may be one. */
    private static final int LONGEST_COMPILED = 8000;

    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG074",
          place.toString(),
          "the layer %s has too many summands: its method %s would take about %s bytes"
              .formatted(Wording.quote(layer), method, bytes),
          "At most "
              + limit
              + (limit > LONGEST_COMPILED ? " fit into a class file" : " are compiled at run time")
              + ": write equal summands as one multiplicity, as in \"2V + 3S\", or split the"
              + " layer.");
    }
  }

  /**
   * A representation is complex, and layers compute with real numbers.
   *
   * @param form of the same size, if one was found
   * @param twice the real representation of twice the size
   */
  record Complex(
      Place place,
      String layer,
      String group,
      String representation,
      String part,
      Optional<String> form,
      String twice)
      implements LayerDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG075",
          place.toString(),
          "a layer of kind %s computes with real numbers, but %s in %s of %s is complex"
              .formatted(
                  Wording.quote(layer), Wording.quote(part), Wording.quote(representation), group),
          form.map(it -> "Give its real form of the same size: \"" + it + "\".")
              .orElse("Give its real form of twice the size: \"" + twice + "\"."));
    }
  }
}
