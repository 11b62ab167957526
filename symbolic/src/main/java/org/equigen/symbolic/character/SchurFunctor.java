package org.equigen.symbolic.character;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.YoungSymmetriser;
import org.equigen.symbolic.root.CharacterRing;
import org.equigen.symbolic.root.WeightSum;

/**
 * The image of a Young symmetriser, whose character is a Schur function of that of R: by Jacobi and
 * Trudi {@code det h_(shape_i - i + j)} (Macdonald, Symmetric Functions and Hall Polynomials, I.3).
 *
 * @param shape the lengths of the rows
 * @param of R
 */
record SchurFunctor(List<Integer> shape, Representation of) {
  private static final Pattern NAME = Pattern.compile("Schur\\(\\[(\\d+(?:,\\d+)*)\\],.*\\)");
  private static final int MOST_ROWS = 5;

  /** The functor that a subspace is named after; empty if it is none. */
  static Optional<SchurFunctor> of(Group group, Factor.Subspace subspace) {
    Matcher name = NAME.matcher(subspace.name());
    List<Summand> ambient = subspace.of().summands();
    if (!name.matches() || ambient.size() != 1 || ambient.getFirst().multiplicity() != 1) {
      return Optional.empty();
    }
    List<Integer> shape = Stream.of(name.group(1).split(",", -1)).map(Integer::valueOf).toList();
    int boxes = shape.stream().mapToInt(Integer::intValue).sum();
    List<Factor> factors = ambient.getFirst().term().factors();
    if (boxes == 0 || factors.size() != boxes || shape.size() > MOST_ROWS) {
      return Optional.empty();
    }
    return bases(factors.getFirst())
        .filter(of -> subspace.name().equals("Schur([" + name.group(1) + "]," + of + ")"))
        .filter(of -> dimension(group, shape, of) == subspace.projection().rows())
        .findFirst()
        .map(of -> new SchurFunctor(shape, of));
  }

  /** A factor, which may have a label, and what it stands for as a whole, which is a sum. */
  private static Stream<Representation> bases(Factor factor) {
    Stream<Representation> itself = Stream.of(Representation.of(new Term(List.of(factor))));
    return factor instanceof Factor.Subspace subspace && isWhole(subspace)
        ? Stream.concat(itself, Stream.of(subspace.of()))
        : itself;
  }

  private static long dimension(Group group, List<Integer> shape, Representation of) {
    return YoungSymmetriser.dimension(shape, BigInteger.valueOf(Dimension.of(group, of)))
        .longValueExact();
  }

  /** Whether a subspace is all of its ambient space. */
  static boolean isWhole(Factor.Subspace subspace) {
    return subspace.projection().rows() == subspace.projection().columns();
  }

  /** The largest degree of a complete symmetric function in the determinant. */
  int degree() {
    return shape.getFirst() + shape.size() - 1;
  }

  /**
   * The character.
   *
   * @param complete the characters of {@code Sym^0 R, Sym^1 R, ...} up to {@link #degree}
   */
  WeightSum<Algebraic> character(
      CharacterRing<Algebraic> ring, List<WeightSum<Algebraic>> complete) {
    List<Integer> columns = new ArrayList<>();
    for (int j = 0; j < shape.size(); j++) {
      columns.add(j);
    }
    return determinant(ring, complete, 0, Collections.unmodifiableList(columns));
  }

  /** Expanded along the rows. */
  private WeightSum<Algebraic> determinant(
      CharacterRing<Algebraic> ring,
      List<WeightSum<Algebraic>> complete,
      int row,
      List<Integer> columns) {
    if (columns.isEmpty()) {
      return ring.one();
    }
    WeightSum<Algebraic> sum = WeightSum.zero(ring.field());
    for (int c = 0; c < columns.size(); c++) {
      int degree = shape.get(row) - row + columns.get(c);
      if (degree >= 0) {
        List<Integer> rest = new ArrayList<>(columns.subList(0, c));
        rest.addAll(columns.subList(c + 1, columns.size()));
        WeightSum<Algebraic> minor = determinant(ring, complete, row + 1, rest);
        WeightSum<Algebraic> term = complete.get(degree).times(minor);
        sum = sum.plus(term.scale(Algebraic.of(c % 2 == 0 ? 1 : -1)));
      }
    }
    return sum;
  }
}
