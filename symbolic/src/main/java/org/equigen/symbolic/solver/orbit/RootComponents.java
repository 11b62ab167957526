package org.equigen.symbolic.solver.orbit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.representation.Factor;

/**
 * Generators of a Lie algebra modulo a prime, in coordinates of weight vectors, taken apart into
 * what shifts all weights by the same root. A tensor of weight zero is annihilated by a generator
 * exactly if it is by all its parts, since these take it to different weight spaces.
 */
public final class RootComponents {
  private static final long SEED = 1;
  private static final long LARGEST_HEIGHT = 1 << 16;

  /** The matrices on the distinct factors by root; parts that are multiples of others left out. */
  private final Map<List<Long>, Set<Map<Factor, Matrix<Long>>>> parts = new LinkedHashMap<>();

  private final long[] height;

  /**
   * Takes generators apart.
   *
   * @param weights of the bases of every distinct factor
   * @param generators the matrices on the bases of every distinct factor
   */
  public RootComponents(
      PrimeField field,
      Map<Factor, List<long[]>> weights,
      List<Map<Factor, Matrix<Long>>> generators) {
    generators.forEach(generator -> split(field, weights, generator));
    int rank = weights.values().iterator().next().getFirst().length;
    height = height(rank);
  }

  private void split(
      PrimeField field, Map<Factor, List<long[]>> weights, Map<Factor, Matrix<Long>> generator) {
    Map<List<Long>, Map<Factor, Matrix.Builder<Long>>> builders = new LinkedHashMap<>();
    generator.forEach(
        (factor, matrix) -> {
          List<long[]> own = Objects.requireNonNull(weights.get(factor));
          for (int i = 0; i < matrix.rows(); i++) {
            for (Matrix.Entry<Long> entry : matrix.row(i)) {
              builders
                  .computeIfAbsent(
                      difference(own.get(i), own.get(entry.column())), _ -> new HashMap<>())
                  .computeIfAbsent(factor, _ -> Matrix.builder(field, matrix.rows(), matrix.rows()))
                  .add(i, entry.column(), entry.value());
            }
          }
        });
    builders.forEach(
        (root, part) -> {
          Map<Factor, Matrix<Long>> built = new LinkedHashMap<>();
          generator.forEach(
              (factor, matrix) ->
                  built.put(
                      factor,
                      part.containsKey(factor)
                          ? part.get(factor).build()
                          : Matrix.zero(field, matrix.rows(), matrix.rows())));
          parts.computeIfAbsent(root, _ -> new LinkedHashSet<>()).add(monic(field, built));
        });
  }

  private static List<Long> difference(long[] to, long[] from) {
    List<Long> difference = new ArrayList<>(to.length);
    for (int d = 0; d < to.length; d++) {
      difference.add(to[d] - from[d]);
    }
    return difference;
  }

  /** The multiple whose first entry is 1, so that multiples become equal. */
  private static Map<Factor, Matrix<Long>> monic(PrimeField field, Map<Factor, Matrix<Long>> part) {
    Matrix<Long> first =
        part.values().stream().filter(matrix -> !matrix.isZero()).findFirst().orElseThrow();
    int row = 0;
    while (first.row(row).isEmpty()) {
      row++;
    }
    long scale = field.inverse(first.row(row).getFirst().value());
    Map<Factor, Matrix<Long>> monic = new LinkedHashMap<>();
    part.forEach((factor, matrix) -> monic.put(factor, matrix.scale(scale)));
    return monic;
  }

  /** A functional on weights that vanishes on no root. */
  private long[] height(int rank) {
    SplittableRandom random = new SplittableRandom(SEED);
    long[] functional = new long[rank];
    do {
      Arrays.setAll(functional, _ -> random.nextLong(1, LARGEST_HEIGHT));
    } while (parts.keySet().stream().anyMatch(root -> !isZero(root) && dot(functional, root) == 0));
    return functional;
  }

  private static boolean isZero(List<Long> root) {
    return root.stream().allMatch(entry -> entry == 0);
  }

  private static long dot(long[] functional, List<Long> root) {
    return Weights.dot(functional, root.stream().mapToLong(Long::longValue).toArray());
  }

  /** A functional on weights that is positive on the simple roots. */
  public long[] height() {
    return height;
  }

  /**
   * Enough parts to find the invariants, and few: where roots come in pairs of opposite ones with
   * one part each, as in reductive algebras, those of simple roots and of their negatives generate
   * all others. Otherwise all.
   */
  public List<Map<Factor, Matrix<Long>>> generating() {
    boolean reductive =
        parts.entrySet().stream()
            .filter(part -> !isZero(part.getKey()))
            .allMatch(
                part -> part.getValue().size() == 1 && parts.containsKey(negative(part.getKey())));
    List<Map<Factor, Matrix<Long>>> chosen = new ArrayList<>();
    parts.forEach(
        (root, part) -> {
          if (!reductive || isZero(root) || isSimple(root) || isSimple(negative(root))) {
            chosen.addAll(part);
          }
        });
    return chosen;
  }

  private static List<Long> negative(List<Long> root) {
    return root.stream().map(entry -> -entry).toList();
  }

  /** Whether a root is positive and not the sum of two positive ones. */
  private boolean isSimple(List<Long> root) {
    return dot(height, root) > 0
        && parts.keySet().stream()
            .filter(other -> !isZero(other) && dot(height, other) > 0)
            .noneMatch(
                other -> {
                  List<Long> rest = new ArrayList<>(root);
                  for (int d = 0; d < rest.size(); d++) {
                    rest.set(d, rest.get(d) - other.get(d));
                  }
                  return !isZero(rest) && parts.containsKey(rest) && dot(height, rest) > 0;
                });
  }
}
