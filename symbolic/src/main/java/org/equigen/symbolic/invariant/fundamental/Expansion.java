package org.equigen.symbolic.invariant.fundamental;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.invariant.contraction.NaturalIndex;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * A representation as a part of a tensor power of natural spaces.
 *
 * @param field of the entries
 * @param slots the indices of the tensor power
 * @param inclusion equivariant, shape {@code [index list][component]}, the last index fastest
 * @param projection equivariant, shape {@code [component][index list]}; times the inclusion a
 *     multiple of the identity
 */
record Expansion(
    NumberField field,
    List<NaturalIndex> slots,
    Matrix<Algebraic> inclusion,
    Matrix<Algebraic> projection) {
  Expansion {
    slots = List.copyOf(slots);
  }

  /** The scalar. */
  static Expansion scalar(NumberField field) {
    Matrix<Algebraic> one = Matrix.identity(field, 1);
    return new Expansion(field, List.of(), one, one);
  }

  /** A natural space or its dual. */
  static Expansion natural(NumberField field, NaturalIndex slot, int size) {
    Matrix<Algebraic> one = Matrix.identity(field, size);
    return new Expansion(field, List.of(slot), one, one);
  }

  /** The tensor product. */
  Expansion times(Expansion other) {
    List<NaturalIndex> all = new ArrayList<>(slots);
    all.addAll(other.slots);
    return new Expansion(
        field, all, inclusion.kronecker(other.inclusion), projection.kronecker(other.projection));
  }

  /** The dual: the coordinates are those of linear functions. */
  Expansion dual() {
    return new Expansion(
        field,
        slots.stream().map(NaturalIndex::opposite).toList(),
        projection.transpose(),
        inclusion.transpose());
  }

  /** The complex conjugate. */
  Expansion conjugate(TheoremGroup group) {
    return new Expansion(
        field,
        slots.stream().map(group::conjugate).toList(),
        Exact.conjugate(field, inclusion),
        Exact.conjugate(field, projection));
  }

  /** A part of this, by its inclusion in and its projection from the coordinates of this. */
  Expansion part(Matrix<Algebraic> include, Matrix<Algebraic> project) {
    return new Expansion(field, slots, inclusion.multiply(include), project.multiply(projection));
  }
}
