package org.equigen.symbolic.harmonic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.polynomial.Polynomial;
import org.equigen.symbolic.polynomial.PolynomialRing;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.PowerIndex;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * The image of {@code x * ... * x}, x in V, in a representation made of tensor powers of V, as one
 * polynomial per coordinate: x itself in V, {@code l!/a! x^a} at the monomial {@code e^a} of {@code
 * Sym(l,V)}, products in products, P of it in a subspace with projection P.
 */
final class PowerVector {
  private final PolynomialRing ring;

  /**
   * In the coordinates of V.
   *
   * @param ring over Q, one variable for each
   */
  PowerVector(PolynomialRing ring) {
    this.ring = ring;
  }

  /** Nothing where other factors occur, or coefficients are not rational. */
  Optional<List<Polynomial>> of(Representation representation) {
    List<Polynomial> all = new ArrayList<>();
    for (Summand summand : representation.summands()) {
      Optional<List<Polynomial>> one = of(summand.term());
      if (one.isEmpty()) {
        return Optional.empty();
      }
      for (int channel = 0; channel < summand.multiplicity(); channel++) {
        all.addAll(one.get());
      }
    }
    return Optional.of(all);
  }

  private Optional<List<Polynomial>> of(Term term) {
    List<Polynomial> product = List.of(ring.constant(Algebraic.ONE));
    for (Factor factor : term.factors()) {
      Optional<List<Polynomial>> next = of(factor);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      List<Polynomial> longer = new ArrayList<>();
      for (Polynomial left : product) {
        next.get().forEach(right -> longer.add(ring.multiply(left, right)));
      }
      product = longer;
    }
    return Optional.of(product);
  }

  private Optional<List<Polynomial>> of(Factor factor) {
    return switch (factor) {
      case Factor.Vector() -> {
        List<Polynomial> variables = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
          variables.add(ring.variable(i));
        }
        yield Optional.of(variables);
      }
      case Factor.Symmetric(int degree, Representation of) ->
          of(of).map(vector -> power(vector, degree));
      case Factor.Subspace subspace ->
          isRational(subspace.projection())
              ? of(subspace.of()).map(vector -> image(subspace.projection(), vector))
              : Optional.empty();
      case Factor.Dual _,
          Factor.Alternating _,
          Factor.Conjugate _,
          Factor.Real _,
          Factor.Component _ ->
          Optional.empty();
    };
  }

  private List<Polynomial> power(List<Polynomial> vector, int degree) {
    PowerIndex index = new PowerIndex(vector.size(), degree, /* alternating= */ false);
    List<Polynomial> power = new ArrayList<>();
    for (int number = 0; number < index.count(); number++) {
      Polynomial product = ring.constant(Algebraic.ONE);
      Rational ways = Rational.ONE;
      int[] list = index.list(number);
      int repeated = 0;
      for (int place = 0; place < degree; place++) {
        repeated = place > 0 && list[place] == list[place - 1] ? repeated + 1 : 1;
        ways = ways.multiply(Rational.of(place + 1L, repeated));
        product = ring.multiply(product, vector.get(list[place]));
      }
      power.add(ring.scale(product, Algebraic.of(ways)));
    }
    return power;
  }

  private List<Polynomial> image(Matrix<Algebraic> projection, List<Polynomial> vector) {
    List<Polynomial> image = new ArrayList<>();
    for (int row = 0; row < projection.rows(); row++) {
      Polynomial sum = Polynomial.ZERO;
      for (Matrix.Entry<Algebraic> entry : projection.row(row)) {
        sum = ring.add(sum, ring.scale(vector.get(entry.column()), entry.value()));
      }
      image.add(sum);
    }
    return image;
  }

  private static boolean isRational(Matrix<Algebraic> matrix) {
    for (int row = 0; row < matrix.rows(); row++) {
      if (!matrix.row(row).stream().allMatch(entry -> entry.value().isRational())) {
        return false;
      }
    }
    return true;
  }
}
