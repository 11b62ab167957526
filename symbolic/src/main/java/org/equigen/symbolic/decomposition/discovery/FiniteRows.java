package org.equigen.symbolic.decomposition.discovery;

import java.util.List;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.character.table.RowNumbers;
import org.equigen.symbolic.decomposition.irrep.RealType;
import org.equigen.symbolic.representation.Term;

/**
 * What characters tell of the numbered irreducible representations of a finite group.
 *
 * @param table of the group
 * @param real whether the representations are over R, else over C
 * @param naturals the representations in whose products all others are found
 * @param numbers of the rows
 */
record FiniteRows(CharacterTable table, boolean real, List<Term> naturals, RowNumbers numbers) {
  static FiniteRows of(CharacterTable table, boolean real) {
    List<Term> naturals = NaturalTerms.of(table.group(), real);
    return new FiniteRows(table, real, naturals, new RowNumbers(table, real, naturals));
  }

  int count() {
    return numbers.count();
  }

  /** The name of representation k by its number. */
  String name(int k) {
    return UnlabelledIrreps.name(table.group(), real, k);
  }

  /** The row over C, or one of two. */
  int complexRow(int k) {
    return real ? table.real().get(numbers.row(k)).row() : numbers.row(k);
  }

  int dimension(int k) {
    int row = numbers.row(k);
    return real ? table.real().get(row).degree() : table.irreducibles().get(row).degree();
  }

  /** The dimension of the endomorphisms. */
  int commutant(int k) {
    return real ? table.real().get(numbers.row(k)).endomorphisms() : 1;
  }

  RealType type(int k) {
    int row = numbers.row(k);
    return RealType.ofIndicator(
        real ? table.real().get(row).indicator() : table.irreducibles().get(row).indicator());
  }

  /** Whether a representation is found as a natural one, all of it. */
  boolean isNatural(int k) {
    RowNumbers.Origin origin = numbers.origin(k);
    return origin.natural() && numbers.isWhole(k, naturals.get(origin.first()));
  }

  /** Whether a term is representation k up to equivalence. */
  boolean isRow(int k, Term term) {
    return numbers.isWhole(k, term);
  }
}
