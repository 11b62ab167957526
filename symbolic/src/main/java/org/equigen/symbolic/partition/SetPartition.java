package org.equigen.symbolic.partition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A partition of the points 0 to m-1 into blocks, as a restricted growth string: {@code labels[i]}
 * is the block of point i, and blocks are numbered in the order of their first points.
 *
 * @param labels for each point its block, from 0; each at most one above all before it
 */
public record SetPartition(List<Integer> labels) {
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

  /** All partitions of so many points, in lexicographic order of their labels. */
  public static List<SetPartition> all(int points) {
    List<SetPartition> partitions = new ArrayList<>();
    extend(new ArrayList<>(), 0, points, partitions);
    return partitions;
  }

  private static void extend(
      List<Integer> prefix, int blocks, int points, List<SetPartition> into) {
    if (prefix.size() == points) {
      into.add(new SetPartition(prefix));
      return;
    }
    for (int label = 0; label <= blocks; label++) {
      prefix.add(label);
      extend(prefix, Math.max(blocks, label + 1), points, into);
      prefix.removeLast();
    }
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
   * How many partitions of so many points have at most so many blocks: a sum of Stirling numbers of
   * the second kind, {@code S(m,b) = b S(m-1,b) + S(m-1,b-1)}; the Bell number where blocks are not
   * short (Stanley, Enumerative Combinatorics 1, section 1.9).
   */
  public static BigInteger count(int points, long mostBlocks) {
    BigInteger[] stirling = new BigInteger[points + 1];
    Arrays.fill(stirling, BigInteger.ZERO);
    stirling[0] = BigInteger.ONE;
    for (int m = 1; m <= points; m++) {
      for (int b = m; b >= 1; b--) {
        stirling[b] = stirling[b].multiply(BigInteger.valueOf(b)).add(stirling[b - 1]);
      }
      stirling[0] = BigInteger.ZERO;
    }
    BigInteger sum = BigInteger.ZERO;
    for (int b = 0; b <= Math.min(points, mostBlocks); b++) {
      sum = sum.add(stirling[b]);
    }
    return sum;
  }
}
