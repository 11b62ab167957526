package org.equigen.neighbours.form;

/**
 * How many squares of each sign a form has in any basis that makes it diagonal (Sylvester's law).
 *
 * @param positive number of positive squares
 * @param negative number of negative squares
 * @param nullity dimension of the directions along which the form does not change
 */
public record Inertia(int positive, int negative, int nullity) {
  /**
   * By congruence in exact arithmetic: eliminate a row and column by a diagonal entry; where all
   * are 0, add a row and column to another first, which makes one (characteristic 0).
   */
  static Inertia of(Fraction[][] matrix) {
    int n = matrix.length;
    Fraction[][] rest = new Fraction[n][];
    for (int i = 0; i < n; i++) {
      rest[i] = matrix[i].clone();
    }
    int positive = 0;
    int negative = 0;
    for (int step = 0; step < n && bringPivot(rest, step); step++) {
      positive += rest[step][step].sign() > 0 ? 1 : 0;
      negative += rest[step][step].sign() < 0 ? 1 : 0;
      eliminate(rest, step);
    }
    return new Inertia(positive, negative, n - positive - negative);
  }

  private static boolean bringPivot(Fraction[][] rest, int step) {
    for (int i = step; i < rest.length; i++) {
      if (rest[i][i].sign() != 0) {
        exchange(rest, step, i);
        return true;
      }
    }
    for (int i = step; i < rest.length; i++) {
      for (int j = i + 1; j < rest.length; j++) {
        if (rest[i][j].sign() != 0) {
          addTo(rest, j, i);
          exchange(rest, step, i);
          return true;
        }
      }
    }
    return false;
  }

  private static void exchange(Fraction[][] rest, int i, int j) {
    Fraction[] row = rest[i];
    rest[i] = rest[j];
    rest[j] = row;
    for (Fraction[] each : rest) {
      Fraction entry = each[i];
      each[i] = each[j];
      each[j] = entry;
    }
  }

  private static void addTo(Fraction[][] rest, int from, int to) {
    for (int k = 0; k < rest.length; k++) {
      rest[to][k] = rest[to][k].plus(rest[from][k]);
    }
    for (int k = 0; k < rest.length; k++) {
      rest[k][to] = rest[k][to].plus(rest[k][from]);
    }
  }

  private static void eliminate(Fraction[][] rest, int step) {
    for (int i = step + 1; i < rest.length; i++) {
      Fraction factor = rest[i][step].over(rest[step][step]);
      for (int j = step + 1; j < rest.length; j++) {
        rest[i][j] = rest[i][j].minus(factor.times(rest[step][j]));
      }
    }
  }
}
