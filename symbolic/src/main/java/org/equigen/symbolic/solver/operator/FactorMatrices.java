package org.equigen.symbolic.solver.operator;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;

/** Algebra on lists of matrices, one per factor, where equal factors share one object. */
public final class FactorMatrices {
  private FactorMatrices() {}

  /** Applies an operation to each distinct object once. */
  public static <A, B> List<B> map(List<A> matrices, Function<A, B> operation) {
    IdentityHashMap<A, B> known = new IdentityHashMap<>();
    return matrices.stream().map(m -> known.computeIfAbsent(m, operation)).toList();
  }

  /** Applies an operation to each distinct pair once; both lists share in the same places. */
  public static <A> List<A> combine(List<A> left, List<A> right, BinaryOperator<A> operation) {
    IdentityHashMap<A, A> known = new IdentityHashMap<>();
    for (int f = 0; f < left.size(); f++) {
      A partner = right.get(f);
      known.computeIfAbsent(left.get(f), matrix -> operation.apply(matrix, partner));
    }
    return left.stream().map(known::get).toList();
  }

  /** The rational c, not zero, with {@code left = c right} on the base of every factor. */
  public static Optional<Rational> ratio(
      List<InducedMatrix<Rational>> left, List<InducedMatrix<Rational>> right) {
    for (int f = 0; f < right.size(); f++) {
      Matrix<Rational> base = right.get(f).base();
      for (int i = 0; i < base.rows(); i++) {
        if (!base.row(i).isEmpty()) {
          Matrix.Entry<Rational> entry = base.row(i).getFirst();
          Rational c = left.get(f).base().get(i, entry.column()).divide(entry.value());
          boolean equal = c.signum() != 0 && left.equals(map(right, matrix -> matrix.scale(c)));
          return equal ? Optional.of(c) : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
