package org.equigen.symbolic.invariant.contraction;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Field;

/**
 * What a tensor with open indices is turned into.
 *
 * @param kind how its components become coordinates
 * @param slots its indices, dual to those of the output
 * @param sizes what they run over
 * @param projection to the components of the output, shape {@code [component][index list]}
 */
public record OutputTensor(
    Kind kind, List<NaturalIndex> slots, List<Integer> sizes, Matrix<Algebraic> projection) {
  /** How components become coordinates. */
  public enum Kind {
    /** They are the coordinates. */
    COMPONENTS,
    /** {@code Real(R)}: their real parts, then their imaginary parts. */
    PARTS,
    /** The same of i times the tensor. */
    ROTATED_PARTS,
    /** A vector among points: a zero is appended. */
    VECTOR
  }

  /** Copies the lists. */
  public OutputTensor {
    slots = List.copyOf(slots);
    sizes = List.copyOf(sizes);
  }

  /** The components of a tensor with its index lists in order, the last index fastest. */
  <E> List<E> project(Arithmetic<E> numbers, List<E> tensor) {
    Field<E> field = numbers.field();
    List<E> components = new ArrayList<>();
    for (int row = 0; row < projection.rows(); row++) {
      E sum = field.zero();
      for (Matrix.Entry<Algebraic> entry : projection.row(row)) {
        E factor = numbers.constants().apply(entry.value());
        sum = field.add(sum, field.multiply(factor, tensor.get(entry.column())));
      }
      components.add(sum);
    }
    return components;
  }

  /** The coordinates from the components and their complex conjugates. */
  <E> List<E> coordinates(Arithmetic<E> numbers, List<E> components, List<E> conjugates) {
    Field<E> field = numbers.field();
    List<E> coordinates = new ArrayList<>();
    switch (kind) {
      case COMPONENTS -> coordinates.addAll(components);
      case VECTOR -> {
        coordinates.addAll(components);
        coordinates.add(field.zero());
      }
      case PARTS -> {
        coordinates.addAll(real(numbers, components, conjugates));
        coordinates.addAll(imaginary(numbers, components, conjugates));
      }
      case ROTATED_PARTS -> {
        imaginary(numbers, components, conjugates)
            .forEach(part -> coordinates.add(field.negate(part)));
        coordinates.addAll(real(numbers, components, conjugates));
      }
    }
    return coordinates;
  }

  private static <E> List<E> real(Arithmetic<E> numbers, List<E> values, List<E> conjugates) {
    Field<E> field = numbers.field();
    List<E> parts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      parts.add(field.divide(field.add(values.get(i), conjugates.get(i)), field.of(2)));
    }
    return parts;
  }

  private static <E> List<E> imaginary(Arithmetic<E> numbers, List<E> values, List<E> conjugates) {
    Field<E> field = numbers.field();
    E twice = field.multiply(field.of(2), numbers.imaginaryUnit());
    List<E> parts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      parts.add(field.divide(field.subtract(values.get(i), conjugates.get(i)), twice));
    }
    return parts;
  }
}
