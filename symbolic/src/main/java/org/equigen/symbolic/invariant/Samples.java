package org.equigen.symbolic.invariant;

import java.util.Map;
import java.util.SplittableRandom;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.polynomial.Monomial;
import org.equigen.symbolic.polynomial.Polynomial;

/**
 * Polynomial maps modulo a prime by their values at random places: products of maps are then
 * products of numbers. The rank of values is at most the rank of the maps, and with a chance of
 * about 1 - 1e-6 it is equal: a minor that is no zero polynomial vanishes at few places (Schwartz,
 * Journal of the ACM 27, 1980).
 *
 * <p>A value is {@code c_1 F_1(x) + ... + c_m F_m(x)}, with random x and c in each sample.
 */
final class Samples {
  private final PrimeField residues;
  private final long root;
  private final long[][] points;
  private final long[][] covectors;

  /**
   * Draws samples.
   *
   * @param variables the number of coordinates of the domain
   * @param components the number of coordinates of the codomain; where it is 1, c is 1
   * @param count the number of samples
   */
  Samples(NumberField field, int variables, int components, int count, long seed) {
    residues = PrimeField.below((1L << 31) - (seed << 20), field.conductor());
    root = field.roots(residues).getFirst();
    SplittableRandom random = new SplittableRandom(seed);
    points = new long[count][variables];
    covectors = new long[count][components];
    for (int s = 0; s < count; s++) {
      for (int i = 0; i < variables; i++) {
        points[s][i] = random.nextLong(residues.prime());
      }
      for (int c = 0; c < components; c++) {
        covectors[s][c] = components == 1 ? 1 : random.nextLong(residues.prime());
      }
    }
  }

  PrimeField residues() {
    return residues;
  }

  int count() {
    return points.length;
  }

  /** The random x of a sample; read-only. */
  long[] point(int sample) {
    return points[sample];
  }

  /** The random c of a sample; read-only. */
  long[] covector(int sample) {
    return covectors[sample];
  }

  /** The residue of a number. */
  long residue(Algebraic value) {
    long sum = 0;
    for (int k = value.coefficients().size() - 1; k >= 0; k--) {
      Rational coefficient = value.coefficients().get(k);
      sum = (residues.times(sum, root) + residues.reduce(coefficient)) % residues.prime();
    }
    return sum;
  }

  /** The values of a map to the codomain of these samples. */
  long[] values(PolynomialMap map) {
    long[] values = new long[points.length];
    for (int c = 0; c < map.components().size(); c++) {
      long[] component = values(map.components().get(c));
      for (int s = 0; s < values.length; s++) {
        values[s] = (values[s] + residues.times(covectors[s][c], component[s])) % residues.prime();
      }
    }
    return values;
  }

  /** The values of a polynomial at the points. */
  long[] values(Polynomial polynomial) {
    long[] values = new long[points.length];
    for (Map.Entry<Monomial, Algebraic> term : polynomial.terms().entrySet()) {
      long coefficient = residue(term.getValue());
      for (int s = 0; s < values.length; s++) {
        long product = residues.times(coefficient, value(term.getKey(), points[s]));
        values[s] = (values[s] + product) % residues.prime();
      }
    }
    return values;
  }

  /** The value of a monomial at a point modulo the prime. */
  long value(Monomial monomial, long[] point) {
    long product = 1;
    for (int i = 0; i < point.length; i++) {
      for (int k = monomial.exponent(i); k > 0; k--) {
        product = residues.times(product, point[i]);
      }
    }
    return product;
  }

  /** The values of a product. */
  long[] times(long[] left, long[] right) {
    long[] product = new long[left.length];
    for (int s = 0; s < product.length; s++) {
      product[s] = residues.times(left[s], right[s]);
    }
    return product;
  }
}
