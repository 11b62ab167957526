package org.equigen.symbolic.representation;

import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/** An indivisible factor of a tensor product: the natural representation or one induced from it. */
public sealed interface Factor {
  /** V: the group element itself. */
  record Vector() implements Factor {
    @Override
    public String toString() {
      return "V";
    }
  }

  /**
   * {@code R'}: {@code (R(h)^-1)^T} for group elements, {@code -dR(A)^T} for the algebra.
   *
   * @param of R, not itself a dual
   */
  record Dual(Factor of) implements Factor {
    @Override
    public String toString() {
      return of + "'";
    }
  }

  /**
   * {@code Sym(k,R)}: homogeneous polynomials of degree k in a basis of R, in the basis of
   * monomials {@code e_i1 ... e_ik} with {@code i1 <= ... <= ik}, in lexicographic order, not
   * normalised.
   *
   * @param degree k, at least 2
   * @param of R
   */
  record Symmetric(int degree, Representation of) implements Factor {
    @Override
    public String toString() {
      return "Sym(" + degree + "," + of + ")";
    }
  }

  /**
   * {@code Alt(k,R)}: in the basis {@code e_i1 ^ ... ^ e_ik} with {@code i1 < ... < ik}, in
   * lexicographic order.
   *
   * @param degree k, at least 2
   * @param of R
   */
  record Alternating(int degree, Representation of) implements Factor {
    @Override
    public String toString() {
      return "Alt(" + degree + "," + of + ")";
    }
  }

  /**
   * {@code Conj(R)}: the complex conjugate matrices.
   *
   * @param of R, neither a dual nor a conjugate
   */
  record Conjugate(Factor of) implements Factor {
    @Override
    public String toString() {
      return "Conj(" + of + ")";
    }
  }

  /**
   * {@code Real(R)}: the complex space of R as a real one of twice the size, {@code {{Re,-Im},{Im,
   * Re}}} on coordinates {@code [real parts, imaginary parts]}.
   *
   * @param of R
   */
  record Real(Representation of) implements Factor {
    @Override
    public String toString() {
      return "Real(" + of + ")";
    }
  }

  /**
   * {@code V[name]}: a diagonal block of V, see {@link org.equigen.symbolic.group.Component}. The
   * block called V is written {@code V}.
   *
   * @param name as in the group
   * @param offset the first coordinate of the block
   * @param size the number of coordinates
   */
  record Component(String name, int offset, int size) implements Factor {
    @Override
    public String toString() {
      return name.equals("V") ? name : "V[" + name + "]";
    }
  }

  /**
   * A subspace or quotient of R: {@code dR(A)} becomes {@code P dR(A) J} with {@code P J = 1},
   * where the image of J or the kernel of P is invariant.
   *
   * @param name as printed, for example {@code [1,1]}
   * @param of R
   * @param field contains the entries of both matrices
   * @param inclusion J, shape {@code [component of R][component]}
   * @param projection P, shape {@code [component][component of R]}
   * @param squaredNorms of the basis vectors, up to a common factor; in the basis divided by their
   *     roots, compact groups act by orthogonal matrices. Ones where nothing is known.
   */
  record Subspace(
      String name,
      Representation of,
      NumberField field,
      Matrix<Algebraic> inclusion,
      Matrix<Algebraic> projection,
      List<Rational> squaredNorms)
      implements Factor {
    /**
     * Checks the shapes.
     *
     * @throws IllegalArgumentException unless {@code P J = 1} and there is one norm per component
     */
    public Subspace {
      squaredNorms = List.copyOf(squaredNorms);
      int size = projection.rows();
      Matrix<Algebraic> identity = Matrix.identity(field, size);
      boolean valid = projection.columns() == inclusion.rows() && squaredNorms.size() == size;
      if (!valid || !projection.multiply(inclusion).equals(identity)) {
        throw new IllegalArgumentException("not a projection and an inclusion of " + name);
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
