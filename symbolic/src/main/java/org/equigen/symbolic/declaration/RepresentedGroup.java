package org.equigen.symbolic.declaration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.equigen.symbolic.diagnostic.MatrixDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.AlgebraClosure;
import org.equigen.symbolic.group.Component;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * Checks that matrices given for the generators of a group represent it: every relation between the
 * group's matrices must hold between theirs.
 *
 * <p>Beside each other, as block diagonal matrices, both must generate no more than the group's
 * matrices alone: a Lie algebra of the same dimension, and, where the group is finite and small, as
 * many elements.
 */
final class RepresentedGroup {
  /** Elements up to which a finite group is listed. */
  private static final int MAX_ELEMENTS = 2_000;

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
    int alone = dimension(generators.stream().map(this::natural).toList(), List.of());
    int together = dimension(pairs, List.of());
    if (alone != together) {
      throw broken(part, place, "Lie algebras of dimension", alone, together);
    }
    List<Matrix<Algebraic>> elements = paired(discrete, part);
    int moved = dimension(pairs, elements);
    int movedAlone =
        dimension(
            generators.stream().map(this::natural).toList(),
            discrete.stream().map(this::natural).toList());
    if (movedAlone != moved) {
      throw broken(part, place, "Lie algebras of dimension", movedAlone, moved);
    }
    if (generators.isEmpty()) {
      requireSameOrder(elements, part, place);
    }
  }

  private Matrix<Algebraic> natural(Matrix<Algebraic> matrix) {
    return matrix.block(natural.offset(), natural.size());
  }

  private List<Matrix<Algebraic>> paired(List<Matrix<Algebraic>> matrices, Component part) {
    return matrices.stream()
        .map(matrix -> natural(matrix).directSum(matrix.block(part.offset(), part.size())))
        .toList();
  }

  private int dimension(List<Matrix<Algebraic>> algebra, List<Matrix<Algebraic>> elements) {
    return AlgebraClosure.of(field, algebra, elements).dimension();
  }

  /** Lists the elements; two with one natural block must be equal. */
  private void requireSameOrder(List<Matrix<Algebraic>> elements, Component part, Place place) {
    if (elements.isEmpty()) {
      return;
    }
    Map<Matrix<Algebraic>, Matrix<Algebraic>> byNatural = new HashMap<>();
    Set<Matrix<Algebraic>> found = new HashSet<>();
    Queue<Matrix<Algebraic>> open = new ArrayDeque<>();
    Matrix<Algebraic> identity = Matrix.identity(field, elements.getFirst().rows());
    found.add(identity);
    open.add(identity);
    while (!open.isEmpty() && found.size() < MAX_ELEMENTS) {
      Matrix<Algebraic> element = open.remove();
      Matrix<Algebraic> known = byNatural.putIfAbsent(element.block(0, natural.size()), element);
      if (known != null) {
        throw broken(part, place, "groups of order", byNatural.size(), found.size());
      }
      for (Matrix<Algebraic> generator : elements) {
        Matrix<Algebraic> product = generator.multiply(element);
        if (found.add(product)) {
          open.add(product);
        }
      }
    }
  }

  private static RuntimeException broken(
      Component part, Place place, String what, int alone, int together) {
    return new MatrixDiagnostic.NoRepresentation(place, part.name(), what, alone, together)
        .exception();
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
