package org.equigen.symbolic.polynomial;

import java.util.Arrays;

/**
 * A power product {@code x_1^a_1 ... x_n^a_n}.
 *
 * <p>The canonical order puts higher degrees first and then goes by the exponents from the first
 * variable on, larger ones first: {@code x^2, x y, y^2, x, y, 1}.
 */
public final class Monomial implements Comparable<Monomial> {
  private final int[] exponents;
  private final int degree;

  private Monomial(int[] exponents) {
    this.exponents = exponents;
    degree = Arrays.stream(exponents).sum();
  }

  /**
   * The monomial with these exponents, one for each variable.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public static Monomial of(int... exponents) {
    if (Arrays.stream(exponents).anyMatch(exponent -> exponent < 0)) {
      throw new IllegalArgumentException("negative exponents " + Arrays.toString(exponents));
    }
    return new Monomial(exponents.clone());
  }

  /** 1, in so many variables. */
  public static Monomial one(int variables) {
    return new Monomial(new int[variables]);
  }

  /** {@code x_index}, counted from 0. */
  public static Monomial variable(int variables, int index) {
    int[] exponents = new int[variables];
    exponents[index] = 1;
    return new Monomial(exponents);
  }

  /** Number of variables, those with exponent 0 included. */
  public int variables() {
    return exponents.length;
  }

  /** The exponent of a variable, counted from 0. */
  public int exponent(int variable) {
    return exponents[variable];
  }

  /** The sum of the exponents. */
  public int degree() {
    return degree;
  }

  /** The product. */
  public Monomial times(Monomial other) {
    int[] sum = exponents.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other.exponents[i];
    }
    return new Monomial(sum);
  }

  /**
   * This divided by a variable.
   *
   * @throws IllegalArgumentException if its exponent is 0
   */
  public Monomial lowered(int variable) {
    int[] less = exponents.clone();
    less[variable]--;
    return of(less);
  }

  /** The monomial in other variables, {@code x_i} becoming {@code x_image[i]}. */
  public Monomial renamed(int... image) {
    int[] moved = new int[exponents.length];
    for (int i = 0; i < moved.length; i++) {
      moved[image[i]] = exponents[i];
    }
    return new Monomial(moved);
  }

  @Override
  public int compareTo(Monomial other) {
    return degree != other.degree
        ? Integer.compare(other.degree, degree)
        : Arrays.compare(other.exponents, exponents);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Monomial other && Arrays.equals(exponents, other.exponents);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(exponents);
  }

  /** The exponents, for example {@code 2,0,1}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int exponent : exponents) {
      text.append(text.isEmpty() ? "" : ",").append(exponent);
    }
    return text.toString();
  }
}
