package org.equigen.symbolic.representation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class YoungSymmetriserTest {
  private static final Representation V = Representation.of(Term.vector());
  private static final List<Matrix<Algebraic>> ELEMENTS =
      List.of(
          Exact.of(new long[][] {{1, 2, 0}, {0, 1, -1}, {3, 0, 1}}),
          Exact.of(new long[][] {{0, 1, 1}, {2, 0, 1}, {1, -1, 0}}));

  static Stream<List<Integer>> shapes() {
    return Stream.of(
        List.of(2),
        List.of(3),
        List.of(1, 1),
        List.of(1, 1, 1),
        List.of(2, 1),
        List.of(3, 1),
        List.of(2, 2),
        List.of(2, 1, 1),
        List.of(3, 2),
        List.of(2, 2, 1));
  }

  private static Factor.Subspace image(List<Integer> shape, Representation of, long size) {
    return new YoungSymmetriser(shape, of, size).image();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void theImageHasTheDimensionOfTheHookContentFormula(List<Integer> shape) {
    for (long d = shape.size(); d <= 4; d++) {
      BigInteger expected = YoungSymmetriser.dimension(shape, BigInteger.valueOf(d));
      assertThat(image(shape, V, d).projection().rows())
          .as("shape %s, dimension %d", shape, d)
          .isEqualTo(expected.intValueExact());
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void elementsActByARepresentation(List<Integer> shape) {
    Factor.Subspace image = image(shape, V, 3);
    Matrix<Algebraic> a = ELEMENTS.getFirst();
    Matrix<Algebraic> b = ELEMENTS.getLast();
    assertThat(element(image, a.multiply(b)))
        .isEqualTo(element(image, a).multiply(element(image, b)));
    assertThat(algebra(image, a.bracket(b)))
        .isEqualTo(algebra(image, a).bracket(algebra(image, b)));
  }

  /** The image is invariant: {@code dR(A) J = J P dR(A) J}. */
  @ParameterizedTest
  @MethodSource("shapes")
  void theImageIsInvariant(List<Integer> shape) {
    Factor.Subspace image = image(shape, V, 3);
    Action<Algebraic> action = Action.exact(NumberField.Q, ELEMENTS.getFirst());
    Matrix<Algebraic> moved = Induced.element(image.of(), action).multiply(image.inclusion());
    assertThat(image.inclusion().multiply(image.projection()).multiply(moved)).isEqualTo(moved);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void rowsAreSymmetricAndColumnsAlternatingPowers(List<Integer> shape) {
    int boxes = shape.stream().mapToInt(Integer::intValue).sum();
    for (Matrix<Algebraic> element : ELEMENTS) {
      Algebraic trace = trace(element(image(shape, V, 3), element));
      if (shape.size() == 1) {
        assertThat(trace).isEqualTo(trace(element(new Factor.Symmetric(boxes, V), element)));
      }
      if (shape.getFirst() == 1) {
        assertThat(trace).isEqualTo(trace(element(new Factor.Alternating(boxes, V), element)));
      }
      // V*V*V = Sym + 2 Schur([2,1]) + Alt.
      Algebraic cube = NumberField.Q.power(trace(element), 3);
      Algebraic sum = trace(element(image(List.of(3), V, 3), element));
      Algebraic mixed = trace(element(image(List.of(2, 1), V, 3), element));
      sum = NumberField.Q.add(sum, NumberField.Q.add(mixed, mixed));
      sum = NumberField.Q.add(sum, trace(element(image(List.of(1, 1, 1), V, 3), element)));
      assertThat(sum).isEqualTo(cube);
    }
  }

  private static Matrix<Algebraic> element(Factor factor, Matrix<Algebraic> element) {
    return Induced.element(factor, Action.exact(NumberField.Q, element));
  }

  private static Matrix<Algebraic> algebra(Factor factor, Matrix<Algebraic> element) {
    return Induced.algebra(factor, Action.exact(NumberField.Q, element));
  }

  private static Algebraic trace(Matrix<Algebraic> matrix) {
    Algebraic sum = Algebraic.ZERO;
    for (int i = 0; i < matrix.rows(); i++) {
      sum = NumberField.Q.add(sum, matrix.get(i, i));
    }
    return sum;
  }
}
