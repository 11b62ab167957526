package org.equigen.symbolic.diagnostic;

import java.math.BigInteger;

/** What keeps a group from being treated element by element. Identifiers EQG095 and following. */
public sealed interface FiniteGroupDiagnostic extends Diagnostic {
  /** The group is infinite, or nothing shows that it is finite. */
  record NotFinite(Place place, String group, String reason) implements FiniteGroupDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG095",
          place.toString(),
          "%s is not known to be finite: %s".formatted(group, reason),
          "Conjugacy classes and character tables are for finite groups,"
              + " for example \"S(4)\" or \"icosahedral\".");
    }
  }

  /** The group is finite, but too large. */
  record TooLarge(Place place, String group, BigInteger count, String what, long limit)
      implements FiniteGroupDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG096",
          place.toString(),
          "%s has %s %s".formatted(group, Wording.amount(count), what),
          "At most " + limit + " are supported: take a subgroup or a quotient.");
    }
  }

  /** The group has too many elements to be listed, and a search for its classes does not end. */
  record ClassSearchTooLong(Place place, String group, BigInteger order, String reason)
      implements FiniteGroupDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG121",
          place.toString(),
          "%s has %s elements, too many to be listed, and its classes are not found by search: %s"
              .formatted(group, Wording.amount(order), Wording.quote(reason)),
          "Take a subgroup or a quotient (up to 4000000 elements are listed), or write a direct"
              + " product as one: its classes are those of its factors.");
    }
  }
}
