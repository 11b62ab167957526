package org.equigen.symbolic.group.permutation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The elements of a permutation group as the numbers from 0 to |G| - 1; the identity is 0.
 *
 * <p>Every element is one product {@code u_1 u_2 ... u_m} of transversal elements of a stabiliser
 * chain; their places in the orbits are the digits of its number. Elements are known by the images
 * of the base points, so nothing is stored for each of them.
 */
public final class ElementNumbers {
  private final List<Level> levels = new ArrayList<>();
  private final int degree;
  private final int size;

  /** One digit. */
  private static final class Level {
    private final int base;

    /** The place in the orbit of each point, or -1. */
    private final int[] places;

    /** Sends the base point to the point of the orbit at a place. */
    private final List<Permutation> elements = new ArrayList<>();

    private final List<Permutation> inverses = new ArrayList<>();

    Level(Transversal transversal, int degree) {
      base = transversal.base();
      places = new int[degree];
      Arrays.fill(places, -1);
      for (int place = 0; place < transversal.size(); place++) {
        int point = transversal.point(place);
        places[point] = place;
        elements.add(transversal.to(point));
        inverses.add(transversal.to(point).inverse());
      }
    }
  }

  /**
   * Numbers the elements of the group of a chain.
   *
   * @throws IllegalArgumentException if there are more than an int can count
   */
  ElementNumbers(int degree, BigInteger order, List<Transversal> transversals) {
    if (order.bitLength() > 31) {
      throw new IllegalArgumentException(order + " elements cannot be numbered");
    }
    this.degree = degree;
    size = order.intValueExact();
    transversals.forEach(transversal -> levels.add(new Level(transversal, degree)));
  }

  /** The number of elements. */
  public int size() {
    return size;
  }

  /** The element of a number. */
  public Permutation element(int number) {
    int[] digits = digits(number);
    return Permutation.of(degree, point -> image(digits, point));
  }

  /** The number of an element of the group. */
  public int number(Permutation element) {
    int[] images = new int[levels.size()];
    for (int i = 0; i < images.length; i++) {
      images[i] = element.image(levels.get(i).base);
    }
    return number(images);
  }

  /** The number of {@code s x s^-1}. */
  public int conjugate(int x, Permutation s, Permutation inverse) {
    int[] digits = digits(x);
    int[] images = new int[levels.size()];
    for (int i = 0; i < images.length; i++) {
      images[i] = s.image(image(digits, inverse.image(levels.get(i).base)));
    }
    return number(images);
  }

  /** The number of {@code x^-1 g}. */
  public int quotient(int x, Permutation g) {
    int[] digits = digits(x);
    int[] images = new int[levels.size()];
    for (int i = 0; i < images.length; i++) {
      int point = g.image(levels.get(i).base);
      for (int level = 0; level < images.length; level++) {
        point = levels.get(level).inverses.get(digits[level]).image(point);
      }
      images[i] = point;
    }
    return number(images);
  }

  /** Whether x comes before y in the lexicographic order of the lists of images. */
  public boolean precedes(int x, int y) {
    int[] left = digits(x);
    int[] right = digits(y);
    int point = 0;
    while (point < degree && image(left, point) == image(right, point)) {
      point++;
    }
    return point < degree && image(left, point) < image(right, point);
  }

  private int[] digits(int number) {
    int[] digits = new int[levels.size()];
    int rest = number;
    for (int i = digits.length - 1; i >= 0; i--) {
      int base = levels.get(i).elements.size();
      digits[i] = rest % base;
      rest /= base;
    }
    return digits;
  }

  private int image(int[] digits, int point) {
    int image = point;
    for (int i = digits.length - 1; i >= 0; i--) {
      image = levels.get(i).elements.get(digits[i]).image(image);
    }
    return image;
  }

  /** From the images of the base points, which are overwritten. */
  private int number(int[] images) {
    int number = 0;
    for (int i = 0; i < images.length; i++) {
      Level level = levels.get(i);
      int digit = level.places[images[i]];
      Permutation inverse = level.inverses.get(digit);
      for (int j = i + 1; j < images.length; j++) {
        images[j] = inverse.image(images[j]);
      }
      number = number * level.elements.size() + digit;
    }
    return number;
  }
}
