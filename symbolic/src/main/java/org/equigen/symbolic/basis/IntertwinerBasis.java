package org.equigen.symbolic.basis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Term;

/**
 * All equivariant linear maps between two tensor products.
 *
 * <p>The basis is canonical: reduced row echelon form in lexicographic order of the coordinates
 * {@code (row, column)}, made primitive: the coefficients of all entries in the powers of the
 * generator of the field are integers without a common divisor.
 *
 * @param in the domain
 * @param out the codomain
 * @param rows dimension of the codomain
 * @param columns dimension of the domain
 * @param field the number field of the entries
 * @param elements linearly independent, by rising first entry
 * @param certificate the proof of completeness
 */
public record IntertwinerBasis(
    Term in,
    Term out,
    int rows,
    int columns,
    NumberField field,
    List<Intertwiner> elements,
    Certificate certificate) {
  /** Copies the list. */
  public IntertwinerBasis {
    elements = List.copyOf(elements);
  }

  /** Number of independent maps. */
  public int dimension() {
    return elements.size();
  }

  /** Entry {@code index} of an element, exactly. */
  public Algebraic coefficient(Intertwiner element, int index) {
    int degree = field.degree();
    if (degree == 1) {
      return Algebraic.of(rational(element, index));
    }
    List<Rational> powers = new ArrayList<>(degree);
    for (int k = 0; k < degree; k++) {
      powers.add(rational(element, index * degree + k));
    }
    return new Algebraic(powers);
  }

  private static Rational rational(Intertwiner element, int place) {
    return new Rational(element.values().get(place), BigInteger.ONE);
  }

  /** An element as a matrix, shape {@code [component of the codomain][component of the domain]}. */
  public Matrix<Algebraic> matrix(Intertwiner element) {
    Matrix.Builder<Algebraic> matrix = Matrix.builder(field, rows, columns);
    int[] to = element.rows();
    int[] from = element.columns();
    for (int e = 0; e < to.length; e++) {
      matrix.add(to[e], from[e], coefficient(element, e));
    }
    return matrix.build();
  }

  /** The same maps with another certificate. */
  public IntertwinerBasis certified(Certificate better) {
    return new IntertwinerBasis(in, out, rows, columns, field, elements, better);
  }
}
