package org.equigen.symbolic.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.root.CartanType;
import org.equigen.symbolic.root.CartanType.Series;
import org.equigen.symbolic.root.RootSystem;
import org.equigen.symbolic.root.Weight;

/**
 * An exceptional simple group on its smallest representation: G2 on 7, F4 on 26, E6 on 27, E7 on 56
 * and E8 on 248 dimensions, by integer matrices.
 *
 * <p>These are the split real forms. The Lie algebra of every other real form, the compact one
 * included, becomes the same over the complex numbers, and the group considered is connected; so
 * dimensions of spaces of equivariant maps, and the maps up to a change of basis, are those of all
 * forms.
 *
 * <p>The basis consists of weight vectors, highest weight first; weights of one depth are sorted by
 * Dynkin labels, larger first. Generators are the Chevalley generators {@code e_1, ..., e_r, f_1,
 * ..., f_r, h_1, ..., h_r} with {@code [e_i, f_j] = delta_ij h_i} and {@code h_i} diagonal,
 * numbered as in {@link CartanType}.
 *
 * @param type G2, F4, E6, E7 or E8
 */
public record ExceptionalGroup(CartanType type) implements Group {
  private static final Map<CartanType, WeightBasis> BASES = new ConcurrentHashMap<>();
  private static final Map<CartanType, List<Matrix<Algebraic>>> GENERATORS =
      new ConcurrentHashMap<>();
  private static final Map<CartanType, List<InvariantTensor>> TENSORS = new ConcurrentHashMap<>();

  /**
   * Checks the type.
   *
   * @throws IllegalArgumentException for a type of the classical series
   */
  public ExceptionalGroup {
    switch (type.series()) {
      case A, B, C, D ->
          throw new IllegalArgumentException(
              type + " is no exceptional type: use a classical group");
      case E, F, G -> {}
    }
  }

  /** G2. */
  public static ExceptionalGroup g2() {
    return new ExceptionalGroup(new CartanType(Series.G, 2));
  }

  /** F4. */
  public static ExceptionalGroup f4() {
    return new ExceptionalGroup(new CartanType(Series.F, 4));
  }

  /**
   * E6, E7 or E8.
   *
   * @throws IllegalArgumentException for another rank
   */
  public static ExceptionalGroup e(int rank) {
    return new ExceptionalGroup(new CartanType(Series.E, rank));
  }

  /** The highest weight of V: the smallest fundamental representation. */
  public Weight highestWeight() {
    int rank = type.rank();
    return Weight.fundamental(rank, type.series() == Series.G || rank == 6 ? 0 : rank - 1);
  }

  /** The Dynkin labels of the basis vectors of V. */
  public List<Weight> weights() {
    return basis().elements().stream().map(WeightBasis.Element::weight).toList();
  }

  @Override
  public String name() {
    return type.toString();
  }

  @Override
  public int dimension() {
    return switch (type.series()) {
      case G -> 7;
      case F -> 26;
      case A, B, C, D, E -> type.rank() == 6 ? 27 : type.rank() == 7 ? 56 : 248;
    };
  }

  @Override
  public List<Matrix<Algebraic>> generators() {
    return GENERATORS.computeIfAbsent(type, key -> generators(basis(), key.rank()));
  }

  /** None: the group is connected. */
  @Override
  public List<Matrix<Algebraic>> discrete() {
    return List.of();
  }

  /**
   * The invariant tensors of lowest degree, each with coprime integer entries, the first one
   * positive, on vectors and on duals.
   *
   * <p>G2: metric eta, 3-form phi and 4-form psi. F4: metric eta and symmetric cubic d. E6:
   * symmetric cubic d. E7: symplectic omega and symmetric quartic q. E8: metric eta (the Killing
   * form up to a factor) and structure constants f. Upper indices of phi, psi and f are raised with
   * eta and come first. In all of them, delta.
   */
  @Override
  public List<InvariantTensor> tensors() {
    return TENSORS.computeIfAbsent(type, key -> new ExceptionalTensors(key, basis()).all());
  }

  private WeightBasis basis() {
    return BASES.computeIfAbsent(type, key -> new WeightBasis(RootSystem.of(key), highestWeight()));
  }

  private static List<Matrix<Algebraic>> generators(WeightBasis basis, int rank) {
    List<Matrix<Rational>> generators = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      generators.add(basis.raising(i));
    }
    for (int i = 0; i < rank; i++) {
      generators.add(basis.lowering(i));
    }
    for (int i = 0; i < rank; i++) {
      generators.add(basis.diagonal(i));
    }
    return generators.stream().map(Exact::of).toList();
  }
}
