package org.equigen.symbolic.solver;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.operator.GroupActions;
import org.equigen.symbolic.solver.operator.InducedMatrix;
import org.equigen.symbolic.solver.operator.Operator;

/**
 * Primes modulo which the minimal polynomial of a number field splits and all matrices of a problem
 * have images, the invertible ones invertible images.
 */
final class GoodPrimes {
  private static final BigInteger SMALLEST = BigInteger.ONE.shiftLeft(30);

  private final int conductor;

  /** Divisible by every large prime that is in a denominator. */
  private final BigInteger denominators;

  private long bound = 1L << 31;

  private GoodPrimes(int conductor, BigInteger denominators) {
    this.conductor = conductor;
    this.denominators = denominators;
  }

  /** Those for generators, the operators that they give, and what representations are made of. */
  static <E> GoodPrimes of(
      GroupActions actions,
      List<Factor> factors,
      Collection<Operator<E>> operators,
      Function<E, List<Rational>> coefficients) {
    Stream<Matrix<Algebraic>> natural =
        Stream.of(
                actions.algebra().stream().map(Action::natural),
                actions.elements().stream()
                    .map(Action::natural)
                    .flatMap(h -> Stream.of(h, Elimination.inverse(h))),
                factors.stream().flatMap(GoodPrimes::constants))
            .flatMap(matrices -> matrices);
    return new GoodPrimes(
        actions.field().conductor(),
        Stream.concat(
                natural.map(matrix -> denominator(matrix, Algebraic::coefficients)),
                operators.stream()
                    .flatMap(GoodPrimes::matrices)
                    .map(matrix -> denominator(matrix, coefficients)))
            .filter(denominator -> !denominator.equals(BigInteger.ONE))
            .reduce(BigInteger.ONE, BigInteger::multiply));
  }

  private static <E> Stream<Matrix<E>> matrices(Operator<E> operator) {
    return switch (operator) {
      case Operator.Sum<E>(List<InducedMatrix<E>> factors) ->
          distinct(factors.stream().map(InducedMatrix::base).toList());
      case Operator.Halves<E>(List<Matrix<E>> leading, List<Matrix<E>> trailing) ->
          Stream.concat(distinct(leading), distinct(trailing));
    };
  }

  private static <E> Stream<Matrix<E>> distinct(List<Matrix<E>> matrices) {
    Set<Matrix<E>> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
    distinct.addAll(matrices);
    return distinct.stream();
  }

  private static Stream<Matrix<Algebraic>> constants(Factor factor) {
    return switch (factor) {
      case Factor.Vector _, Factor.Component _ -> Stream.of();
      case Factor.Dual(Factor of) -> constants(of);
      case Factor.Conjugate(Factor of) -> constants(of);
      case Factor.Real(Representation of) -> constants(of);
      case Factor.Symmetric(int _, Representation of) -> constants(of);
      case Factor.Alternating(int _, Representation of) -> constants(of);
      case Factor.Subspace subspace ->
          Stream.concat(
              Stream.of(subspace.inclusion(), subspace.projection()), constants(subspace.of()));
    };
  }

  private static Stream<Matrix<Algebraic>> constants(Representation representation) {
    return representation.summands().stream()
        .flatMap(summand -> summand.term().factors().stream())
        .flatMap(GoodPrimes::constants);
  }

  /** The product of the denominators that a large prime can divide. */
  private static <E> BigInteger denominator(
      Matrix<E> matrix, Function<E, List<Rational>> coefficients) {
    BigInteger product = BigInteger.ONE;
    for (int i = 0; i < matrix.rows(); i++) {
      for (Matrix.Entry<E> entry : matrix.row(i)) {
        for (Rational coefficient : coefficients.apply(entry.value())) {
          if (coefficient.denominator().compareTo(SMALLEST) >= 0) {
            product = product.multiply(coefficient.denominator());
          }
        }
      }
    }
    return product;
  }

  /** The largest one. */
  PrimeField first() {
    return again().next();
  }

  /** The same from the largest one on. */
  GoodPrimes again() {
    return new GoodPrimes(conductor, denominators);
  }

  /** The next one, smaller than all before, from just below 2^31 on. */
  PrimeField next() {
    PrimeField field;
    do {
      field = PrimeField.below(bound, conductor);
      bound = field.prime();
    } while (denominators.mod(BigInteger.valueOf(bound)).signum() == 0);
    return field;
  }
}
