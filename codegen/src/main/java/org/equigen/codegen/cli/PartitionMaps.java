package org.equigen.codegen.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.RepresentationDiagnostic;
import org.equigen.symbolic.explain.Explanation;
import org.equigen.symbolic.explain.basis.OrbitExplanation;
import org.equigen.symbolic.explain.basis.PartitionExplanation;
import org.equigen.symbolic.group.AlternatingGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.SymmetricGroup;
import org.equigen.symbolic.partition.PartitionBasis;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/** {@code gen-layers basis --group "S(n)"}: the maps for every n, and those for one large n. */
final class PartitionMaps {
  /** Matrices of so many entries are solved for and can be printed. */
  private static final int MOST_ENTRIES = 100_000;

  /** Expressions mean the same for every n; this one is only for reading them. */
  private static final SymmetricGroup ANY = new SymmetricGroup(2);

  private PartitionMaps() {}

  /**
   * The maps between two representations.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException unless both representations are
   *     sums of powers of V and V', of orders that together can be listed
   */
  static Explanation explain(String in, String out) {
    Representation from = powers("--in", in);
    Representation to = powers("--out", out);
    int order = order(from) + order(to);
    if (order > PartitionBasis.MAX_ORDER) {
      throw new RepresentationDiagnostic.TooComplex(
              Place.of("--in and --out"), "indices together", order, PartitionBasis.MAX_ORDER)
          .exception();
    }
    return new PartitionExplanation(from, to);
  }

  /**
   * The maps of S(n) for one n, or of A(n) where it has the same, if their matrices are so large
   * that only formulae can be read: between sums of powers of V and V'.
   */
  static Optional<Explanation> ofLargeDegree(Group group, Representation in, Representation out) {
    int order = order(in) + order(out);
    double entries = Math.pow(group.dimension(), order);
    boolean listed =
        hasAllOrbits(group, order)
            && entries > MOST_ENTRIES
            && order <= PartitionBasis.MAX_ORDER
            && Stream.of(in, out).allMatch(PartitionMaps::isPower);
    return listed ? Optional.of(new OrbitExplanation(group, in, out)) : Optional.empty();
  }

  /** A(n) is n - 2 times transitive: on shorter lists of different points it has one orbit. */
  private static boolean hasAllOrbits(Group group, int order) {
    return group instanceof SymmetricGroup
        || (group instanceof AlternatingGroup alternating && order <= alternating.degree() - 2);
  }

  private static boolean isPower(Representation representation) {
    return representation.terms().stream()
        .flatMap(term -> term.factors().stream())
        .allMatch(PartitionMaps::isPlain);
  }

  private static boolean isPlain(Factor factor) {
    return factor instanceof Factor.Vector || factor.equals(new Factor.Dual(new Factor.Vector()));
  }

  private static int order(Representation representation) {
    return representation.terms().stream().mapToInt(term -> term.factors().size()).max().orElse(0);
  }

  private static Representation powers(String option, String text) {
    Representation representation = read(Place.of(option), text);
    for (Term term : representation.terms()) {
      for (Factor factor : term.factors()) {
        if (!isPlain(factor)) {
          throw new RepresentationDiagnostic.UnexpectedSymbol(
                  Place.of(option),
                  text,
                  1,
                  factor.toString(),
                  "sums of powers of V where n is left open")
              .exception();
        }
      }
    }
    return representation;
  }

  /** What depends on n has no meaning here; a message about S(2) would not say that. */
  private static Representation read(Place place, String text) {
    try {
      return RepresentationParser.parse(place, text, ANY);
    } catch (DiagnosticException e) {
      if (e.diagnostic()
          instanceof
          RepresentationDiagnostic.UnknownRepresentation(_, _, int column, String name, _, _)) {
        throw unknown(place, text, column, name);
      }
      if (e.diagnostic()
          instanceof
          RepresentationDiagnostic.NoSuchIrreducible(_, _, int column, String label, _, _, _)) {
        throw unknown(place, text, column, label);
      }
      if (e.diagnostic() instanceof RepresentationDiagnostic.BadSubspace(_, _, String part, _, _)) {
        throw unknown(place, text, 1, part);
      }
      throw e;
    }
  }

  private static DiagnosticException unknown(Place place, String text, int column, String name) {
    return new RepresentationDiagnostic.UnknownRepresentation(
            place, text, column, name, "S(n), where n is left open", List.of("S", "V", "V'", "V^k"))
        .exception();
  }
}
