package org.equigen.symbolic.irreducible;

import java.util.List;
import java.util.function.UnaryOperator;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.root.RootSystem;
import org.equigen.symbolic.root.Weight;

/**
 * The complexified Lie algebra of a group in a basis of V of weight vectors.
 *
 * @param roots the root system
 * @param field contains the entries of the basis
 * @param basis the weight vectors as columns, in the coordinates of the group
 * @param weights their Dynkin labels
 * @param raising root vectors of the simple roots on the weight vectors, up to factors
 * @param lowering root vectors of their negatives
 * @param unitary whether the group is closed under conjugate transposition, so that orthogonal
 *     complements of invariant subspaces are invariant
 * @param conjugation the weight of the complex conjugate of a vector of a weight
 */
record SplitForm(
    RootSystem roots,
    NumberField field,
    Matrix<Algebraic> basis,
    List<Weight> weights,
    List<Matrix<Rational>> raising,
    List<Matrix<Rational>> lowering,
    boolean unitary,
    UnaryOperator<Weight> conjugation) {
  /** Copies the lists. */
  SplitForm {
    weights = List.copyOf(weights);
    raising = List.copyOf(raising);
    lowering = List.copyOf(lowering);
  }
}
