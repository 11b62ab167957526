package org.equigen.runtime.kernel;

import java.util.Arrays;

/**
 * Which products a {@link LaneKernel} adds up for every channel of operands whose rows lie in
 * lanes, and where the operands hold them.
 *
 * <p>The terms are groups one after another: {@code target, n}, then n times {@code factor, first,
 * second}, where n may be zero: a sum of nothing. The target, the first and the second are numbers
 * of components, the factor is the place of a number in a list. Where a kernel has one factor, the
 * second component is not looked at.
 */
public final class LaneTable {
  private final Place first;
  private final Place second;
  private final Place target;
  private final int[] targets;
  private final int[] starts;
  private final int[] firsts;
  private final int[] seconds;
  private final double[] inDouble;
  private final float[] inFloat;
  private final int spread;

  /**
   * Where an operand holds its numbers.
   *
   * @param channel from a channel to the next one; 0 where all channels share one
   * @param component from a component to the next one
   */
  public record Place(int channel, int component) {}

  /**
   * A table.
   *
   * @param first of what is numbered first in a product
   * @param second of what is numbered second in a product
   * @param target of what is numbered first in a group
   * @param factors the numbers by which products are multiplied
   * @param terms the groups; each target occurs in one of them
   * @throws IllegalArgumentException if the terms are no groups one after another
   */
  public LaneTable(Place first, Place second, Place target, double[] factors, int... terms) {
    this.first = first;
    this.second = second;
    this.target = target;
    int groups = groups(terms);
    int count = (terms.length - 2 * groups) / 3;
    this.targets = new int[groups];
    this.starts = new int[groups + 1];
    this.firsts = new int[count];
    this.seconds = new int[count];
    this.inDouble = new double[count];
    this.inFloat = new float[count];
    int at = 0;
    int term = 0;
    for (int group = 0; group < groups; group++) {
      targets[group] = terms[at] * target.component();
      int end = at + 2 + 3 * terms[at + 1];
      for (at += 2; at < end; at += 3) {
        inDouble[term] = factors[terms[at]];
        inFloat[term] = (float) factors[terms[at]];
        firsts[term] = terms[at + 1] * first.component();
        seconds[term] = terms[at + 2] * second.component();
        term++;
      }
      starts[group + 1] = term;
    }
    this.spread = isSpread() ? groups : 0;
  }

  /** Whether each number of the first factor multiplies all components of its channel alike. */
  private boolean isSpread() {
    boolean spread =
        first.channel() == 1
            && second.channel() == targets.length
            && target.channel() == targets.length
            && inDouble.length == targets.length;
    for (int k = 0; spread && k < targets.length; k++) {
      spread =
          starts[k] == k
              && firsts[k] == 0
              && seconds[k] == k
              && targets[k] == k
              && inDouble[k] == inDouble[0];
    }
    return spread;
  }

  private static int groups(int... terms) {
    int at = 0;
    int groups = 0;
    while (at + 2 <= terms.length && terms[at + 1] >= 0) {
      at += 2 + 3 * terms[at + 1];
      groups++;
    }
    if (at != terms.length) {
      throw new IllegalArgumentException("no groups of terms: " + Arrays.toString(terms));
    }
    return groups;
  }

  /**
   * The number of components where rows are single numbers, those of a channel side by side, and
   * all products are {@code z[u][t] = c x[u] y[u][t]} with one factor c; 0 where they are others.
   */
  public int spread() {
    return spread;
  }

  /**
   * Whether rows are single numbers, those of all channels side by side, and the only term is
   * {@code c x[u]}.
   */
  public boolean isNumber() {
    return inDouble.length == 1
        && targets.length == 1
        && first.channel() == 1
        && target.channel() == 1;
  }

  /** From a channel of first factors to the next one. */
  public int firstChannel() {
    return first.channel();
  }

  /** From a channel of second factors to the next one. */
  public int secondChannel() {
    return second.channel();
  }

  /** From a channel of targets to the next one. */
  public int targetChannel() {
    return target.channel();
  }

  /** The distance of the target of each group from the first component; not a copy. */
  public int[] targets() {
    return targets;
  }

  /** Where the terms of each group begin, then where the last ends; not a copy. */
  public int[] starts() {
    return starts;
  }

  /** The distance of the first factor of each term from the first component; not a copy. */
  public int[] firsts() {
    return firsts;
  }

  /** The distance of the second factor of each term from the first component; not a copy. */
  public int[] seconds() {
    return seconds;
  }

  /** The number of each term; not a copy. */
  public double[] inDouble() {
    return inDouble;
  }

  /** The number of each term, rounded; not a copy. */
  public float[] inFloat() {
    return inFloat;
  }
}
