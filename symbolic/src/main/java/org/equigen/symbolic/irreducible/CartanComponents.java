package org.equigen.symbolic.irreducible;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.InvariantMetric;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.root.Weight;

/**
 * Irreducible representations whose tensor power of V is too large, as Cartan components of
 * products of two smaller ones, which are made in the same way down to indivisible weights.
 *
 * <p>A product that is irreducible keeps its coordinates. Otherwise the basis is made of weight
 * vectors, or, where the subspace has real vectors, of what is real in each pair of weight spaces
 * that conjugation exchanges, in reduced echelon form; weights fall. So matrices stay sparse: those
 * of the torus do not mix basis vectors of different pairs.
 */
final class CartanComponents {
  private final SplitForm split;
  private final Function<Weight, String> names;
  private final BigInteger most;
  private final WeightDivision division;
  private final Map<Weight, CartanTerm> known = new HashMap<>();

  /**
   * For one group.
   *
   * @param names of irreducible representations by their highest weights
   * @param most the largest dimension of a product
   */
  CartanComponents(SplitForm split, Function<Weight, String> names, BigInteger most) {
    this.split = split;
    this.names = names;
    this.most = most;
    division = new WeightDivision(split.roots(), most);
  }

  /** Whether all products on the way to a weight are small enough. */
  boolean reach(Weight highest) {
    if (highest.isZero()) {
      return true;
    }
    if (division.isIndivisible(highest)) {
      return AmbientSpace.of(split.roots().types().getFirst(), highest)
          .filter(ambient -> size(ambient).compareTo(most) <= 0)
          .isPresent();
    }
    return division
        .divide(highest)
        .filter(parts -> reach(parts.left()) && reach(parts.right()))
        .isPresent();
  }

  /**
   * The Cartan component of the product into which a weight is divided.
   *
   * @param highest divisible, within {@link #reach}
   */
  Factor.Subspace factor(String name, Weight highest) {
    return component(name, product(highest), highest);
  }

  private CartanTerm product(Weight highest) {
    WeightDivision.Parts parts = division.divide(highest).orElseThrow();
    return part(parts.left()).times(part(parts.right()));
  }

  private CartanTerm part(Weight highest) {
    CartanTerm remembered = known.get(highest);
    if (remembered == null) {
      CartanTerm space = division.isIndivisible(highest) ? ambient(highest) : product(highest);
      remembered =
          space.term().equals(Term.vector())
              ? space
              : space.on(component(names.apply(highest), space, highest));
      known.put(highest, remembered);
    }
    return remembered;
  }

  private BigInteger size(Term ambient) {
    return Dimension.exact(split.weights().size(), ambient);
  }

  private CartanTerm ambient(Weight highest) {
    Term ambient = AmbientSpace.of(split.roots().types().getFirst(), highest).orElseThrow();
    NumberField field = split.field();
    Matrix<Algebraic> inverse = Elimination.inverse(split.basis());
    List<Matrix<Algebraic>> lowering = new ArrayList<>();
    split
        .lowering()
        .forEach(
            f -> {
              Matrix<Algebraic> natural =
                  split.basis().multiply(f.map(field, Algebraic::of)).multiply(inverse);
              Action<Algebraic> action = Action.exact(field, natural);
              lowering.add(Induced.algebra(ambient, action).transpose());
            });
    Map<Long, Rational> vector = new HighestWeightModule(split, ambient, highest).highestVector();
    return new CartanTerm(
        ambient,
        field,
        new InvariantMetric(split.weights().size()).of(ambient),
        Irreducibles.natural(split, ambient, List.of(vector)).getFirst(),
        lowering);
  }

  private Factor.Subspace component(String name, CartanTerm space, Weight highest) {
    BigInteger expected = split.roots().dimension(highest);
    SubspaceBasis basis =
        expected.equals(BigInteger.valueOf(space.size()))
            ? SubspaceBasis.whole(space.term(), space.size())
            : basis(space, highest);
    Factor.Subspace factor =
        split.unitary() ? basis.orthogonal(name, space.norms()) : basis.byLeadingPlaces(name);
    if (!expected.equals(BigInteger.valueOf(factor.projection().rows()))) {
      throw new IllegalStateException(name + " has not " + expected + " dimensions");
    }
    return factor;
  }

  private SubspaceBasis basis(CartanTerm space, Weight highest) {
    NumberField field = space.field();
    Map<Weight, List<Map<Long, Algebraic>>> spaces =
        new Lowering<>(field, split.roots(), space.lowering()).spaces(highest, space.highest());
    Optional<List<Map<Long, Algebraic>>> real = real(field, spaces);
    return real.isPresent()
        ? new SubspaceBasis(space.term(), space.size(), NumberField.Q, real.get())
        : new SubspaceBasis(space.term(), space.size(), field, Lowering.vectors(spaces));
  }

  /** A rational basis; empty if conjugation does not map the whole space to itself. */
  private Optional<List<Map<Long, Algebraic>>> real(
      NumberField field, Map<Weight, List<Map<Long, Algebraic>>> spaces) {
    List<Map<Long, Algebraic>> basis = new ArrayList<>();
    Set<Weight> seen = new HashSet<>();
    for (Weight weight : spaces.keySet()) {
      Weight conjugate = split.conjugation().apply(weight);
      if (!seen.contains(conjugate)) {
        RowSpace<Algebraic> span = new RowSpace<>(field);
        spaces.getOrDefault(weight, List.of()).forEach(span::add);
        if (!conjugate.equals(weight)) {
          spaces.getOrDefault(conjugate, List.of()).forEach(span::add);
        }
        basis.addAll(span.reduced());
        seen.add(weight);
      }
    }
    boolean rational =
        basis.stream().flatMap(row -> row.values().stream()).allMatch(Algebraic::isRational);
    return rational ? Optional.of(basis) : Optional.empty();
  }
}
