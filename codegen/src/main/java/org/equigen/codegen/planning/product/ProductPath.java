package org.equigen.codegen.planning.product;

import java.util.List;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.planning.declaration.PathRule;
import org.equigen.codegen.planning.declaration.ProductOptions.Mode;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Summand;

/**
 * A summand of each input, one map of the basis between their product and a term.
 *
 * @param left the summand of the first input
 * @param right the summand of the second input
 * @param out the summand of the output, as asked for
 * @param basis the maps
 * @param map the number of the map
 * @param way what is done with channels
 */
record ProductPath(
    Numbered left, Numbered right, Numbered out, IntertwinerBasis basis, int map, Way way) {

  /**
   * A summand by its number.
   *
   * @param number from 0, in its representation
   */
  record Numbered(int number, Summand summand) {
    int channels() {
      return summand.multiplicity();
    }
  }

  /**
   * What a path does with channels.
   *
   * @param mode which ones are multiplied
   * @param weights where weights come from
   * @param pathWeight what the square of the factor is multiplied by
   * @param own whether the path writes channels of its own, not those of its summand
   */
  record Way(Mode mode, Weights weights, Rational pathWeight, boolean own) {
    /** For example {@code by uvu, weights shared}. */
    @Override
    public String toString() {
      return "by "
          + mode.word()
          + ", weights "
          + weights.word()
          + (pathWeight.equals(Rational.ONE) ? "" : ", path-weight " + pathWeight);
    }
  }

  /** For example {@code 1o x 2e -> 1o}. */
  PathRule terms() {
    return PathRule.between(left.summand().term(), right.summand().term(), out.summand().term());
  }

  Mode mode() {
    return way.mode();
  }

  /** Products of two channels that are added up in one channel of the output. */
  long elements() {
    return switch (mode()) {
      case UVW -> (long) left.channels() * right.channels();
      case UVU -> right.channels();
      case UUU, UVUV -> 1;
    };
  }

  /** The channels of the two factors that are multiplied with each other. */
  List<Axis> pairs() {
    Axis u = Axis.full(left.channels());
    return mode() == Mode.UUU ? List.of(u) : List.of(u, Axis.full(right.channels()));
  }

  /** The letters of {@link #pairs}. */
  String letters() {
    return mode() == Mode.UUU ? "u" : "uv";
  }

  /** The channels that a mode that keeps channels leads to. */
  List<Axis> kept() {
    return mode() == Mode.UVU ? pairs().subList(0, 1) : pairs();
  }

  /** The letters of {@link #kept}. */
  String keptLetters() {
    return mode() == Mode.UVU ? "u" : letters();
  }

  /** How many channels {@link #kept} are. */
  int keptChannels() {
    return new Segment("", kept(), 1).positions();
  }

  /** For example {@code 1o*2e->1o}, with the number of the map where there are several. */
  String name() {
    String name = left.summand().term().times(right.summand().term()) + "->" + out.summand().term();
    return basis.dimension() == 1 ? name : name + "#" + map;
  }
}
