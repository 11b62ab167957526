package org.equigen.symbolic.decomposition.irrep;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.equigen.symbolic.character.CharacterFormula;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.ConjugateWeight;
import org.equigen.symbolic.irreducible.Irreducible;
import org.equigen.symbolic.irreducible.Irreducible.HighestWeight;
import org.equigen.symbolic.irreducible.Irreducibles;
import org.equigen.symbolic.representation.RealMatrices;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;

/**
 * How often the irreducible representations of a group with labels occur, by Weyl's character
 * formula; nothing is solved and no matrix is made.
 *
 * <p>Over R, a weight that is its own conjugate stands for a representation of type R: the central
 * character of V decides the type, and V is real (Tits, Representations lineaires irreductibles
 * d'un groupe reductif, 1971). Two conjugate weights stand for one of type C, {@code Real(label)}.
 *
 * @param real whether over R, else over C
 * @param parts by rising dimension
 */
public record LabelMultiplicities(boolean real, List<Part> parts) {
  /** Copies the list. */
  public LabelMultiplicities {
    parts = List.copyOf(parts);
  }

  /**
   * All copies of one irreducible representation.
   *
   * @param label as representations are declared
   * @param dimension over R or over C
   * @param type over R of its endomorphisms, over C of Frobenius and Schur, if a rule tells it
   * @param multiplicity at least 1
   */
  public record Part(
      String label, BigInteger dimension, Optional<RealType> type, BigInteger multiplicity) {}

  /**
   * Counts; empty if the group has no label for something that occurs.
   *
   * <p>Over R if the representation has real matrices and rules tell the type of every part, else
   * over C.
   */
  public static Optional<LabelMultiplicities> of(Group group, Representation representation) {
    CharacterFormula formula = CharacterFormula.of(group);
    Map<HighestWeight, BigInteger> weights = new TreeMap<>();
    for (Summand summand : representation.summands()) {
      Optional<Map<HighestWeight, BigInteger>> found = formula.highestWeights(summand.term());
      if (found.isEmpty() || !found.get().keySet().stream().allMatch(w -> hasLabel(group, w))) {
        return Optional.empty();
      }
      BigInteger copies = BigInteger.valueOf(summand.multiplicity());
      found.get().forEach((w, count) -> weights.merge(w, count.multiply(copies), BigInteger::add));
    }
    boolean real =
        RealMatrices.are(group, representation)
            && weights.keySet().stream().allMatch(w -> isPaired(group, weights, w));
    List<Part> parts = new ArrayList<>();
    weights.forEach(
        (weight, count) -> {
          HighestWeight conjugate = ConjugateWeight.of(group, weight).orElse(weight);
          if (!real || weight.compareTo(conjugate) <= 0) {
            boolean pair = real && !conjugate.equals(weight);
            parts.add(part(group, formula, weight, pair, count));
          }
        });
    parts.sort(Comparator.comparing(Part::dimension));
    return Optional.of(new LabelMultiplicities(real, parts));
  }

  /** Whether the irreducible representation of a highest weight has a label. */
  public static boolean hasLabel(Group group, HighestWeight weight) {
    return !(Irreducibles.of(group, Irreducibles.label(group, weight))
        instanceof Irreducible.Foreign);
  }

  private static boolean isPaired(
      Group group, Map<HighestWeight, BigInteger> weights, HighestWeight weight) {
    return ConjugateWeight.of(group, weight)
        .filter(conjugate -> group.field().isReal())
        .filter(
            conjugate ->
                conjugate.equals(weight)
                    ? type(group, weight).equals(Optional.of(RealType.R))
                    : Objects.equals(weights.get(weight), weights.get(conjugate)))
        .isPresent();
  }

  private static Part part(
      Group group, CharacterFormula formula, HighestWeight weight, boolean pair, BigInteger count) {
    String label = Irreducibles.label(group, weight);
    BigInteger dimension = formula.dimension(weight);
    return pair
        ? new Part("Real(" + label + ")", dimension.shiftLeft(1), Optional.of(RealType.C), count)
        : new Part(label, dimension, type(group, weight), count);
  }

  /** The type of Frobenius and Schur, if a rule tells it. */
  public static Optional<RealType> type(Group group, HighestWeight weight) {
    Optional<HighestWeight> conjugate = ConjugateWeight.of(group, weight);
    if (conjugate.isEmpty() || !conjugate.get().equals(weight)) {
      return conjugate.map(_ -> RealType.C);
    }
    if (group instanceof ClassicalGroup classical) {
      return classical(classical, weight.weight().labels());
    }
    return Optional.of(RealType.R);
  }

  /** Of a weight that is its own conjugate; spinors of orthogonal groups are left open. */
  private static Optional<RealType> classical(ClassicalGroup group, int[] labels) {
    return switch (group.family()) {
      case SPECIAL_LINEAR, SYMPLECTIC, COMPLEX_SPECIAL_LINEAR -> Optional.of(RealType.R);
      case SPECIAL_UNITARY ->
          group.q() == 0 ? Optional.of(compactUnitary(labels)) : Optional.empty();
      case SPECIAL_ORTHOGONAL, SPECIAL_ORTHOGONAL_CONNECTED, ORTHOGONAL ->
          isTensor(group.dimension(), labels) ? Optional.of(RealType.R) : Optional.empty();
      case GENERAL_LINEAR, UNITARY -> Optional.empty();
    };
  }

  /** The sign {@code (-1)^(sum_i i (n + 1 - i) a_i)}: twice the height of the weight. */
  private static RealType compactUnitary(int[] labels) {
    long height = 0;
    for (int i = 0; i < labels.length; i++) {
      height += (long) (i + 1) * (labels.length - i) * labels[i];
    }
    return height % 2 == 0 ? RealType.R : RealType.H;
  }

  /** Whether a representation of so(n) is one of SO(n). */
  private static boolean isTensor(int dimension, int[] labels) {
    int last = labels[labels.length - 1];
    boolean odd = dimension % 2 == 1;
    return (odd ? last : last + (labels.length > 1 ? labels[labels.length - 2] : 0)) % 2 == 0;
  }
}
