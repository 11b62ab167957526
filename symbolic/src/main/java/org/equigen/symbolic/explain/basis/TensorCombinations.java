package org.equigen.symbolic.explain.basis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;
import org.equigen.symbolic.tensor.ProductNames;
import org.equigen.symbolic.tensor.TensorName;
import org.equigen.symbolic.tensor.TensorProduct;

/**
 * Writes the maps of a basis as sums of products of named tensors, exactly.
 *
 * <p>In the echelon basis b_1, ..., b_d a product has the coordinates {@code c_i = P(pivot_i) /
 * b_i(pivot_i)}. The first d independent products form an invertible matrix C, and {@code b = C^-1
 * P}.
 */
final class TensorCombinations {
  /** Bases beyond this are not read map by map. */
  private static final int MOST_MAPS = 40;

  /** Sums beyond this say less than the entries. */
  private static final int MOST_TERMS = 6;

  private final List<TensorName> names = new ArrayList<>();
  private final List<Map<Long, Rational>> coordinates = new ArrayList<>();
  private final RowSpace<Rational> independent = new RowSpace<>(RationalField.Q);
  private final int dimension;

  private TensorCombinations(int dimension) {
    this.dimension = dimension;
  }

  /** For each map its sum; nothing where there is none or it is long. */
  static List<Optional<TensorName>> of(Group group, IntertwinerBasis basis) {
    int dimension = basis.dimension();
    TensorCombinations combinations = new TensorCombinations(dimension);
    if (dimension > 0 && dimension <= MOST_MAPS && basis.field().isRational()) {
      ProductNames products =
          ProductNames.of(group, basis.out().times(basis.in().dual()).factors());
      for (Map.Entry<TensorProduct, TensorName> product : products.all().entrySet()) {
        combinations.offer(basis, product.getKey(), product.getValue());
      }
    }
    if (combinations.names.size() < dimension || dimension == 0) {
      return basis.elements().stream().map(Intertwiner::name).toList();
    }
    return combinations.solve();
  }

  /** Keeps a product unless it depends on those before. */
  private void offer(IntertwinerBasis basis, TensorProduct product, TensorName name) {
    if (names.size() == dimension) {
      return;
    }
    Map<Long, Rational> row = new TreeMap<>();
    for (int i = 0; i < dimension; i++) {
      Intertwiner map = basis.elements().get(i);
      int pivot = map.rows()[0] * basis.columns() + map.columns()[0];
      row.put((long) i, new Rational(BigInteger.valueOf(product.at(pivot)), map.values().get(0)));
    }
    if (independent.add(row)) {
      coordinates.add(row);
      names.add(name);
    }
  }

  private List<Optional<TensorName>> solve() {
    Matrix.Builder<Rational> builder = Matrix.builder(RationalField.Q, dimension, dimension);
    for (int j = 0; j < dimension; j++) {
      int row = j;
      coordinates.get(j).forEach((i, value) -> builder.add(row, i.intValue(), value));
    }
    Matrix<Rational> inverse = Elimination.inverse(builder.build());
    List<Optional<TensorName>> sums = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      List<Matrix.Entry<Rational>> terms = inverse.row(i);
      sums.add(terms.size() > MOST_TERMS ? Optional.empty() : Optional.of(sum(terms)));
    }
    return sums;
  }

  private TensorName sum(List<Matrix.Entry<Rational>> terms) {
    StringBuilder text = new StringBuilder();
    StringBuilder latex = new StringBuilder();
    for (Matrix.Entry<Rational> term : terms) {
      TensorName name = names.get(term.column());
      boolean turned = name.text().startsWith("-");
      Rational factor = turned ? term.value().negate() : term.value();
      String sign = factor.signum() < 0 ? "-" : text.isEmpty() ? "" : "+";
      text.append(text.isEmpty() ? sign : " " + sign + " ");
      latex.append(latex.isEmpty() ? sign : " " + sign + " ");
      Rational size = factor.signum() < 0 ? factor.negate() : factor;
      if (!size.equals(Rational.ONE)) {
        text.append(size).append(' ');
        latex.append(
            size.isInteger()
                ? size + "\\,"
                : "\\tfrac{%s}{%s}\\,".formatted(size.numerator(), size.denominator()));
      }
      text.append(turned ? name.text().substring(1) : name.text());
      latex.append(turned ? name.latex().substring(1) : name.latex());
    }
    return new TensorName(text.toString(), latex.toString());
  }
}
