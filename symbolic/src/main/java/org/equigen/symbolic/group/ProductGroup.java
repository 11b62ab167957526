package org.equigen.symbolic.group;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;

/**
 * The direct product {@code G1 x G2 x ...} as block diagonal matrices {@code diag(g1, g2, ...)}: V
 * is the direct sum of the natural representations, and each of them is a component.
 *
 * @param factors at least two, none of them a product itself
 */
public record ProductGroup(List<Group> factors) implements Group {
  /**
   * Takes factors that are products apart.
   *
   * @throws IllegalArgumentException for less than two factors
   */
  public ProductGroup {
    factors =
        factors.stream()
            .flatMap(
                factor ->
                    factor instanceof ProductGroup(List<Group> parts)
                        ? parts.stream()
                        : java.util.stream.Stream.of(factor))
            .toList();
    if (factors.size() < 2) {
      throw new IllegalArgumentException("a product needs two factors, not " + factors.size());
    }
  }

  /** For example {@code SO(3) x S(5)}. */
  @Override
  public String name() {
    return factors.stream()
        .map(factor -> GroupOperands.name(factor, GroupOperands.SEMIDIRECT))
        .collect(Collectors.joining(" x "));
  }

  @Override
  public int dimension() {
    return factors.stream().mapToInt(Group::dimension).sum();
  }

  @Override
  public NumberField field() {
    return Remembered.FIELDS.of(this, this::newField);
  }

  private NumberField newField() {
    return FieldEmbedding.compositum(factors.stream().map(Group::field).toList());
  }

  @Override
  public List<Matrix<Algebraic>> generators() {
    return Remembered.GENERATORS.of(this, this::newGenerators);
  }

  private List<Matrix<Algebraic>> newGenerators() {
    return blocks(Placement::generators);
  }

  @Override
  public List<Matrix<Algebraic>> discrete() {
    return Remembered.DISCRETE.of(this, this::newDiscrete);
  }

  private List<Matrix<Algebraic>> newDiscrete() {
    return blocks(Placement::discrete);
  }

  private <T> List<T> blocks(Function<Placement, List<T>> part) {
    NumberField field = field();
    int dimension = dimension();
    List<T> all = new ArrayList<>();
    int offset = 0;
    for (Group factor : factors) {
      int start = offset;
      all.addAll(part.apply(new Placement(factor, i -> start + i, field, dimension)));
      offset += factor.dimension();
    }
    return List.copyOf(all);
  }

  /** The tensors of the factors on their blocks, numbered: {@code delta1}, {@code epsilon2}. */
  @Override
  public List<InvariantTensor> tensors() {
    return Remembered.TENSORS.of(this, this::newTensors);
  }

  private List<InvariantTensor> newTensors() {
    List<InvariantTensor> tensors = new ArrayList<>();
    int offset = 0;
    for (int f = 0; f < factors.size(); f++) {
      for (InvariantTensor tensor : factors.get(f).tensors()) {
        tensors.add(tensor.onBlock(offset, f + 1));
      }
      offset += factors.get(f).dimension();
    }
    return List.copyOf(tensors);
  }

  /** One block for each factor, called by its name; equal names are numbered: {@code SO(3)#2}. */
  @Override
  public List<Component> components() {
    List<Component> components = new ArrayList<>();
    int offset = 0;
    for (int f = 0; f < factors.size(); f++) {
      String name = factors.get(f).name();
      long before = factors.subList(0, f).stream().filter(g -> g.name().equals(name)).count();
      long all = factors.stream().filter(g -> g.name().equals(name)).count();
      String unique = all > 1 ? name + "#" + (before + 1) : name;
      components.add(new Component(unique, offset, factors.get(f).dimension()));
      offset += factors.get(f).dimension();
    }
    return List.copyOf(components);
  }
}
