package org.equigen.symbolic.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.equigen.symbolic.matrix.NullSpace;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.polynomial.Monomial;
import org.equigen.symbolic.polynomial.PolynomialRing;

/**
 * Chooses what completes the products of lower generators to all maps of a degree.
 *
 * <p>Where the group permutes the coordinates, the reduced basis consists of the sums of orbits of
 * monomials, and the first of them that are needed are taken: for S(n) the power sums. Otherwise
 * what is orthogonal to all products is taken, in the inner product in which {@code x^a} has the
 * squared norm {@code a! = a_1! ... a_n!}: {@code <p,q> = p(d/dx) q} (Fischer). It is invariant
 * under unitary groups, so that the choice does not depend on coordinates: for groups of rotations
 * and reflections of space it gives harmonic polynomials, for D(k) the real part of {@code
 * (x+iy)^k}.
 */
final class Complement {
  private final PolynomialRing ring;
  private final boolean permuted;
  private final List<Rational> domainNorms;
  private final List<Rational> targetNorms;

  /**
   * Prepares the inner product.
   *
   * @param permuted whether the group permutes the coordinates of domain and codomain
   * @param domainNorms the squared norms of the basis of the domain; a monomial is divided by them
   * @param targetNorms those of the codomain; a component is multiplied by them
   */
  Complement(
      PolynomialRing ring,
      boolean permuted,
      List<Rational> domainNorms,
      List<Rational> targetNorms) {
    this.ring = ring;
    this.permuted = permuted;
    this.domainNorms = List.copyOf(domainNorms);
    this.targetNorms = List.copyOf(targetNorms);
  }

  /**
   * The new generators, primitive: as many as the dimension exceeds the number of independent
   * products.
   *
   * @param piece all maps of the degree
   * @param independent products that are independent and should span all of them
   * @param others the other products
   * @param row what stands for a product, see {@link #row}
   * @throws UnluckyPrimeException if another product is not in the span of the independent ones
   */
  List<PolynomialMap> of(
      GradedPiece piece,
      List<Product> independent,
      Stream<Product> others,
      Function<Product, Map<Long, Algebraic>> row) {
    RowSpace<Algebraic> rows = new RowSpace<>(ring.field());
    independent.forEach(product -> rows.add(row.apply(product)));
    List<Map<Long, Algebraic>> annihilators =
        NullSpace.of(ring.field(), rows.reduced(), piece.dimension());
    others.forEach(product -> requireAnnihilated(row.apply(product), annihilators));
    RowSpace<Algebraic> reduced = new RowSpace<>(ring.field());
    annihilators.forEach(reduced::add);
    return reduced.reduced().stream()
        .map(annihilator -> chosen(piece, annihilator).primitive(ring))
        .toList();
  }

  /** Either the coordinates of a product in the basis, or its inner products with the basis. */
  Map<Long, Algebraic> row(GradedPiece piece, PolynomialMap product) {
    Map<Long, Algebraic> row = new TreeMap<>();
    for (int k = 0; k < piece.dimension(); k++) {
      PolynomialMap map = piece.basis().get(k);
      Algebraic entry = permuted ? product.coefficient(map.first()) : inner(map, product);
      if (!entry.isZero()) {
        row.put((long) k, entry);
      }
    }
    return row;
  }

  private void requireAnnihilated(
      Map<Long, Algebraic> row, List<Map<Long, Algebraic>> annihilators) {
    NumberField field = ring.field();
    for (Map<Long, Algebraic> annihilator : annihilators) {
      Algebraic sum = Algebraic.ZERO;
      for (Map.Entry<Long, Algebraic> entry : annihilator.entrySet()) {
        Algebraic other = row.getOrDefault(entry.getKey(), Algebraic.ZERO);
        sum = field.add(sum, field.multiply(entry.getValue(), other));
      }
      if (!sum.isZero()) {
        throw new UnluckyPrimeException("more products are independent than modulo the prime");
      }
    }
  }

  /** The basis element at the leading place of the row, or the combination with its entries. */
  private PolynomialMap chosen(GradedPiece piece, Map<Long, Algebraic> row) {
    if (permuted) {
      return piece.basis().get(Math.toIntExact(row.keySet().iterator().next()));
    }
    List<PolynomialMap> summands = new ArrayList<>();
    row.forEach((k, value) -> summands.add(piece.basis().get(k.intValue()).scale(ring, value)));
    return PolynomialMap.sum(ring, summands);
  }

  /** {@code <p,q>}, linear in p, conjugate linear in q. */
  private Algebraic inner(PolynomialMap p, PolynomialMap q) {
    NumberField field = ring.field();
    Algebraic sum = Algebraic.ZERO;
    for (int c = 0; c < p.components().size(); c++) {
      for (Map.Entry<Monomial, Algebraic> term : p.components().get(c).terms().entrySet()) {
        Algebraic other = q.components().get(c).coefficient(term.getKey());
        if (!other.isZero()) {
          Algebraic weight = Algebraic.of(weight(term.getKey()).multiply(targetNorms.get(c)));
          Algebraic product = field.multiply(term.getValue(), field.conjugate(other));
          sum = field.add(sum, field.multiply(weight, product));
        }
      }
    }
    return sum;
  }

  private Rational weight(Monomial monomial) {
    Rational weight = Rational.ONE;
    for (int i = 0; i < monomial.variables(); i++) {
      for (int k = 1; k <= monomial.exponent(i); k++) {
        weight = weight.multiply(new Rational(BigInteger.valueOf(k), BigInteger.ONE));
        weight = weight.divide(domainNorms.get(i));
      }
    }
    return weight;
  }
}
