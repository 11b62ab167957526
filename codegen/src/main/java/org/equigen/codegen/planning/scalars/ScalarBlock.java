package org.equigen.codegen.planning.scalars;

import java.util.List;
import java.util.SortedMap;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.symbolic.number.Algebraic;

/**
 * Generators that are one formula for all channels, or those that are left.
 *
 * @param source how they are computed
 * @param axes the channel axes over whose positions they run; none for a single one
 * @param generators their numbers in the list of all, by position
 * @param scale by what they are multiplied; 1 where forms have scales of their own
 */
record ScalarBlock(Source source, List<Axis> axes, List<Integer> generators, Coefficient scale) {
  /** Copies the lists. */
  ScalarBlock {
    axes = List.copyOf(axes);
    generators = List.copyOf(generators);
  }

  /** How generators are computed. */
  sealed interface Source {}

  /**
   * Constant.
   *
   * @param entries the components {@code [a]}
   */
  record Constant(SortedMap<List<Integer>, Algebraic> entries) implements Source {}

  /**
   * Linear in the components of one channel.
   *
   * @param carrier whose channels
   * @param entries coefficients {@code [i][a]}
   */
  record Linear(int carrier, SortedMap<List<Integer>, Algebraic> entries) implements Source {}

  /**
   * Bilinear in the components of two channels.
   *
   * @param left whose channels u
   * @param right whose channels v
   * @param entries coefficients {@code [i][j][a]}
   */
  record Bilinear(int left, int right, SortedMap<List<Integer>, Algebraic> entries)
      implements Source {}

  /**
   * In stages.
   *
   * @param forms generators in order
   */
  record Staged(List<ScalarGenerators.ScaledForms> forms) implements Source {
    /** Copies the list. */
    public Staged {
      forms = List.copyOf(forms);
    }
  }

  /** The subscripts of its axes, from two letters that rise. */
  String letters(String two) {
    return two.substring(0, axes.stream().mapToInt(Axis::subscripts).sum());
  }

  /** The number of its generators. */
  int size() {
    return generators.size();
  }
}
