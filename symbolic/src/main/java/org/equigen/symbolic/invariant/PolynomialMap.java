package org.equigen.symbolic.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.PrimitiveScale;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.polynomial.Monomial;
import org.equigen.symbolic.polynomial.Polynomial;
import org.equigen.symbolic.polynomial.PolynomialRing;

/**
 * A polynomial map {@code x -> (p_1(x), ..., p_m(x))} between two representations, in their
 * coordinates. An invariant polynomial is a map to the scalar S, with one component.
 *
 * @param components in the order of the coordinates of the codomain
 */
public record PolynomialMap(List<Polynomial> components) {
  /**
   * The place of a coefficient. Places are ordered by component, then monomial.
   *
   * @param component from 0
   * @param monomial in the coordinates of the domain
   */
  record Place(int component, Monomial monomial) {}

  /** Copies the list. */
  public PolynomialMap {
    components = List.copyOf(components);
  }

  /** A polynomial as a map to S. */
  static PolynomialMap of(Polynomial polynomial) {
    return new PolynomialMap(List.of(polynomial));
  }

  /** Whether every component is 0. */
  public boolean isZero() {
    return components.stream().allMatch(Polynomial::isZero);
  }

  /** The coefficient at a place. */
  Algebraic coefficient(Place place) {
    return components.get(place.component()).coefficient(place.monomial());
  }

  /** The place of the first coefficient that is not zero; the map is not zero. */
  Place first() {
    int component = 0;
    while (components.get(component).isZero()) {
      component++;
    }
    return new Place(component, components.get(component).terms().firstKey());
  }

  /** The product with an invariant. */
  PolynomialMap times(PolynomialRing ring, Polynomial factor) {
    return new PolynomialMap(
        components.stream().map(component -> ring.multiply(factor, component)).toList());
  }

  /** A multiple. */
  PolynomialMap scale(PolynomialRing ring, Algebraic factor) {
    return new PolynomialMap(
        components.stream().map(component -> ring.scale(component, factor)).toList());
  }

  /** The sum of at least one map. */
  static PolynomialMap sum(PolynomialRing ring, List<PolynomialMap> maps) {
    List<Polynomial> sums = new ArrayList<>(maps.getFirst().components());
    for (PolynomialMap map : maps.subList(1, maps.size())) {
      for (int c = 0; c < sums.size(); c++) {
        sums.set(c, ring.add(sums.get(c), map.components().get(c)));
      }
    }
    return new PolynomialMap(sums);
  }

  /** The map with other coefficients. */
  PolynomialMap map(UnaryOperator<Algebraic> image) {
    return new PolynomialMap(components.stream().map(component -> component.map(image)).toList());
  }

  /** The map in other variables, {@code x_i} becoming {@code x_image[i]}. */
  PolynomialMap renamed(int... image) {
    return new PolynomialMap(
        components.stream().map(component -> component.renamed(image)).toList());
  }

  /**
   * The multiple by a positive rational number whose coefficients, in the powers of the generator
   * of the field, are integers without a common divisor.
   */
  PolynomialMap primitive(PolynomialRing ring) {
    return scale(ring, Algebraic.of(PrimitiveScale.of(rationals())));
  }

  private Stream<Rational> rationals() {
    return components.stream()
        .flatMap(component -> component.terms().values().stream())
        .flatMap(value -> value.coefficients().stream());
  }
}
