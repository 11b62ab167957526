package org.equigen.symbolic.character;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.Irreducible.HighestWeight;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.root.Weight;
import org.equigen.symbolic.root.WeightSum;

/**
 * Irreducible parts by highest weight, for groups whose cosets are one, or those of 1 and -1: there
 * an even and an odd representation belong to each weight, and the traces of -1 tell them apart.
 */
final class HighestWeights {
  private HighestWeights() {}

  static boolean apply(Group group, CosetDecomposition cosets) {
    boolean inversion =
        group instanceof ClassicalGroup classical
            && classical.family() == ClassicalGroup.Family.ORTHOGONAL
            && classical.dimension() == 3;
    boolean semisimple = cosets.cosets().stream().allMatch(coset -> coset.roots().charges() == 0);
    boolean continuous = cosets.cosets().getFirst().roots().rank() > 0;
    return semisimple && continuous && (inversion || cosets.cosets().size() == 1);
  }

  static Map<HighestWeight, BigInteger> of(
      CosetDecomposition cosets, Function<Coset, WeightSum<Algebraic>> decompose) {
    WeightSum<Algebraic> identity = decompose.apply(cosets.cosets().getFirst());
    Map<HighestWeight, BigInteger> all = new TreeMap<>();
    if (cosets.cosets().size() == 1) {
      identity.terms().forEach((weight, count) -> put(all, weight, 1, count.rational()));
      return all;
    }
    WeightSum<Algebraic> inversion = decompose.apply(cosets.cosets().getLast());
    Set<Weight> weights = new HashSet<>(identity.terms().keySet());
    weights.addAll(inversion.terms().keySet());
    Rational half = Rational.of(1, 2);
    for (Weight weight : weights) {
      Rational dimension = identity.multiplicity(weight).rational();
      Rational trace = inversion.multiplicity(weight).rational();
      put(all, weight, 1, dimension.add(trace).multiply(half));
      put(all, weight, -1, dimension.subtract(trace).multiply(half));
    }
    return all;
  }

  private static void put(
      Map<HighestWeight, BigInteger> all, Weight weight, int inversion, Rational count) {
    if (count.signum() != 0) {
      all.put(new HighestWeight(weight, inversion), count.numerator());
    }
  }
}
