package org.equigen.symbolic.solver.orbit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.solver.operator.TensorSpace;

/**
 * The coordinates of weight zero: invariants vanish at all others.
 *
 * <p>They are numbered by rising coordinate. A coordinate is split into the indices of its leading
 * and of its trailing factors; tables for both halves find all pairs whose weights cancel, so that
 * neither time nor memory is spent on the others.
 */
public final class Support {
  private final int trailing;
  private final int[] wanted;
  private final int[] base;
  private final int[] classes;
  private final int[] ranks;
  private final int count;
  private final boolean complete;

  /** The coordinates by number; empty if none is left out. */
  private final int[] coordinates;

  private Support(List<long[]> leading, List<long[]> last) {
    trailing = last.size();
    Map<List<Long>, Integer> numbers = new HashMap<>();
    classes = new int[trailing];
    for (int b = 0; b < trailing; b++) {
      classes[b] = numbers.computeIfAbsent(key(last.get(b), 1), weight -> numbers.size());
    }
    int[] sizes = new int[numbers.size()];
    ranks = new int[trailing];
    for (int b = 0; b < trailing; b++) {
      ranks[b] = sizes[classes[b]]++;
    }
    int[][] members = new int[sizes.length][];
    Arrays.setAll(members, c -> new int[sizes[c]]);
    for (int b = 0; b < trailing; b++) {
      members[classes[b]][ranks[b]] = b;
    }
    wanted = new int[leading.size()];
    base = new int[leading.size() + 1];
    for (int a = 0; a < wanted.length; a++) {
      wanted[a] = numbers.getOrDefault(key(leading.get(a), -1), -1);
      base[a + 1] = base[a] + (wanted[a] < 0 ? 0 : sizes[wanted[a]]);
    }
    count = base[wanted.length];
    complete = count == wanted.length * trailing;
    coordinates = complete ? new int[0] : listed(members);
  }

  /** The coordinates of weight zero; all, if there are no weights. */
  public static Support of(TensorSpace space, Weights weights) {
    int split = space.middle();
    return new Support(sums(space, weights, 0, split), sums(space, weights, split, space.rank()));
  }

  /** The weights of all multi-indices of some neighbouring factors. */
  public static List<long[]> sums(TensorSpace space, Weights weights, int first, int end) {
    long[][] table = {new long[weights.rank()]};
    for (int f = first; f < end; f++) {
      int size = space.sizes()[f];
      long[][] longer = new long[table.length * size][];
      for (int i = 0; i < longer.length; i++) {
        long[] sum = weights.of(f, i % size);
        long[] before = table[i / size];
        Arrays.setAll(sum, d -> sum[d] + before[d]);
        longer[i] = sum;
      }
      table = longer;
    }
    return Arrays.asList(table);
  }

  private static List<Long> key(long[] weight, long sign) {
    return Arrays.stream(weight).mapToObj(w -> sign * w).toList();
  }

  /** Number of coordinates. */
  public int count() {
    return count;
  }

  /** Whether no coordinate is left out. */
  public boolean isComplete() {
    return complete;
  }

  /** The number of a coordinate, or -1 if its weight is not zero. */
  public int position(int coordinate) {
    if (complete) {
      return coordinate;
    }
    int a = coordinate / trailing;
    int b = coordinate - a * trailing;
    return classes[b] == wanted[a] ? base[a] + ranks[b] : -1;
  }

  /** The coordinate with a given number; they rise with the number. */
  public int coordinate(int position) {
    return complete ? position : coordinates[position];
  }

  private int[] listed(int[][] members) {
    int[] all = new int[count];
    for (int a = 0; a < wanted.length; a++) {
      for (int i = base[a]; i < base[a + 1]; i++) {
        all[i] = a * trailing + members[wanted[a]][i - base[a]];
      }
    }
    return all;
  }
}
