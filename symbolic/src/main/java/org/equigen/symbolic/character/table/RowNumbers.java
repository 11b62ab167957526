package org.equigen.symbolic.character.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.equigen.symbolic.representation.Term;

/**
 * Numbers from 1 for the irreducible representations of a finite group over R or over C, found by
 * characters alone.
 *
 * <p>The first one is the trivial one. Then come the parts of given representations in turn, the
 * seeds; then each representation k in turn is multiplied with every seed, and what is new in the
 * product follows, by rising dimension, in the order of the table where dimensions are equal. Every
 * irreducible representation occurs in some power of a faithful one (Burnside and Brauer), so that
 * all are found if the given ones are those of V.
 */
public final class RowNumbers {
  /**
   * Where a representation is found.
   *
   * @param natural whether in one of the given representations, number {@code first} from 0; else
   *     in the product of the representations numbered {@code first} and {@code second}
   */
  public record Origin(boolean natural, int first, int second) {}

  private final CharacterTable table;
  private final boolean real;
  private final RowResidues residues;
  private final RepresentationCharacters characters;
  private final List<Integer> order = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();
  private final List<long[]> values = new ArrayList<>();

  /**
   * Numbers all rows.
   *
   * @param real whether those of {@link CharacterTable#real}, else those of the table
   * @param naturals the given representations, with real matrices if {@code real}
   */
  public RowNumbers(CharacterTable table, boolean real, List<Term> naturals) {
    this.table = table;
    this.real = real;
    residues = new RowResidues(table);
    keep(0, new Origin(true, 0, 0));
    characters = new RepresentationCharacters(table.classes());
    for (int i = 0; i < naturals.size(); i++) {
      keepNew(residues.of(characters.of(naturals.get(i))), new Origin(true, i, 0));
    }
    int seeds = order.size() - 1;
    for (int left = 1; order.size() < count(); left++) {
      for (int right = left <= seeds ? left - 1 : 0; right < seeds; right++) {
        keepNew(
            residues.product(values.get(left), values.get(right + 1)),
            new Origin(false, left + 1, right + 2));
      }
    }
  }

  private void keepNew(long[] character, Origin origin) {
    IntStream.range(0, count())
        .boxed()
        .filter(row -> !order.contains(row) && multiplicity(character, row) > 0)
        .sorted(Comparator.comparingInt(this::degree).thenComparingInt(row -> row))
        .toList()
        .forEach(row -> keep(row, origin));
  }

  private void keep(int row, Origin origin) {
    order.add(row);
    origins.add(origin);
    RealCharacter whole = real ? table.real().get(row) : null;
    long[] one = residues.of(table.irreducibles().get(complexRow(row)).values());
    if (whole == null || whole.indicator() > 0) {
      values.add(one);
    } else {
      values.add(
          residues.sum(one, residues.of(table.irreducibles().get(whole.conjugate()).values())));
    }
  }

  private int complexRow(int row) {
    return real ? table.real().get(row).row() : row;
  }

  private long multiplicity(long[] character, int row) {
    long copies = real ? table.real().get(row).copies() : 1;
    return residues.multiplicity(character, complexRow(row)) / copies;
  }

  private int degree(int row) {
    return real ? table.real().get(row).degree() : table.irreducibles().get(row).degree();
  }

  /** The number of irreducible representations. */
  public int count() {
    return real ? table.real().size() : table.irreducibles().size();
  }

  /** The place of representation k in {@link CharacterTable#real}, or in the table. */
  public int row(int k) {
    return order.get(k - 1);
  }

  /** The number of the representation with this place. */
  public int number(int row) {
    return order.indexOf(row) + 1;
  }

  /** How often representation k occurs in a term, at place {@code k - 1} of the list. */
  public List<Long> multiplicities(Term term) {
    long[] character = residues.of(characters.of(term));
    return order.stream().map(row -> multiplicity(character, row)).toList();
  }

  /** Whether a term that contains representation k is nothing else. */
  public boolean isWhole(int k, Term term) {
    List<Long> multiplicities = multiplicities(term);
    return multiplicities.get(k - 1) == 1
        && multiplicities.stream().mapToLong(Long::longValue).sum() == 1;
  }

  /** Where representation k is found; the trivial one counts as natural. */
  public Origin origin(int k) {
    return origins.get(k - 1);
  }
}
