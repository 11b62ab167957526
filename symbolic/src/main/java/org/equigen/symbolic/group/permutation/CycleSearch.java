package org.equigen.symbolic.group.permutation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Elements that conjugate one element x of a permutation group to another, by a search along the
 * cycles of x.
 *
 * <p>If {@code g x = y g}, the image of one point of a cycle of x decides those of the whole cycle.
 * The base runs along the cycles, long ones first, so that few images have to be tried (Butler,
 * Fundamental Algorithms for Permutation Groups, chapter 14). Not for several threads at once.
 */
public final class CycleSearch {
  /** Images tried in one search; beyond it the answer stays open. */
  private static final int MOST_NODES = 200_000;

  private final StabilizerChain group;
  private final Permutation x;
  private final int degree;

  /** The base points up to the last one that moves. */
  private final int[] base;

  /** The length of the cycle that begins at a place of the base, 0 inside of cycles. */
  private final int[] lengths;

  /** For each place of the base the elements by the image of the point; null outside the orbit. */
  private final int[][][] elements;

  private int nodes;

  /** What a search found out. */
  public enum Answer {
    /** They are conjugate. */
    YES,
    /** They are not. */
    NO,
    /** It would take too long to tell. */
    OPEN
  }

  /** For one element of a group. */
  public CycleSearch(StabilizerChain group, Permutation x, RandomGenerator random) {
    this.group = group;
    this.x = x;
    degree = x.degree();
    List<Integer> points = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    cycles(x)
        .forEach(
            cycle -> {
              points.addAll(cycle);
              starts.add(cycle.size());
              cycle.stream().skip(1).forEach(_ -> starts.add(0));
            });
    List<Transversal> levels = group.rebased(points, random).levels();
    int depth = levels.size();
    while (depth > 0 && levels.get(depth - 1).size() == 1) {
      depth--;
    }
    base = points.stream().limit(depth).mapToInt(Integer::intValue).toArray();
    lengths = starts.stream().limit(depth).mapToInt(Integer::intValue).toArray();
    elements = levels.stream().limit(depth).map(this::byImage).toArray(int[][][]::new);
  }

  /** All cycles, fixed points as well, long ones first. */
  private static List<List<Integer>> cycles(Permutation x) {
    List<List<Integer>> cycles = new ArrayList<>();
    for (List<Integer> cycle : x.cycles()) {
      cycles.add(cycle.stream().map(point -> point - 1).toList());
    }
    for (int point = 0; point < x.degree(); point++) {
      if (x.image(point) == point) {
        cycles.add(List.of(point));
      }
    }
    cycles.sort(Comparator.<List<Integer>>comparingInt(List::size).reversed());
    return cycles;
  }

  private int[][] byImage(Transversal level) {
    int[][] images = new int[degree][];
    for (int i = 0; i < level.size(); i++) {
      Permutation element = level.to(level.point(i));
      images[level.point(i)] = IntStream.range(0, degree).map(element::image).toArray();
    }
    return images;
  }

  /** Whether y is {@code g x g^-1} for some g of the group. */
  public Answer conjugates(Permutation y) {
    nodes = 0;
    int[] identity = IntStream.range(0, degree).toArray();
    boolean found = extend(0, identity, y, -1);
    return found ? Answer.YES : nodes > MOST_NODES ? Answer.OPEN : Answer.NO;
  }

  /**
   * The number of elements that commute with x: the product of the orbit lengths of the base under
   * those that fix the points before. Empty if it would take too long.
   */
  public Optional<BigInteger> centraliser() {
    if (x.isIdentity()) {
      return Optional.of(group.order());
    }
    int[] identity = IntStream.range(0, degree).toArray();
    BigInteger order = BigInteger.ONE;
    for (int i = 0; i < base.length; i++) {
      int length = 0;
      for (int image = 0; image < degree && lengths[i] > 0; image++) {
        nodes = 0;
        length += elements[i][image] != null && extend(i, identity, x, image) ? 1 : 0;
        if (nodes > MOST_NODES) {
          return Optional.empty();
        }
      }
      order = order.multiply(BigInteger.valueOf(Math.max(1, length)));
    }
    return Optional.of(order);
  }

  /**
   * Whether a product of elements of the levels before can be completed.
   *
   * @param prefix their product
   * @param only the one point that the element of this level may send its base point to, or -1
   */
  private boolean extend(int level, int[] prefix, Permutation y, int only) {
    if (++nodes > MOST_NODES) {
      return false;
    }
    if (level == base.length) {
      return IntStream.range(0, degree).allMatch(i -> prefix[x.image(i)] == y.image(prefix[i]));
    }
    if (only >= 0) {
      return descend(level, prefix, y, only);
    }
    if (lengths[level] == 0) {
      int wanted = y.image(prefix[base[level - 1]]);
      int point = indexOf(prefix, wanted);
      return elements[level][point] != null && descend(level, prefix, y, point);
    }
    for (int point = 0; point < degree; point++) {
      if (elements[level][point] != null && descend(level, prefix, y, point)) {
        return true;
      }
    }
    return false;
  }

  private boolean descend(int level, int[] prefix, Permutation y, int point) {
    if (lengths[level] > 0 && cycleLength(y, prefix[point]) != lengths[level]) {
      return false;
    }
    int[] step = elements[level][point];
    int[] product = new int[degree];
    Arrays.setAll(product, i -> prefix[step[i]]);
    return extend(level + 1, product, y, -1);
  }

  private static int cycleLength(Permutation y, int start) {
    int length = 1;
    for (int point = y.image(start); point != start; point = y.image(point)) {
      length++;
    }
    return length;
  }

  private static int indexOf(int[] images, int image) {
    int point = 0;
    while (images[point] != image) {
      point++;
    }
    return point;
  }
}
