package org.equigen.symbolic.partition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A partition of the points 0 to m-1 into blocks, as a restricted growth string: {@code labels[i]}
 * is the block of point i, and blocks are numbered in the order of their first points.
 *
 * @param labels for each point its block, from 0; each at most one above all before it
 */
public record SetPartition(List<Integer> labels) implements Comparable<SetPartition> {
  /**
   * Copies the labels.
   *
   * @throws IllegalArgumentException if they are not a restricted growth string
   */
  public SetPartition {
    labels = List.copyOf(labels);
    int next = 0;
    for (int label : labels) {
      if (label < 0 || label > next) {
        throw new IllegalArgumentException("no restricted growth string: " + labels);
      }
      next = Math.max(next, label + 1);
    }
  }

  /**
   * The partition whose blocks are the points with equal labels; labels may be any numbers, and
   * blocks are numbered anew.
   */
  public static SetPartition ofEqual(List<Integer> labels) {
    Map<Integer, Integer> numbers = new HashMap<>();
    List<Integer> renumbered = new ArrayList<>();
    for (int label : labels) {
      numbers.putIfAbsent(label, numbers.size());
      renumbered.add(numbers.get(label));
    }
    return new SetPartition(renumbered);
  }

  /** All partitions of so many points, in lexicographic order of their labels. */
  public static List<SetPartition> all(int points) {
    return all(points, points);
  }

  /** Those with at most so many blocks, in the same order. */
  public static List<SetPartition> all(int points, int mostBlocks) {
    List<SetPartition> partitions = new ArrayList<>();
    extend(new ArrayList<>(), 0, points, mostBlocks, partitions);
    return partitions;
  }

  private static void extend(
      List<Integer> prefix, int blocks, int points, int mostBlocks, List<SetPartition> into) {
    if (prefix.size() == points) {
      into.add(new SetPartition(prefix));
      return;
    }
    for (int label = 0; label <= Math.min(blocks, mostBlocks - 1); label++) {
      prefix.add(label);
      extend(prefix, Math.max(blocks, label + 1), points, mostBlocks, into);
      prefix.removeLast();
    }
  }

  /** The number of points. */
  public int points() {
    return labels.size();
  }

  /** Whether every block of {@code finer} lies in one block of this; equal ones do. */
  public boolean isCoarserThan(SetPartition finer) {
    Map<Integer, Integer> images = new HashMap<>();
    for (int i = 0; i < Math.min(points(), finer.points()); i++) {
      int image = labels.get(i);
      if (images.computeIfAbsent(finer.labels.get(i), _ -> image) != image) {
        return false;
      }
    }
    return points() == finer.points();
  }

  /** All partitions that are coarser than this one or equal, in lexicographic order. */
  public List<SetPartition> coarsenings() {
    return all(blocks()).stream()
        .map(merge -> new SetPartition(labels.stream().map(merge.labels::get).toList()))
        .sorted()
        .toList();
  }

  /**
   * The Moebius function {@code mu(this, coarser)} of the lattice of partitions: the product of
   * {@code (-1)^(m-1) (m-1)!} over the blocks of {@code coarser}, each a union of m blocks of this
   * (Rota, On the foundations of combinatorial theory I, 1964, section 7).
   *
   * @throws IllegalArgumentException unless {@code coarser} is coarser than this or equal
   */
  public BigInteger moebius(SetPartition coarser) {
    if (!coarser.isCoarserThan(this)) {
      throw new IllegalArgumentException(coarser + " is not coarser than " + this);
    }
    int[] merged = new int[coarser.blocks()];
    BigInteger product = BigInteger.ONE;
    for (int block = 0; block < blocks(); block++) {
      int before = merged[coarser.labels.get(block(block).getFirst())]++;
      product = before == 0 ? product : product.multiply(BigInteger.valueOf(-before));
    }
    return product;
  }

  @Override
  public int compareTo(SetPartition other) {
    return Arrays.compare(labels.toArray(new Integer[0]), other.labels.toArray(new Integer[0]));
  }

  /** Number of blocks. */
  public int blocks() {
    return labels.stream().mapToInt(label -> label + 1).max().orElse(0);
  }

  /** The points of a block, rising. */
  public List<Integer> block(int label) {
    List<Integer> points = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i) == label) {
        points.add(i);
      }
    }
    return points;
  }

  /**
   * How many partitions of so many points have at most so many blocks; {@link #bell} where blocks
   * are not short.
   */
  public static BigInteger count(int points, long mostBlocks) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger[] row = stirlingRow(points);
    for (int b = 0; b <= Math.min(points, mostBlocks); b++) {
      sum = sum.add(row[b]);
    }
    return sum;
  }

  /** Bell's number: how many partitions there are of so many points: 1, 1, 2, 5, 15, 52, ... */
  public static BigInteger bell(int points) {
    return count(points, points);
  }

  /**
   * Stirling's number of the second kind: how many partitions of so many points have exactly so
   * many blocks.
   */
  public static BigInteger stirling(int points, int blocks) {
    return blocks < 0 || blocks > points ? BigInteger.ZERO : stirlingRow(points)[blocks];
  }

  /** {@code S(m,b) = b S(m-1,b) + S(m-1,b-1)} (Stanley, Enumerative Combinatorics 1, 1.9). */
  private static BigInteger[] stirlingRow(int points) {
    BigInteger[] stirling = new BigInteger[points + 1];
    Arrays.fill(stirling, BigInteger.ZERO);
    stirling[0] = BigInteger.ONE;
    for (int m = 1; m <= points; m++) {
      for (int b = m; b >= 1; b--) {
        stirling[b] = stirling[b].multiply(BigInteger.valueOf(b)).add(stirling[b - 1]);
      }
      stirling[0] = BigInteger.ZERO;
    }
    return stirling;
  }
}
