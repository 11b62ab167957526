package org.equigen.tests.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.Multiplicities;
import org.equigen.symbolic.decomposition.MultiplicityCount;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.ConjugateWeight;
import org.equigen.symbolic.irreducible.Irreducible;
import org.equigen.symbolic.irreducible.Irreducible.HighestWeight;
import org.equigen.symbolic.irreducible.Irreducibles;
import org.equigen.symbolic.number.RationalField;
import org.equigen.symbolic.root.CartanType;
import org.equigen.symbolic.root.CharacterRing;
import org.equigen.symbolic.root.RootSystem;
import org.equigen.symbolic.root.Weight;
import org.equigen.symbolic.root.WeightSum;
import org.equigen.tests.label.LabelledGroup;

/**
 * All labels to 330 dimensions: dimensions and duals of every one, and products drawn at random, of
 * weights and of what users declare.
 */
final class LieLabels {
  /** Pairs of weights, and words, of each group. */
  private static final int PAIRS = 12;

  private static final int WORDS = 8;

  private static final int LARGEST_PRODUCT = 4_000;
  private static final int LARGEST_FACTOR = 20;

  private final Random random;

  /** Comparisons of products drawn at random. */
  LieLabels(long seed) {
    random = new Random(seed);
  }

  /** All of them. */
  List<Comparison> all() {
    List<Comparison> all = new ArrayList<>();
    for (LabelledGroup group : LabelledGroup.ALL) {
      List<Weight> weights = group.weights();
      CharacterRing<?> ring = ring(group);
      all.add(each(group, weights, "dim", weight -> dimension(group, ring, weight).toString()));
      all.add(each(group, weights, "contragr", weight -> ring.roots().dual(weight).toString()));
      for (int k = 0; k < PAIRS; k++) {
        all.add(product(group, weights));
      }
      for (int k = 0; k < WORDS; k++) {
        all.add(word(group, weights));
      }
    }
    return all;
  }

  private static CharacterRing<?> ring(LabelledGroup group) {
    List<CartanType> types = new ArrayList<>();
    for (int at = 0; at < group.type().length(); at += 2) {
      types.add(CartanType.of(group.type().substring(at, at + 2)).orElseThrow());
    }
    return new CharacterRing<>(RootSystem.of(types, 0), RationalField.Q);
  }

  /** That of the label where matrices can be had. */
  private static BigInteger dimension(LabelledGroup group, CharacterRing<?> ring, Weight weight) {
    return Irreducibles.of(group.group(), group.label(weight)) instanceof Irreducible.Known known
        ? known.dimension()
        : ring.roots().dimension(weight);
  }

  private static Comparison each(
      LabelledGroup group,
      List<Weight> weights,
      String function,
      Function<Weight, String> equigen) {
    return new Comparison(
        "%s of all %s labels of %s".formatted(function, weights.size(), group),
        weights.stream()
            .map(weight -> "%s(%s,%s)".formatted(function, weight, group.type()))
            .collect(Collectors.joining("\n")),
        UnaryOperator.identity(),
        () -> weights.stream().map(equigen).collect(Collectors.joining("\n")));
  }

  private Weight draw(LabelledGroup group, List<Weight> weights, int largest) {
    List<Weight> small =
        weights.stream().filter(weight -> group.dimension(weight) <= largest).toList();
    return small.get(random.nextInt(small.size()));
  }

  private Comparison product(LabelledGroup group, List<Weight> weights) {
    Weight left = draw(group, weights, LabelledGroup.LARGEST);
    Weight right = draw(group, weights, LARGEST_PRODUCT / group.dimension(left));
    String question = "tensor(%s,%s,%s)".formatted(left, right, group.type());
    return new Comparison(
        group + ": " + question,
        question,
        LiePolynomial::canonical,
        () -> LiePolynomial.text(product(ring(group), left, right)));
  }

  private static <E> Map<Weight, E> product(CharacterRing<E> ring, Weight left, Weight right) {
    return ring.product(WeightSum.of(ring.field(), left), ring.irreducible(right)).terms();
  }

  /** A factor of a word, in the language of Equigen and in that of LiE. */
  private record Piece(String text, String question, long dimension) {}

  private Piece piece(LabelledGroup group, List<Weight> weights) {
    int kind = random.nextInt(5);
    Weight weight = draw(group, weights, kind < 2 ? 10 : LARGEST_FACTOR);
    String label = group.label(weight);
    long d = group.dimension(weight);
    return switch (kind) {
      case 0 ->
          new Piece(
              "Sym(2," + label + ")",
              "sym_tensor(2,%s,%s)".formatted(weight, group.type()),
              d * (d + 1) / 2);
      case 1 ->
          new Piece(
              "Sym(3," + label + ")",
              "sym_tensor(3,%s,%s)".formatted(weight, group.type()),
              d * (d + 1) * (d + 2) / 6);
      case 2 -> new Piece("V", "1X" + group.vector(), group.dimension(group.vector()));
      case 3 -> new Piece("(" + label + ")'", dual(group, weight), d);
      default -> new Piece(label, "1X" + weight, d);
    };
  }

  private static String dual(LabelledGroup group, Weight weight) {
    return "contragr(1X%s,%s)".formatted(weight, group.type());
  }

  /** A product of up to four factors. */
  private Comparison word(LabelledGroup group, List<Weight> weights) {
    Piece first = piece(group, weights);
    String text = first.text();
    String question = first.question();
    long dimension = first.dimension();
    for (int k = 0; k < 3; k++) {
      Piece next = piece(group, weights);
      if (dimension * next.dimension() <= LARGEST_PRODUCT) {
        text = text + "*" + next.text();
        question = "tensor(%s,%s,%s)".formatted(question, next.question(), group.type());
        dimension *= next.dimension();
      }
    }
    String word = text;
    return new Comparison(
        group + ": " + word,
        question,
        LiePolynomial::canonical,
        () -> LiePolynomial.text(multiplicities(group, word)));
  }

  /** The parts by highest weights: over R, a pair of conjugate weights is one part. */
  private static Map<Weight, BigInteger> multiplicities(LabelledGroup labelled, String word) {
    Group group = labelled.group();
    Multiplicities found = MultiplicityCount.of(group, RepresentationParser.parse(word, group));
    Map<Weight, BigInteger> weights = new TreeMap<>();
    for (Multiplicities.Part part : found.parts()) {
      String label = part.irrep();
      boolean pair = label.startsWith("Real(");
      String one = pair ? label.substring(5, label.length() - 1) : label;
      HighestWeight highest = new HighestWeight(labelled.weight(one), 1);
      weights.merge(highest.weight(), part.multiplicity(), BigInteger::add);
      if (pair) {
        Weight conjugate = ConjugateWeight.of(group, highest).orElseThrow().weight();
        weights.merge(conjugate, part.multiplicity(), BigInteger::add);
      }
    }
    return weights;
  }
}
