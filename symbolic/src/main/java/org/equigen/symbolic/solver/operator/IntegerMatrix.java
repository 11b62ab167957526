package org.equigen.symbolic.solver.operator;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.IntegerFunctions;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;

/**
 * A sparse matrix in primitive arrays: integers, each row over a denominator of its own, or
 * residues.
 *
 * @param denominators the smallest common denominator of each row, positive
 * @param columns the columns of the nonzero entries of each row
 * @param values the numerators of these entries
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loops
public record IntegerMatrix(long[] denominators, int[][] columns, long[][] values) {
  /** Of rational numbers whose numerators and common denominators fit. */
  public static IntegerMatrix of(Matrix<Rational> matrix) {
    IntegerMatrix integers = empty(matrix);
    for (int i = 0; i < matrix.rows(); i++) {
      List<Matrix.Entry<Rational>> row = matrix.row(i);
      BigInteger common = denominator(row);
      integers.denominators[i] = common.longValueExact();
      for (int e = 0; e < row.size(); e++) {
        Rational value = row.get(e).value();
        BigInteger factor = common.divide(value.denominator());
        integers.values[i][e] = value.numerator().multiply(factor).longValueExact();
      }
    }
    return integers;
  }

  /** The same matrix with all rows over the least common denominator, which must be small. */
  IntegerMatrix overOneDenominator() {
    long common = 1;
    for (long denominator : denominators) {
      common = IntegerFunctions.lcm(common, denominator);
    }
    long[] equal = new long[denominators.length];
    Arrays.fill(equal, common);
    long[][] scaled = new long[values.length][];
    for (int i = 0; i < scaled.length; i++) {
      long factor = common / denominators[i];
      scaled[i] = Arrays.stream(values[i]).map(value -> factor * value).toArray();
    }
    return new IntegerMatrix(equal, columns, scaled);
  }

  /** Of residues modulo a prime. */
  public static IntegerMatrix ofResidues(Matrix<Long> matrix) {
    IntegerMatrix integers = empty(matrix);
    for (int i = 0; i < matrix.rows(); i++) {
      List<Matrix.Entry<Long>> row = matrix.row(i);
      Arrays.setAll(integers.values[i], e -> row.get(e).value());
    }
    return integers;
  }

  /** As a matrix over the residues, whose rows all have the denominator 1. */
  Matrix<Long> residues(PrimeField field) {
    Matrix.Builder<Long> builder = Matrix.builder(field, columns.length, columns.length);
    for (int i = 0; i < columns.length; i++) {
      for (int e = 0; e < columns[i].length; e++) {
        builder.add(i, columns[i][e], field.reduce(values[i][e]));
      }
    }
    return builder.build();
  }

  /** The places of the entries. */
  private static <E> IntegerMatrix empty(Matrix<E> matrix) {
    int[][] columns = new int[matrix.rows()][];
    long[][] values = new long[matrix.rows()][];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = matrix.row(i).stream().mapToInt(Matrix.Entry::column).toArray();
      values[i] = new long[columns[i].length];
    }
    return new IntegerMatrix(ones(columns.length), columns, values);
  }

  private static long[] ones(int size) {
    long[] ones = new long[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static BigInteger denominator(List<Matrix.Entry<Rational>> row) {
    BigInteger common = BigInteger.ONE;
    for (Matrix.Entry<Rational> entry : row) {
      BigInteger other = entry.value().denominator();
      common =
          other.equals(BigInteger.ONE) ? common : common.divide(common.gcd(other)).multiply(other);
    }
    return common;
  }

  /** The transpose of the numerators of a square matrix. */
  public IntegerMatrix transposed() {
    int[] sizes = new int[columns.length];
    for (int[] row : columns) {
      for (int column : row) {
        sizes[column]++;
      }
    }
    int[][] rows = new int[sizes.length][];
    long[][] entries = new long[sizes.length][];
    Arrays.setAll(rows, i -> new int[sizes[i]]);
    Arrays.setAll(entries, i -> new long[sizes[i]]);
    for (int i = columns.length - 1; i >= 0; i--) {
      for (int e = 0; e < columns[i].length; e++) {
        int at = --sizes[columns[i][e]];
        rows[columns[i][e]][at] = i;
        entries[columns[i][e]][at] = values[i][e];
      }
    }
    return new IntegerMatrix(ones(sizes.length), rows, entries);
  }
}
