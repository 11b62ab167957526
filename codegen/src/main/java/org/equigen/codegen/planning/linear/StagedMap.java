package org.equigen.codegen.planning.linear;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/**
 * A linear map as a product of sparse exact matrices: each is applied to what the one before gives.
 *
 * @param field contains the entries
 * @param stages shapes {@code [row][column]}, the first to be applied first; at least one
 */
record StagedMap(NumberField field, List<Matrix<Algebraic>> stages) {
  StagedMap {
    stages = List.copyOf(stages);
  }

  /** The rows in a given order: what no other row needs is not computed on the way. */
  StagedMap rows(List<Integer> rows) {
    List<Matrix<Algebraic>> kept = new ArrayList<>();
    List<Integer> wanted = rows;
    for (int s = stages.size() - 1; s >= 0; s--) {
      Matrix<Algebraic> stage = stages.get(s);
      SortedSet<Integer> used = new TreeSet<>();
      wanted.forEach(row -> stage.row(row).forEach(entry -> used.add(entry.column())));
      List<Integer> columns =
          s == 0 ? IntStream.range(0, stage.columns()).boxed().toList() : List.copyOf(used);
      kept.addFirst(selected(stage, wanted, columns));
      wanted = columns;
    }
    return new StagedMap(field, kept);
  }

  /** The map on some columns in a given order, the others being zero. */
  StagedMap columns(List<Integer> columns) {
    return transposed().rows(columns).transposed();
  }

  /** The transpose, its stages in the other order. */
  StagedMap transposed() {
    return new StagedMap(field, stages.reversed().stream().map(Matrix::transpose).toList());
  }

  private Matrix<Algebraic> selected(
      Matrix<Algebraic> matrix, List<Integer> rows, List<Integer> columns) {
    Map<Integer, Integer> places = new HashMap<>();
    columns.forEach(column -> places.put(column, places.size()));
    Matrix.Builder<Algebraic> selected = Matrix.builder(field, rows.size(), columns.size());
    for (int r = 0; r < rows.size(); r++) {
      for (Matrix.Entry<Algebraic> entry : matrix.row(rows.get(r))) {
        Integer place = places.get(entry.column());
        if (place != null) {
          selected.add(r, place, entry.value());
        }
      }
    }
    return selected.build();
  }

  /** Neighbours multiplied out wherever their product has no more entries than both. */
  StagedMap multipliedOut() {
    List<Matrix<Algebraic>> all = new ArrayList<>(stages);
    int s = 0;
    while (s + 1 < all.size()) {
      Matrix<Algebraic> product = all.get(s + 1).multiply(all.get(s));
      if (entries(product) <= entries(all.get(s)) + entries(all.get(s + 1))) {
        all.set(s, product);
        all.remove(s + 1);
        s = Math.max(0, s - 1);
      } else {
        s++;
      }
    }
    return new StagedMap(field, all);
  }

  private static long entries(Matrix<Algebraic> matrix) {
    return IntStream.range(0, matrix.rows()).mapToLong(row -> matrix.row(row).size()).sum();
  }

  /** The product of all stages. */
  Matrix<Algebraic> product() {
    return stages.stream().reduce((first, second) -> second.multiply(first)).orElseThrow();
  }

  /**
   * The stages as coefficients with the axes column, row, the map taken between normalised
   * coordinates: {@code N^(1/2) map M^(-1/2)}. A map that is the identity has no stage.
   *
   * @param rowNorms the squared norms N; empty where all are 1
   * @param columnNorms the squared norms M; empty where all are 1
   * @throws ArithmeticException if an entry is not real
   */
  List<SparseStage> sparse(List<Rational> rowNorms, List<Rational> columnNorms) {
    Map<Rational, Coefficient> roots = new TreeMap<>();
    List<SparseStage> sparse = new ArrayList<>();
    for (int s = 0; s < stages.size(); s++) {
      Matrix<Algebraic> stage = stages.get(s);
      List<Rational> rows = s + 1 == stages.size() ? rowNorms : List.of();
      List<Rational> columns = s == 0 ? columnNorms : List.of();
      CoefficientTensor.Builder tensor = CoefficientTensor.builder(2);
      for (int r = 0; r < stage.rows(); r++) {
        for (Matrix.Entry<Algebraic> entry : stage.row(r)) {
          Rational row = rows.isEmpty() ? Rational.ONE : rows.get(r);
          Rational scale = columns.isEmpty() ? row : row.divide(columns.get(entry.column()));
          Coefficient value = Coefficient.of(field, entry.value());
          tensor.add(
              value.multiply(roots.computeIfAbsent(scale, Coefficient::sqrt)), entry.column(), r);
        }
      }
      sparse.add(new SparseStage(stage.columns(), stage.rows(), tensor.build()));
    }
    SparseStage only = sparse.getFirst();
    boolean identity =
        sparse.size() == 1
            && only.rows() == only.columns()
            && only.coefficients().isIdentity(only.rows());
    return identity ? List.of() : sparse;
  }
}
