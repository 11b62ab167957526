package org.equigen.symbolic.solver.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.equation.RowSizes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PowerDerivationTest {
  private static final long SEED = 11;
  private static final Representation V = Representation.of(Term.vector());
  private static final PrimeField FIELD = PrimeField.largest();

  static Stream<Factor> powers() {
    List<Factor> powers = new ArrayList<>();
    for (int degree = 2; degree <= 5; degree++) {
      powers.add(new Factor.Symmetric(degree, V));
      powers.add(new Factor.Alternating(degree, V));
    }
    Representation sum = V.plus(V.dual());
    powers.add(new Factor.Symmetric(2, sum));
    powers.add(new Factor.Alternating(3, sum));
    powers.add(
        new Factor.Symmetric(
            2, Representation.of(new Term(List.of(new Factor.Alternating(2, V))))));
    return Stream.concat(powers.stream(), powers.stream().map(Factor.Dual::new));
  }

  private static Matrix<Rational> random(Random random) {
    Matrix.Builder<Rational> builder = Matrix.builder(RationalField.Q, 4, 4);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        builder.add(i, j, Rational.of(random.nextLong(-6, 7), random.nextLong(1, 5)));
      }
    }
    return builder.build();
  }

  private static Matrix<Rational> written(IntegerMatrix integers) {
    int size = integers.columns().length;
    Matrix.Builder<Rational> builder = Matrix.builder(RationalField.Q, size, size);
    for (int i = 0; i < size; i++) {
      for (int e = 0; e < integers.columns()[i].length; e++) {
        long value = integers.values()[i][e];
        builder.add(i, integers.columns()[i][e], Rational.of(value, integers.denominators()[i]));
      }
    }
    return builder.build();
  }

  @ParameterizedTest
  @MethodSource("powers")
  void rowsAreThoseOfTheInducedMatrix(Factor factor) {
    Random random = new Random(SEED);
    for (int sample = 0; sample < 3; sample++) {
      Action<Rational> action = Action.real(random(random));
      InducedMatrix<Rational> held = InducedMatrix.of(factor, action);
      Matrix<Rational> expected = Induced.algebra(factor, action);
      assertThat(held.size()).isEqualTo(expected.rows());
      assertThat(written(InducedMatrix.exact(held))).as("seed %d", SEED).isEqualTo(expected);
      assertThat(InducedMatrix.residues(held, FIELD))
          .as("seed %d", SEED)
          .isEqualTo(expected.map(FIELD, FIELD::reduce));
    }
  }

  @ParameterizedTest
  @MethodSource("powers")
  void theBoundOfRowsHolds(Factor factor) {
    Random random = new Random(SEED);
    for (int sample = 0; sample < 3; sample++) {
      InducedMatrix<Rational> held = InducedMatrix.of(factor, Action.real(random(random)));
      BigInteger bound =
          RowSizes.rational()
              .bound(List.of(new Operator.Sum<>(List.of(held))), Scalars.rational().coefficients());
      for (long[] row : InducedMatrix.exact(held).values()) {
        BigInteger sum = BigInteger.ZERO;
        for (long value : row) {
          sum = sum.add(BigInteger.valueOf(value).abs());
        }
        assertThat(sum).as("seed %d", SEED).isLessThanOrEqualTo(bound);
      }
    }
  }
}
