package org.equigen.symbolic.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One side of a partition map: a partition of the indices of one tensor in which some blocks are
 * marked, those that go through to the other side.
 *
 * <p>On the input side it stands for a sum: of the entries whose indices coincide within blocks,
 * over the blocks that are not marked; the result has one index for each marked block, in the order
 * of their labels. On the output side it stands for the transpose: a tensor with one index for each
 * marked block is written where indices coincide within blocks, the same number whatever the
 * indices of the blocks that are not marked. Every {@link PartitionMap} is one input side, a
 * permutation of the marked blocks, and one output side, in exactly one way; so {@code Bell(k + l)
 * = sum over b of A(k,b) A(l,b) b!} with the numbers {@code A(k,b) = sum over j of S(k,j)
 * binomial(j,b)} of halves.
 *
 * <p>Source: T. Halverson, A. Ram, "Partition algebras", European Journal of Combinatorics 26
 * (2005), section 1; C. Xi, "Partition algebras are cellular", Compositio Mathematica 119 (1999),
 * section 4.
 *
 * @param partition of the indices
 * @param marked labels of the marked blocks, rising
 */
public record HalfDiagram(SetPartition partition, List<Integer> marked)
    implements Comparable<HalfDiagram> {
  /**
   * Copies the labels.
   *
   * @throws IllegalArgumentException unless they are labels of blocks, rising
   */
  public HalfDiagram {
    marked = List.copyOf(marked);
    int before = -1;
    for (int label : marked) {
      if (label <= before || label >= partition.blocks()) {
        throw new IllegalArgumentException("marked blocks " + marked + " of " + partition);
      }
      before = label;
    }
  }

  /** All with a number of indices and of marked blocks, in lexicographic order. */
  public static List<HalfDiagram> all(int indices, int marked) {
    List<HalfDiagram> all = new ArrayList<>();
    for (SetPartition partition : SetPartition.all(indices)) {
      choices(partition.blocks(), marked).forEach(it -> all.add(new HalfDiagram(partition, it)));
    }
    return all;
  }

  /** All rising lists of so many of the numbers below {@code n}. */
  private static List<List<Integer>> choices(int n, int count) {
    if (count > n) {
      return List.of();
    }
    if (count == 0) {
      return List.of(List.of());
    }
    List<List<Integer>> choices = new ArrayList<>(choices(n - 1, count));
    for (List<Integer> fewer : choices(n - 1, count - 1)) {
      List<Integer> more = new ArrayList<>(fewer);
      more.add(n - 1);
      choices.add(more);
    }
    return choices;
  }

  /** By the partition, then by the marked blocks. */
  @Override
  public int compareTo(HalfDiagram other) {
    int partitions = partition.compareTo(other.partition);
    return partitions != 0
        ? partitions
        : Arrays.compare(marked.toArray(new Integer[0]), other.marked.toArray(new Integer[0]));
  }

  /** Number of marked blocks, the order of the smaller tensor. */
  public int order() {
    return marked.size();
  }

  /** Number of blocks that are not marked. */
  public int summed() {
    return partition.blocks() - marked.size();
  }

  /** Whether all blocks are marked: nothing is summed. */
  public boolean isDiagonal() {
    return summed() == 0;
  }

  /** Whether both tensors are the same. */
  public boolean isWhole() {
    return isDiagonal() && partition.blocks() == partition.points();
  }

  /**
   * The one in which the last block that is not marked is marked too: a sum over that block leads
   * from there to this one.
   *
   * @throws IllegalStateException if all are marked
   */
  public HalfDiagram parent() {
    int last =
        IntStream.range(0, partition.blocks())
            .filter(label -> !marked.contains(label))
            .max()
            .orElseThrow(() -> new IllegalStateException("all blocks are marked"));
    List<Integer> more = new ArrayList<>(marked);
    more.add(last);
    more.sort(null);
    return new HalfDiagram(partition, more);
  }

  /** Number of indices in each marked block. */
  public List<Integer> markedSizes() {
    return marked.stream().map(label -> partition.block(label).size()).toList();
  }

  /** Number of indices in each other block, falling. */
  public List<Integer> summedSizes() {
    return IntStream.range(0, partition.blocks())
        .filter(label -> !marked.contains(label))
        .mapToObj(label -> partition.block(label).size())
        .sorted((a, b) -> Integer.compare(b, a))
        .toList();
  }

  /**
   * The map of this input side and an output side.
   *
   * @param out the output side
   * @param permutation the number of the marked block here for each one of {@code out}
   * @throws IllegalArgumentException unless both have as many marked blocks as the permutation has
   *     places
   */
  public PartitionMap to(HalfDiagram out, List<Integer> permutation) {
    if (order() != out.order() || order() != permutation.size()) {
      throw new IllegalArgumentException(this + " to " + out + " by " + permutation);
    }
    List<Integer> labels = new ArrayList<>(out.partition.labels());
    for (int label : partition.labels()) {
      int place = marked.indexOf(label);
      labels.add(
          place < 0 ? out.partition.blocks() + label : out.marked.get(permutation.indexOf(place)));
    }
    return new PartitionMap(
        out.partition.points(), partition.points(), SetPartition.ofEqual(labels));
  }
}
