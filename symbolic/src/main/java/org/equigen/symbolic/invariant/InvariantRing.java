package org.equigen.symbolic.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.character.table.ProductForm;
import org.equigen.symbolic.character.table.RationalSeries;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.polynomial.PolynomialRing;
import org.equigen.symbolic.representation.Representation;

/**
 * The invariant polynomials on a representation up to a degree.
 *
 * @param group the group
 * @param representation the domain
 * @param module the invariants as maps to S
 */
public record InvariantRing(Group group, Representation representation, GradedModule module) {
  /** All polynomials on the domain: the names of its coordinates, and the field. */
  public PolynomialRing polynomials() {
    return module.polynomials();
  }

  /**
   * The numbers of independent relations between the generators, by total degree from 0 on: how
   * many products of generators there are, less the dimension.
   */
  public List<Long> relations() {
    List<Long> products = units(module.degree() + 1);
    for (int degree : module.degrees()) {
      for (int k = degree; k < products.size(); k++) {
        products.set(k, Math.addExact(products.get(k), products.get(k - degree)));
      }
    }
    return difference(products, module.series().coefficients());
  }

  /**
   * The numbers of independent relations between the generators of a module over this ring, by
   * total degree from 0 on.
   */
  public List<Long> relations(GradedModule other) {
    List<Long> ring = module.series().coefficients();
    List<Long> sums = new ArrayList<>(ring.stream().map(_ -> 0L).toList());
    for (int degree : other.degrees()) {
      for (int k = degree; k < sums.size(); k++) {
        sums.set(k, Math.addExact(sums.get(k), ring.get(k - degree)));
      }
    }
    return difference(sums, other.series().coefficients());
  }

  /**
   * The whole series over the degrees of all generators: {@code H(t) = K(t) / ((1 - t^d_1) ... (1 -
   * t^d_k))}. K is 1 if there are no relations, {@code 1 - t^r} for one relation of degree r. Empty
   * where H is not proven or generators may be missing.
   */
  public Optional<ProductForm> syzygies() {
    return module
        .series()
        .rational()
        .filter(_ -> module.completeness().proven())
        .map(form -> RationalSeries.over(form.numerator(), form.degrees()))
        .flatMap(series -> series.numeratorOver(module.degrees()))
        .map(numerator -> new ProductForm(numerator, module.degrees()));
  }

  private static List<Long> units(int size) {
    List<Long> one = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      one.add(k == 0 ? 1L : 0L);
    }
    return one;
  }

  private static List<Long> difference(List<Long> a, List<Long> b) {
    List<Long> difference = new ArrayList<>();
    for (int k = 0; k < a.size(); k++) {
      difference.add(Math.subtractExact(a.get(k), b.get(k)));
    }
    return difference;
  }
}
