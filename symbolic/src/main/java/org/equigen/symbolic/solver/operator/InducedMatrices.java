package org.equigen.symbolic.solver.operator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Field;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;

/**
 * What every generator does to every distinct factor of a tensor space. What is asked of the span
 * of the algebra is asked of the matrices on bases, which determine those on powers.
 *
 * @param <E> the elements of the field
 * @param field of the entries
 * @param algebra for each Lie algebra generator the matrix on each factor
 * @param elements for each discrete generator the matrix on each factor
 */
public record InducedMatrices<E>(
    Field<E> field,
    List<Map<Factor, InducedMatrix<E>>> algebra,
    List<Map<Factor, Matrix<E>>> elements) {

  /** The matrices on these factors. */
  public static InducedMatrices<Algebraic> of(GroupActions actions, List<Factor> factors) {
    return new InducedMatrices<>(
        actions.field(),
        induce(actions.algebra(), factors, InducedMatrix::of),
        induce(actions.elements(), factors, Induced::element));
  }

  private static <A> List<Map<Factor, A>> induce(
      List<Action<Algebraic>> actions,
      List<Factor> factors,
      BiFunction<Factor, Action<Algebraic>, A> image) {
    List<Map<Factor, A>> induced = new ArrayList<>();
    for (Action<Algebraic> action : actions) {
      Map<Factor, A> matrices = new LinkedHashMap<>();
      for (Factor factor : factors) {
        matrices.computeIfAbsent(factor, f -> image.apply(f, action));
      }
      induced.add(matrices);
    }
    return induced;
  }

  /**
   * The same constraints over Q, if the space that the algebra spans over the number field has a
   * rational basis: combinations of generators with coefficients in the field annihilate the same
   * tensors. The algebra of SU(n) becomes that of SL(n) in this way.
   */
  public static Optional<InducedMatrices<Rational>> descend(InducedMatrices<Algebraic> induced) {
    if (!induced.elements().stream()
        .allMatch(matrices -> matrices.values().stream().allMatch(Exact::isRational))) {
      return Optional.empty();
    }
    List<Map<Factor, InducedMatrix<Algebraic>>> algebra = induced.algebra();
    if (!algebra.stream().allMatch(InducedMatrices::isRational)) {
      algebra = reduced(induced.field(), algebra);
      if (!algebra.stream().allMatch(InducedMatrices::isRational)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new InducedMatrices<>(
            RationalField.Q,
            mapped(algebra, matrix -> matrix.with(Exact.rational(matrix.base()))),
            mapped(induced.elements(), Exact::rational)));
  }

  private static boolean isRational(Map<Factor, InducedMatrix<Algebraic>> matrices) {
    return matrices.values().stream().allMatch(matrix -> Exact.isRational(matrix.base()));
  }

  private static <A, B> List<Map<Factor, B>> mapped(
      List<Map<Factor, A>> generators, Function<A, B> image) {
    List<Map<Factor, B>> mapped = new ArrayList<>(generators.size());
    for (Map<Factor, A> matrices : generators) {
      Map<Factor, B> images = new LinkedHashMap<>();
      matrices.forEach((factor, matrix) -> images.put(factor, image.apply(matrix)));
      mapped.add(images);
    }
    return mapped;
  }

  /** The reduced echelon basis of the span of the generators, each seen as one long vector. */
  private static List<Map<Factor, InducedMatrix<Algebraic>>> reduced(
      Field<Algebraic> field, List<Map<Factor, InducedMatrix<Algebraic>>> algebra) {
    RowSpace<Algebraic> span = new RowSpace<>(field);
    for (Map<Factor, InducedMatrix<Algebraic>> generator : algebra) {
      span.add(flat(generator));
    }
    List<Map<Factor, InducedMatrix<Algebraic>>> basis = new ArrayList<>();
    for (Map<Long, Algebraic> row : span.reduced()) {
      basis.add(unflatten(field, row, algebra.getFirst()));
    }
    return basis;
  }

  private static Map<Long, Algebraic> flat(Map<Factor, InducedMatrix<Algebraic>> generator) {
    Map<Long, Algebraic> vector = new LinkedHashMap<>();
    long offset = 0;
    for (InducedMatrix<Algebraic> induced : generator.values()) {
      Matrix<Algebraic> matrix = induced.base();
      for (int i = 0; i < matrix.rows(); i++) {
        for (Matrix.Entry<Algebraic> entry : matrix.row(i)) {
          vector.put(offset + (long) i * matrix.columns() + entry.column(), entry.value());
        }
      }
      offset += (long) matrix.rows() * matrix.columns();
    }
    return vector;
  }

  private static Map<Factor, InducedMatrix<Algebraic>> unflatten(
      Field<Algebraic> field,
      Map<Long, Algebraic> row,
      Map<Factor, InducedMatrix<Algebraic>> shapes) {
    Map<Factor, InducedMatrix<Algebraic>> matrices = new LinkedHashMap<>();
    long offset = 0;
    for (Map.Entry<Factor, InducedMatrix<Algebraic>> shape : shapes.entrySet()) {
      int size = shape.getValue().base().rows();
      Matrix.Builder<Algebraic> builder = Matrix.builder(field, size, size);
      long start = offset;
      long end = offset + (long) size * size;
      row.forEach(
          (place, value) -> {
            if (place >= start && place < end) {
              long at = place - start;
              builder.add((int) (at / size), (int) (at % size), value);
            }
          });
      matrices.put(shape.getKey(), shape.getValue().with(builder.build()));
      offset = end;
    }
    return matrices;
  }
}
