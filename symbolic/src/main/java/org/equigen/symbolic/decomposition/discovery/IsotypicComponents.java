package org.equigen.symbolic.decomposition.discovery;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.character.table.IrreducibleCharacter;
import org.equigen.symbolic.character.table.RationalClass;
import org.equigen.symbolic.group.finite.FiniteAction;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TermField;

/**
 * Parts of a representation W of a finite group, told apart by characters.
 *
 * <p>The sum K of the elements of a {@link RationalClass} commutes with the group and acts on every
 * irreducible representation as an integer, which the character table tells. Projections to common
 * eigenspaces are products of {@code (K - b)/(a - b)} for the other eigenvalues b of K on W. Few
 * sums of small classes suffice in general; characters conjugate over Q are not told apart.
 */
final class IsotypicComponents {
  /** Numbers that are added for one sum. */
  private static final long MOST_ENTRIES = 20_000_000;

  private final CharacterTable table;
  private final ToIntFunction<Integer> row;

  /** A class sum by its eigenvalues on what occurs in W. */
  private record Operator(RationalClass elements, Map<Integer, Rational> eigenvalues) {}

  /** {@code (K - b)/(a - b)}. */
  private record Step(Operator operator, Rational own, Rational other) {}

  /**
   * A common eigenspace.
   *
   * @param numbers of the irreducible representations in it
   * @param field of the entries
   * @param idempotent the projection of W to it
   */
  record Component(List<Integer> numbers, NumberField field, Matrix<Algebraic> idempotent) {}

  /**
   * For one group.
   *
   * @param row from the number of an irreducible representation to a row of the table
   */
  IsotypicComponents(CharacterTable table, ToIntFunction<Integer> row) {
    this.table = table;
    this.row = row;
  }

  /**
   * The eigenspaces that make up the wanted parts; empty if they contain others as well, or if the
   * classes are too large.
   *
   * @param term W
   * @param parts the number of each irreducible representation in W with the dimension of its
   *     copies together
   * @param wanted some of these numbers
   */
  Optional<List<Component>> of(Term term, Map<Integer, Integer> parts, List<Integer> wanted) {
    int size = parts.values().stream().mapToInt(Integer::intValue).sum();
    List<Operator> operators = new ArrayList<>();
    List<List<Integer>> cells = List.of(List.copyOf(parts.keySet()));
    for (RationalClass elements : table.rationalClasses()) {
      long entries = MOST_ENTRIES / ((long) size * size);
      boolean told =
          cells.stream().allMatch(c -> c.size() == 1 || c.stream().noneMatch(wanted::contains));
      if (told || elements.size().compareTo(BigInteger.valueOf(entries)) > 0) {
        break;
      }
      Operator operator = operator(elements, parts.keySet());
      List<List<Integer>> finer =
          cells.stream().flatMap(cell -> split(cell, operator).stream()).toList();
      if (finer.size() > cells.size()) {
        operators.add(operator);
        cells = finer;
      }
    }
    List<List<Integer>> chosen =
        cells.stream().filter(cell -> cell.stream().anyMatch(wanted::contains)).toList();
    return chosen.stream().allMatch(wanted::containsAll)
        ? Optional.of(new Projections(term, parts, size).of(chosen, operators))
        : Optional.empty();
  }

  private Operator operator(RationalClass elements, Iterable<Integer> numbers) {
    Map<Integer, Rational> eigenvalues = new TreeMap<>();
    for (int number : numbers) {
      IrreducibleCharacter chi = table.irreducibles().get(row.applyAsInt(number));
      eigenvalues.put(number, elements.eigenvalue(chi));
    }
    return new Operator(elements, eigenvalues);
  }

  private static List<List<Integer>> split(List<Integer> cell, Operator operator) {
    Map<Rational, List<Integer>> parts = new LinkedHashMap<>();
    for (int number : cell) {
      Rational value = operator.eigenvalues().getOrDefault(number, Rational.ZERO);
      parts.computeIfAbsent(value, _ -> new ArrayList<>()).add(number);
    }
    return List.copyOf(parts.values());
  }

  /** The projections of one W. */
  private final class Projections {
    private final Term term;
    private final Map<Integer, Integer> parts;
    private final int size;
    private final NumberField field;
    private final Map<Operator, Matrix<Algebraic>> matrices = new HashMap<>();

    private Projections(Term term, Map<Integer, Integer> parts, int size) {
      this.term = term;
      this.parts = parts;
      this.size = size;
      field = TermField.of(table.group(), term);
    }

    private List<Component> of(List<List<Integer>> cells, List<Operator> operators) {
      return cells.stream()
          .map(cell -> new Component(cell, field, idempotent(cell, steps(cell, operators))))
          .toList();
    }

    private List<Step> steps(List<Integer> cell, List<Operator> operators) {
      List<Step> steps = new ArrayList<>();
      List<Integer> left = List.copyOf(parts.keySet());
      for (Operator operator : operators) {
        for (List<Integer> others : split(left, operator)) {
          Rational other = operator.eigenvalues().getOrDefault(others.getFirst(), Rational.ZERO);
          Rational own = operator.eigenvalues().getOrDefault(cell.getFirst(), Rational.ZERO);
          if (other.equals(own)) {
            left = others;
          } else {
            steps.add(new Step(operator, own, other));
          }
        }
      }
      return steps;
    }

    /**
     * {@code e = J P}: the columns of J are a reduced echelon basis of the image, the rows of P
     * those of e at its leading places.
     */
    private Matrix<Algebraic> idempotent(List<Integer> cell, List<Step> steps) {
      int rank = cell.stream().mapToInt(number -> parts.getOrDefault(number, 0)).sum();
      if (rank == size) {
        return Matrix.identity(field, size);
      }
      List<Map<Long, Algebraic>> echelon = image(rank, steps);
      Matrix.Builder<Algebraic> columns = Matrix.builder(field, size, rank);
      Matrix.Builder<Algebraic> leads = Matrix.builder(field, rank, size);
      for (int b = 0; b < rank; b++) {
        int column = b;
        TreeMap<Long, Algebraic> vector = new TreeMap<>(echelon.get(b));
        vector.forEach((place, value) -> columns.add(place.intValue(), column, value));
        leads.add(b, vector.firstKey().intValue(), field.one());
      }
      Matrix<Algebraic> inclusion = columns.build();
      Matrix<Algebraic> projection = leads.build();
      for (Step step : steps) {
        Matrix<Algebraic> moved = projection.multiply(matrix(step.operator()));
        projection = combined(step, moved, projection);
      }
      if (!projection.multiply(inclusion).equals(Matrix.identity(field, rank))) {
        throw new IllegalStateException("no projection of " + term + " to " + cell);
      }
      return inclusion.multiply(projection);
    }

    /** The image, from as many columns of e as it takes. */
    private List<Map<Long, Algebraic>> image(int rank, List<Step> steps) {
      RowSpace<Algebraic> span = new RowSpace<>(field);
      for (int start = 0; start < size && span.dimension() < rank; start += rank) {
        int count = Math.min(rank, size - start);
        Matrix.Builder<Algebraic> units = Matrix.builder(field, size, count);
        for (int c = 0; c < count; c++) {
          units.add(start + c, c, field.one());
        }
        Matrix<Algebraic> columns = units.build();
        for (Step step : steps) {
          columns = combined(step, matrix(step.operator()).multiply(columns), columns);
        }
        Matrix<Algebraic> rows = columns.transpose();
        for (int c = 0; c < count; c++) {
          Map<Long, Algebraic> vector = new TreeMap<>();
          rows.row(c).forEach(entry -> vector.put((long) entry.column(), entry.value()));
          span.add(vector);
        }
      }
      if (span.dimension() != rank) {
        throw new IllegalStateException(span.dimension() + " dimensions instead of " + rank);
      }
      return span.reduced();
    }

    private Matrix<Algebraic> combined(
        Step step, Matrix<Algebraic> moved, Matrix<Algebraic> start) {
      return moved
          .subtract(start.scale(Algebraic.of(step.other())))
          .scale(Algebraic.of(Rational.ONE.divide(step.own().subtract(step.other()))));
    }

    private Matrix<Algebraic> matrix(Operator operator) {
      return matrices.computeIfAbsent(operator, one -> sum(one.elements()));
    }

    private Matrix<Algebraic> sum(RationalClass elements) {
      FiniteAction action = table.classes().action();
      FieldEmbedding embedding = FieldEmbedding.of(table.group().field(), field);
      Matrix.Builder<Algebraic> sum = Matrix.builder(field, size, size);
      for (int c : elements.classes()) {
        for (Permutation element : action.conjugates(table.classes().get(c).representative())) {
          Matrix<Algebraic> natural = action.matrix(element).map(field, embedding::apply);
          add(Induced.element(term, Action.exact(field, natural)), sum);
        }
      }
      return sum.build();
    }

    private static void add(Matrix<Algebraic> matrix, Matrix.Builder<Algebraic> sum) {
      for (int r = 0; r < matrix.rows(); r++) {
        for (Matrix.Entry<Algebraic> entry : matrix.row(r)) {
          sum.add(r, entry.column(), entry.value());
        }
      }
    }
  }
}
