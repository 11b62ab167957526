package org.equigen.symbolic.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The composition of two partition maps: {@code n^closed} times a partition map.
 *
 * @param map the partition of the outer outputs and inner inputs: those connected through the
 *     indices between the two maps lie in one block
 * @param closed the number of blocks that were left in between, connected to neither side: each is
 *     a free sum, which gives n
 */
public record PartitionProduct(PartitionMap map, int closed) {
  static PartitionProduct of(PartitionMap outer, PartitionMap inner) {
    if (outer.in() != inner.out()) {
      throw new IllegalArgumentException(
          "order " + inner.out() + " goes into a map of order " + outer.in());
    }
    int[] joined = joined(outer, inner);
    List<Integer> labels = new ArrayList<>();
    for (int point = 0; point < outer.out(); point++) {
      labels.add(joined[outer.partition().labels().get(point)]);
    }
    int offset = outer.partition().blocks();
    for (int point = inner.out(); point < inner.out() + inner.in(); point++) {
      labels.add(joined[offset + inner.partition().labels().get(point)]);
    }
    long all = Arrays.stream(joined).distinct().count();
    SetPartition partition = SetPartition.ofEqual(labels);
    return new PartitionProduct(
        new PartitionMap(outer.out(), inner.in(), partition), (int) all - partition.blocks());
  }

  /** For the blocks of both maps, those of the outer one first, a label of their component. */
  private static int[] joined(PartitionMap outer, PartitionMap inner) {
    int offset = outer.partition().blocks();
    int[] joined = new int[offset + inner.partition().blocks()];
    Arrays.setAll(joined, block -> block);
    for (int middle = 0; middle < outer.in(); middle++) {
      int upper = joined[outer.partition().labels().get(outer.out() + middle)];
      int lower = joined[offset + inner.partition().labels().get(middle)];
      Arrays.setAll(joined, block -> joined[block] == lower ? upper : joined[block]);
    }
    return joined;
  }

  /** The factor. */
  public SizePolynomial factor() {
    return SizePolynomial.power(closed);
  }

  /** For example {@code n (y(a) = sum(b) x(b))}. */
  @Override
  public String toString() {
    return closed == 0 ? map.toString() : factor() + " (" + map + ")";
  }
}
