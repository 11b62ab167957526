package org.equigen.symbolic.diagnostic;

import java.math.BigInteger;

/** What can go wrong when equivariant maps are solved for. Identifiers EQG060 and following. */
public sealed interface SolverDiagnostic extends Diagnostic {
  /** The only equivariant map is zero. */
  record NoEquivariantMap(Place place, String group, String in, String out)
      implements SolverDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG060",
          place.toString(),
          "%s has no equivariant linear map from %s to %s other than zero"
              .formatted(group, Wording.quote(in), Wording.quote(out)),
          "Proven, not a limit of the solver. Nearest with maps: the output \"" + in + "\".");
    }
  }

  /** The system has more unknowns than fit. */
  record ProblemTooLarge(
      Place place, String group, String in, String out, BigInteger unknowns, long limit)
      implements SolverDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG061",
          place.toString(),
          "maps of %s from %s to %s have %s unknowns"
              .formatted(group, Wording.quote(in), Wording.quote(out), Wording.amount(unknowns)),
          "At most " + limit + " can be solved: lower a power.");
    }
  }

  /** No prime gave a proof. */
  record Unproven(Place place, String group, String in, String out, int primes)
      implements SolverDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG062",
          place.toString(),
          "the maps of %s from %s to %s were not proven complete with %s primes"
              .formatted(group, Wording.quote(in), Wording.quote(out), primes),
          "Scale the generators to smaller integers; if they are small, report this as a fault.");
    }
  }

  /** The problem would not fit into memory. */
  record TooMuchMemory(Place place, String request, long megabytes, long limit, String why)
      implements SolverDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG064",
          place.toString(),
          "%s would need about %s MB (%s), and there are %s MB"
              .formatted(request, megabytes, why, limit),
          "Lower a power or split the representation, or give Java more memory with -Xmx.");
    }
  }

  /** The solving thread was interrupted. */
  record Interrupted(Place place, String request) implements SolverDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG065",
          place.toString(),
          "solving for " + request + " was interrupted",
          "Nothing was kept; start again to solve it.");
    }
  }

  /** A character formula contradicts the solution: one of the two is at fault. */
  record Disagreement(
      Place place, String group, String in, String out, long solved, long expected, String formula)
      implements SolverDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG066",
          place.toString(),
          "%s maps of %s from %s to %s were found and verified, but there are %s by %s"
              .formatted(solved, group, Wording.quote(in), Wording.quote(out), expected, formula),
          "Delete the cache and try again; if it persists, report this as a fault of the solver.");
    }
  }
}
