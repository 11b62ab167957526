package org.equigen.codegen.planning.declaration;

import java.util.Optional;
import org.equigen.codegen.planning.declaration.ProductOptions.Mode;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Term;

/**
 * Paths of a product that are wanted, and what is special about them.
 *
 * @param left which summands of the first input
 * @param right which summands of the second input
 * @param out where to: into a term as the mode says, or added up in the channels of one summand of
 *     the output
 * @param mode which channels are multiplied; that of the layer where there is none
 * @param weights where weights come from; from where the layer says where there is none
 * @param pathWeight what the square of the factor of each path is multiplied by, positive; the
 *     {@code path_weight} of e3nn
 */
public record PathRule(
    Side left,
    Side right,
    Side out,
    Optional<Mode> mode,
    Optional<Weights> weights,
    Rational pathWeight) {

  /** What a path may have on one of its three sides. */
  public sealed interface Side {
    /**
     * Whether a summand is meant.
     *
     * @param number of the summand in its representation, from 0
     */
    boolean contains(int number, Term term);
  }

  /** Any summand, written {@code *}. */
  public record Anything() implements Side {
    @Override
    public boolean contains(int number, Term term) {
      return true;
    }

    @Override
    public String toString() {
      return "*";
    }
  }

  /**
   * All summands with one term.
   *
   * @param term the term
   */
  public record Terms(Term term) implements Side {
    @Override
    public boolean contains(int number, Term term) {
      return this.term.equals(term);
    }

    @Override
    public String toString() {
      return term.toString();
    }
  }

  /**
   * One summand, written {@code [0]}.
   *
   * @param summand its number, from 0
   */
  public record At(int summand) implements Side {
    @Override
    public boolean contains(int number, Term term) {
      return summand == number;
    }

    @Override
    public String toString() {
      return "[" + summand + "]";
    }
  }

  /**
   * Checks the weight.
   *
   * @throws IllegalArgumentException if the weight of the path is not positive
   */
  public PathRule {
    if (pathWeight.signum() <= 0) {
      throw new IllegalArgumentException("path weight " + pathWeight);
    }
  }

  /** Paths in the mode of the layer and with its weights. */
  public PathRule(Side left, Side right, Side out) {
    this(left, right, out, Optional.empty(), Optional.empty(), Rational.ONE);
  }

  /** All paths between three terms, in the mode of the layer and with its weights. */
  public static PathRule between(Term left, Term right, Term out) {
    return new PathRule(new Terms(left), new Terms(right), new Terms(out));
  }

  /** The paths from one summand of each input into the channels of one summand of the output. */
  public static PathRule instruction(int left, int right, int out, Mode mode, Weights weights) {
    return new PathRule(
        new At(left),
        new At(right),
        new At(out),
        Optional.of(mode),
        Optional.of(weights),
        Rational.ONE);
  }

  /** These paths in a mode. */
  public PathRule by(Mode mode) {
    return new PathRule(left, right, out, Optional.of(mode), weights, pathWeight);
  }

  /** These paths with weights from elsewhere, or without. */
  public PathRule weighted(Weights weights) {
    return new PathRule(left, right, out, mode, Optional.of(weights), pathWeight);
  }

  /** These paths with another weight of the path. */
  public PathRule times(Rational pathWeight) {
    return new PathRule(left, right, out, mode, weights, pathWeight);
  }

  /** Whether it names three summands: several such rules for the same ones add up. */
  public boolean isInstruction() {
    return left instanceof At && right instanceof At && out instanceof At;
  }

  /** Whether it says no more than three terms. */
  boolean isPlain() {
    return left instanceof Terms
        && right instanceof Terms
        && out instanceof Terms
        && mode.isEmpty()
        && weights.isEmpty()
        && pathWeight.equals(Rational.ONE);
  }

  /** For example {@code 1o x 1o -> 0e} or {@code [0] x * -> 0e by uvu, weights none}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(left + " x " + right + " -> " + out);
    mode.ifPresent(it -> text.append(" by ").append(it.word()));
    weights.ifPresent(it -> text.append(", weights ").append(it.word()));
    if (!pathWeight.equals(Rational.ONE)) {
      text.append(", path-weight ").append(pathWeight);
    }
    return text.toString();
  }
}
