package org.equigen.symbolic.solver.elimination;

import java.util.Arrays;
import org.equigen.symbolic.solver.operator.TensorSpace;
import org.equigen.symbolic.solver.orbit.CartanData;
import org.equigen.symbolic.solver.orbit.Orbits;
import org.equigen.symbolic.solver.orbit.Support;
import org.equigen.symbolic.solver.orbit.Weights;

/**
 * An order in which to solve for the unknowns, so that what is solved already stays small.
 *
 * <p>A tensor with weight zero is a map T from the dual of the trailing factors to the leading ones
 * that preserves weights: one block T_mu for each weight mu of the leading factors. If the
 * generators are root vectors, they tie T_mu to the blocks at {@code mu + alpha}. Going down from
 * the highest weight, T_mu is fixed by the blocks above but for maps between highest weight vectors
 * of weight mu (Humphreys, Introduction to Lie Algebras and Representation Theory, 20.2: such
 * vectors generate); so at no time are more unknowns free than there are solutions in the end.
 *
 * <p>Any order is correct; this one is fast.
 *
 * @param stage for each unknown its place in the order, from 0
 * @param count the number of stages
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loops
public record Stages(int[] stage, int count) {
  /** A single stage. */
  public static Stages single(int unknowns) {
    return new Stages(new int[unknowns], 1);
  }

  /**
   * By falling height of the leading weights; a single stage unless every generator is diagonal or
   * one of a pair.
   */
  public static Stages of(TensorSpace space, CartanData cartan, Orbits orbits) {
    return cartan
        .height()
        .map(height -> byHeight(space, cartan.weights(), height, orbits))
        .orElseGet(() -> single(orbits.count()));
  }

  /** By falling height of the leading weights. */
  static Stages byHeight(TensorSpace space, Weights weights, long[] functional, Orbits orbits) {
    long[] heights =
        Support.sums(space, weights, 0, space.middle()).stream()
            .mapToLong(weight -> Weights.dot(functional, weight))
            .toArray();
    int trailing = space.size() / heights.length;
    long[] highest = new long[orbits.count()];
    Arrays.fill(highest, Long.MIN_VALUE);
    Support support = orbits.support();
    for (int i = 0; i < support.count(); i++) {
      int orbit = orbits.orbitAt(i);
      if (orbit >= 0) {
        highest[orbit] = Math.max(highest[orbit], heights[support.coordinate(i) / trailing]);
      }
    }
    long[] levels = Arrays.stream(highest).distinct().sorted().toArray();
    int[] stage = new int[highest.length];
    Arrays.setAll(stage, u -> levels.length - 1 - Arrays.binarySearch(levels, highest[u]));
    return new Stages(stage, Math.max(1, levels.length));
  }
}
