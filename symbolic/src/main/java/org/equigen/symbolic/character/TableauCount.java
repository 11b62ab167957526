package org.equigen.symbolic.character;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Term;

/**
 * Maps between powers of V, of its dual and of their conjugates for the classical groups, counted
 * by standard tableaux: {@code V^k} is the sum of {@code f(s)} copies of the representation of
 * GL(n) of each shape s of k boxes and at most n rows, where f(s) is the number of standard
 * tableaux (Schur and Weyl). In such a representation, and up to scale,
 *
 * <ul>
 *   <li>O(n) has an invariant if all rows have even length, SO(n) if all n rows, empty ones
 *       included, have lengths of one parity,
 *   <li>Sp(n) has one if all columns have even length,
 *   <li>GL(n) maps shapes to equal ones, and SL(n) to those that differ by columns of length n
 * </ul>
 *
 * <p>(Goodman and Wallach, Symmetry, Representations, and Invariants, 2009, 9.1 and 12.2). Where n
 * is at least k these are the pairings of k places for O(n) and Sp(n), and k! for GL(n).
 */
final class TableauCount {
  /** So many places have 37,338 shapes. */
  private static final int MOST_PLACES = 40;

  private static final String FORMULA = "standard tableaux (Schur-Weyl duality)";

  private final int rows;

  private TableauCount(int rows) {
    this.rows = rows;
  }

  /**
   * How many places of a tensor belong to which representation.
   *
   * @param natural V
   * @param dual V'
   * @param conjugate Conj(V)
   * @param conjugateDual its dual
   */
  private record Places(int natural, int dual, int conjugate, int conjugateDual) {
    private int all() {
      return natural + dual + conjugate + conjugateDual;
    }
  }

  /** The count; empty where a factor is none of the four or there are many. */
  static Optional<IndependentDimension> of(ClassicalGroup group, Term in, Term out) {
    TableauCount count = new TableauCount(group.dimension());
    return places(in.dual().times(out))
        .filter(places -> places.all() <= MOST_PLACES)
        .map(places -> count.invariants(group.family(), places))
        .map(invariants -> new IndependentDimension(invariants.longValueExact(), FORMULA));
  }

  private static Optional<Places> places(Term term) {
    Factor vector = new Factor.Vector();
    Factor conjugate = new Factor.Conjugate(vector);
    List<Factor> known =
        List.of(vector, new Factor.Dual(vector), conjugate, new Factor.Dual(conjugate));
    int[] counts = new int[known.size()];
    for (Factor factor : term.factors()) {
      int kind = known.indexOf(factor);
      if (kind < 0) {
        return Optional.empty();
      }
      counts[kind]++;
    }
    return Optional.of(new Places(counts[0], counts[1], counts[2], counts[3]));
  }

  private BigInteger invariants(ClassicalGroup.Family family, Places places) {
    int natural = places.natural;
    int dual = places.dual;
    return switch (family) {
      case ORTHOGONAL -> tableaux(places.all(), TableauCount::hasEvenRows);
      case SPECIAL_ORTHOGONAL, SPECIAL_ORTHOGONAL_CONNECTED ->
          tableaux(places.all(), this::hasRowsOfOneParity);
      case SYMPLECTIC -> tableaux(places.all(), TableauCount::hasEvenColumns);
      case GENERAL_LINEAR -> general(natural + places.conjugate, dual + places.conjugateDual);
      // The conjugate of a unitary matrix is that of its dual.
      case UNITARY -> general(natural + places.conjugateDual, dual + places.conjugate);
      case SPECIAL_LINEAR -> special(natural + places.conjugate, dual + places.conjugateDual);
      case SPECIAL_UNITARY -> special(natural + places.conjugateDual, dual + places.conjugate);
      case COMPLEX_SPECIAL_LINEAR ->
          special(natural, dual).multiply(special(places.conjugate, places.conjugateDual));
    };
  }

  private BigInteger tableaux(int boxes, Predicate<List<Integer>> wanted) {
    return shapes(boxes).stream()
        .filter(wanted)
        .map(TableauCount::tableaux)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static boolean hasEvenRows(List<Integer> shape) {
    return shape.stream().allMatch(row -> row % 2 == 0);
  }

  private boolean hasRowsOfOneParity(List<Integer> shape) {
    return hasEvenRows(shape)
        || (shape.size() == rows && shape.stream().allMatch(row -> row % 2 == 1));
  }

  private static boolean hasEvenColumns(List<Integer> shape) {
    boolean even = shape.size() % 2 == 0;
    for (int row = 0; even && row < shape.size(); row += 2) {
      even = shape.get(row).equals(shape.get(row + 1));
    }
    return even;
  }

  private BigInteger general(int natural, int dual) {
    return natural == dual ? special(natural, dual) : BigInteger.ZERO;
  }

  /** Pairs of tableaux whose shapes are equal without their columns of length n. */
  private BigInteger special(int natural, int dual) {
    Map<List<Integer>, BigInteger> counts = new HashMap<>();
    for (List<Integer> shape : shapes(natural)) {
      counts.put(withoutFullColumns(shape), tableaux(shape));
    }
    BigInteger sum = BigInteger.ZERO;
    for (List<Integer> shape : shapes(dual)) {
      BigInteger other = counts.getOrDefault(withoutFullColumns(shape), BigInteger.ZERO);
      sum = sum.add(tableaux(shape).multiply(other));
    }
    return sum;
  }

  private List<Integer> withoutFullColumns(List<Integer> shape) {
    int full = shape.size() < rows ? 0 : shape.getLast();
    return shape.stream().map(row -> row - full).filter(row -> row > 0).toList();
  }

  /** The partitions of a number into at most n parts, falling. */
  private List<List<Integer>> shapes(int boxes) {
    List<List<Integer>> shapes = new ArrayList<>();
    extend(new ArrayList<>(), boxes, boxes, shapes);
    return shapes;
  }

  private void extend(List<Integer> begun, int rest, int most, List<List<Integer>> shapes) {
    if (rest == 0) {
      shapes.add(List.copyOf(begun));
    } else if (begun.size() < rows) {
      for (int row = Math.min(rest, most); row >= 1; row--) {
        begun.add(row);
        extend(begun, rest - row, row, shapes);
        begun.removeLast();
      }
    }
  }

  /** {@code k!} over the product of the hook lengths (Frame, Robinson and Thrall). */
  private static BigInteger tableaux(List<Integer> shape) {
    BigInteger factorial = BigInteger.ONE;
    BigInteger hooks = BigInteger.ONE;
    int boxes = 0;
    for (int i = 0; i < shape.size(); i++) {
      for (int j = 0; j < shape.get(i); j++) {
        int column = j;
        int below = (int) shape.stream().skip(i + 1L).filter(row -> row > column).count();
        hooks = hooks.multiply(BigInteger.valueOf(shape.get(i) - j + below));
        factorial = factorial.multiply(BigInteger.valueOf(++boxes));
      }
    }
    return factorial.divide(hooks);
  }
}
