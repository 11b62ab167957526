package org.equigen.symbolic.declaration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.equigen.symbolic.diagnostic.MatrixDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.AlgebraClosure;
import org.equigen.symbolic.group.Component;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * Checks that matrices given for the generators of a group represent it: every relation between the
 * group's matrices must hold between theirs.
 *
 * <p>Beside each other, as block diagonal matrices, both must generate a Lie algebra of the same
 * dimension as the group's matrices alone; conjugates by discrete elements count, so that {@code
 * rho(h A h^-1) = rho(h) rho(A) rho(h)^-1}. Then the first elements by length of the words in the
 * discrete generators are listed, all of a small finite group, else with their inverses as well:
 * words for one element must have one matrix. (Without inverses the words of an infinite group may
 * all differ, as those of {@code {{1,1},{0,1}}} and {@code {{1,0},{1,1}}} do.) Where the Lie
 * algebra acts, a closed path in the group may end at another matrix over 1, as that of a full turn
 * does at -1 in a spinor: two matrices may differ by one of finite order that commutes with the
 * algebra.
 */
final class RepresentedGroup {
  /** Elements up to which a discrete group is listed. */
  private static final int MAX_ELEMENTS = 2_000;

  /** The largest order of a matrix over the identity that is put down to a covering group. */
  private static final int MAX_COVERING = 48;

  private final NumberField field;
  private final Component natural;
  private final List<Matrix<Algebraic>> generators;
  private final List<Matrix<Algebraic>> discrete;

  /**
   * Prepares the check.
   *
   * @param natural the block of the group's own matrices
   * @param generators block diagonal, with the blocks of the representations
   * @param discrete block diagonal, with the blocks of the representations
   */
  RepresentedGroup(
      NumberField field,
      Component natural,
      List<Matrix<Algebraic>> generators,
      List<Matrix<Algebraic>> discrete) {
    this.field = field;
    this.natural = natural;
    this.generators = generators;
    this.discrete = discrete;
  }

  /**
   * Checks one representation.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if a relation is broken
   */
  void requireRepresentation(Component part, Place place) {
    List<Matrix<Algebraic>> pairs = paired(generators, part);
    requireSameDimension(pairs, List.of(), part, place);
    List<Matrix<Algebraic>> elements = paired(discrete, part);
    requireSameDimension(pairs, elements, part, place);
    requireOneMatrixPerElement(elements, part, place);
  }

  private Matrix<Algebraic> natural(Matrix<Algebraic> matrix) {
    return matrix.block(natural.offset(), natural.size());
  }

  private List<Matrix<Algebraic>> paired(List<Matrix<Algebraic>> matrices, Component part) {
    return matrices.stream()
        .map(matrix -> natural(matrix).directSum(matrix.block(part.offset(), part.size())))
        .toList();
  }

  /** No pair of matrices may be new where the group's own is not. */
  private void requireSameDimension(
      List<Matrix<Algebraic>> pairs,
      List<Matrix<Algebraic>> elements,
      Component part,
      Place place) {
    AlgebraClosure both = AlgebraClosure.of(field, pairs, elements);
    List<Matrix<Algebraic>> alone = both.basis().stream().map(this::first).toList();
    for (int i = 0; i < alone.size() && AlgebraClosure.span(field, alone) < alone.size(); i++) {
      if (AlgebraClosure.span(field, alone.subList(0, i + 1)) <= i) {
        String before =
            i == 0 ? "zero" : "a combination of " + String.join(", ", both.names().subList(0, i));
        throw new MatrixDiagnostic.NoRepresentation(
                place,
                part.name(),
                "in the group %s is %s, and their matrices do not agree with that"
                    .formatted(both.names().get(i), before),
                Optional.empty())
            .exception();
      }
    }
  }

  private Matrix<Algebraic> first(Matrix<Algebraic> pair) {
    return pair.block(0, natural.size());
  }

  /**
   * An element with the matrices of both, and the generators whose product it is.
   *
   * @param pair block diagonal
   * @param word numbers of generators, from 1, negative for inverses
   */
  private record Element(Matrix<Algebraic> pair, List<Integer> word) {
    Element times(int generator, Matrix<Algebraic> left) {
      List<Integer> longer = new ArrayList<>(List.of(generator));
      longer.addAll(word);
      return new Element(left.multiply(pair), longer);
    }

    /** For example {@code h1^2 h2}. */
    String text() {
      List<String> powers = new ArrayList<>();
      for (int i = 0; i < word.size(); ) {
        int end = i;
        while (end < word.size() && word.get(end).equals(word.get(i))) {
          end++;
        }
        int exponent = word.get(i) < 0 ? i - end : end - i;
        powers.add("h" + Math.abs(word.get(i)) + (exponent == 1 ? "" : "^" + exponent));
        i = end;
      }
      return powers.isEmpty() ? "1" : String.join(" ", powers);
    }
  }

  private void requireOneMatrixPerElement(
      List<Matrix<Algebraic>> elements, Component part, Place place) {
    if (elements.isEmpty()) {
      return;
    }
    Map<Integer, Matrix<Algebraic>> letters = new LinkedHashMap<>();
    for (int g = 0; g < elements.size(); g++) {
      letters.put(g + 1, elements.get(g));
    }
    // In a group that is listed as a whole, inverses are words of the generators themselves.
    if (!isListed(letters, part, place)) {
      for (int g = 0; g < elements.size(); g++) {
        letters.put(-g - 1, Elimination.inverse(elements.get(g)));
      }
      isListed(letters, part, place);
    }
  }

  /** Lists elements by the length of their words; returns whether these are all. */
  private boolean isListed(Map<Integer, Matrix<Algebraic>> letters, Component part, Place place) {
    int size = natural.size() + part.size();
    Element one = new Element(Matrix.identity(field, size), List.of());
    Map<Matrix<Algebraic>, Element> known = new HashMap<>(Map.of(first(one.pair()), one));
    Queue<Element> open = new ArrayDeque<>(List.of(one));
    while (!open.isEmpty() && known.size() < MAX_ELEMENTS) {
      Element element = open.remove();
      for (Map.Entry<Integer, Matrix<Algebraic>> letter : letters.entrySet()) {
        Element product = element.times(letter.getKey(), letter.getValue());
        Element same = known.putIfAbsent(first(product.pair()), product);
        if (same == null) {
          open.add(product);
        } else if (!same.pair().equals(product.pair()) && !isCovering(same, product, part)) {
          throw broken(same, product, part, place);
        }
      }
    }
    return open.isEmpty();
  }

  /** Whether two matrices for one element may lie over it in a covering group. */
  private boolean isCovering(Element one, Element other, Component part) {
    Matrix<Algebraic> over = Elimination.inverse(second(one, part)).multiply(second(other, part));
    List<Matrix<Algebraic>> algebra =
        generators.stream().map(matrix -> matrix.block(part.offset(), part.size())).toList();
    Matrix<Algebraic> identity = Matrix.identity(field, part.size());
    boolean acts = algebra.stream().anyMatch(matrix -> !matrix.isZero());
    boolean commutes = algebra.stream().allMatch(matrix -> matrix.bracket(over).isZero());
    Matrix<Algebraic> power = over;
    for (int k = 1; acts && commutes && k <= MAX_COVERING; k++) {
      if (power.equals(identity)) {
        return true;
      }
      power = power.multiply(over);
    }
    return false;
  }

  private RuntimeException broken(Element one, Element other, Component part, Place place) {
    Optional<String> factor = factor(second(one, part), second(other, part));
    return new MatrixDiagnostic.NoRepresentation(
            place,
            part.name(),
            "in the group %s = %s, but their matrices differ%s"
                .formatted(
                    other.text(), one.text(), factor.map(c -> " by the factor " + c).orElse("")),
            factor)
        .exception();
  }

  private Matrix<Algebraic> second(Element element, Component part) {
    return element.pair().block(natural.size(), part.size());
  }

  /** The number c with {@code other = c one}, if there is one. */
  private Optional<String> factor(Matrix<Algebraic> one, Matrix<Algebraic> other) {
    for (int r = 0; r < one.rows(); r++) {
      for (Matrix.Entry<Algebraic> entry : one.row(r)) {
        Algebraic c = field.multiply(other.get(r, entry.column()), field.invert(entry.value()));
        return Optional.of(c).filter(it -> one.scale(it).equals(other)).map(field::text);
      }
    }
    return Optional.empty();
  }

  /** Block diagonal matrices from lists of blocks of equal length. */
  static List<Matrix<Algebraic>> blocks(List<List<Matrix<Algebraic>>> parts) {
    List<Matrix<Algebraic>> sums = new ArrayList<>();
    for (int i = 0; i < parts.getFirst().size(); i++) {
      Matrix<Algebraic> sum = parts.getFirst().get(i);
      for (List<Matrix<Algebraic>> part : parts.subList(1, parts.size())) {
        sum = sum.directSum(part.get(i));
      }
      sums.add(sum);
    }
    return sums;
  }
}
