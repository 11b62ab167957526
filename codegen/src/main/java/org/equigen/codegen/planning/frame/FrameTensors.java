package org.equigen.codegen.planning.frame;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.invariant.contraction.NaturalIndex;
import org.equigen.symbolic.invariant.contraction.Operand;
import org.equigen.symbolic.invariant.contraction.TensorOrigin;
import org.equigen.symbolic.invariant.fundamental.FundamentalInvariants;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.SquaredNorms;
import org.equigen.symbolic.representation.Term;

/**
 * A term as tensors over V, on whose indices a matrix of the group acts one after another. Over
 * complex V components are the real parts of all index lists, and then their imaginary parts.
 *
 * @param space n, and whether numbers are complex
 * @param slots the indices
 * @param inclusion from components in the orthonormal basis of the layer to tensors, axes {@code
 *     [component][part, index list]}, the last index fastest
 * @param projection from tensors of the term to components, axes {@code [part, index
 *     list][component]}
 */
record FrameTensors(
    FrameSpace space,
    List<NaturalIndex> slots,
    CoefficientTensor inclusion,
    CoefficientTensor projection) {
  /** Copies the list. */
  FrameTensors {
    slots = List.copyOf(slots);
  }

  /**
   * The tensors of a term.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it is no tensor over V, or
   *     several complex ones
   */
  static FrameTensors of(Place place, String kind, Group group, Term term, FrameSpace space) {
    NumberField field = group.field();
    Optional<Factor.Subspace> form = realForm(field, term);
    Operand operand = operand(place, kind, group, form.map(FrameTensors::whole).orElse(term));
    Matrix<Algebraic> components =
        form.map(it -> operand.components().multiply(it.inclusion().map(field, entry -> entry)))
            .orElse(operand.components());
    Matrix<Algebraic> inclusion = space.hermitian() ? parts(field, components) : components;
    Matrix<Algebraic> transposed = inclusion.transpose();
    Matrix<Algebraic> projection =
        Elimination.inverse(transposed.multiply(inclusion)).multiply(transposed);
    List<Rational> norms = SquaredNorms.of(group, term);
    return new FrameTensors(
        space,
        operand.slots(),
        tensor(field, inclusion.transpose(), norms, false),
        tensor(field, projection.transpose(), norms, true));
  }

  /** A part of a complex tensor as a real one, such as {@code RealForm(V*V')}. */
  private static Optional<Factor.Subspace> realForm(NumberField field, Term term) {
    return term.factors().size() == 1
            && term.factors().getFirst() instanceof Factor.Subspace part
            && part.of().summands().size() == 1
            && part.of().summands().getFirst().multiplicity() == 1
            && whole(part).factors().size() == 1
            && whole(part).factors().getFirst() instanceof Factor.Real
            && (part.field().isRational() || part.field().equals(field))
        ? Optional.of(part)
        : Optional.empty();
  }

  private static Term whole(Factor.Subspace part) {
    return part.of().summands().getFirst().term();
  }

  private static Operand operand(Place place, String kind, Group group, Term term) {
    List<Operand> operands =
        FundamentalInvariants.of(place, group, Representation.of(term), 1).operands().stream()
            .filter(operand -> operand.source() instanceof TensorOrigin.Plain)
            .toList();
    if (operands.size() != 1 && term.factors().getFirst() instanceof Factor.Real(var sum)) {
      String apart =
          sum.terms().stream().map(it -> "Real(" + it + ")").collect(Collectors.joining(" + "));
      throw new LayerDiagnostic.Unsuitable(
              place,
              kind,
              term.toString(),
              "coordinates are those of single tensors",
              "Give summands of their own, such as \"" + apart + "\".")
          .exception();
    }
    return operands.getFirst();
  }

  /** The rows of real parts, and below them those of imaginary parts. */
  private static Matrix<Algebraic> parts(NumberField field, Matrix<Algebraic> matrix) {
    Algebraic half = Algebraic.of(Rational.of(1, 2));
    Algebraic unit = field.imaginaryUnit().orElseThrow();
    Matrix.Builder<Algebraic> parts = Matrix.builder(field, 2 * matrix.rows(), matrix.columns());
    for (int row = 0; row < matrix.rows(); row++) {
      for (Matrix.Entry<Algebraic> entry : matrix.row(row)) {
        Algebraic conjugate = field.conjugate(entry.value());
        Algebraic real = field.multiply(half, field.add(entry.value(), conjugate));
        Algebraic imaginary = field.add(entry.value(), field.negate(real));
        parts.add(row, entry.column(), real);
        parts.add(
            matrix.rows() + row, entry.column(), field.negate(field.multiply(unit, imaginary)));
      }
    }
    return parts.build();
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
  private int places() {
    int places = 1;
    for (int k = 0; k < slots.size(); k++) {
      places = Math.multiplyExact(places, space.size());
    }
    return places;
  }

  /** The real numbers of a tensor. */
  int components() {
    return Math.multiplyExact(space.parts(), places());
  }

  /** Products of two real numbers that the action of a matrix on all indices takes. */
  long products() {
    return (long) components() * space.components() * slots.size();
  }

  /** The value of one index in an index list. */
  private int index(int place, int slot) {
    return place / stride(slot) % space.size();
  }

  /** The index list with another value of one index. */
  private int replaced(int place, int slot, int value) {
    return place + (value - index(place, slot)) * stride(slot);
  }

  private int stride(int slot) {
    int stride = 1;
    for (int k = slot + 1; k < slots.size(); k++) {
      stride *= space.size();
    }
    return stride;
  }

  /**
   * The action of a matrix on one index, {@code t'[.. to ..] = sum over from of factor(from, to)
   * matrix[place(from, to)] t[.. from ..]}, of complex numbers part by part.
   */
  CoefficientTensor action(int slot, MatrixEntry matrix) {
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(3);
    boolean dual = slots.get(slot).dual();
    int places = places();
    for (int place = 0; place < places; place++) {
      int from = index(place, slot);
      for (int to = 0; to < space.size(); to++) {
        for (FrameSpace.PartProduct it : space.products(false)) {
          tensor.add(
              Coefficient.of(it.sign() * matrix.sign(from, to, it.left(), dual)),
              matrix.place(from, to, it.left()),
              it.right() * places + place,
              it.result() * places + replaced(place, slot, to));
        }
      }
    }
    return tensor.build();
  }

  /** Where the entries of a matrix lie. */
  interface MatrixEntry {
    /** The place of a part of the entry that leads from one value of an index to another. */
    int place(int from, int to, int part);

    /** 1 or -1. */
    int sign(int from, int to, int part, boolean dual);
  }
}
