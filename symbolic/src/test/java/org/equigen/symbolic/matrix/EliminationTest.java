package org.equigen.symbolic.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Field;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Elimination over every kind of field, on matrices of known rank. */
class EliminationTest {
  private static final long SEED = 20261130;

  /** A field, and an element of it for every small integer. */
  record Numbers<E>(String name, Field<E> field, IntFunction<E> element) {
    @Override
    public String toString() {
      return name + ", seed " + SEED;
    }

    Matrix<E> random(Random random, int rows, int columns) {
      Matrix.Builder<E> matrix = Matrix.builder(field, rows, columns);
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          matrix.add(i, j, element.apply(random.nextInt(7) - 3));
        }
      }
      return matrix.build();
    }

    /** A matrix of the rank r: with two factors that hold an identity of that size. */
    Matrix<E> ofRank(Random random, int rows, int columns, int r) {
      return wide(random, rows, r).transpose().multiply(wide(random, columns, r));
    }

    private Matrix<E> wide(Random random, int size, int r) {
      Matrix<E> rest = random(random, r, size - r);
      Matrix.Builder<E> wide = Matrix.builder(field, r, size);
      for (int i = 0; i < r; i++) {
        wide.add(i, size - r + i, field.one());
        int row = i;
        rest.row(i).forEach(entry -> wide.add(row, entry.column(), entry.value()));
      }
      return wide.build();
    }
  }

  static Stream<Numbers<?>> fields() {
    NumberField root = NumberField.quadratic(2);
    PrimeField residues = new PrimeField(10009);
    return Stream.of(
        new Numbers<>("Q", RationalField.Q, k -> Rational.of(k, 2)),
        new Numbers<>(
            "Q(sqrt(2))",
            root,
            k -> root.add(Algebraic.of(k), k % 2 == 0 ? root.generator() : Algebraic.ZERO)),
        new Numbers<>("residues", residues, k -> residues.reduce(k)));
  }

  @ParameterizedTest
  @MethodSource("fields")
  <E> void theInverseTimesTheMatrixIsTheIdentity(Numbers<E> numbers) {
    Matrix<E> matrix = numbers.random(new Random(SEED), 6, 6);

    assertThat(Elimination.rank(matrix)).isEqualTo(6);
    assertThat(Elimination.inverse(matrix).multiply(matrix))
        .isEqualTo(Matrix.identity(numbers.field(), 6));
    assertThatThrownBy(() -> Elimination.inverse(numbers.ofRank(new Random(SEED), 6, 6, 5)))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @MethodSource("fields")
  <E> void rowsAndColumnsHaveTheSameRank(Numbers<E> numbers) {
    Matrix<E> matrix = numbers.ofRank(new Random(SEED), 7, 9, 4);

    assertThat(Elimination.rank(matrix)).isEqualTo(4);
    assertThat(Elimination.rank(matrix.transpose())).isEqualTo(4);
    assertThat(space(matrix).dimension()).isEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource("fields")
  <E> void theKernelIsWhatTheImagesAnnihilate(Numbers<E> numbers) {
    Matrix<E> matrix = numbers.ofRank(new Random(SEED), 7, 9, 4);
    List<Map<Long, E>> units = rows(Matrix.identity(numbers.field(), 7));

    List<Map<Long, E>> kernel = NullSpace.kernel(numbers.field(), units, rows(matrix));

    assertThat(kernel).hasSize(3);
    for (Map<Long, E> combination : kernel) {
      assertThat(combination(numbers.field(), combination, matrix).isZero()).isTrue();
    }
    assertThat(kernel)
        .isEqualTo(
            space(
                    numbers.field(),
                    NullSpace.of(numbers.field(), space(matrix.transpose()).reduced(), 7))
                .reduced());
  }

  @ParameterizedTest
  @MethodSource("fields")
  <E> void whatIsZeroBeforeAPlaceIsTheEndOfTheReducedBasis(Numbers<E> numbers) {
    Matrix<E> matrix = numbers.random(new Random(SEED), 5, 8);

    List<Map<Long, E>> reduced = space(matrix).reduced();

    assertThat(space(matrix).reducedFrom(2)).isEqualTo(reduced.subList(2, 5)).hasSize(3);
    assertThat(space(matrix).reducedFrom(8)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fields")
  <E> void determinantsMultiplyWithAndWithoutDivisions(Numbers<E> numbers) {
    Field<E> field = numbers.field();
    for (int size : new int[] {4, 12}) {
      Random random = new Random(SEED);
      Matrix<E> left = numbers.random(random, size, size);
      Matrix<E> right = numbers.random(random, size, size);

      E product = field.multiply(Determinant.of(left), Determinant.of(right));

      assertThat(field.isZero(product)).isFalse();
      assertThat(Determinant.of(left.multiply(right))).isEqualTo(product);
      assertThat(Determinant.of(numbers.ofRank(random, size, size, size - 1)))
          .isEqualTo(field.zero());
    }
  }

  private static <E> Matrix<E> combination(
      Field<E> field, Map<Long, E> coefficients, Matrix<E> matrix) {
    Matrix.Builder<E> row = Matrix.builder(field, 1, matrix.rows());
    coefficients.forEach((place, value) -> row.add(0, place.intValue(), value));
    return row.build().multiply(matrix);
  }

  private static <E> RowSpace<E> space(Matrix<E> matrix) {
    return space(matrix.field(), rows(matrix));
  }

  private static <E> RowSpace<E> space(Field<E> field, List<Map<Long, E>> rows) {
    RowSpace<E> space = new RowSpace<>(field);
    rows.forEach(space::add);
    return space;
  }

  private static <E> List<Map<Long, E>> rows(Matrix<E> matrix) {
    List<Map<Long, E>> rows = new ArrayList<>();
    for (int i = 0; i < matrix.rows(); i++) {
      Map<Long, E> row = new TreeMap<>();
      matrix.row(i).forEach(entry -> row.put((long) entry.column(), entry.value()));
      rows.add(row);
    }
    return rows;
  }
}
