package org.equigen.symbolic.character.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.group.finite.ConjugacyClasses;
import org.equigen.symbolic.group.finite.CycleTypes;

/**
 * The irreducible characters of S(n) by the rule of Murnaghan and Nakayama: {@code chi_lambda(mu)}
 * is the sum of {@code (-1)^height} over the ways to build the diagram of lambda by rim hooks of
 * the lengths in mu (Macdonald, Symmetric Functions and Hall Polynomials, I.7, example 5).
 *
 * <p>A diagram is the set of the numbers {@code lambda_i + n - i}, as bits: adding a rim hook of
 * length k moves one of them up by k, past as many others as its height.
 */
final class MurnaghanNakayama {
  private final int points;

  private MurnaghanNakayama(int points) {
    this.points = points;
  }

  /** From the partition to its character on all classes of S(n), or of A(n). */
  static Map<List<Integer>, List<RootSum>> characters(ConjugacyClasses classes, int points) {
    MurnaghanNakayama rule = new MurnaghanNakayama(points);
    List<Map<Long, BigInteger>> columns = new ArrayList<>();
    for (int c = 0; c < classes.count(); c++) {
      columns.add(rule.column(CycleTypes.of(classes.get(c).representative())));
    }
    Map<List<Integer>, List<RootSum>> characters = new LinkedHashMap<>();
    for (List<Integer> shape : CycleTypes.partitions(points)) {
      long beads = rule.beads(shape);
      characters.put(
          shape,
          columns.stream()
              .map(column -> RootSum.of(column.getOrDefault(beads, BigInteger.ZERO)))
              .toList());
    }
    return characters;
  }

  private long beads(List<Integer> shape) {
    long beads = 0;
    for (int i = 0; i < points; i++) {
      int length = i < shape.size() ? shape.get(i) : 0;
      beads |= 1L << (length + points - 1 - i);
    }
    return beads;
  }

  /** The values of all characters at one cycle type. */
  private Map<Long, BigInteger> column(List<Integer> type) {
    Map<Long, BigInteger> column = Map.of(beads(List.of()), BigInteger.ONE);
    for (int length : type) {
      Map<Long, BigInteger> longer = new HashMap<>();
      column.forEach((beads, value) -> addHooks(beads, value, length, longer));
      column = longer;
    }
    return column;
  }

  private static void addHooks(
      long beads, BigInteger value, int length, Map<Long, BigInteger> sums) {
    for (long rest = beads; rest != 0; rest &= rest - 1) {
      long bead = Long.lowestOneBit(rest);
      long moved = bead << length;
      if ((beads & moved) == 0) {
        long between = beads & (moved - 1) & -(bead << 1);
        BigInteger signed = Long.bitCount(between) % 2 == 0 ? value : value.negate();
        sums.merge(beads ^ bead ^ moved, signed, BigInteger::add);
      }
    }
  }
}
