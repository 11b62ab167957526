package org.equigen.symbolic.torus;

import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.representation.PowerIndex;

/**
 * Multiplies the coordinate of a monomial {@code x^a} with {@code a! = a_1! ... a_n!}, or divides
 * it by that.
 *
 * <p>On the dual of a symmetric power, in the basis dual to the monomials, a matrix acts by the
 * transpose of {@code Sym(A)}. With the squared norms {@code a!} the adjoint of {@code Sym(A)} is
 * {@code Sym(A^T)}, so that the transpose is {@code D Sym(A^T) D^-1} with the diagonal D of the
 * factorials.
 *
 * @param field of the residues
 * @param index the monomials
 * @param inverse whether to divide
 */
record FactorialScaling(PrimeField field, PowerIndex index, boolean inverse)
    implements CoordinateChange {
  @Override
  public int[] apply(int[] tensors, int leading, int trailing) {
    for (int number = 0; number < index.count(); number++) {
      long factorial = factorial(index.list(number));
      long factor = inverse ? field.inverse(factorial) : factorial;
      for (int l = 0; l < leading && factor != 1; l++) {
        int at = (l * index.count() + number) * trailing;
        Residues.scale(field, factor, tensors, at, trailing);
      }
    }
    return tensors;
  }

  private long factorial(int[] list) {
    long product = 1;
    int run = 0;
    for (int t = 0; t < list.length; t++) {
      run = t > 0 && list[t] == list[t - 1] ? run + 1 : 1;
      product = field.times(product, run);
    }
    return product;
  }
}
