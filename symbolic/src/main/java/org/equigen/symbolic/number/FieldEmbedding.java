package org.equigen.symbolic.number;

import static org.equigen.symbolic.number.IntegerFunctions.lcm;

import java.math.BigInteger;
import java.util.List;

/** Number fields inside one another: the smallest field for several groups at once. */
public final class FieldEmbedding {
  private final NumberField target;
  private final Algebraic generatorImage;

  private FieldEmbedding(NumberField target, Algebraic generatorImage) {
    this.target = target;
    this.generatorImage = generatorImage;
  }

  /**
   * A field that contains all given ones: the only irrational one among them, or a cyclotomic field
   * or the real subfield of one.
   */
  public static NumberField compositum(List<NumberField> fields) {
    NumberField all = NumberField.Q;
    for (NumberField field : fields) {
      all = compositum(all, field);
    }
    return all;
  }

  private static NumberField compositum(NumberField a, NumberField b) {
    if (a.equals(b) || b.isRational()) {
      return a;
    }
    if (a.isRational()) {
      return b;
    }
    int conductor = lcm(a.conductor(), b.conductor());
    return a.isReal() && b.isReal()
        ? NumberField.realCyclotomic(conductor)
        : NumberField.cyclotomic(conductor);
  }

  /** The degree over Q of {@link #compositum}, without building it. */
  public static BigInteger degree(List<NumberField> fields) {
    List<NumberField> irrational =
        fields.stream().filter(field -> !field.isRational()).distinct().toList();
    if (irrational.size() <= 1) {
      return BigInteger.valueOf(irrational.isEmpty() ? 1 : irrational.getFirst().degree());
    }
    BigInteger totient =
        Cyclotomy.totientOfMultiple(irrational.stream().map(NumberField::conductor).toList());
    return irrational.stream().allMatch(NumberField::isReal) ? totient.shiftRight(1) : totient;
  }

  /**
   * The embedding of a field in another that respects the values in the complex numbers.
   *
   * @param target equal to {@code source}, or what {@link #compositum} gave for it
   * @throws IllegalArgumentException if the target does not contain the source for want of the
   *     right roots of unity
   */
  public static FieldEmbedding of(NumberField source, NumberField target) {
    boolean same = source.equals(target) || source.isRational();
    return new FieldEmbedding(target, same ? target.generator() : generatorImage(source, target));
  }

  private static Algebraic generatorImage(NumberField source, NumberField target) {
    if (target.conductor() % source.conductor() != 0 || (target.isReal() && !source.isReal())) {
      throw new IllegalArgumentException(target + " does not contain " + source);
    }
    long[] polynomial = source.minimalPolynomial();
    if (polynomial.length == 3 && polynomial[1] == 0) {
      return root(-polynomial[0], target);
    }
    int order = source.conductor();
    return source.isReal()
        ? target.multiply(Algebraic.of(2), target.cosine(1, order))
        : target.power(target.generator(), target.conductor() / order);
  }

  /**
   * {@code sqrt d} by Gauss's sum over the characters of its discriminant D: {@code sum_k (D/k)
   * zeta_|D|^k = sqrt D} (Washington, Introduction to Cyclotomic Fields, chapter 4).
   */
  private static Algebraic root(long d, NumberField target) {
    long discriminant = Math.floorMod(d, 4L) == 1 ? d : 4 * d;
    int order = (int) Math.abs(discriminant);
    Algebraic sum = Algebraic.ZERO;
    for (int k = 1; k < order; k++) {
      Algebraic symbol = Algebraic.of(KroneckerSymbol.of(discriminant, k));
      if (!symbol.isZero()) {
        sum = target.add(sum, target.multiply(symbol, summand(k, order, target)));
      }
    }
    return discriminant == d ? sum : target.multiply(sum, Algebraic.of(Rational.of(1, 2)));
  }

  private static Algebraic summand(int k, int order, NumberField target) {
    return target.isReal()
        ? target.cosine(k, order)
        : target.power(target.generator(), (long) k * (target.conductor() / order));
  }

  /** The same number in the target. */
  public Algebraic apply(Algebraic a) {
    if (a.isRational() || generatorImage.equals(target.generator())) {
      return a;
    }
    Algebraic sum = Algebraic.ZERO;
    for (int k = a.coefficients().size() - 1; k >= 0; k--) {
      sum = target.add(target.multiply(sum, generatorImage), Algebraic.of(a.coefficient(k)));
    }
    return sum;
  }

  /** The complex conjugate of the same number in the target. */
  public Algebraic conjugate(Algebraic a) {
    return target.conjugate(apply(a));
  }

  /** The field of the images. */
  public NumberField target() {
    return target;
  }
}
