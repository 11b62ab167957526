package org.equigen.codegen.planning.frame;

import java.util.List;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.invariant.contraction.NaturalIndex;
import org.equigen.symbolic.invariant.contraction.Operand;
import org.equigen.symbolic.invariant.fundamental.FundamentalInvariants;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.SquaredNorms;
import org.equigen.symbolic.representation.Term;

/**
 * A term as tensors over V, on whose indices a matrix of the group acts one after another.
 *
 * @param size n, the dimension of V
 * @param slots the indices
 * @param inclusion from components in the orthonormal basis of the layer to tensors, axes {@code
 *     [component][index list]}, the last index fastest
 * @param projection from tensors of the term to components, axes {@code [index list][component]}
 */
record FrameTensors(
    int size, List<NaturalIndex> slots, CoefficientTensor inclusion, CoefficientTensor projection) {
  /** Copies the list. */
  FrameTensors {
    slots = List.copyOf(slots);
  }

  /**
   * The tensors of a term.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it is no tensor over V
   */
  static FrameTensors of(Place place, Group group, Term term, int size) {
    Operand operand =
        FundamentalInvariants.of(place, group, Representation.of(term), 1).operands().getFirst();
    NumberField field = group.field();
    Matrix<Algebraic> inclusion = operand.components();
    Matrix<Algebraic> transposed = inclusion.transpose();
    Matrix<Algebraic> projection =
        Elimination.inverse(transposed.multiply(inclusion)).multiply(transposed);
    List<Rational> norms = SquaredNorms.of(group, term);
    return new FrameTensors(
        size,
        operand.slots(),
        tensor(field, inclusion.transpose(), norms, false),
        tensor(field, projection.transpose(), norms, true));
  }

  /** Entries from rows to columns; components in the basis of the layer. */
  private static CoefficientTensor tensor(
      NumberField field, Matrix<Algebraic> matrix, List<Rational> norms, boolean toComponents) {
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(2);
    for (int row = 0; row < matrix.rows(); row++) {
      for (Matrix.Entry<Algebraic> entry : matrix.row(row)) {
        Coefficient value = Coefficient.of(field, entry.value());
        if (!norms.isEmpty()) {
          Rational norm = norms.get(toComponents ? entry.column() : row);
          value = value.multiply(Coefficient.sqrt(toComponents ? norm : Rational.ONE.divide(norm)));
        }
        tensor.add(value, row, entry.column());
      }
    }
    return tensor.build();
  }

  /** The number of index lists. */
  int places() {
    int places = 1;
    for (int k = 0; k < slots.size(); k++) {
      places = Math.multiplyExact(places, size);
    }
    return places;
  }

  /** The value of one index in an index list. */
  int index(int place, int slot) {
    return place / stride(slot) % size;
  }

  /** The index list with another value of one index. */
  int replaced(int place, int slot, int value) {
    return place + (value - index(place, slot)) * stride(slot);
  }

  private int stride(int slot) {
    int stride = 1;
    for (int k = slot + 1; k < slots.size(); k++) {
      stride *= size;
    }
    return stride;
  }

  /**
   * The action of a matrix on one index, {@code t'[.. to ..] = sum over from of factor(from, to)
   * matrix[place(from, to)] t[.. from ..]}.
   */
  CoefficientTensor action(int slot, MatrixEntry matrix) {
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(3);
    boolean dual = slots.get(slot).dual();
    for (int place = 0; place < places(); place++) {
      int from = index(place, slot);
      for (int to = 0; to < size; to++) {
        tensor.add(
            Coefficient.of(matrix.sign(from, to, dual)),
            matrix.place(from, to),
            place,
            replaced(place, slot, to));
      }
    }
    return tensor.build();
  }

  /** Where the entries of a matrix lie. */
  interface MatrixEntry {
    /** The place of the entry that leads from one value of an index to another. */
    int place(int from, int to);

    /** 1 or -1. */
    int sign(int from, int to, boolean dual);
  }
}
