package org.equigen.tests.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.root.CharacterRing;
import org.equigen.symbolic.root.Weight;
import org.equigen.symbolic.root.WeightSum;

/** Comparisons of characters of the simple types: nothing is solved for. */
final class LieCharacters {
  private final Random random;

  /** Comparisons of weights drawn at random. */
  LieCharacters(long seed) {
    random = new Random(seed);
  }

  /** All of them. */
  List<Comparison> all() {
    List<Comparison> all = new ArrayList<>();
    for (LieGroup group : LieGroup.ALL) {
      dimensions(group, all);
      products(group, all);
      powers(group, all);
    }
    return all;
  }

  private void dimensions(LieGroup group, List<Comparison> into) {
    for (Weight weight : group.weights(3, 1_000_000_000L, random)) {
      String question = "dim(%s,%s)".formatted(weight, group.type());
      into.add(
          new Comparison(
              question,
              question,
              UnaryOperator.identity(),
              () -> group.ring().roots().dimension(weight).toString()));
    }
  }

  private void products(LieGroup group, List<Comparison> into) {
    List<Weight> weights = group.weights(4, 4_000, random);
    for (int i = 0; i + 1 < weights.size(); i += 2) {
      Weight left = weights.get(i);
      Weight right = weights.get(i + 1);
      into.add(
          sum(
              "tensor(%s,%s,%s)".formatted(left, right, group.type()),
              group,
              ring -> ring.product(WeightSum.of(ring.field(), left), ring.irreducible(right))));
    }
  }

  private void powers(LieGroup group, List<Comparison> into) {
    for (Weight weight : group.weights(2, 60, random)) {
      for (int degree : List.of(2, 3)) {
        String arguments = "(%s,%s,%s)".formatted(degree, weight, group.type());
        into.add(
            sum(
                "sym_tensor" + arguments,
                group,
                ring -> ring.symmetric(degree, ring.irreducible(weight))));
        into.add(
            sum(
                "alt_tensor" + arguments,
                group,
                ring -> ring.alternating(degree, ring.irreducible(weight))));
      }
      into.add(
          sum(
              "Adams(2,%s,%s)".formatted(weight, group.type()),
              group,
              ring -> ring.decompose(ring.irreducible(weight).adams(2))));
    }
  }

  /** What Equigen computes in the ring of characters. */
  private interface Computation {
    WeightSum<Rational> in(CharacterRing<Rational> ring);
  }

  private static Comparison sum(String question, LieGroup group, Computation computation) {
    return new Comparison(
        question,
        question,
        LiePolynomial::canonical,
        () -> LiePolynomial.text(computation.in(group.ring()).terms()));
  }
}
