package org.equigen.symbolic.irreducible;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Term;

/**
 * A tensor product with what its Cartan component is made of, in its own coordinates.
 *
 * <p>The Cartan component of {@code mu * nu} is the irreducible subspace whose highest weight is
 * the sum of those of mu and nu: what the lowering operators make of the product of their highest
 * weight vectors (Goodman and Wallach, Symmetry, Representations, and Invariants, 5.5.3).
 *
 * @param term the product
 * @param field of the coordinates of weight vectors
 * @param norms the squared norms of its basis
 * @param highest a vector of its highest weight
 * @param lowering for each simple root the operator that lowers by it, transposed
 */
record CartanTerm(
    Term term,
    NumberField field,
    List<Rational> norms,
    Map<Long, Algebraic> highest,
    List<Matrix<Algebraic>> lowering) {
  /** Copies the collections. */
  CartanTerm {
    norms = List.copyOf(norms);
    highest = Map.copyOf(highest);
    lowering = List.copyOf(lowering);
  }

  /** The number of coordinates. */
  int size() {
    return norms.size();
  }

  /** The tensor product; operators are {@code F x 1 + 1 x F}. */
  CartanTerm times(CartanTerm other) {
    List<Rational> products = new ArrayList<>();
    for (Rational left : norms) {
      other.norms.forEach(right -> products.add(left.multiply(right)));
    }
    Map<Long, Algebraic> vector = new HashMap<>();
    highest.forEach(
        (p, left) ->
            other.highest.forEach(
                (q, right) -> vector.put(p * other.size() + q, field.multiply(left, right))));
    Matrix<Algebraic> one = Matrix.identity(field, size());
    Matrix<Algebraic> otherOne = Matrix.identity(field, other.size());
    List<Matrix<Algebraic>> sums = new ArrayList<>();
    for (int i = 0; i < lowering.size(); i++) {
      Matrix<Algebraic> left = lowering.get(i).kronecker(otherOne);
      sums.add(left.add(one.kronecker(other.lowering.get(i))));
    }
    return new CartanTerm(term.times(other.term), field, products, vector, sums);
  }

  /** The same on a subspace that contains the highest weight vector: {@code P F J}. */
  CartanTerm on(Factor.Subspace subspace) {
    Matrix<Algebraic> inclusion = subspace.inclusion().map(field, value -> value).transpose();
    Matrix<Algebraic> projection = subspace.projection().map(field, value -> value).transpose();
    return new CartanTerm(
        new Term(List.of(subspace)),
        field,
        subspace.squaredNorms(),
        Lowering.times(field, highest, projection),
        lowering.stream().map(f -> inclusion.multiply(f).multiply(projection)).toList());
  }
}
