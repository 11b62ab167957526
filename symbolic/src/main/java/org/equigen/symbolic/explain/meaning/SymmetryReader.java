package org.equigen.symbolic.explain.meaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.explain.meaning.IndexSymmetry.Exchange;
import org.equigen.symbolic.explain.meaning.IndexSymmetry.YoungType;
import org.equigen.symbolic.explain.meaning.PermutedEntries.Swap;

/**
 * Finds the symmetry of the maps of a basis under permutations of equal factors, exactly.
 *
 * <p>Each exchange of two indices is applied to all entries. The exchanges that keep a tensor up to
 * sign fall into sets: where {@code (a b)} and {@code (b c)} do, {@code (a c)} does with the same
 * sign. In other sets the tensor is an eigenvector of the class sums of transpositions and of
 * cycles of length three if its permutations span one kind of representation; where the two
 * eigenvalues belong to one Young diagram only, {@link YoungShapes} names it.
 */
public final class SymmetryReader {
  /** Entries moved for one basis, a second or two. Maps beyond are left out. */
  private static final long MOST_MOVES = 40_000_000;

  private static final int MOST_INDICES = 14;

  /** Beyond this, exchanges of two pairs are no longer listed. */
  private static final int MOST_EXCHANGES = 4;

  private final TensorIndices indices;
  private final IntertwinerBasis basis;
  private final long mostMoves;
  private final long movesPerEntry;
  private long moves;

  /** A reader of one basis. */
  public SymmetryReader(TensorIndices indices, IntertwinerBasis basis) {
    this(indices, basis, MOST_MOVES);
  }

  /** A reader that leaves out maps once so many entries have been moved. */
  SymmetryReader(TensorIndices indices, IntertwinerBasis basis, long mostMoves) {
    this.mostMoves = mostMoves;
    this.indices = indices;
    this.basis = basis;
    movesPerEntry =
        indices.exchangeable().stream().mapToLong(List::size).map(SymmetryReader::moves).sum();
  }

  /** Transpositions and cycles of length three of that many indices. */
  private static long moves(long count) {
    return count * (count - 1) / 2 + count * (count - 1) * (count - 2) / 3;
  }

  /**
   * The symmetry of one map; nothing if no two factors are equal, or where finding it takes long.
   */
  public Optional<IndexSymmetry> of(Intertwiner map) {
    List<List<Integer>> sets = indices.exchangeable();
    if (sets.isEmpty() || indices.count() > MOST_INDICES) {
      return Optional.empty();
    }
    moves += map.size() * movesPerEntry;
    if (moves > mostMoves) {
      return Optional.empty();
    }
    return Optional.of(read(sets, new PermutedEntries(indices, basis, map)));
  }

  private IndexSymmetry read(List<List<Integer>> sets, PermutedEntries entries) {
    List<List<String>> symmetric = new ArrayList<>();
    List<List<String>> antisymmetric = new ArrayList<>();
    List<YoungType> types = new ArrayList<>();
    for (List<Integer> set : sets) {
      List<List<Integer>> even = classes(entries, set, 1);
      List<List<Integer>> odd = classes(entries, set, -1);
      even.forEach(part -> symmetric.add(letters(part)));
      odd.forEach(part -> antisymmetric.add(letters(part)));
      boolean whole = even.contains(set) || odd.contains(set);
      if (!whole && set.size() > 2) {
        shape(entries, set).ifPresent(rows -> types.add(new YoungType(letters(set), rows)));
      }
    }
    return new IndexSymmetry(symmetric, antisymmetric, exchanges(entries, sets), types);
  }

  private List<String> letters(List<Integer> set) {
    return set.stream().map(indices::letter).toList();
  }

  /** Sets of two or more indices whose exchanges all have one sign. */
  private static List<List<Integer>> classes(PermutedEntries entries, List<Integer> set, int sign) {
    List<List<Integer>> classes = new ArrayList<>();
    for (int index : set) {
      classes.stream()
          .filter(known -> entries.sign(new Swap(known.getFirst(), index)) == sign)
          .findFirst()
          .ifPresentOrElse(
              known -> known.add(index), () -> classes.add(new ArrayList<>(List.of(index))));
    }
    classes.removeIf(known -> known.size() == 1);
    return classes;
  }

  private static Optional<List<Integer>> shape(PermutedEntries entries, List<Integer> set) {
    List<Swap[]> transpositions = new ArrayList<>();
    List<Swap[]> cycles = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      for (int j = i + 1; j < set.size(); j++) {
        Swap swap = new Swap(set.get(i), set.get(j));
        transpositions.add(new Swap[] {swap});
        for (int k = j + 1; k < set.size(); k++) {
          Swap next = new Swap(set.get(j), set.get(k));
          cycles.add(new Swap[] {swap, next});
          cycles.add(new Swap[] {next, swap});
        }
      }
    }
    OptionalLong first = entries.eigenvalue(transpositions);
    OptionalLong second = first.isEmpty() ? first : entries.eigenvalue(cycles);
    return second.isEmpty()
        ? Optional.empty()
        : YoungShapes.byCharacters(set.size(), first.getAsLong(), second.getAsLong());
  }

  private List<Exchange> exchanges(PermutedEntries entries, List<List<Integer>> sets) {
    List<Swap> moving = new ArrayList<>();
    List<List<String>> keeping = new ArrayList<>();
    for (List<Integer> set : sets) {
      for (int i = 0; i < set.size(); i++) {
        for (int j = i + 1; j < set.size(); j++) {
          Swap swap = new Swap(set.get(i), set.get(j));
          if (entries.sign(swap) == 0) {
            moving.add(swap);
          } else {
            keeping.add(letters(swap));
          }
        }
      }
    }
    List<Exchange> exchanges = new ArrayList<>();
    for (int i = 0; i < moving.size(); i++) {
      for (int j = i + 1; j < moving.size() && exchanges.size() < MOST_EXCHANGES; j++) {
        exchange(entries, moving.get(i), moving.get(j))
            .filter(
                exchange ->
                    exchanges.stream().noneMatch(known -> isImplied(known, exchange, keeping)))
            .ifPresent(exchanges::add);
      }
    }
    return exchanges;
  }

  /** {@code (a b)} turns {@code (a c)(b d)} into {@code (a d)(b c)}. */
  private static boolean isImplied(Exchange known, Exchange other, List<List<String>> keeping) {
    Set<String> letters = letters(known);
    return letters.equals(letters(other)) && keeping.stream().anyMatch(letters::containsAll);
  }

  private static Set<String> letters(Exchange exchange) {
    Set<String> letters = new HashSet<>(exchange.first());
    letters.addAll(exchange.second());
    return letters;
  }

  private Optional<Exchange> exchange(PermutedEntries entries, Swap first, Swap second) {
    boolean disjoint =
        first.first() != second.first()
            && first.first() != second.second()
            && first.second() != second.first()
            && first.second() != second.second();
    int sign = disjoint ? entries.sign(first, second) : 0;
    return sign == 0
        ? Optional.empty()
        : Optional.of(new Exchange(letters(first), letters(second), sign));
  }

  private List<String> letters(Swap swap) {
    return letters(List.of(swap.first(), swap.second()));
  }
}
