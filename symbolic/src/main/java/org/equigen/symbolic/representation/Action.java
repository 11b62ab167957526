package org.equigen.symbolic.representation;

import java.util.function.Function;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.ComplexField;
import org.equigen.symbolic.number.Field;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/**
 * How one element of a group, or of its Lie algebra, acts on V and on the conjugate of V: all that
 * induced matrices are made of.
 *
 * <p>For an element of the group the second matrix is the complex conjugate of the first. For
 * elements of the complexified group, which solvers use modulo a prime, the two are independent.
 *
 * @param <E> the elements of the field
 * @param natural on V, n x n
 * @param conjugate on the conjugate of V, n x n
 * @param imaginaryUnit the square root of -1, or zero where V is real
 * @param constants for each number field the image in this field of its numbers, in which
 *     representations are written
 * @param conjugateConstants the image of their complex conjugates
 */
public record Action<E>(
    Matrix<E> natural,
    Matrix<E> conjugate,
    E imaginaryUnit,
    Function<NumberField, Function<Algebraic, E>> constants,
    Function<NumberField, Function<Algebraic, E>> conjugateConstants) {
  /** Of an element with real entries, in representations with rational constants. */
  public static <E> Action<E> real(Matrix<E> matrix) {
    Field<E> field = matrix.field();
    Function<Algebraic, E> image = constant -> rational(field, constant.rational());
    return new Action<>(matrix, matrix, field.zero(), _ -> image, _ -> image);
  }

  /**
   * Of an exact element.
   *
   * @param field of the entries; contains the constants of the representation
   */
  public static Action<Algebraic> exact(NumberField field, Matrix<Algebraic> matrix) {
    Matrix<Algebraic> natural = matrix.map(field, entry -> entry);
    return new Action<>(
        natural,
        Exact.conjugate(field, natural),
        field.imaginaryUnit().orElse(Algebraic.ZERO),
        source -> FieldEmbedding.of(source, field)::apply,
        source -> FieldEmbedding.of(source, field)::conjugate);
  }

  /**
   * Of a group element in double precision.
   *
   * @param field contains the constants of the representation
   */
  public static Action<Complex> numerical(NumberField field, Matrix<Complex> matrix) {
    return new Action<>(
        matrix,
        matrix.map(ComplexField.C, Complex::conjugate),
        new Complex(0, 1),
        source -> numerical(source, field),
        source -> numerical(source, field).andThen(Complex::conjugate));
  }

  private static Function<Algebraic, Complex> numerical(NumberField source, NumberField field) {
    FieldEmbedding embedding = FieldEmbedding.of(source, field);
    return constant -> field.value(embedding.apply(constant));
  }

  /** The field of the entries. */
  public Field<E> field() {
    return natural.field();
  }

  /** The image under a homomorphism of rings. */
  public <F> Action<F> map(Field<F> target, Function<E, F> image) {
    return new Action<>(
        natural.map(target, image),
        conjugate.map(target, image),
        image.apply(imaginaryUnit),
        source -> constants.apply(source).andThen(image),
        source -> conjugateConstants.apply(source).andThen(image));
  }

  /**
   * Of the inverse of an element of the group.
   *
   * @throws ArithmeticException if it has none
   */
  public Action<E> inverse() {
    Matrix<E> inverse = Elimination.inverse(natural);
    return new Action<>(
        inverse,
        natural.equals(conjugate) ? inverse : Elimination.inverse(conjugate),
        imaginaryUnit,
        constants,
        conjugateConstants);
  }

  /** With V and its conjugate exchanged. */
  Action<E> conjugated() {
    return new Action<>(
        /* natural= */ conjugate,
        /* conjugate= */ natural,
        field().negate(imaginaryUnit),
        /* constants= */ conjugateConstants,
        /* conjugateConstants= */ constants);
  }

  private static <E> E rational(Field<E> field, Rational value) {
    return field.divide(field.of(value.numerator()), field.of(value.denominator()));
  }
}
