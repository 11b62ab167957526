package org.equigen.symbolic.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.polynomial.Polynomial;
import org.equigen.symbolic.polynomial.PolynomialRing;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Induced;

/**
 * Checks polynomial maps by substitution, exactly: {@code F(R(h) x) = W(h) F(x)} for the discrete
 * generators, and {@code sum_i (dR(A) x)_i dF/dx_i = dW(A) F} for those of the Lie algebra.
 */
final class EquivarianceCheck {
  private final PolynomialRing ring;
  private final List<Element> algebra;
  private final List<Element> elements;

  /**
   * How a generator of the group acts.
   *
   * @param domain R(h) or dR(A)
   * @param codomain W(h) or dW(A)
   */
  private record Element(Matrix<Algebraic> domain, Matrix<Algebraic> codomain) {}

  EquivarianceCheck(Request request, Coordinates coordinates) {
    ring = coordinates.ring();
    Group group = request.group();
    algebra =
        actions(group, group.generators())
            .map(
                a ->
                    new Element(
                        Induced.algebra(request.representation(), a),
                        Induced.algebra(request.target(), a)))
            .toList();
    elements =
        actions(group, group.discrete())
            .map(
                h ->
                    new Element(
                        Induced.element(request.representation(), h),
                        Induced.element(request.target(), h)))
            .toList();
  }

  private Stream<Action<Algebraic>> actions(Group group, List<Matrix<Algebraic>> matrices) {
    return matrices.stream().map(matrix -> FiniteElements.action(group, matrix, ring.field()));
  }

  /** Whether a map is equivariant under every generator of the group. */
  boolean passes(PolynomialMap map) {
    return algebra.stream().allMatch(a -> derivative(map, a.domain()).equals(image(a, map)))
        && elements.stream().allMatch(h -> substituted(map, h.domain()).equals(image(h, map)));
  }

  /** W F. */
  private PolynomialMap image(Element generator, PolynomialMap map) {
    List<Polynomial> components = new ArrayList<>();
    for (int row = 0; row < generator.codomain().rows(); row++) {
      Polynomial sum = Polynomial.ZERO;
      for (Matrix.Entry<Algebraic> entry : generator.codomain().row(row)) {
        sum = ring.add(sum, ring.scale(map.components().get(entry.column()), entry.value()));
      }
      components.add(sum);
    }
    return new PolynomialMap(components);
  }

  private PolynomialMap derivative(PolynomialMap map, Matrix<Algebraic> matrix) {
    List<Polynomial> forms = forms(matrix);
    List<Polynomial> components = new ArrayList<>();
    for (Polynomial component : map.components()) {
      Polynomial sum = Polynomial.ZERO;
      for (int i = 0; i < forms.size(); i++) {
        if (!forms.get(i).isZero()) {
          sum = ring.add(sum, ring.multiply(forms.get(i), ring.derivative(component, i)));
        }
      }
      components.add(sum);
    }
    return new PolynomialMap(components);
  }

  private PolynomialMap substituted(PolynomialMap map, Matrix<Algebraic> matrix) {
    List<Polynomial> forms = forms(matrix);
    return new PolynomialMap(
        map.components().stream().map(component -> ring.substitute(component, forms)).toList());
  }

  /** The rows as linear forms. */
  private List<Polynomial> forms(Matrix<Algebraic> matrix) {
    List<Polynomial> forms = new ArrayList<>();
    for (int row = 0; row < matrix.rows(); row++) {
      Polynomial form = Polynomial.ZERO;
      for (Matrix.Entry<Algebraic> entry : matrix.row(row)) {
        form = ring.add(form, ring.scale(ring.variable(entry.column()), entry.value()));
      }
      forms.add(form);
    }
    return forms;
  }
}
