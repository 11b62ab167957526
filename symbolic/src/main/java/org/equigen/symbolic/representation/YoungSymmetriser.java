package org.equigen.symbolic.representation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;

/**
 * The Young symmetriser of a Young diagram with k boxes on the tensor power {@code R^k}, and its
 * image, the Schur functor of R (Fulton and Harris, Representation Theory, section 6.1).
 *
 * <p>The boxes are numbered row by row. The symmetriser first adds up the permutations of each row,
 * then those of each column with their signs. Its image is spanned by the images of {@code e_T} for
 * the semistandard tableaux T: rows do not fall, columns rise.
 */
public final class YoungSymmetriser {
  private final List<Integer> shape;
  private final Representation of;
  private final int size;
  private final int boxes;
  private final List<int[]> rowPermutations;
  private final List<int[]> columnPermutations;

  /**
   * Prepares the permutations.
   *
   * @param shape the lengths of the rows, falling, at least 1
   * @param of R
   * @param size the dimension of R, at least the number of rows; {@code size^k} fits an int
   */
  public YoungSymmetriser(List<Integer> shape, Representation of, long size) {
    this.shape = List.copyOf(shape);
    this.of = of;
    this.size = Math.toIntExact(size);
    boxes = shape.stream().mapToInt(Integer::intValue).sum();
    rowPermutations = permutations(rows());
    columnPermutations = permutations(columns());
  }

  /**
   * The dimension of the image by the hook content formula: the product of {@code (d + j - i) /
   * h(i,j)} over the boxes in row i and column j, h being the length of the hook.
   *
   * @param d the dimension of R
   */
  public static BigInteger dimension(List<Integer> shape, BigInteger d) {
    BigInteger numerator = BigInteger.ONE;
    BigInteger denominator = BigInteger.ONE;
    for (int i = 0; i < shape.size(); i++) {
      for (int j = 0; j < shape.get(i); j++) {
        int column = j;
        long below = shape.stream().skip(i + 1L).filter(row -> row > column).count();
        numerator = numerator.multiply(d.add(BigInteger.valueOf(j - i)));
        denominator = denominator.multiply(BigInteger.valueOf(shape.get(i) - j + below));
      }
    }
    return numerator.divide(denominator);
  }

  private List<List<Integer>> rows() {
    List<List<Integer>> rows = new ArrayList<>();
    int box = 0;
    for (int length : shape) {
      List<Integer> row = new ArrayList<>();
      for (int j = 0; j < length; j++) {
        row.add(box++);
      }
      rows.add(row);
    }
    return rows;
  }

  private List<List<Integer>> columns() {
    List<List<Integer>> columns = new ArrayList<>();
    for (int j = 0; j < shape.getFirst(); j++) {
      int column = j;
      columns.add(
          rows().stream().filter(row -> row.size() > column).map(row -> row.get(column)).toList());
    }
    return columns;
  }

  /** All permutations of the boxes that map each of these sets to itself. */
  private List<int[]> permutations(List<List<Integer>> sets) {
    int[] identity = new int[boxes];
    Arrays.setAll(identity, i -> i);
    List<int[]> all = List.of(identity);
    for (List<Integer> set : sets) {
      List<int[]> longer = new ArrayList<>();
      for (int[] permutation : all) {
        permute(permutation, set, 0, longer);
      }
      all = longer;
    }
    return all;
  }

  private static void permute(int[] images, List<Integer> set, int from, List<int[]> into) {
    if (from == set.size()) {
      into.add(images.clone());
      return;
    }
    for (int other = from; other < set.size(); other++) {
      int[] swapped = images.clone();
      swapped[set.get(from)] = images[set.get(other)];
      swapped[set.get(other)] = images[set.get(from)];
      permute(swapped, set, from + 1, into);
    }
  }

  /**
   * The image as a subspace of {@code R^k}. Its basis is the reduced row echelon form, so that the
   * components are those of the tensor at the leading places.
   */
  public Factor.Subspace image() {
    RowSpace<Rational> span = new RowSpace<>(RationalField.Q);
    for (int[] tableau : semistandard()) {
      span.add(symmetrised(tableau));
    }
    List<Map<Long, Rational>> basis = span.reduced();
    int ambient = Math.toIntExact((long) Math.pow(size, boxes));
    Matrix.Builder<Algebraic> inclusion = Matrix.builder(NumberField.Q, ambient, basis.size());
    Matrix.Builder<Algebraic> projection = Matrix.builder(NumberField.Q, basis.size(), ambient);
    for (int b = 0; b < basis.size(); b++) {
      int column = b;
      basis
          .get(b)
          .forEach((at, value) -> inclusion.add(at.intValue(), column, Algebraic.of(value)));
      long leading = Collections.min(basis.get(b).keySet());
      projection.add(b, (int) leading, Algebraic.ONE);
    }
    return new Factor.Subspace(
        name(),
        Representation.of(new Term(Collections.nCopies(boxes, operand()))),
        NumberField.Q,
        inclusion.build(),
        projection.build(),
        Collections.nCopies(basis.size(), Rational.ONE));
  }

  private String name() {
    String rows = shape.stream().map(String::valueOf).collect(Collectors.joining(","));
    return "Schur([" + rows + "]," + of + ")";
  }

  /** R as one factor, so that the coordinates of its powers run over k indices. */
  private Factor operand() {
    if (of.summands().size() == 1 && of.summands().getFirst().multiplicity() == 1) {
      List<Factor> factors = of.summands().getFirst().term().factors();
      if (factors.size() == 1) {
        return factors.getFirst();
      }
    }
    Matrix<Algebraic> identity = Matrix.identity(NumberField.Q, size);
    return new Factor.Subspace(
        "(" + of + ")",
        of,
        NumberField.Q,
        identity,
        identity,
        Collections.nCopies(size, Rational.ONE));
  }

  /** The tableaux as indices by box. */
  private List<int[]> semistandard() {
    List<int[]> tableaux = new ArrayList<>();
    fill(new int[boxes], 0, 0, 0, tableaux);
    return tableaux;
  }

  private void fill(int[] tableau, int box, int row, int column, List<int[]> into) {
    if (box == boxes) {
      into.add(tableau.clone());
      return;
    }
    if (column == shape.get(row)) {
      fill(tableau, box, row + 1, 0, into);
      return;
    }
    int least = column == 0 ? 0 : tableau[box - 1];
    if (row > 0) {
      least = Math.max(least, tableau[box - shape.get(row - 1)] + 1);
    }
    for (int entry = least; entry < size; entry++) {
      tableau[box] = entry;
      fill(tableau, box + 1, row, column + 1, into);
    }
  }

  /** The image of {@code e_T}. */
  private Map<Long, Rational> symmetrised(int[] tableau) {
    Map<Long, Long> sum = new HashMap<>();
    for (int[] row : rowPermutations) {
      for (int[] column : columnPermutations) {
        long place = 0;
        for (int box = 0; box < boxes; box++) {
          place = place * size + tableau[row[column[box]]];
        }
        sum.merge(place, (long) sign(column), Long::sum);
      }
    }
    Map<Long, Rational> vector = new HashMap<>();
    sum.forEach((place, value) -> vector.put(place, Rational.of(value)));
    return vector;
  }

  private static int sign(int[] permutation) {
    int sign = 1;
    for (int i = 0; i < permutation.length; i++) {
      for (int j = i + 1; j < permutation.length; j++) {
        sign = permutation[i] > permutation[j] ? -sign : sign;
      }
    }
    return sign;
  }
}
