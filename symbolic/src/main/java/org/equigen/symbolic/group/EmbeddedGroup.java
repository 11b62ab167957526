package org.equigen.symbolic.group;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * A group that acts on some axes of a larger space and leaves the other axes alone.
 *
 * @param group of dimension n
 * @param axes the n axes, counted from 1, in the order of the coordinates of the group
 * @param dimension of the larger space
 */
public record EmbeddedGroup(Group group, List<Integer> axes, int dimension) implements Group {
  /**
   * Checks the axes.
   *
   * @throws IllegalArgumentException unless they are n different ones from 1 to {@code dimension}
   */
  public EmbeddedGroup {
    axes = List.copyOf(axes);
    boolean inside = true;
    for (int axis : axes) {
      inside &= axis >= 1 && axis <= dimension;
    }
    if (!inside || axes.size() != group.dimension() || new HashSet<>(axes).size() < axes.size()) {
      throw new IllegalArgumentException(
          "%s does not act on the axes %s of %s".formatted(group.name(), axes, dimension));
    }
  }

  /** For example {@code SO(2)[1,2 of 3]}. */
  @Override
  public String name() {
    return GroupOperands.name(group, GroupOperands.CLOSED)
        + axes.stream().map(String::valueOf).collect(Collectors.joining(",", "[", ""))
        + " of "
        + dimension
        + "]";
  }

  @Override
  public NumberField field() {
    return group.field();
  }

  @Override
  public List<Matrix<Algebraic>> generators() {
    return Remembered.GENERATORS.of(this, this::newGenerators);
  }

  private List<Matrix<Algebraic>> newGenerators() {
    return placed().generators();
  }

  @Override
  public List<Matrix<Algebraic>> discrete() {
    return Remembered.DISCRETE.of(this, this::newDiscrete);
  }

  private List<Matrix<Algebraic>> newDiscrete() {
    return placed().discrete();
  }

  private Placement placed() {
    return new Placement(group, i -> axes.get(i) - 1, field(), dimension);
  }

  @Override
  public List<InvariantTensor> tensors() {
    return List.of(ClassicalTensors.delta(dimension));
  }

  /** The block of the axes, if they are neighbours in rising order. */
  @Override
  public List<Component> components() {
    int first = axes.getFirst();
    for (int i = 0; i < axes.size(); i++) {
      if (axes.get(i) != first + i) {
        return List.of();
      }
    }
    return List.of(new Component(group.name(), first - 1, axes.size()));
  }
}
