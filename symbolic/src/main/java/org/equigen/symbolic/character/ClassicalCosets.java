package org.equigen.symbolic.character;

import java.util.ArrayList;
import java.util.Arrays;
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
      case GENERAL_LINEAR ->
          weyl(List.of(coset(Rational.ONE, linear(n, 1), charged(linear(n, 1)), n)));
      case UNITARY -> unitary(n, linear(n, 1), charged(linear(n, 1)));
      case SPECIAL_UNITARY -> unitary(n, linear(n, 0), vector(linear(n, 0)));
      case COMPLEX_SPECIAL_LINEAR -> complexLinear(n);
    };
  }

  /** The conjugate of a unitary matrix is that of its dual. */
  private static CosetDecomposition unitary(int n, RootSystem roots, List<Weight> weights) {
    IntFunction<WeightSum<Algebraic>> vector =
        BlockCharacter.torus(weights, roots.size(), _ -> Rational.ZERO);
    BlockCharacter block = BlockCharacter.unitary(n, vector);
    return weyl(List.of(new Coset(Rational.ONE, roots, NumberField.Q, List.of(block))));
  }

  /** The complexification of {@code SL(n,C)} has V and its conjugate as factors' vectors. */
  private static CosetDecomposition complexLinear(int n) {
    List<CartanType> types = linear(n, 0).types();
    List<CartanType> twice = new ArrayList<>(types);
    twice.addAll(types);
    RootSystem roots = RootSystem.of(twice, 0);
    List<Weight> natural = new ArrayList<>();
    List<Weight> conjugate = new ArrayList<>();
    for (Weight weight : vector(linear(n, 0))) {
      int[] labels = weight.labels();
      natural.add(Weight.of(Arrays.copyOf(labels, 2 * labels.length)));
      int[] second = new int[2 * labels.length];
      System.arraycopy(labels, 0, second, labels.length, labels.length);
      conjugate.add(Weight.of(second));
    }
    BlockCharacter block =
        new BlockCharacter(
            n,
            BlockCharacter.torus(natural, roots.size(), _ -> Rational.ZERO),
            BlockCharacter.torus(conjugate, roots.size(), _ -> Rational.ZERO));
    return weyl(List.of(new Coset(Rational.ONE, roots, NumberField.Q, List.of(block))));
  }

  /** The weights of {@code gl(n)} on vectors: charge 1 besides the labels. */
  private static List<Weight> charged(RootSystem roots) {
    if (roots.types().isEmpty()) {
      return List.of(Weight.of(1));
    }
    return vector(RootSystem.of(roots.types(), 0)).stream()
        .map(
            weight -> {
              int[] labels = Arrays.copyOf(weight.labels(), roots.size());
              labels[roots.rank()] = 1;
              return Weight.of(labels);
            })
        .toList();
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

  /** The weights of the natural representation; of SO(2) where there are no simple roots. */
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
