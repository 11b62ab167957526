package org.equigen.symbolic.character;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;
import org.equigen.symbolic.root.CartanType;
import org.equigen.symbolic.root.CartanType.Series;
import org.equigen.symbolic.root.CharacterRing;
import org.equigen.symbolic.root.RootSystem;
import org.equigen.symbolic.root.Weight;
import org.equigen.symbolic.root.WeightSum;

/**
 * The classical groups through their complexifications, in which they are Zariski dense: a real
 * form has the equivariant maps of its complex group (Weyl's unitarian trick).
 *
 * <p>{@code O(n)} has a second component. For odd n it is {@code -SO(n)}; for even n its elements
 * have the eigenvalues 1, -1 and those of {@code Sp(n-2)}, with the Haar measure of that group
 * (Weyl, The Classical Groups, VII.9; Katz and Sarnak, Random Matrices, Frobenius Eigenvalues and
 * Monodromy, 5.0.4).
 */
final class ClassicalCosets {
  private ClassicalCosets() {}

  static CosetDecomposition of(ClassicalGroup group) {
    int n = group.dimension();
    return switch (group.family()) {
      case SPECIAL_ORTHOGONAL_CONNECTED, SPECIAL_ORTHOGONAL ->
          weyl(List.of(rotations(n, Rational.ONE)));
      case ORTHOGONAL -> weyl(List.of(rotations(n, Rational.of(1, 2)), reflections(n)));
      case SYMPLECTIC ->
          weyl(List.of(coset(Rational.ONE, symplectic(n / 2), vector(symplectic(n / 2)), n)));
      case SPECIAL_LINEAR ->
          weyl(List.of(coset(Rational.ONE, linear(n, 0), vector(linear(n, 0)), n)));
    };
  }

  private static CosetDecomposition weyl(List<Coset> cosets) {
    String systems =
        String.join(", ", cosets.stream().map(coset -> coset.roots().toString()).toList());
    return new CosetDecomposition("Weyl's character formula, " + systems, cosets);
  }

  private static Coset coset(Rational share, RootSystem roots, List<Weight> weights, int size) {
    IntFunction<WeightSum<Algebraic>> vector =
        BlockCharacter.torus(weights, roots.size(), _ -> Rational.ZERO);
    return new Coset(share, roots, NumberField.Q, List.of(BlockCharacter.real(size, vector)));
  }

  private static Coset rotations(int n, Rational share) {
    RootSystem roots = orthogonal(n);
    return coset(share, roots, n == 1 ? List.of(Weight.zero(0)) : vector(roots), n);
  }

  /** The component of determinant -1. */
  private static Coset reflections(int n) {
    Rational half = Rational.of(1, 2);
    if (n % 2 == 1) {
      Coset rotations = rotations(n, half);
      IntFunction<WeightSum<Algebraic>> vector = rotations.blocks().getFirst().natural();
      IntFunction<WeightSum<Algebraic>> minus =
          k -> vector.apply(k).scale(Algebraic.of(k % 2 == 0 ? 1 : -1));
      return new Coset(
          half, rotations.roots(), NumberField.Q, List.of(BlockCharacter.real(n, minus)));
    }
    RootSystem roots = symplectic(n / 2 - 1);
    List<Weight> weights = n == 2 ? List.of() : vector(roots);
    IntFunction<WeightSum<Algebraic>> vector =
        BlockCharacter.torus(
            weights, roots.size(), k -> k % 2 == 0 ? Rational.of(2) : Rational.ZERO);
    return new Coset(half, roots, NumberField.Q, List.of(BlockCharacter.real(n, vector)));
  }

  private static RootSystem orthogonal(int n) {
    return switch (n) {
      case 1 -> RootSystem.of(List.of(), 0);
      case 2 -> RootSystem.of(List.of(), 1);
      default -> RootSystem.of(new CartanType(n % 2 == 0 ? Series.D : Series.B, n / 2));
    };
  }

  private static RootSystem symplectic(int rank) {
    return rank == 0 ? RootSystem.of(List.of(), 0) : RootSystem.of(new CartanType(Series.C, rank));
  }

  /** The root system of {@code sl(n)} with a centre. */
  private static RootSystem linear(int n, int charges) {
    return n == 1
        ? RootSystem.of(List.of(), charges)
        : RootSystem.of(List.of(new CartanType(Series.A, n - 1)), charges);
  }

  /** The weights of the natural representation, with charge 1 where there is a centre. */
  private static List<Weight> vector(RootSystem roots) {
    if (roots.types().isEmpty()) {
      return roots.charges() == 0 ? List.of(Weight.zero(0)) : List.of(Weight.of(1), Weight.of(-1));
    }
    Weight highest = naturalWeight(roots.types().getFirst());
    RootSystem simple = RootSystem.of(roots.types().getFirst());
    List<Weight> weights = new ArrayList<>();
    new CharacterRing<>(simple, RationalField.Q)
        .irreducible(highest)
        .terms()
        .forEach((weight, _) -> weights.add(weight));
    return weights;
  }

  /** The highest weight of the natural representation: {@code omega_1}, doubled for so(3). */
  static Weight naturalWeight(CartanType type) {
    return switch (type.series()) {
      case B -> Weight.fundamental(type.rank(), 0).times(type.rank() == 1 ? 2 : 1);
      case D -> type.rank() == 2 ? Weight.of(1, 1) : Weight.fundamental(type.rank(), 0);
      case A, C, E, F, G -> Weight.fundamental(type.rank(), 0);
    };
  }
}
