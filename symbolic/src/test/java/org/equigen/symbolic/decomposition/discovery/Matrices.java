package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TermField;

/** Exact matrices of group elements in tests. */
final class Matrices {
  private Matrices() {}

  /** The matrix of a group element in a representation, over {@link TermField}. */
  static Matrix<Algebraic> element(Group group, Term term, Matrix<Algebraic> natural) {
    return Induced.element(term, action(group, term, natural));
  }

  /** The matrix of an element of the Lie algebra. */
  static Matrix<Algebraic> algebra(Group group, Term term, Matrix<Algebraic> natural) {
    return Induced.algebra(term, action(group, term, natural));
  }

  private static Action<Algebraic> action(Group group, Term term, Matrix<Algebraic> natural) {
    NumberField field = TermField.of(group, term);
    FieldEmbedding embedding = FieldEmbedding.of(group.field(), field);
    return Action.exact(field, natural.map(field, embedding::apply));
  }

  /** All elements of a finite group. */
  static List<Matrix<Algebraic>> elements(Group group) {
    List<Matrix<Algebraic>> found = new ArrayList<>();
    found.add(Matrix.identity(group.field(), group.dimension()));
    Set<Matrix<Algebraic>> known = new HashSet<>(found);
    for (int i = 0; i < found.size(); i++) {
      for (Matrix<Algebraic> generator : group.discrete()) {
        Matrix<Algebraic> product = generator.multiply(found.get(i));
        if (known.add(product)) {
          found.add(product);
        }
      }
    }
    return found;
  }

  static Algebraic trace(Matrix<Algebraic> matrix) {
    Algebraic trace = Algebraic.ZERO;
    for (int i = 0; i < matrix.rows(); i++) {
      trace = matrix.field().add(trace, matrix.get(i, i));
    }
    return trace;
  }

  /** {@code M^+ N M}. */
  static Matrix<Algebraic> transformed(
      NumberField field, List<Rational> norms, Matrix<Algebraic> matrix) {
    Matrix.Builder<Algebraic> form = Matrix.builder(field, norms.size(), norms.size());
    for (int i = 0; i < norms.size(); i++) {
      form.add(i, i, Algebraic.of(norms.get(i)));
    }
    return Exact.conjugate(field, matrix).transpose().multiply(form.build().multiply(matrix));
  }
}
