package org.equigen.runtime.gradient;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a training makes small: {@code L = sum over the terms k of factor_k L_k}, where a term
 * compares an output of a layer with a column of the data, row by row, {@code L_k = (sum_r w_r
 * loss(output_r, target_r)) / (sum_r w_r)}. The rows are those of the domain of the output, over
 * all samples of a mini-batch; where no weights are given, all are 1. A term whose weights vanish
 * on a mini-batch is 0 there.
 *
 * @param terms none for an engine that only predicts
 */
public record Objective(List<Term> terms) {
  /**
   * One output and what it should be.
   *
   * @param loss of one row
   * @param output name of an output of the layer, over a domain
   * @param target name of a column over the same domain
   * @param weights name of a column of one number, 0 and more, over the same domain; rows of weight
   *     0 are not looked at
   * @param factor of the term
   */
  public record Term(
      Loss loss, String output, String target, Optional<String> weights, double factor) {
    /** For example {@code mean squared error of y to target}. */
    @Override
    public String toString() {
      String weighted = weights.map(it -> ", weighted by " + it).orElse("");
      String times = factor == 1 ? "" : factor + " times ";
      return times + loss.name() + " of " + output + " to " + target + weighted;
    }
  }

  /** Copies the terms. */
  public Objective {
    terms = List.copyOf(terms);
  }

  /** The mean of {@code loss} over the rows of an output. */
  public static Objective of(Loss loss, String output, String target) {
    return new Objective(List.of(new Term(loss, output, target, Optional.empty(), 1)));
  }

  /** The terms, one after another. */
  @Override
  public String toString() {
    return terms.stream().map(Term::toString).collect(Collectors.joining(" + "));
  }
}
