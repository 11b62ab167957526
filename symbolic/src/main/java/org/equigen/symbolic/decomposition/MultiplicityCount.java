package org.equigen.symbolic.decomposition;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.decomposition.discovery.IrrepRows;
import org.equigen.symbolic.decomposition.irrep.LabelMultiplicities;
import org.equigen.symbolic.diagnostic.DecompositionDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.ProductGroup;
import org.equigen.symbolic.group.finite.ConjugacyClasses;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.representation.RealMatrices;
import org.equigen.symbolic.representation.Representation;

/**
 * Multiplicities by characters: by Weyl's formula where the group has labels, by the character
 * table where it is finite, factor by factor for direct products.
 */
public final class MultiplicityCount {
  private MultiplicityCount() {}

  /**
   * The multiplicities of all irreducible representations that occur.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException EQG119 if the group is infinite and
   *     neither it nor the factors of a direct product have labels for what occurs, EQG095 or
   *     EQG096 if it is not known to be finite or its character table is too large
   */
  public static Multiplicities of(Group group, Representation representation) {
    Optional<LabelMultiplicities> labels = LabelMultiplicities.of(group, representation);
    if (labels.isPresent()) {
      return labelled(group, representation, labels.get());
    }
    boolean finite = group.generators().stream().allMatch(Matrix::isZero);
    if (group instanceof ProductGroup product && !(finite && isSmall(product))) {
      Optional<Multiplicities> apart = ProductMultiplicities.of(product, representation);
      if (apart.isPresent()) {
        return apart.get();
      }
    }
    if (!finite) {
      throw new DecompositionDiagnostic.NoCharacters(
              Place.of("decomposition"), group.name(), representation.toString(), reason(group))
          .exception();
    }
    return finite(CharacterTable.of(group), representation);
  }

  private static String reason(Group group) {
    return group instanceof ProductGroup
        ? "its factors have no labels or tables for all that occurs, or powers of what belongs to"
            + " several of them have too many parts"
        : "the group is infinite, and no labels and character formulae that are at hand cover all"
            + " that occurs";
  }

  /** Whether the irreducible representations of the product have numbers of their own. */
  private static boolean isSmall(ProductGroup product) {
    return ConjugacyClasses.of(product).count() <= CharacterTable.MOST_NUMBERED;
  }

  private static Multiplicities labelled(
      Group group, Representation representation, LabelMultiplicities labels) {
    return new Multiplicities(
        group,
        representation,
        labels.real(),
        "Weyl's character formula",
        labels.parts().stream()
            .map(
                part ->
                    new Multiplicities.Part(
                        part.label(),
                        Optional.empty(),
                        part.dimension(),
                        part.type(),
                        part.multiplicity()))
            .toList());
  }

  private static Multiplicities finite(CharacterTable table, Representation representation) {
    Group group = table.group();
    boolean real = RealMatrices.are(group, representation);
    IrrepRows rows = IrrepRows.of(table, real);
    List<BigInteger> counts =
        real
            ? table.realMultiplicities(representation).orElseThrow()
            : table.multiplicities(representation);
    return new Multiplicities(
        group,
        representation,
        real,
        FactorCharacters.byTable(table),
        rows.all().stream()
            .filter(row -> counts.get(row.place()).signum() > 0)
            .sorted(
                Comparator.comparingInt(IrrepRows.Row::degree)
                    .thenComparingInt(row -> row.number().orElse(row.place())))
            .map(
                row ->
                    new Multiplicities.Part(
                        row.irrep(),
                        Optional.of(row.character()),
                        BigInteger.valueOf(row.degree()),
                        Optional.of(row.type()),
                        counts.get(row.place())))
            .toList());
  }
}
