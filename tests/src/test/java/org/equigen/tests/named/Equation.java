package org.equigen.tests.named;

import java.util.List;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.ComplexField;
import org.equigen.symbolic.number.Field;
import org.equigen.symbolic.number.NumberField;

/** A law that is an equation between polynomials in the entries and their conjugates. */
sealed interface Equation extends Law {
  /** What vanishes for an element g. */
  <E> Matrix<E> ofElement(Matrix<E> g, Matrix<E> conjugate);

  /** What vanishes for A if it does for exp(t A): its derivative at 1. */
  <E> Matrix<E> ofAlgebra(Matrix<E> a, Matrix<E> conjugate);

  @Override
  default boolean holdsForAlgebra(NumberField field, Matrix<Algebraic> generator) {
    return ofAlgebra(generator, Exact.conjugate(field, generator)).isZero();
  }

  @Override
  default boolean holdsForElement(NumberField field, Matrix<Algebraic> element) {
    return ofElement(element, Exact.conjugate(field, element)).isZero();
  }

  @Override
  default double defect(Matrix<Complex> element) {
    return Law.largest(ofElement(element, element.map(ComplexField.C, Complex::conjugate)));
  }

  private static <E> Matrix<E> identity(Matrix<E> like) {
    return Matrix.identity(like.field(), like.rows());
  }

  private static <E> Matrix<E> diagonal(Field<E> field, List<Integer> signs) {
    Matrix.Builder<E> matrix = Matrix.builder(field, signs.size(), signs.size());
    for (int i = 0; i < signs.size(); i++) {
      matrix.add(i, i, field.of(signs.get(i)));
    }
    return matrix.build();
  }

  private static <E> Matrix<E> scalar(Field<E> field, E value) {
    return Matrix.builder(field, 1, 1).add(0, 0, value).build();
  }

  /** {@code g^+ F g = F} for a diagonal F; that is the transpose for real groups. */
  record Metric(List<Integer> signs) implements Equation {
    @Override
    public <E> Matrix<E> ofElement(Matrix<E> g, Matrix<E> conjugate) {
      Matrix<E> form = diagonal(g.field(), signs);
      return conjugate.transpose().multiply(form).multiply(g).subtract(form);
    }

    @Override
    public <E> Matrix<E> ofAlgebra(Matrix<E> a, Matrix<E> conjugate) {
      Matrix<E> form = diagonal(a.field(), signs);
      return conjugate.transpose().multiply(form).add(form.multiply(a));
    }
  }

  /** {@code g F g^T = F} for a diagonal F, which may be degenerate. */
  record Cometric(List<Integer> signs) implements Equation {
    @Override
    public <E> Matrix<E> ofElement(Matrix<E> g, Matrix<E> conjugate) {
      Matrix<E> form = diagonal(g.field(), signs);
      return g.multiply(form).multiply(g.transpose()).subtract(form);
    }

    @Override
    public <E> Matrix<E> ofAlgebra(Matrix<E> a, Matrix<E> conjugate) {
      Matrix<E> half = a.multiply(diagonal(a.field(), signs));
      return half.add(half.transpose());
    }
  }

  /** {@code g^T J g = J} for {@code J = {{0,1},{-1,0}}} in blocks of half the size. */
  record Symplectic() implements Equation {
    private static <E> Matrix<E> form(Matrix<E> like) {
      int n = like.rows() / 2;
      Field<E> field = like.field();
      Matrix.Builder<E> form = Matrix.builder(field, 2 * n, 2 * n);
      for (int i = 0; i < n; i++) {
        form.add(i, n + i, field.one()).add(n + i, i, field.of(-1));
      }
      return form.build();
    }

    @Override
    public <E> Matrix<E> ofElement(Matrix<E> g, Matrix<E> conjugate) {
      return g.transpose().multiply(form(g)).multiply(g).subtract(form(g));
    }

    @Override
    public <E> Matrix<E> ofAlgebra(Matrix<E> a, Matrix<E> conjugate) {
      return a.transpose().multiply(form(a)).add(form(a).multiply(a));
    }
  }

  /** Determinant 1; trace 0. */
  record Volume() implements Equation {
    @Override
    public <E> Matrix<E> ofElement(Matrix<E> g, Matrix<E> conjugate) {
      E one = g.field().one();
      return scalar(g.field(), g.field().add(determinant(g), g.field().negate(one)));
    }

    @Override
    public <E> Matrix<E> ofAlgebra(Matrix<E> a, Matrix<E> conjugate) {
      return scalar(a.field(), trace(a));
    }

    static <E> E trace(Matrix<E> a) {
      E trace = a.field().zero();
      for (int i = 0; i < a.rows(); i++) {
        trace = a.field().add(trace, a.get(i, i));
      }
      return trace;
    }

    /** By the method of Faddeev and LeVerrier, which divides by 1 to n alone. */
    static <E> E determinant(Matrix<E> g) {
      Field<E> field = g.field();
      E coefficient = field.one();
      Matrix<E> sum = Matrix.zero(field, g.rows(), g.rows());
      for (int k = 1; k <= g.rows(); k++) {
        sum = g.multiply(sum.add(identity(g).scale(coefficient)));
        E share = field.negate(field.invert(field.of(k)));
        coefficient = field.multiply(share, trace(sum));
      }
      return g.rows() % 2 == 0 ? coefficient : field.negate(coefficient);
    }
  }

  /** Real entries. */
  record Reality() implements Equation {
    @Override
    public <E> Matrix<E> ofElement(Matrix<E> g, Matrix<E> conjugate) {
      return g.subtract(conjugate);
    }

    @Override
    public <E> Matrix<E> ofAlgebra(Matrix<E> a, Matrix<E> conjugate) {
      return a.subtract(conjugate);
    }
  }

  /** Every entry is its own square: 0 or 1. Discrete. */
  record ZerosAndOnes() implements Equation {
    @Override
    public <E> Matrix<E> ofElement(Matrix<E> g, Matrix<E> conjugate) {
      Field<E> field = g.field();
      return g.map(field, x -> field.add(field.multiply(x, x), field.negate(x)));
    }

    @Override
    public <E> Matrix<E> ofAlgebra(Matrix<E> a, Matrix<E> conjugate) {
      return a;
    }
  }

  /** {@code g^k = 1}. Discrete. */
  record Torsion(int exponent) implements Equation {
    @Override
    public <E> Matrix<E> ofElement(Matrix<E> g, Matrix<E> conjugate) {
      Matrix<E> power = identity(g);
      for (int k = 0; k < exponent; k++) {
        power = power.multiply(g);
      }
      return power.subtract(identity(g));
    }

    @Override
    public <E> Matrix<E> ofAlgebra(Matrix<E> a, Matrix<E> conjugate) {
      return a;
    }
  }

  /** {@code L (g - 1) R = 0}: vectors or covectors stay what they are. */
  record Fixing(List<Integer> rows, List<Integer> columns) implements Equation {
    @Override
    public <E> Matrix<E> ofElement(Matrix<E> g, Matrix<E> conjugate) {
      return ofAlgebra(g.subtract(identity(g)), conjugate);
    }

    @Override
    public <E> Matrix<E> ofAlgebra(Matrix<E> a, Matrix<E> conjugate) {
      return diagonal(a.field(), rows).multiply(a).multiply(diagonal(a.field(), columns));
    }
  }

  /** A multiple of 1: {@code n g = tr(g) 1}. */
  record Multiple() implements Equation {
    @Override
    public <E> Matrix<E> ofElement(Matrix<E> g, Matrix<E> conjugate) {
      Field<E> field = g.field();
      return g.scale(field.of(g.rows())).subtract(identity(g).scale(Volume.trace(g)));
    }

    @Override
    public <E> Matrix<E> ofAlgebra(Matrix<E> a, Matrix<E> conjugate) {
      return ofElement(a, conjugate);
    }
  }

  /** {@code g M = M g} for the permutation matrix of these images. */
  record Commuting(List<Integer> images) implements Equation {
    @Override
    public <E> Matrix<E> ofElement(Matrix<E> g, Matrix<E> conjugate) {
      Matrix<E> other = Matrix.permutation(g.field(), images.size(), images::get);
      return g.bracket(other);
    }

    @Override
    public <E> Matrix<E> ofAlgebra(Matrix<E> a, Matrix<E> conjugate) {
      return ofElement(a, conjugate);
    }
  }
}
