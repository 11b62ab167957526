package org.equigen.symbolic.diagnostic;

/** What can go wrong when irreducible representations are looked for. From EQG090. */
public sealed interface DiscoveryDiagnostic extends Diagnostic {
  /**
   * V has an invariant subspace without invariant complement.
   *
   * @param subspace the vectors that span it, as {@code {{1,0},{0,1}}}
   */
  record NotReductive(Place place, String group, String subspace) implements DiscoveryDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG090",
          place.toString(),
          "representations of %s are no sums of irreducible ones: the subspace %s of V is invariant"
                  .formatted(group, Wording.quote(subspace))
              + " and has no invariant complement",
          "Bases of equivariant maps exist all the same (gen-layers basis), and parts of V:"
              + " \"Sub(V,%s)\" and \"Quot(V,%s)\".".formatted(subspace, subspace));
    }
  }

  /** Whether V is a sum of irreducible representations was not found out. */
  record Undecided(Place place, String group, int dimension, int limit)
      implements DiscoveryDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG091",
          place.toString(),
          ("%s is not closed under conjugate transposition, and with %s dimensions it is too large"
                  + " to find out whether V is a sum of irreducible representations")
              .formatted(group, dimension),
          "Give its matrices in an orthonormal basis, or in at most " + limit + " dimensions.");
    }
  }

  /** No supported number field contains the eigenvalues. */
  record NoField(Place place, String group, String term, int dimension)
      implements DiscoveryDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG092",
          place.toString(),
          ("an invariant subspace of dimension %s of %s of %s splits only over a field that was not"
                  + " found among the cyclotomic ones")
              .formatted(dimension, Wording.quote(term), group),
          "Give the matrices of the group over the field with its eigenvalues.");
    }
  }

  /** The catalogue grew beyond what is sensible before all of a term was found. */
  record TooMany(Place place, String group, String term, String reached, int limit)
      implements DiscoveryDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG093",
          place.toString(),
          "the irreducible representations of %s up to those in %s are too many or too large: %s"
              .formatted(group, Wording.quote(term), reached),
          "At most dimension " + limit + " is searched: lower a power or a number.");
    }
  }
}
