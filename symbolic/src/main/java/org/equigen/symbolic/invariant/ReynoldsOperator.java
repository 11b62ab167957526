package org.equigen.symbolic.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.polynomial.Monomial;
import org.equigen.symbolic.polynomial.Polynomial;
import org.equigen.symbolic.polynomial.PolynomialRing;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/**
 * The projection of the polynomial maps onto the equivariant ones of a finite group: {@code F}
 * becomes a multiple of {@code x -> sum_g W(g)^-1 F(R(g) x)} (Sturmfels, Algorithms in Invariant
 * Theory, 2.1).
 */
final class ReynoldsOperator {
  /**
   * An element of the group.
   *
   * @param domain R(g), n x n, times a number that all elements share
   * @param inverse {@code (W(g)^-1)^T}, m x m, times another
   */
  record Element(Matrix<Algebraic> domain, Matrix<Algebraic> inverse) {}

  private final PolynomialRing ring;
  private final List<Element> elements = new ArrayList<>();

  /**
   * Prepares the matrices.
   *
   * @param ring the polynomials on R
   * @param group the group
   * @param listed all its elements on V
   * @param representation R
   * @param target W
   */
  ReynoldsOperator(
      PolynomialRing ring,
      Group group,
      List<Matrix<Algebraic>> listed,
      Representation representation,
      Term target) {
    this.ring = ring;
    List<Action<Algebraic>> actions =
        listed.stream().map(matrix -> FiniteElements.action(group, matrix, ring.field())).toList();
    List<Matrix<Algebraic>> domains =
        integral(actions.stream().map(a -> Induced.element(representation, a)).toList());
    List<Matrix<Algebraic>> inverses =
        integral(actions.stream().map(a -> Induced.element(target.dual(), a)).toList());
    for (int g = 0; g < actions.size(); g++) {
      elements.add(new Element(domains.get(g), inverses.get(g)));
    }
  }

  /** The matrices times their common denominator: sums of integers need no divisions. */
  private List<Matrix<Algebraic>> integral(List<Matrix<Algebraic>> matrices) {
    BigInteger common = BigInteger.ONE;
    for (Matrix<Algebraic> matrix : matrices) {
      for (int i = 0; i < matrix.rows(); i++) {
        for (Matrix.Entry<Algebraic> entry : matrix.row(i)) {
          for (Rational part : entry.value().coefficients()) {
            common = common.divide(common.gcd(part.denominator())).multiply(part.denominator());
          }
        }
      }
    }
    Algebraic scale = Algebraic.of(new Rational(common, BigInteger.ONE));
    return matrices.stream().map(matrix -> matrix.scale(scale)).toList();
  }

  List<Element> elements() {
    return elements;
  }

  /** The dimension of W. */
  int components() {
    return elements.getFirst().inverse().rows();
  }

  /** The sum over the images of {@code x^a e_j} under the group, each image once. */
  PolynomialMap sum(Monomial monomial, int component) {
    NumberField field = ring.field();
    List<Map<Monomial, Algebraic>> sums = new ArrayList<>();
    for (int c = 0; c < components(); c++) {
      sums.add(new TreeMap<>());
    }
    for (Element element : distinct(monomial, component)) {
      Polynomial image = image(monomial, element.domain());
      for (Matrix.Entry<Algebraic> entry : element.inverse().row(component)) {
        Map<Monomial, Algebraic> sum = sums.get(entry.column());
        image
            .terms()
            .forEach(
                (place, value) ->
                    sum.merge(place, field.multiply(entry.value(), value), field::add));
      }
    }
    return new PolynomialMap(sums.stream().map(Polynomial::of).toList());
  }

  /** One element for each way in which the variables of the monomial and e_j are moved. */
  private Collection<Element> distinct(Monomial monomial, int component) {
    Map<List<Object>, Element> distinct = new LinkedHashMap<>();
    for (Element element : elements) {
      List<Object> rows = new ArrayList<>();
      rows.add(element.inverse().row(component));
      for (int i = 0; i < monomial.variables(); i++) {
        rows.add(monomial.exponent(i) == 0 ? 0 : element.domain().row(i));
      }
      distinct.putIfAbsent(rows, element);
    }
    return distinct.values();
  }

  /** The product of the powers of the linear forms {@code (R(g) x)_i}. */
  private Polynomial image(Monomial monomial, Matrix<Algebraic> matrix) {
    Polynomial product = ring.constant(Algebraic.ONE);
    for (int i = 0; i < monomial.variables(); i++) {
      if (monomial.exponent(i) > 0) {
        product = ring.multiply(product, power(matrix.row(i), monomial.exponent(i)));
      }
    }
    return product;
  }

  private Polynomial power(List<Matrix.Entry<Algebraic>> form, int exponent) {
    int[] variables = form.stream().mapToInt(Matrix.Entry::column).toArray();
    List<Algebraic> coefficients = form.stream().map(Matrix.Entry::value).toList();
    return ring.linearPower(variables, coefficients, exponent);
  }
}
