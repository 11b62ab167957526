package org.equigen.symbolic.decomposition.discovery;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.jspecify.annotations.Nullable;

/**
 * A unitary element {@code h g h^-1} of a group on V, and on a representation once it is asked for:
 * the images of h and g are multiplied there, which is cheap where the representation is small.
 */
final class Conjugate {
  private final NumberField field;
  private final Matrix<Algebraic> natural;
  private final Supplier<Matrix<Algebraic>> inverse;
  private final Supplier<Matrix<Algebraic>> image;
  private final Supplier<Matrix<Algebraic>> imageOfInverse;

  private Conjugate(
      NumberField field,
      Matrix<Algebraic> natural,
      Supplier<Matrix<Algebraic>> image,
      Supplier<Matrix<Algebraic>> imageOfInverse) {
    this.field = field;
    this.natural = natural;
    inverse = new Once(() -> AdjointClosure.adjoint(field, natural));
    this.image = new Once(image);
    this.imageOfInverse = new Once(imageOfInverse);
  }

  /** Computes once. */
  private static final class Once implements Supplier<Matrix<Algebraic>> {
    private final Supplier<Matrix<Algebraic>> source;
    private @Nullable Matrix<Algebraic> value;

    private Once(Supplier<Matrix<Algebraic>> source) {
      this.source = source;
    }

    @Override
    public Matrix<Algebraic> get() {
      Matrix<Algebraic> known = value;
      if (known == null) {
        known = source.get();
        value = known;
      }
      return known;
    }
  }

  /**
   * A generator.
   *
   * @param field of the matrices on V
   * @param image of an element on the representation
   */
  static Conjugate generator(
      NumberField field, Matrix<Algebraic> natural, UnaryOperator<Matrix<Algebraic>> image) {
    return new Conjugate(
        field,
        natural,
        () -> image.apply(natural),
        () -> image.apply(AdjointClosure.adjoint(field, natural)));
  }

  /** {@code h g h^-1} for this g. */
  Conjugate by(Conjugate h) {
    return new Conjugate(
        field,
        h.natural.multiply(natural).multiply(h.inverse()),
        () -> h.image().multiply(image()).multiply(h.imageOfInverse()),
        () -> h.image().multiply(imageOfInverse()).multiply(h.imageOfInverse()));
  }

  Matrix<Algebraic> natural() {
    return natural;
  }

  Matrix<Algebraic> inverse() {
    return inverse.get();
  }

  Matrix<Algebraic> image() {
    return image.get();
  }

  Matrix<Algebraic> imageOfInverse() {
    return imageOfInverse.get();
  }
}
