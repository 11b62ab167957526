package org.equigen.symbolic.character;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.group.finite.CycleTypes;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/**
 * Symmetric and alternating powers of characters of direct products, as {@link ExternalSum}.
 *
 * <p>{@code Sym^k(R + S)} is the sum of {@code Sym^i R * Sym^(k-i) S}, and for external products
 * {@code Sym^k(R x S)} is the sum of {@code S_l R x S_l S} over the partitions l of k, of the
 * conjugate partition in one place for alternating powers (Cauchy; Macdonald, Symmetric Functions
 * and Hall Polynomials, I.4 and I.8). Schur functors are determinants of symmetric powers, or of
 * alternating ones (Jacobi and Trudi).
 *
 * @param symmetric those of degree 0, 1, ...
 * @param alternating those of degree 0, 1, ...
 */
record ExternalPowers(List<ExternalSum> symmetric, List<ExternalSum> alternating) {
  /** Copies the lists. */
  ExternalPowers {
    symmetric = List.copyOf(symmetric);
    alternating = List.copyOf(alternating);
  }

  /**
   * Those of a sum.
   *
   * @param groups how many groups the product has
   */
  static ExternalPowers of(ExternalSum sum, int degree, int groups) {
    ExternalPowers powers = one(degree, groups);
    for (Map.Entry<List<Term>, BigInteger> entry : sum.terms().entrySet()) {
      ExternalPowers one = external(entry.getKey(), degree);
      ExternalPowers part = entry.getValue().signum() < 0 ? one.negative() : one;
      powers = powers.plus(part.multiple(entry.getValue().abs(), groups));
    }
    return powers;
  }

  private static ExternalPowers one(int degree, int groups) {
    List<ExternalSum> powers = new ArrayList<>(List.of(ExternalSum.one(groups)));
    powers.addAll(Collections.nCopies(degree, ExternalSum.zero()));
    return new ExternalPowers(powers, powers);
  }

  private int degree() {
    return symmetric.size() - 1;
  }

  /** Those of a sum of two. */
  private ExternalPowers plus(ExternalPowers other) {
    return new ExternalPowers(
        convolution(symmetric, other.symmetric), convolution(alternating, other.alternating));
  }

  private static List<ExternalSum> convolution(List<ExternalSum> left, List<ExternalSum> right) {
    List<ExternalSum> product = new ArrayList<>();
    for (int k = 0; k < left.size(); k++) {
      ExternalSum sum = ExternalSum.zero();
      for (int i = 0; i <= k; i++) {
        sum = sum.plus(left.get(i).times(right.get(k - i)));
      }
      product.add(sum);
    }
    return product;
  }

  /** Those of several copies. */
  private ExternalPowers multiple(BigInteger copies, int groups) {
    ExternalPowers result = one(degree(), groups);
    ExternalPowers doubled = this;
    for (int bit = 0; bit < copies.bitLength(); bit++) {
      result = copies.testBit(bit) ? result.plus(doubled) : result;
      doubled = bit + 1 < copies.bitLength() ? doubled.plus(doubled) : doubled;
    }
    return result;
  }

  /** Those of -R: {@code Sym^k(-R) = (-1)^k Alt^k R}. */
  private ExternalPowers negative() {
    return new ExternalPowers(signed(alternating), signed(symmetric));
  }

  private static List<ExternalSum> signed(List<ExternalSum> powers) {
    List<ExternalSum> signed = new ArrayList<>();
    for (int k = 0; k < powers.size(); k++) {
      signed.add(powers.get(k).scale(BigInteger.valueOf(k % 2 == 0 ? 1 : -1)));
    }
    return signed;
  }

  private static ExternalPowers external(List<Term> parts, int degree) {
    ExternalPowers powers = null;
    for (int g = 0; g < parts.size(); g++) {
      if (!parts.get(g).isScalar()) {
        ExternalPowers next = plain(parts.get(g), g, parts.size(), degree);
        powers = powers == null ? next : powers.cauchy(next);
      }
    }
    return powers == null ? scalar(parts.size(), degree) : powers;
  }

  private static ExternalPowers scalar(int groups, int degree) {
    ExternalPowers powers = one(degree, groups);
    List<ExternalSum> alternating = new ArrayList<>(powers.alternating);
    if (degree > 0) {
      alternating.set(1, ExternalSum.one(groups));
    }
    return new ExternalPowers(
        Collections.nCopies(degree + 1, ExternalSum.one(groups)), alternating);
  }

  /** Those of a representation of one group. */
  private static ExternalPowers plain(Term term, int group, int groups, int degree) {
    Representation of = Representation.of(term);
    List<ExternalSum> symmetric = new ArrayList<>(List.of(ExternalSum.one(groups)));
    List<ExternalSum> alternating = new ArrayList<>(List.of(ExternalSum.one(groups)));
    for (int k = 1; k <= degree; k++) {
      Factor sym = new Factor.Symmetric(k, of);
      Factor alt = new Factor.Alternating(k, of);
      symmetric.add(ExternalSum.of(groups, group, k == 1 ? term : new Term(List.of(sym))));
      alternating.add(ExternalSum.of(groups, group, k == 1 ? term : new Term(List.of(alt))));
    }
    return new ExternalPowers(symmetric, alternating);
  }

  /** Those of an external product. */
  private ExternalPowers cauchy(ExternalPowers other) {
    List<ExternalSum> sym = new ArrayList<>();
    List<ExternalSum> alt = new ArrayList<>();
    for (int k = 0; k <= degree(); k++) {
      ExternalSum even = ExternalSum.zero();
      ExternalSum odd = ExternalSum.zero();
      for (List<Integer> shape : CycleTypes.partitions(k)) {
        ExternalSum own = schur(shape);
        even = even.plus(own.times(other.schur(shape)));
        odd = odd.plus(own.times(other.schur(conjugate(shape))));
      }
      sym.add(even);
      alt.add(odd);
    }
    return new ExternalPowers(sym, alt);
  }

  private static List<Integer> conjugate(List<Integer> shape) {
    List<Integer> columns = new ArrayList<>();
    for (int j = 0; !shape.isEmpty() && j < shape.getFirst(); j++) {
      int column = j;
      columns.add((int) shape.stream().filter(row -> row > column).count());
    }
    return columns;
  }

  /**
   * {@code det h_(l_i - i + j)}, or the same with e and the conjugate partition if that is less.
   */
  ExternalSum schur(List<Integer> shape) {
    List<Integer> columns = conjugate(shape);
    return shape.size() <= columns.size()
        ? determinant(symmetric, shape, 0, indices(shape.size()))
        : determinant(alternating, columns, 0, indices(columns.size()));
  }

  private static List<Integer> indices(int count) {
    List<Integer> indices = new ArrayList<>();
    for (int j = 0; j < count; j++) {
      indices.add(j);
    }
    return indices;
  }

  /** Expanded along the rows. */
  private static ExternalSum determinant(
      List<ExternalSum> powers, List<Integer> shape, int row, List<Integer> columns) {
    if (columns.isEmpty()) {
      return powers.getFirst();
    }
    ExternalSum sum = ExternalSum.zero();
    for (int c = 0; c < columns.size(); c++) {
      int degree = shape.get(row) - row + columns.get(c);
      if (degree >= 0) {
        List<Integer> rest = new ArrayList<>(columns);
        rest.remove(/* index */ c);
        ExternalSum minor = determinant(powers, shape, row + 1, rest);
        ExternalSum term = powers.get(degree).times(minor);
        sum = c % 2 == 0 ? sum.plus(term) : sum.minus(term);
      }
    }
    return sum;
  }
}
