package org.equigen.symbolic.invariant.contraction;

import java.util.List;

/**
 * A point as an equivariant of a group with translations: others are this one plus vectors.
 *
 * @param point with all its coordinates, the last one that of {@code (x,1)}
 */
public record BasePoint(Operand point) implements GeneratingEquivariant {
  @Override
  public List<Operand> operands() {
    return List.of(point);
  }

  @Override
  public List<ContractedForm> links() {
    return List.of();
  }

  @Override
  public <E> List<E> value(Arithmetic<E> numbers, List<E> coordinates) {
    return point.at(numbers, coordinates);
  }

  @Override
  public String text() {
    return "y(a) = " + point.name() + "(a)";
  }

  @Override
  public String latex() {
    return "y^{a} = {" + point.latex() + "}^{a}";
  }

  @Override
  public String toString() {
    return text();
  }
}
