package org.equigen.symbolic.root;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The root system of a reductive complex Lie algebra: a sum of simple ones and a centre.
 *
 * <p>Weights have one Dynkin label for each simple root, in the order of the simple summands, and
 * then one integer charge for each dimension of the centre. The invariant form is scaled so that in
 * each summand the shortest roots have squared length 2. Everything is exact.
 */
public final class RootSystem {
  private final List<CartanType> types;
  private final int charges;
  private final int[][] cartan;
  private final int[] halfLengths;
  private final List<Root> positive;
  private final Weight rho;

  private RootSystem(List<CartanType> types, int charges) {
    this.types = List.copyOf(types);
    this.charges = charges;
    int rank = types.stream().mapToInt(CartanType::rank).sum();
    cartan = new int[rank][rank];
    halfLengths = new int[rank];
    int offset = 0;
    for (CartanType type : types) {
      int[][] block = type.cartanMatrix();
      for (int i = 0; i < block.length; i++) {
        System.arraycopy(block[i], 0, cartan[offset + i], offset, block.length);
      }
      Arrays.fill(halfLengths, offset, offset + block.length, 1);
      lengthen(offset, offset + block.length);
      offset += block.length;
    }
    positive = List.copyOf(generate());
    int[] labels = new int[rank + charges];
    Arrays.fill(labels, 0, rank, 1);
    rho = Weight.of(labels);
  }

  /** The root system of one simple algebra. */
  public static RootSystem of(CartanType type) {
    return new RootSystem(List.of(type), 0);
  }

  /**
   * The root system of a direct sum.
   *
   * @param types the simple summands in order
   * @param charges the dimension of the centre, at least 0
   */
  public static RootSystem of(List<CartanType> types, int charges) {
    return new RootSystem(types, charges);
  }

  /** Squared half lengths from {@code a_ij / a_ji = |alpha_i|^2 / |alpha_j|^2}. */
  private void lengthen(int from, int to) {
    for (int i = from; i < to; i++) {
      for (int j = from; j < to; j++) {
        if (i != j && cartan[i][j] < -1) {
          raise(i, -cartan[i][j], from, to);
        }
      }
    }
  }

  /** All roots that hang together with the long root i by single bonds are as long. */
  private void raise(int i, int length, int from, int to) {
    halfLengths[i] = length;
    for (int j = from; j < to; j++) {
      if (i != j && cartan[i][j] == -1 && cartan[j][i] == -1 && halfLengths[j] != length) {
        raise(j, length, from, to);
      }
    }
  }

  /** The orbit of the simple roots under simple reflections, as far as it is positive. */
  private List<Root> generate() {
    Set<List<Integer>> found = new LinkedHashSet<>();
    List<List<Integer>> queue = new ArrayList<>();
    for (int i = 0; i < rank(); i++) {
      Integer[] unit = new Integer[rank()];
      Arrays.setAll(unit, j -> 0);
      unit[i] = 1;
      queue.add(List.of(unit));
    }
    while (!queue.isEmpty()) {
      List<Integer> root = queue.removeLast();
      if (found.add(root)) {
        for (int i = 0; i < rank(); i++) {
          List<Integer> image = new ArrayList<>(root);
          image.set(i, root.get(i) - label(root, i));
          if (image.get(i) >= 0) {
            queue.add(List.copyOf(image));
          }
        }
      }
    }
    return found.stream()
        .map(this::root)
        .sorted(Comparator.comparingInt(Root::height).thenComparing(Root::weight))
        .toList();
  }

  private int label(List<Integer> coefficients, int i) {
    int label = 0;
    for (int j = 0; j < rank(); j++) {
      label += coefficients.get(j) * cartan[j][i];
    }
    return label;
  }

  private Root root(List<Integer> coefficients) {
    int[] labels = new int[rank() + charges];
    for (int i = 0; i < rank(); i++) {
      labels[i] = label(coefficients, i);
    }
    return new Root(coefficients, Weight.of(labels));
  }

  /** The simple summands. */
  public List<CartanType> types() {
    return types;
  }

  /** The number of simple roots. */
  public int rank() {
    return cartan.length;
  }

  /** The dimension of the centre. */
  public int charges() {
    return charges;
  }

  /** The number of labels and charges of a weight. */
  public int size() {
    return cartan.length + charges;
  }

  /** The Dynkin labels of the simple root {@code alpha_(index+1)}. */
  public Weight simpleRoot(int index) {
    return Weight.of(Arrays.copyOf(cartan[index], size()));
  }

  /** The positive roots by rising height. */
  public List<Root> positiveRoots() {
    return positive;
  }

  /** Half the sum of the positive roots: all labels are 1. */
  public Weight rho() {
    return rho;
  }

  /** Half the squared length of a simple root: 1, 2 or 3. */
  public int halfLength(int index) {
    return halfLengths[index];
  }

  /** The invariant form {@code (weight, root)}. */
  public long product(Weight weight, Root root) {
    long sum = 0;
    for (int i = 0; i < rank(); i++) {
      sum += (long) root.coefficients().get(i) * halfLengths[i] * weight.get(i);
    }
    return sum;
  }

  /** The image under the simple reflection {@code s_(index+1)}. */
  public Weight reflect(Weight weight, int index) {
    return weight.plus(-weight.get(index), simpleRoot(index));
  }

  /** Whether no Dynkin label is negative. */
  public boolean isDominant(Weight weight) {
    return firstNegative(weight) < 0;
  }

  private int firstNegative(Weight weight) {
    for (int i = 0; i < rank(); i++) {
      if (weight.get(i) < 0) {
        return i;
      }
    }
    return -1;
  }

  /** The dominant weight of the Weyl orbit. */
  public Weight dominant(Weight weight) {
    return chamber(weight).weight();
  }

  /**
   * A weight moved into the dominant chamber.
   *
   * @param weight dominant
   * @param sign the determinant of the Weyl group element that moved it
   */
  public record Chamber(Weight weight, int sign) {}

  /** Moves a weight into the dominant chamber by simple reflections. */
  public Chamber chamber(Weight weight) {
    int sign = 1;
    Weight image = weight;
    for (int i = firstNegative(image); i >= 0; i = firstNegative(image)) {
      image = reflect(image, i);
      sign = -sign;
    }
    return new Chamber(image, sign);
  }

  /** Whether a dominant weight is fixed by a reflection: some label is 0. */
  boolean onWall(Weight dominant) {
    for (int i = 0; i < rank(); i++) {
      if (dominant.get(i) == 0) {
        return true;
      }
    }
    return false;
  }

  /** The highest weight of the dual: {@code -w0(weight)}, the dominant weight of the negative. */
  public Weight dual(Weight highest) {
    return dominant(highest.times(-1));
  }

  /** All weights of the Weyl orbit, the dominant one first. */
  public List<Weight> orbit(Weight weight) {
    Set<Weight> found = new LinkedHashSet<>();
    List<Weight> queue = new ArrayList<>(List.of(dominant(weight)));
    while (!queue.isEmpty()) {
      Weight next = queue.removeLast();
      if (found.add(next)) {
        for (int i = 0; i < rank(); i++) {
          if (next.get(i) > 0) {
            queue.add(reflect(next, i));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /**
   * The dimension of the irreducible representation: Weyl's formula {@code prod (lambda + rho,
   * alpha) / (rho, alpha)} over the positive roots (Humphreys, Introduction to Lie Algebras and
   * Representation Theory, 24.3).
   *
   * @throws IllegalArgumentException if the weight is not dominant
   */
  public BigInteger dimension(Weight highest) {
    requireDominant(highest);
    Weight shifted = highest.plus(rho);
    BigInteger numerator = BigInteger.ONE;
    BigInteger denominator = BigInteger.ONE;
    for (Root root : positive) {
      numerator = numerator.multiply(BigInteger.valueOf(product(shifted, root)));
      denominator = denominator.multiply(BigInteger.valueOf(product(rho, root)));
    }
    return numerator.divide(denominator);
  }

  void requireDominant(Weight weight) {
    if (weight.size() != size() || !isDominant(weight)) {
      throw new IllegalArgumentException(weight + " is no dominant weight of " + this);
    }
  }

  /** For example {@code A2 + A1 + T1}, T the centre. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>(types.stream().map(CartanType::toString).toList());
    if (charges > 0 || parts.isEmpty()) {
      parts.add("T" + charges);
    }
    return String.join(" + ", parts);
  }
}
