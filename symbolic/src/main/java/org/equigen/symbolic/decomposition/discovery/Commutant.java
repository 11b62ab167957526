package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.FieldRestriction;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;

/**
 * The algebra of the equivariant endomorphisms of a representation W, or of those that live on a
 * part U of W and annihilate its invariant complement, in coordinates of a reduced echelon basis:
 * coordinate i of a matrix is its entry at the leading place of basis element i.
 *
 * <p>Elements are sparse vectors of coordinates, without zeros.
 */
final class Commutant {
  private final NumberField field;
  private final int size;
  private final List<Matrix<Algebraic>> basis;
  private final int[] rows;
  private final int[] columns;
  private final List<Rational> norms;
  private final Map<Long, Algebraic> one;
  private final Map<Integer, Map<Integer, Map<Long, Algebraic>>> products;
  private final List<Optional<Map<Long, Algebraic>>> adjoints = new ArrayList<>();
  private final Map<NumberField, Commutant> extensions = new HashMap<>();

  private Commutant(
      NumberField field,
      List<Matrix<Algebraic>> basis,
      Matrix<Algebraic> one,
      List<Rational> norms) {
    this.field = field;
    this.basis = basis;
    this.norms = norms;
    size = norms.size();
    rows = new int[basis.size()];
    columns = new int[basis.size()];
    for (int i = 0; i < rows.length; i++) {
      while (basis.get(i).row(rows[i]).isEmpty()) {
        rows[i]++;
      }
      columns[i] = basis.get(i).row(rows[i]).getFirst().column();
    }
    products = new HashMap<>();
    this.one = coordinates(one).orElseThrow();
  }

  /**
   * All equivariant endomorphisms.
   *
   * @param maps from W to W
   * @param norms the squared norms of the basis of W
   */
  static Commutant of(IntertwinerBasis maps, List<Rational> norms) {
    Matrix<Algebraic> one = Matrix.identity(maps.field(), maps.rows());
    return smallest(maps.field(), matrices(maps), one, norms);
  }

  /**
   * The equivariant endomorphisms of a part U of W, as {@code J X P} with its inclusion and its
   * projection.
   *
   * @param maps from U to U
   * @param part U in W
   * @param norms the squared norms of the basis of W
   */
  static Commutant within(IntertwinerBasis maps, Factor.Subspace part, List<Rational> norms) {
    NumberField field = FieldEmbedding.compositum(List.of(maps.field(), part.field()));
    FieldEmbedding numbers = FieldEmbedding.of(part.field(), field);
    FieldEmbedding coefficients = FieldEmbedding.of(maps.field(), field);
    Matrix<Algebraic> inclusion = part.inclusion().map(field, numbers::apply);
    Matrix<Algebraic> projection = part.projection().map(field, numbers::apply);
    int size = norms.size();
    RowSpace<Algebraic> span = new RowSpace<>(field);
    for (Matrix<Algebraic> map : matrices(maps)) {
      span.add(flat(inclusion.multiply(map.map(field, coefficients::apply)).multiply(projection)));
    }
    List<Matrix<Algebraic>> basis =
        span.reduced().stream().map(vector -> square(field, size, vector)).toList();
    return smallest(field, basis, inclusion.multiply(projection), norms);
  }

  private static List<Matrix<Algebraic>> matrices(IntertwinerBasis maps) {
    List<Matrix<Algebraic>> matrices = new ArrayList<>();
    for (Intertwiner map : maps.elements()) {
      Matrix.Builder<Algebraic> matrix = Matrix.builder(maps.field(), maps.rows(), maps.columns());
      Algebraic scale = maps.field().invert(maps.coefficient(map, 0));
      for (int e = 0; e < map.size(); e++) {
        Algebraic value = maps.field().multiply(scale, maps.coefficient(map, e));
        matrix.add(map.rows()[e], map.columns()[e], value);
      }
      matrices.add(matrix.build());
    }
    return matrices;
  }

  /** Row by row, so that the reduced echelon form is that of {@link IntertwinerBasis}. */
  private static Map<Long, Algebraic> flat(Matrix<Algebraic> matrix) {
    Map<Long, Algebraic> vector = new TreeMap<>();
    for (int r = 0; r < matrix.rows(); r++) {
      long start = (long) r * matrix.columns();
      matrix.row(r).forEach(entry -> vector.put(start + entry.column(), entry.value()));
    }
    return vector;
  }

  private static Matrix<Algebraic> square(
      NumberField field, int size, Map<Long, Algebraic> vector) {
    Matrix.Builder<Algebraic> matrix = Matrix.builder(field, size, size);
    vector.forEach((place, value) -> matrix.add((int) (place / size), (int) (place % size), value));
    return matrix.build();
  }

  private static Commutant smallest(
      NumberField field,
      List<Matrix<Algebraic>> basis,
      Matrix<Algebraic> one,
      List<Rational> norms) {
    List<Algebraic> numbers = new ArrayList<>();
    for (Matrix<Algebraic> matrix : basis) {
      for (int r = 0; r < matrix.rows(); r++) {
        matrix.row(r).forEach(entry -> numbers.add(entry.value()));
      }
    }
    FieldRestriction restriction = FieldRestriction.smallest(field, numbers);
    Function<Algebraic, Algebraic> image = value -> restriction.apply(value).orElseThrow();
    NumberField subfield = restriction.subfield();
    return new Commutant(
        subfield,
        basis.stream().map(matrix -> matrix.map(subfield, image)).toList(),
        one.map(subfield, image),
        norms);
  }

  /** The same algebra over a larger field. */
  Commutant over(NumberField larger) {
    if (larger.equals(field)) {
      return this;
    }
    return extensions.computeIfAbsent(
        larger,
        _ -> {
          FieldEmbedding embedding = FieldEmbedding.of(field, larger);
          return new Commutant(
              larger,
              basis.stream().map(matrix -> matrix.map(larger, embedding::apply)).toList(),
              matrix(one).map(larger, embedding::apply),
              norms);
        });
  }

  NumberField field() {
    return field;
  }

  /** The dimension of W. */
  int size() {
    return size;
  }

  /** The squared norms of the basis of W. */
  List<Rational> norms() {
    return norms;
  }

  /** The dimension of the algebra. */
  int dimension() {
    return basis.size();
  }

  /** Basis element i. */
  static Map<Long, Algebraic> unit(int i) {
    return Map.of((long) i, Algebraic.ONE);
  }

  /** The identity of W, or the projection to its part. */
  Map<Long, Algebraic> one() {
    return one;
  }

  /** The matrix on W. */
  Matrix<Algebraic> matrix(Map<Long, Algebraic> element) {
    Matrix.Builder<Algebraic> sum = Matrix.builder(field, size, size);
    for (Map.Entry<Long, Algebraic> part : element.entrySet()) {
      Matrix<Algebraic> one = basis.get(part.getKey().intValue());
      for (int r = 0; r < size; r++) {
        for (Matrix.Entry<Algebraic> entry : one.row(r)) {
          sum.add(r, entry.column(), field.multiply(part.getValue(), entry.value()));
        }
      }
    }
    return sum.build();
  }

  /** The trace on W: for an idempotent, the dimension of its image. */
  Algebraic trace(Map<Long, Algebraic> element) {
    Algebraic trace = Algebraic.ZERO;
    for (Map.Entry<Long, Algebraic> part : element.entrySet()) {
      Algebraic one = Algebraic.ZERO;
      for (int r = 0; r < size; r++) {
        one = field.add(one, basis.get(part.getKey().intValue()).get(r, r));
      }
      trace = field.add(trace, field.multiply(part.getValue(), one));
    }
    return trace;
  }

  /** {@code left + factor right}. */
  Map<Long, Algebraic> sum(
      Map<Long, Algebraic> left, Algebraic factor, Map<Long, Algebraic> right) {
    Map<Long, Algebraic> sum = new TreeMap<>(left);
    right.forEach((i, value) -> sum.merge(i, field.multiply(factor, value), field::add));
    sum.values().removeIf(Algebraic::isZero);
    return sum;
  }

  /** {@code left right}. */
  Map<Long, Algebraic> product(Map<Long, Algebraic> left, Map<Long, Algebraic> right) {
    Map<Long, Algebraic> product = new TreeMap<>();
    for (Map.Entry<Long, Algebraic> l : left.entrySet()) {
      for (Map.Entry<Long, Algebraic> r : right.entrySet()) {
        Algebraic factor = field.multiply(l.getValue(), r.getValue());
        product(l.getKey().intValue(), r.getKey().intValue())
            .forEach((i, value) -> product.merge(i, field.multiply(factor, value), field::add));
      }
    }
    product.values().removeIf(Algebraic::isZero);
    return product;
  }

  private Map<Long, Algebraic> product(int left, int right) {
    return products
        .computeIfAbsent(left, _ -> new HashMap<>())
        .computeIfAbsent(right, _ -> entries(basis.get(left), basis.get(right)));
  }

  /** The entries of a product at the leading places. */
  private Map<Long, Algebraic> entries(Matrix<Algebraic> left, Matrix<Algebraic> right) {
    Map<Long, Algebraic> entries = new TreeMap<>();
    for (int i = 0; i < rows.length; i++) {
      Algebraic sum = Algebraic.ZERO;
      for (Matrix.Entry<Algebraic> entry : left.row(rows[i])) {
        Algebraic other = right.get(entry.column(), columns[i]);
        sum = other.isZero() ? sum : field.add(sum, field.multiply(entry.value(), other));
      }
      if (!sum.isZero()) {
        entries.put((long) i, sum);
      }
    }
    return entries;
  }

  /** A column of the matrix on W. */
  Map<Long, Algebraic> column(Map<Long, Algebraic> element, int column) {
    Map<Long, Algebraic> sum = new TreeMap<>();
    for (Map.Entry<Long, Algebraic> part : element.entrySet()) {
      Matrix<Algebraic> one = basis.get(part.getKey().intValue());
      for (int r = 0; r < size; r++) {
        Algebraic value = one.get(r, column);
        if (!value.isZero()) {
          sum.merge((long) r, field.multiply(part.getValue(), value), field::add);
        }
      }
    }
    sum.values().removeIf(Algebraic::isZero);
    return sum;
  }

  /**
   * The adjoint {@code N^-1 X^+ N} for the squared norms N.
   *
   * @throws java.util.NoSuchElementException if it is not equivariant
   */
  Map<Long, Algebraic> adjoint(Map<Long, Algebraic> element) {
    Map<Long, Algebraic> sum = new TreeMap<>();
    for (Map.Entry<Long, Algebraic> part : element.entrySet()) {
      Map<Long, Algebraic> one = adjoints().get(part.getKey().intValue()).orElseThrow();
      sum = sum(sum, field.conjugate(part.getValue()), one);
    }
    return sum;
  }

  /** Whether the adjoint of every endomorphism is equivariant. */
  boolean hasAdjoints() {
    return adjoints().stream().allMatch(Optional::isPresent);
  }

  private List<Optional<Map<Long, Algebraic>>> adjoints() {
    if (adjoints.isEmpty()) {
      basis.forEach(matrix -> adjoints.add(coordinates(adjointMatrix(matrix))));
    }
    return adjoints;
  }

  private Matrix<Algebraic> adjointMatrix(Matrix<Algebraic> matrix) {
    Matrix<Algebraic> plain = Exact.conjugate(field, matrix).transpose();
    Matrix.Builder<Algebraic> adjoint = Matrix.builder(field, size, size);
    for (int r = 0; r < size; r++) {
      for (Matrix.Entry<Algebraic> entry : plain.row(r)) {
        Algebraic weight = Algebraic.of(norms.get(entry.column()).divide(norms.get(r)));
        adjoint.add(r, entry.column(), field.multiply(weight, entry.value()));
      }
    }
    return adjoint.build();
  }

  /** The coordinates of a matrix, if it is in the algebra. */
  private Optional<Map<Long, Algebraic>> coordinates(Matrix<Algebraic> matrix) {
    Map<Long, Algebraic> coordinates = new TreeMap<>();
    for (int i = 0; i < rows.length; i++) {
      Algebraic value = matrix.get(rows[i], columns[i]);
      if (!value.isZero()) {
        coordinates.put((long) i, value);
      }
    }
    return matrix(coordinates).equals(matrix) ? Optional.of(coordinates) : Optional.empty();
  }

  /** For messages. */
  @Override
  public String toString() {
    return "algebra of dimension " + dimension() + " over " + field + Arrays.toString(rows);
  }
}
