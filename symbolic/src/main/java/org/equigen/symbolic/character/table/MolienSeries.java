package org.equigen.symbolic.character.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.equigen.symbolic.diagnostic.FiniteGroupDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.finite.ConjugacyClasses;
import org.equigen.symbolic.number.IntegerFunctions;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/**
 * The series that count polynomial invariants and equivariants of finite groups by degree: the
 * coefficient of {@code t^d} is {@code dim Hom_G(W, Sym^d R)}, by Molien's formula {@code 1/|G|
 * sum_g conj(chi_W(g)) / det(1 - t R(g))} (Molien 1897; Stanley 1979, Theorem 2.1).
 *
 * <p>{@code Sym^d R} are the polynomials of degree d on the dual of R; for real representations of
 * finite groups, those on R itself.
 *
 * <p>The denominator is the least common multiple of all determinants; the numerator follows from
 * the first coefficients of the series, which are computed from eigenvalues. Everything is exact.
 */
public final class MolienSeries {
  /** The largest number of additions. */
  private static final long MOST_STEPS = 50_000_000;

  private final ConjugacyClasses classes;
  private final List<RootSum> eigenvalues;
  private final ClassAverage average;

  private MolienSeries(ConjugacyClasses classes, List<RootSum> eigenvalues) {
    this.classes = classes;
    this.eigenvalues = eigenvalues;
    average = new ClassAverage(classes);
  }

  /**
   * The invariants in the symmetric algebra of R.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException EQG095 if the group is infinite,
   *     EQG096 if it, or the series, is too large
   */
  public static RationalSeries of(Group group, Representation representation) {
    return covariants(group, representation, Representation.of(Term.SCALAR));
  }

  /**
   * The equivariant maps from W to the symmetric algebra of R. For real representations: the
   * polynomial equivariant maps from R to W.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException EQG095 if the group is infinite,
   *     EQG096 if it, or the series, is too large
   */
  public static RationalSeries covariants(
      Group group, Representation representation, Representation w) {
    ConjugacyClasses classes = ConjugacyClasses.of(group);
    RepresentationCharacters characters = new RepresentationCharacters(classes);
    return covariants(classes, characters.of(representation), characters.of(w));
  }

  /**
   * The series of a representation by characters.
   *
   * @param eigenvalues those of R on each class
   * @param w the character of W on each class
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException EQG096 if the series is too large
   */
  public static RationalSeries covariants(
      ConjugacyClasses classes, List<RootSum> eigenvalues, List<RootSum> w) {
    return new MolienSeries(classes, eigenvalues).series(w);
  }

  private RationalSeries series(List<RootSum> w) {
    SortedMap<Integer, Integer> factors = factors();
    int last = -eigenvalues.getFirst().total().intValueExact();
    for (Map.Entry<Integer, Integer> factor : factors.entrySet()) {
      last += Cyclotomics.totient(factor.getKey()) * factor.getValue();
    }
    requireSmall(last);
    IntegerPolynomial head = IntegerPolynomial.of(coefficients(w, last));
    IntegerPolynomial denominator =
        new RationalSeries(IntegerPolynomial.ONE, factors).denominator();
    List<BigInteger> product = head.times(denominator).coefficients();
    List<BigInteger> numerator = product.subList(0, Math.min(product.size(), last + 1));
    return new RationalSeries(IntegerPolynomial.of(numerator), factors);
  }

  /** The largest multiplicity of a primitive d-th root of unity as an eigenvalue, for each d. */
  private SortedMap<Integer, Integer> factors() {
    SortedMap<Integer, Integer> factors = new TreeMap<>();
    for (RootSum values : eigenvalues) {
      for (int j = 0; j < values.order(); j++) {
        int multiplicity = values.count(j).intValueExact();
        if (multiplicity > 0) {
          int d = values.order() / IntegerFunctions.gcd(j, values.order());
          factors.merge(d, multiplicity, Math::max);
        }
      }
    }
    return factors;
  }

  private void requireSmall(int last) {
    BigInteger steps = BigInteger.ZERO;
    for (int c : average.sizes().keySet()) {
      BigInteger width = BigInteger.valueOf((long) eigenvalues.get(c).order() * (last + 1));
      steps = steps.add(width.multiply(eigenvalues.get(c).total()));
    }
    if (steps.compareTo(BigInteger.valueOf(MOST_STEPS)) > 0) {
      throw new FiniteGroupDiagnostic.TooLarge(
              Place.of("group"),
              classes.group().name(),
              steps,
              "steps to its Molien series",
              MOST_STEPS)
          .exception();
    }
  }

  /** The first coefficients. */
  private List<BigInteger> coefficients(List<RootSum> w, int last) {
    Rational[] sums = new Rational[last + 1];
    Arrays.fill(sums, Rational.ZERO);
    for (Map.Entry<Integer, BigInteger> entry : average.sizes().entrySet()) {
      int c = entry.getKey();
      Rational share = new Rational(entry.getValue(), classes.order());
      List<RootSum> powers = SymmetricPowers.symmetric(eigenvalues.get(c), last);
      RootSum conjugate = w.get(c).conjugate();
      for (int degree = 0; degree <= last; degree++) {
        Rational value = conjugate.times(powers.get(degree)).average();
        sums[degree] = sums[degree].add(share.multiply(value));
      }
    }
    List<BigInteger> coefficients = new ArrayList<>();
    for (Rational sum : sums) {
      coefficients.add(integer(sum));
    }
    return coefficients;
  }

  private static BigInteger integer(Rational multiplicity) {
    if (!multiplicity.isInteger() || multiplicity.signum() < 0) {
      throw new IllegalStateException("a multiplicity of " + multiplicity);
    }
    return multiplicity.numerator();
  }
}
