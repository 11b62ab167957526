package org.equigen.symbolic.root;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.number.Field;

/**
 * Characters of a reductive Lie algebra and their decomposition into irreducible ones.
 *
 * <p>A decomposition is a sum of highest weights, a character a sum of all weights. Products are
 * taken by the algorithm of Racah, Speiser and Klimyk (Humphreys, exercise 24.9; Fulton and Harris,
 * Representation Theory, 25.3), which never enumerates the Weyl group.
 *
 * @param <E> the multiplicities
 * @param roots the root system
 * @param field the field of the multiplicities
 */
public record CharacterRing<E>(RootSystem roots, Field<E> field) {
  /** The decomposition of the trivial representation. */
  public WeightSum<E> one() {
    return WeightSum.of(field, Weight.zero(roots.size()));
  }

  /**
   * All weights of an irreducible representation.
   *
   * @throws IllegalArgumentException if the weight is not dominant
   * @throws ArithmeticException if a multiplicity exceeds a long
   */
  public WeightSum<E> irreducible(Weight highest) {
    Map<Weight, E> weights = new HashMap<>();
    Freudenthal.dominantWeights(roots, highest)
        .forEach(
            (dominant, count) ->
                roots.orbit(dominant).forEach(weight -> weights.put(weight, field.of(count))));
    return WeightSum.of(field, weights);
  }

  /**
   * The decomposition of a tensor product: {@code chi_lambda chi = sum over weights mu of chi of
   * m_mu sign(w) chi_(w(lambda + mu + rho) - rho)}, where w moves its argument into the dominant
   * chamber and weights on a wall do not count.
   *
   * @param decomposition highest weights of one factor
   * @param character all weights of the other
   */
  public WeightSum<E> product(WeightSum<E> decomposition, WeightSum<E> character) {
    Map<Weight, E> product = new HashMap<>();
    for (Map.Entry<Weight, E> part : decomposition.entries().entrySet()) {
      Weight shifted = part.getKey().plus(roots.rho());
      character
          .entries()
          .forEach(
              (weight, count) ->
                  straighten(
                      shifted.plus(weight), field.multiply(part.getValue(), count), product));
    }
    return WeightSum.of(field, product);
  }

  private void straighten(Weight weight, E count, Map<Weight, E> sum) {
    RootSystem.Chamber chamber = roots.chamber(weight);
    if (!roots.onWall(chamber.weight())) {
      E signed = chamber.sign() > 0 ? count : field.negate(count);
      sum.merge(chamber.weight().plus(-1, roots.rho()), signed, field::add);
    }
  }

  /** The irreducible parts of a character. */
  public WeightSum<E> decompose(WeightSum<E> character) {
    return product(one(), character);
  }

  /** The character with this decomposition. */
  public WeightSum<E> character(WeightSum<E> decomposition) {
    WeightSum<E> sum = WeightSum.zero(field);
    for (Map.Entry<Weight, E> part : decomposition.entries().entrySet()) {
      sum = sum.plus(irreducible(part.getKey()).scale(part.getValue()));
    }
    return sum;
  }

  /** The number of invariants in the tensor product of two decomposed representations. */
  public E invariants(WeightSum<E> left, WeightSum<E> right) {
    E sum = field.zero();
    for (Map.Entry<Weight, E> part : left.entries().entrySet()) {
      E other = right.multiplicity(roots.dual(part.getKey()));
      sum = field.add(sum, field.multiply(part.getValue(), other));
    }
    return sum;
  }

  /**
   * The decomposition of {@code D tensor Sym^k}, or {@code D tensor Alt^k}, of a representation, by
   * Newton's identities {@code k h_k = sum_j p_j h_(k-j)} and {@code k e_k = sum_j (-1)^(j-1) p_j
   * e_(k-j)} (Macdonald, Symmetric Functions and Hall Polynomials, I.2).
   *
   * @param decomposition of D
   * @param powers the Adams operations {@code p_1, ..., p_k} of the representation's character
   * @param alternating whether for Alt
   */
  public WeightSum<E> power(
      WeightSum<E> decomposition, List<WeightSum<E>> powers, boolean alternating) {
    List<WeightSum<E>> done = new ArrayList<>(List.of(decomposition));
    for (int degree = 1; degree <= powers.size(); degree++) {
      WeightSum<E> sum = WeightSum.zero(field);
      for (int j = 1; j <= degree; j++) {
        WeightSum<E> next = product(done.get(degree - j), powers.get(j - 1));
        sum = sum.plus(alternating && j % 2 == 0 ? next.scale(field.of(-1)) : next);
      }
      done.add(sum.scale(field.invert(field.of(degree))));
    }
    return done.getLast();
  }

  /** The decomposition of {@code Sym^k} of a character without eigenvalues besides its weights. */
  public WeightSum<E> symmetric(int degree, WeightSum<E> character) {
    return power(one(), adams(degree, character), false);
  }

  /** The decomposition of {@code Alt^k} of a character without eigenvalues besides its weights. */
  public WeightSum<E> alternating(int degree, WeightSum<E> character) {
    return power(one(), adams(degree, character), true);
  }

  private static <E> List<WeightSum<E>> adams(int degree, WeightSum<E> character) {
    List<WeightSum<E>> powers = new ArrayList<>();
    for (int k = 1; k <= degree; k++) {
      powers.add(character.adams(k));
    }
    return powers;
  }

  /** The decomposition of the dual. */
  public WeightSum<E> dual(WeightSum<E> decomposition) {
    Map<Weight, E> dual = new HashMap<>();
    decomposition.entries().forEach((weight, count) -> dual.put(roots.dual(weight), count));
    return WeightSum.of(field, dual);
  }
}
