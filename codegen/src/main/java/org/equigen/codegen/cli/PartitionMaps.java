package org.equigen.codegen.cli;

import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.RepresentationDiagnostic;
import org.equigen.symbolic.explain.Explanation;
import org.equigen.symbolic.explain.basis.PartitionExplanation;
import org.equigen.symbolic.group.SymmetricGroup;
import org.equigen.symbolic.partition.PartitionBasis;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/** {@code gen-layers basis --group "S(n)"}: the maps for every n. */
final class PartitionMaps {
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

  private static int order(Representation representation) {
    return representation.terms().stream().mapToInt(term -> term.factors().size()).max().orElse(0);
  }

  private static Representation powers(String option, String text) {
    Representation representation = RepresentationParser.parse(Place.of(option), text, ANY);
    for (Term term : representation.terms()) {
      for (Factor factor : term.factors()) {
        boolean plain =
            factor instanceof Factor.Vector || factor.equals(new Factor.Dual(new Factor.Vector()));
        if (!plain) {
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
}
