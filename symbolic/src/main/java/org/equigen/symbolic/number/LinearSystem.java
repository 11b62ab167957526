package org.equigen.symbolic.number;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Small systems of linear equations over Q, for the inverses of algebraic numbers. */
final class LinearSystem {
  private LinearSystem() {}

  /** The x with {@code rows x = (1,0,...,0)}, for an invertible square system. */
  static List<Rational> solve(List<List<Rational>> rows) {
    int n = rows.size();
    List<List<Rational>> work = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      List<Rational> row = new ArrayList<>(rows.get(i));
      row.add(i == 0 ? Rational.ONE : Rational.ZERO);
      work.add(row);
    }
    for (int column = 0; column < n; column++) {
      int pivot = column;
      while (work.get(pivot).get(column).signum() == 0) {
        pivot++;
      }
      Collections.swap(work, column, pivot);
      eliminate(work, column);
    }
    return work.stream().map(List::getLast).toList();
  }

  private static void eliminate(List<List<Rational>> work, int column) {
    Rational scale = Rational.ONE.divide(work.get(column).get(column));
    work.get(column).replaceAll(scale::multiply);
    for (int i = 0; i < work.size(); i++) {
      Rational factor = work.get(i).get(column);
      if (i != column && factor.signum() != 0) {
        for (int j = column; j < work.get(i).size(); j++) {
          Rational change = factor.multiply(work.get(column).get(j));
          work.get(i).set(j, work.get(i).get(j).subtract(change));
        }
      }
    }
  }
}
