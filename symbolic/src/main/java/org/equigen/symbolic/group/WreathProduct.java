package org.equigen.symbolic.group;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.group.permutation.TupleOrbits;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * The wreath product {@code G wr P} in its imprimitive action: m blocks of n coordinates, each
 * transformed by an element of G of its own, and permuted as wholes by P. Coordinate i of block b
 * has number {@code b n + i}.
 *
 * @param base G, of dimension n
 * @param top P, a group of permutations of m points
 */
public record WreathProduct(Group base, Group top) implements Group {
  /**
   * Checks the top.
   *
   * @throws IllegalArgumentException if it does not act by permutation matrices
   */
  public WreathProduct {
    if (PermutationAction.of(top).isEmpty()) {
      throw new IllegalArgumentException(top.name() + " is no group of permutations");
    }
  }

  /** For example {@code S(3) wr Z(4)}. */
  @Override
  public String name() {
    return GroupOperands.name(base, GroupOperands.WREATH)
        + " wr "
        + GroupOperands.name(top, GroupOperands.CLOSED);
  }

  @Override
  public int dimension() {
    return Math.multiplyExact(base.dimension(), top.dimension());
  }

  @Override
  public NumberField field() {
    return base.field();
  }

  /** Those of G on every block. */
  @Override
  public List<Matrix<Algebraic>> generators() {
    return Remembered.GENERATORS.of(this, this::newGenerators);
  }

  private List<Matrix<Algebraic>> newGenerators() {
    List<Matrix<Algebraic>> all = new ArrayList<>();
    for (int block = 0; block < top.dimension(); block++) {
      all.addAll(placed(block).generators());
    }
    return List.copyOf(all);
  }

  /** Those of G on one block of each orbit of P, which moves them to the others; then P. */
  @Override
  public List<Matrix<Algebraic>> discrete() {
    return Remembered.DISCRETE.of(this, this::newDiscrete);
  }

  private List<Matrix<Algebraic>> newDiscrete() {
    List<Matrix<Algebraic>> all = new ArrayList<>();
    firstBlocks().forEach(block -> all.addAll(placed(block).discrete()));
    int n = base.dimension();
    for (Permutation permutation : permutations()) {
      all.add(Matrix.permutation(field(), dimension(), i -> permutation.image(i / n) * n + i % n));
    }
    return List.copyOf(all);
  }

  private Placement placed(int block) {
    int offset = block * base.dimension();
    return new Placement(base, i -> offset + i, field(), dimension());
  }

  private List<Permutation> permutations() {
    return PermutationAction.of(top).orElseThrow();
  }

  private List<Integer> firstBlocks() {
    return TupleOrbits.firstPoints(top.dimension(), permutations());
  }

  /** The metric of G summed over the blocks is left to the solver: only delta has a name. */
  @Override
  public List<InvariantTensor> tensors() {
    return Remembered.TENSORS.of(this, this::newTensors);
  }

  private List<InvariantTensor> newTensors() {
    return PermutationAction.of(base).isPresent()
        ? ClassicalTensors.coincidences(dimension())
        : List.of(ClassicalTensors.delta(dimension()));
  }
}
