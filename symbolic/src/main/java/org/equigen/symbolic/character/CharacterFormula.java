package org.equigen.symbolic.character;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.ProductGroup;
import org.equigen.symbolic.irreducible.ConjugateWeight;
import org.equigen.symbolic.irreducible.Irreducible;
import org.equigen.symbolic.irreducible.Irreducible.HighestWeight;
import org.equigen.symbolic.irreducible.Irreducibles;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/**
 * The dimension of {@code Hom_G(in, out)} by a character formula, for one group.
 *
 * <p>It is the average over the group of the character of {@code out * in'}: by the Weyl character
 * formula for reductive Lie groups (with Racah, Speiser and Klimyk's algorithm), on each component
 * of the group, or by standard tableaux where these have very many roots; by Burnside and Molien
 * for finite groups; and by counting orbits of tuples for large groups of permutations.
 */
public final class CharacterFormula {
  /** Powers of representations beyond this have too many weights. */
  private static final long MOST_WEIGHTS = 20_000;

  private final Group group;
  private final Optional<TupleCount> tuples;

  /** Those of the groups that this is the direct product of. */
  private final List<CharacterFormula> factors;

  private boolean examined;
  private Optional<CosetDecomposition> cosets = Optional.empty();

  private CharacterFormula(Group group) {
    this.group = group;
    tuples = TupleCount.of(group);
    factors =
        group instanceof ProductGroup(List<Group> parts)
            ? parts.stream().map(CharacterFormula::new).toList()
            : List.of();
  }

  /** The formulae of a group. Small finite groups are enumerated when that is first needed. */
  public static CharacterFormula of(Group group) {
    return new CharacterFormula(group);
  }

  /**
   * The number of independent equivariant maps; empty where no formula is known or it would take
   * long.
   *
   * @throws ArithmeticException if it exceeds a long
   */
  public Optional<IndependentDimension> dimension(Term in, Term out) {
    Optional<IndependentDimension> quick = tuples.flatMap(count -> count.quick(in, out));
    if (quick.isPresent()) {
      return quick;
    }
    if (group instanceof ProductGroup product) {
      Optional<IndependentDimension> apart = ProductTerm.multiply(product, factors, in, out);
      if (apart.isPresent()) {
        return apart;
      }
    }
    if (cosets().isPresent() && isKnown(in) && isKnown(out)) {
      return Optional.of(average(cosets().get(), in.dual(), out));
    }
    return group instanceof ClassicalGroup classical
        ? TableauCount.of(classical, in, out)
        : tuples.flatMap(count -> count.patient(in, out));
  }

  /**
   * The highest weights of the irreducible parts of a term, with their multiplicities; empty where
   * the group is not connected and semisimple, nor {@code SO(n)} or {@code O(3)}, or where no
   * formula is known.
   */
  public Optional<Map<HighestWeight, BigInteger>> highestWeights(Term term) {
    return cosets()
        .filter(all -> HighestWeights.apply(group, all) && isKnown(term))
        .map(all -> HighestWeights.of(all, coset -> character(all, coset).decompose(term)));
  }

  /**
   * The dimension of the irreducible representation with this highest weight, by Weyl's formula.
   *
   * @throws java.util.NoSuchElementException if the group has no highest weights
   */
  public BigInteger dimension(HighestWeight highest) {
    return cosets().orElseThrow().cosets().getFirst().roots().dimension(highest.weight());
  }

  private TermCharacter character(CosetDecomposition all, Coset coset) {
    boolean inverting = !coset.equals(all.cosets().getFirst());
    return new TermCharacter(group, coset, part -> highest(part).orElseThrow(), inverting);
  }

  private synchronized Optional<CosetDecomposition> cosets() {
    if (!examined) {
      cosets = GroupCosets.of(group);
      examined = true;
    }
    return cosets;
  }

  private IndependentDimension average(CosetDecomposition cosets, Term left, Term right) {
    NumberField field = cosets.cosets().getFirst().field();
    Algebraic sum = Algebraic.ZERO;
    for (Coset coset : cosets.cosets()) {
      Algebraic invariants = character(cosets, coset).invariants(left, right);
      sum = field.add(sum, field.multiply(Algebraic.of(coset.share()), invariants));
    }
    Rational count = sum.rational();
    if (!count.isInteger() || count.signum() < 0) {
      throw new IllegalStateException(count + " invariants by " + cosets.formula());
    }
    return new IndependentDimension(count.numerator().longValueExact(), cosets.formula());
  }

  private boolean isKnown(Term term) {
    return isKnown(term, false);
  }

  private boolean isKnown(Term term, boolean conjugate) {
    return term.factors().stream().allMatch(factor -> isKnown(factor, conjugate));
  }

  private boolean isKnown(Factor factor, boolean conjugate) {
    return switch (factor) {
      case Factor.Vector() -> true;
      case Factor.Component(String _, int offset, int size) -> isUnionOfBlocks(offset, size);
      case Factor.Dual(Factor of) -> isKnown(of, conjugate);
      case Factor.Conjugate(Factor of) -> isKnown(of, true);
      case Factor.Real(Representation of) -> isKnown(of, true);
      case Factor.Symmetric(int _, Representation of) -> isKnown(of, conjugate);
      case Factor.Alternating(int _, Representation of) -> isKnown(of, conjugate);
      case Factor.Subspace subspace -> isKnown(subspace, conjugate);
    };
  }

  private boolean isKnown(Factor.Subspace subspace, boolean conjugate) {
    if (SchurFunctor.isWhole(subspace)) {
      return isKnown(subspace.of(), conjugate);
    }
    return SchurFunctor.of(group, subspace)
        .map(functor -> isKnown(functor.of(), conjugate))
        .orElseGet(() -> isKnownIrreducible(subspace, conjugate));
  }

  private boolean isKnownIrreducible(Factor.Subspace subspace, boolean conjugate) {
    return highest(subspace)
        .filter(found -> !conjugate || ConjugateWeight.of(group, found).isPresent())
        .isPresent();
  }

  private boolean isKnown(Representation representation, boolean conjugate) {
    return Dimension.of(group, representation) <= MOST_WEIGHTS
        && representation.summands().stream()
            .allMatch(summand -> isKnown(summand.term(), conjugate));
  }

  /** The highest weight of a subspace that is the irreducible representation of its name. */
  private Optional<HighestWeight> highest(Factor.Subspace subspace) {
    BigInteger dimension = BigInteger.valueOf(subspace.projection().rows());
    return Irreducibles.of(group, subspace.name()) instanceof Irreducible.Known known
            && known.dimension().equals(dimension)
        ? known.character()
        : Optional.empty();
  }

  private boolean isUnionOfBlocks(int offset, int size) {
    Set<Integer> bounds = new TreeSet<>(Set.of(0));
    int end = 0;
    for (BlockCharacter block : cosets().orElseThrow().cosets().getFirst().blocks()) {
      end += block.size();
      bounds.add(end);
    }
    return bounds.contains(offset) && bounds.contains(offset + size);
  }
}
