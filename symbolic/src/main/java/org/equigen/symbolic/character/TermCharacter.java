package org.equigen.symbolic.character;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.ConjugateWeight;
import org.equigen.symbolic.irreducible.Irreducible.HighestWeight;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.root.CharacterRing;
import org.equigen.symbolic.root.Weight;
import org.equigen.symbolic.root.WeightSum;

/**
 * Characters of induced representations on one coset, from the character of V.
 *
 * <p>Everything follows from the Adams operations {@code psi^k chi(g) = chi(g^k)}: they respect
 * sums and products, duals are {@code psi^-1}, and Newton's identities give symmetric and
 * alternating powers.
 */
final class TermCharacter {
  private final Group group;
  private final Coset coset;
  private final Function<Factor.Subspace, HighestWeight> irreducibles;
  private final boolean inverting;
  private final CharacterRing<Algebraic> ring;

  /**
   * Prepares a coset of a group.
   *
   * @param irreducibles the highest weights of subspaces
   * @param inverting whether the coset is that of the inversion -1
   */
  TermCharacter(
      Group group,
      Coset coset,
      Function<Factor.Subspace, HighestWeight> irreducibles,
      boolean inverting) {
    this.group = group;
    this.coset = coset;
    this.irreducibles = irreducibles;
    this.inverting = inverting;
    ring = new CharacterRing<>(coset.roots(), coset.field());
  }

  /** The average of the character of {@code left * right} over the coset. */
  Algebraic invariants(Term left, Term right) {
    return ring.invariants(decompose(left), decompose(right));
  }

  /** The irreducible parts under the root system, with the traces of the coset for multiplicity. */
  WeightSum<Algebraic> decompose(Term term) {
    WeightSum<Algebraic> parts = ring.one();
    for (Factor factor : term.factors()) {
      parts =
          switch (factor) {
            case Factor.Symmetric(int degree, Representation of) ->
                ring.power(parts, powers(degree, 1, false, of), false);
            case Factor.Alternating(int degree, Representation of) ->
                ring.power(parts, powers(degree, 1, false, of), true);
            case Factor.Vector _,
                Factor.Dual _,
                Factor.Conjugate _,
                Factor.Real _,
                Factor.Component _,
                Factor.Subspace _ ->
                ring.product(parts, adams(1, false, factor));
          };
    }
    return parts;
  }

  private List<WeightSum<Algebraic>> powers(
      int degree, int k, boolean conjugate, Representation of) {
    List<WeightSum<Algebraic>> powers = new ArrayList<>();
    for (int j = 1; j <= degree; j++) {
      powers.add(adams(j * k, conjugate, of));
    }
    return powers;
  }

  private WeightSum<Algebraic> adams(int k, boolean conjugate, Representation representation) {
    WeightSum<Algebraic> sum = WeightSum.zero(coset.field());
    for (Summand summand : representation.summands()) {
      WeightSum<Algebraic> product = ring.one();
      for (Factor factor : summand.term().factors()) {
        product = product.times(adams(k, conjugate, factor));
      }
      sum = sum.plus(product.scale(Algebraic.of(summand.multiplicity())));
    }
    return sum;
  }

  private WeightSum<Algebraic> adams(int k, boolean conjugate, Factor factor) {
    return switch (factor) {
      case Factor.Vector() -> blocks(k, conjugate, 0, Integer.MAX_VALUE);
      case Factor.Component(String _, int offset, int size) ->
          blocks(k, conjugate, offset, offset + size);
      case Factor.Dual(Factor of) -> adams(-k, conjugate, of);
      case Factor.Conjugate(Factor of) -> adams(k, !conjugate, of);
      case Factor.Real(Representation of) -> adams(k, conjugate, of).plus(adams(k, !conjugate, of));
      case Factor.Symmetric(int degree, Representation of) ->
          newton(powers(degree, k, conjugate, of), false).getLast();
      case Factor.Alternating(int degree, Representation of) ->
          newton(powers(degree, k, conjugate, of), true).getLast();
      case Factor.Subspace subspace -> subspace(k, conjugate, subspace);
    };
  }

  private WeightSum<Algebraic> subspace(int k, boolean conjugate, Factor.Subspace subspace) {
    if (SchurFunctor.isWhole(subspace)) {
      return adams(k, conjugate, subspace.of());
    }
    return SchurFunctor.of(group, subspace)
        .map(functor -> schur(functor, k, conjugate))
        .orElseGet(() -> irreducible(k, highest(subspace, conjugate)));
  }

  private WeightSum<Algebraic> schur(SchurFunctor functor, int k, boolean conjugate) {
    List<WeightSum<Algebraic>> powers = powers(functor.degree(), k, conjugate, functor.of());
    return functor.character(ring, newton(powers, false));
  }

  private HighestWeight highest(Factor.Subspace subspace, boolean conjugate) {
    HighestWeight highest = irreducibles.apply(subspace);
    return conjugate ? ConjugateWeight.of(group, highest).orElseThrow() : highest;
  }

  private WeightSum<Algebraic> irreducible(int k, HighestWeight highest) {
    WeightSum<Algebraic> weights = ring.irreducible(highest.weight()).adams(k);
    boolean odd = inverting && highest.inversion() < 0 && k % 2 != 0;
    return odd ? weights.scale(Algebraic.of(-1)) : weights;
  }

  /** The characters of the powers of degree 0, 1, ... */
  private List<WeightSum<Algebraic>> newton(
      List<WeightSum<Algebraic>> powers, boolean alternating) {
    List<WeightSum<Algebraic>> done = new ArrayList<>(List.of(ring.one()));
    for (int degree = 1; degree <= powers.size(); degree++) {
      WeightSum<Algebraic> sum = WeightSum.zero(coset.field());
      for (int j = 1; j <= degree; j++) {
        WeightSum<Algebraic> next = done.get(degree - j).times(powers.get(j - 1));
        sum = sum.plus(alternating && j % 2 == 0 ? next.scale(Algebraic.of(-1)) : next);
      }
      done.add(sum.scale(coset.field().invert(Algebraic.of(degree))));
    }
    return done;
  }

  private WeightSum<Algebraic> blocks(int k, boolean conjugate, int from, int to) {
    WeightSum<Algebraic> sum =
        WeightSum.of(coset.field(), Weight.zero(coset.roots().size())).scale(Algebraic.ZERO);
    int offset = 0;
    for (BlockCharacter block : coset.blocks()) {
      if (offset >= from && offset + block.size() <= to) {
        sum = sum.plus((conjugate ? block.conjugate() : block.natural()).apply(k));
      }
      offset += block.size();
    }
    return sum;
  }
}
