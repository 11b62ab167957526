package org.equigen.tests.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.PrimeField;

/**
 * The brackets of a real Lie algebra with its generators, modulo a prime: {@code [A_j, B_i] = sum_k
 * c_jik B_k} for a basis B of brackets of the generators A.
 *
 * <p>Matrices R_j represent the algebra if and only if the brackets of them, formed like those of
 * the basis, fulfil the same equations: by Jacobi's identity those with generators imply all. The
 * equations are applied to a random vector, which one that does not hold survives with a
 * probability of d/p for matrices of size d (Freivalds).
 */
final class LieRelations {
  /** A basis element that is the bracket of a generator with an earlier one; -1 for a generator. */
  private record Word(int generator, int with) {}

  /** {@code [A_generator, B_with] = sum coefficients B}. */
  private record Relation(int generator, int with, List<Long> coefficients) {}

  private final PrimeField field;
  private final List<Matrix<Algebraic>> generators;
  private final List<Matrix<Algebraic>> basis = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();
  private final List<long[]> echelon = new ArrayList<>();
  private final List<long[]> origins = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();

  /** The relations of a group whose entries lie in Q or Q(i). */
  LieRelations(Group group, PrimeField field) {
    this.field = field;
    generators = group.generators();
    for (int j = 0; j < generators.size(); j++) {
      offer(generators.get(j), new Word(j, -1));
    }
    for (int i = 0; i < basis.size(); i++) {
      for (int j = 0; j < generators.size(); j++) {
        offer(generators.get(j).bracket(basis.get(i)), new Word(j, i));
      }
    }
  }

  /** The dimension of the algebra over the real numbers. */
  int dimension() {
    return basis.size();
  }

  /** Reduces a matrix by those before; what is left is new, else a relation. */
  private void offer(Matrix<Algebraic> matrix, Word word) {
    int most = 4 * matrix.rows() * matrix.rows();
    long[] rest = flat(matrix);
    long[] origin = new long[most];
    for (int k = 0; k < echelon.size(); k++) {
      long[] row = echelon.get(k);
      long factor = rest[lead(row)];
      subtract(rest, factor, row);
      subtract(origin, factor, origins.get(k));
    }
    int lead = lead(rest);
    if (lead == rest.length) {
      List<Long> coefficients = Arrays.stream(origin).map(field::negate).boxed().toList();
      relations.add(new Relation(word.generator(), word.with(), coefficients));
      return;
    }
    long inverse = field.inverse(rest[lead]);
    origin[basis.size()] = 1;
    basis.add(matrix);
    words.add(word);
    echelon.add(scaled(rest, inverse));
    origins.add(scaled(origin, inverse));
  }

  private long[] flat(Matrix<Algebraic> matrix) {
    int n = matrix.rows();
    long[] flat = new long[2 * n * n];
    for (int row = 0; row < n; row++) {
      for (Matrix.Entry<Algebraic> entry : matrix.row(row)) {
        int at = 2 * (row * n + entry.column());
        flat[at] = field.reduce(entry.value().coefficient(0));
        flat[at + 1] = field.reduce(entry.value().coefficient(1));
      }
    }
    return flat;
  }

  private static int lead(long[] row) {
    int lead = 0;
    while (lead < row.length && row[lead] == 0) {
      lead++;
    }
    return lead;
  }

  private void subtract(long[] from, long factor, long[] row) {
    for (int i = 0; factor != 0 && i < from.length; i++) {
      from[i] = field.reduce(from[i] - factor * row[i]);
    }
  }

  private long[] scaled(long[] row, long factor) {
    return Arrays.stream(row).map(value -> field.times(value, factor)).toArray();
  }

  /**
   * Whether matrices of the generators represent the algebra.
   *
   * @param images one for each generator of the group, modulo the prime
   */
  boolean hold(List<ResidueMatrix> images, Random random) {
    long[] vector = random.longs(images.getFirst().size(), 0, field.prime()).toArray();
    List<ResidueMatrix> elements = new ArrayList<>();
    for (Word word : words) {
      ResidueMatrix generator = images.get(word.generator());
      elements.add(word.with() < 0 ? generator : generator.bracket(elements.get(word.with())));
    }
    List<long[]> products = elements.stream().map(element -> element.times(vector)).toList();
    return relations.stream()
        .allMatch(relation -> holds(relation, images, elements, products, vector));
  }

  private boolean holds(
      Relation relation,
      List<ResidueMatrix> images,
      List<ResidueMatrix> elements,
      List<long[]> products,
      long[] vector) {
    ResidueMatrix generator = images.get(relation.generator());
    long[] sum =
        relation.with() < 0
            ? generator.times(vector)
            : difference(
                generator.times(products.get(relation.with())),
                elements.get(relation.with()).times(generator.times(vector)));
    for (int k = 0; k < products.size(); k++) {
      subtract(sum, relation.coefficients().get(k), products.get(k));
    }
    return Arrays.stream(sum).allMatch(value -> value == 0);
  }

  private long[] difference(long[] left, long[] right) {
    long[] difference = left.clone();
    subtract(difference, 1, right);
    return difference;
  }
}
