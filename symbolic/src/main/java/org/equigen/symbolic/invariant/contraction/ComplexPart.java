package org.equigen.symbolic.invariant.contraction;

import java.util.List;
import org.equigen.symbolic.number.Field;

/**
 * The real or imaginary part of a contraction of complex tensors, in their real coordinates.
 *
 * @param imaginary which of the two
 * @param of the contraction
 * @param conjugate its complex conjugate
 */
public record ComplexPart(boolean imaginary, Contraction of, Contraction conjugate)
    implements GeneratingInvariant {
  @Override
  public List<Operand> operands() {
    return of.operands();
  }

  @Override
  public List<ContractedForm> links() {
    return of.links();
  }

  /** {@code (c + conj c) / 2} or {@code (c - conj c) / 2i}. */
  @Override
  public <E> E value(Arithmetic<E> numbers, List<E> point) {
    Field<E> field = numbers.field();
    E value = of.value(numbers, point);
    E other = conjugate.value(numbers, point);
    E two = field.of(2);
    return imaginary
        ? field.divide(field.subtract(value, other), field.multiply(two, numbers.imaginaryUnit()))
        : field.divide(field.add(value, other), two);
  }

  @Override
  public String text() {
    return (imaginary ? "Im[" : "Re[") + of.text() + "]";
  }

  @Override
  public String latex() {
    return (imaginary ? "\\operatorname{Im}(" : "\\operatorname{Re}(") + of.latex() + ")";
  }

  @Override
  public String toString() {
    return text();
  }
}
