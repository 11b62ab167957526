package org.equigen.symbolic.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.polynomial.Monomial;

/**
 * Products of invariants of a group that permutes the coordinates, by their coefficients at the
 * first monomial of each orbit: that of {@code f q} at {@code x^a} is the sum over the terms {@code
 * x^b} of f of the coefficients of q at {@code x^(a-b)}, which only depend on its orbit. So
 * products are never written out.
 */
final class OrbitProducts {
  /** A term of a generator, with an integer coefficient. */
  private record Factor(Monomial monomial, BigInteger coefficient) {}

  private final OrbitSums sums;
  private final Map<Integer, List<Factor>> ring = new HashMap<>();
  private final Map<Product, BigInteger[]> known = new HashMap<>();

  OrbitProducts(OrbitSums sums) {
    this.sums = sums;
    known.put(Product.ONE, new BigInteger[] {BigInteger.ONE});
  }

  /** The terms of a generator, whose coefficients are integers. */
  private List<Factor> factors(int number, Products products) {
    return ring.computeIfAbsent(number, f -> factors(products.generator(f)));
  }

  private static List<Factor> factors(PolynomialMap generator) {
    List<Factor> factors = new ArrayList<>();
    generator
        .components()
        .getFirst()
        .terms()
        .forEach(
            (monomial, value) -> factors.add(new Factor(monomial, value.rational().numerator())));
    return factors;
  }

  /** The coordinates of a product in the basis of its piece, without zeros. */
  Map<Long, Algebraic> row(GradedPiece piece, Product product, Products products) {
    BigInteger[] coefficients = coefficients(product, products);
    Map<Long, Algebraic> row = new TreeMap<>();
    for (int k = 0; k < piece.dimension(); k++) {
      Monomial first = piece.basis().get(k).first().monomial();
      OrbitSums.Level level = sums.level(first.degree());
      int[] exponents = new int[first.variables()];
      Arrays.setAll(exponents, first::exponent);
      BigInteger value = coefficients[level.orbit()[level.number(exponents)]];
      if (value.signum() != 0) {
        row.put((long) k, Algebraic.of(new Rational(value, BigInteger.ONE)));
      }
    }
    return row;
  }

  private BigInteger[] coefficients(Product product, Products products) {
    BigInteger[] found = known.get(product);
    if (found == null) {
      List<Integer> rest = product.invariants().subList(1, product.invariants().size());
      BigInteger[] others = coefficients(new Product(rest, product.equivariant()), products);
      int degree = rest.stream().mapToInt(f -> degreeOf(factors(f, products))).sum();
      found = times(factors(product.invariants().getFirst(), products), others, degree);
      known.put(product, found);
    }
    return found;
  }

  private static int degreeOf(List<Factor> generator) {
    return generator.getFirst().monomial().degree();
  }

  private BigInteger[] times(List<Factor> generator, BigInteger[] others, int degree) {
    OrbitSums.Level lower = sums.level(degree);
    OrbitSums.Level level = sums.level(degree + degreeOf(generator));
    BigInteger[] product = new BigInteger[level.first().length];
    for (int o = 0; o < product.length; o++) {
      int[] exponents = level.exponents(level.first()[o], sums.variables());
      product[o] = BigInteger.ZERO;
      for (Factor factor : generator) {
        int[] rest = new int[exponents.length];
        Arrays.setAll(rest, i -> exponents[i] - factor.monomial().exponent(i));
        if (Arrays.stream(rest).allMatch(exponent -> exponent >= 0)) {
          BigInteger other = others[lower.orbit()[lower.number(rest)]];
          product[o] = product[o].add(factor.coefficient().multiply(other));
        }
      }
    }
    return product;
  }
}
