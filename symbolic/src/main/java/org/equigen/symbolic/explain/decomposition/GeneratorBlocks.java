package org.equigen.symbolic.explain.decomposition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.decomposition.Decomposition;
import org.equigen.symbolic.decomposition.IsotypicComponent;
import org.equigen.symbolic.explain.notation.ExactNumber;
import org.equigen.symbolic.explain.picture.MatrixPanels;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;

/**
 * The sum of the matrices of all generators, Lie algebra and discrete, in the coordinates of a
 * representation and in those of its decomposition, where it is block diagonal. Where the change of
 * basis is orthonormal, both are in orthonormal coordinates.
 *
 * @param before in the old coordinates
 * @param after P times it times J, scaled within each copy
 */
record GeneratorBlocks(List<MatrixPanels.Entry> before, List<MatrixPanels.Entry> after) {
  /** Larger matrices take long to multiply and show little. */
  private static final int LARGEST = 256;

  /** Of a decomposition that is small enough. */
  static Optional<GeneratorBlocks> of(Decomposition decomposition) {
    if (decomposition.dimension() > LARGEST) {
      return Optional.empty();
    }
    List<NumberField> fields = new ArrayList<>();
    fields.add(decomposition.group().field());
    fields.add(decomposition.field());
    collect(decomposition.representation(), fields);
    NumberField field = FieldEmbedding.compositum(fields);
    FieldEmbedding group = FieldEmbedding.of(decomposition.group().field(), field);
    FieldEmbedding own = FieldEmbedding.of(decomposition.field(), field);
    int size = decomposition.dimension();
    Matrix<Algebraic> sum = Matrix.zero(field, size, size);
    for (Matrix<Algebraic> generator : decomposition.group().generators()) {
      Action<Algebraic> a = Action.exact(field, generator.map(field, group::apply));
      sum = sum.add(Induced.algebra(decomposition.representation(), a));
    }
    for (Matrix<Algebraic> element : decomposition.group().discrete()) {
      Action<Algebraic> h = Action.exact(field, element.map(field, group::apply));
      sum = sum.add(Induced.element(decomposition.representation(), h));
    }
    Matrix<Algebraic> projection = decomposition.projection().map(field, own::apply);
    Matrix<Algebraic> inclusion = decomposition.inclusion().map(field, own::apply);
    Matrix<Algebraic> blocks = projection.multiply(sum).multiply(inclusion);
    return Optional.of(
        new GeneratorBlocks(
            entries(field, sum, ChangeOfBasis.norms(decomposition)),
            entries(field, blocks, newNorms(decomposition))));
  }

  private static List<Rational> newNorms(Decomposition decomposition) {
    List<Rational> norms = new ArrayList<>();
    for (IsotypicComponent part : decomposition.components()) {
      for (int copy = 0; copy < part.multiplicity(); copy++) {
        norms.addAll(
            decomposition.orthonormal()
                ? part.irrep().squaredNorms()
                : Collections.nCopies(part.irrep().dimension(), Rational.ONE));
      }
    }
    return norms;
  }

  /** The fields of the subspaces in a representation. */
  private static void collect(Representation representation, List<NumberField> fields) {
    for (Summand summand : representation.summands()) {
      summand.term().factors().forEach(factor -> collect(factor, fields));
    }
  }

  private static void collect(Factor factor, List<NumberField> fields) {
    switch (factor) {
      case Factor.Vector() -> {}
      case Factor.Component _ -> {}
      case Factor.Dual(Factor of) -> collect(of, fields);
      case Factor.Conjugate(Factor of) -> collect(of, fields);
      case Factor.Real(Representation of) -> collect(of, fields);
      case Factor.Symmetric(int _, Representation of) -> collect(of, fields);
      case Factor.Alternating(int _, Representation of) -> collect(of, fields);
      case Factor.Subspace subspace -> {
        fields.add(subspace.field());
        collect(subspace.of(), fields);
      }
    }
  }

  /** {@code sqrt(n_r / n_c) M_rc}. */
  private static List<MatrixPanels.Entry> entries(
      NumberField field, Matrix<Algebraic> matrix, List<Rational> norms) {
    List<MatrixPanels.Entry> entries = new ArrayList<>();
    for (int row = 0; row < matrix.rows(); row++) {
      for (Matrix.Entry<Algebraic> entry : matrix.row(row)) {
        Rational square = norms.get(row).divide(norms.get(entry.column()));
        ExactNumber value = ExactNumber.of(field, entry.value(), square);
        entries.add(new MatrixPanels.Entry(row, entry.column(), value.value(), value.text()));
      }
    }
    return entries;
  }
}
