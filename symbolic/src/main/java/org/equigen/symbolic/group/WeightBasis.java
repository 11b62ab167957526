package org.equigen.symbolic.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;
import org.equigen.symbolic.root.RootSystem;
import org.equigen.symbolic.root.Weight;

/**
 * A minuscule or quasi-minuscule representation of a simple Lie algebra in a basis of weight
 * vectors, highest weight first, by integer matrices without a choice of signs.
 *
 * <p>Let {@code x_mu} belong to the weights of the Weyl orbit of the highest weight, and {@code
 * z_i}, for each short simple root, to weight zero where the highest weight is a root. Then
 *
 * <pre>
 * e_i x_mu = x_(mu + alpha_i) where that is a weight of the orbit
 * e_i x_(-alpha_i) = z_i,   e_i z_j = |a_ij| x_(alpha_i) for short i and j
 * </pre>
 *
 * <p>and {@code f_i} likewise with the roots negated (Jantzen, Lectures on Quantum Groups, 5A.1 and
 * 5A.2, at q = 1).
 */
final class WeightBasis {
  /**
   * One basis vector.
   *
   * @param weight its Dynkin labels
   * @param zero for weight zero the simple root i, else -1
   * @param depth how many simple roots it lies below the highest weight
   */
  record Element(Weight weight, int zero, int depth) {}

  private final RootSystem roots;
  private final List<Element> elements = new ArrayList<>();
  private final Map<Weight, Integer> positions = new HashMap<>();
  private final int[] zeros;

  /**
   * Lists the basis.
   *
   * @param highest a minuscule weight or the highest short root
   */
  WeightBasis(RootSystem roots, Weight highest) {
    this.roots = roots;
    zeros = new int[roots.rank()];
    java.util.Arrays.fill(zeros, -1);
    collect(highest);
    elements.sort(
        Comparator.comparingInt(Element::depth)
            .thenComparing(Element::weight)
            .thenComparingInt(Element::zero));
    for (int k = 0; k < elements.size(); k++) {
      Element element = elements.get(k);
      if (element.zero() < 0) {
        positions.put(element.weight(), k);
      } else {
        zeros[element.zero()] = k;
      }
    }
  }

  private void collect(Weight highest) {
    Map<Weight, Integer> depths = new HashMap<>(Map.of(highest, 0));
    List<Weight> queue = new ArrayList<>(List.of(highest));
    while (!queue.isEmpty()) {
      Weight weight = queue.removeLast();
      int depth = depths.getOrDefault(weight, 0);
      elements.add(new Element(weight, -1, depth));
      for (int i = 0; i < roots.rank(); i++) {
        int steps = weight.get(i);
        Weight lower = roots.reflect(weight, i);
        if (steps == 2) {
          elements.add(new Element(Weight.zero(roots.size()), i, depth + 1));
        }
        if (steps > 0 && depths.putIfAbsent(lower, depth + steps) == null) {
          queue.add(lower);
        }
      }
    }
  }

  List<Element> elements() {
    return elements;
  }

  int size() {
    return elements.size();
  }

  /** The matrix of {@code e_i}. */
  Matrix<Rational> raising(int i) {
    return shift(i, 1);
  }

  /** The matrix of {@code f_i}. */
  Matrix<Rational> lowering(int i) {
    return shift(i, -1);
  }

  /** The matrix of {@code h_i}: the i-th Dynkin labels on the diagonal. */
  Matrix<Rational> diagonal(int i) {
    return diagonal((int k) -> elements.get(k).weight().get(i));
  }

  private Matrix<Rational> diagonal(IntUnaryOperator entries) {
    Matrix.Builder<Rational> builder = Matrix.builder(RationalField.Q, size(), size());
    for (int k = 0; k < size(); k++) {
      builder.add(k, k, Rational.of(entries.applyAsInt(k)));
    }
    return builder.build();
  }

  private Matrix<Rational> shift(int i, int direction) {
    Matrix.Builder<Rational> builder = Matrix.builder(RationalField.Q, size(), size());
    Weight root = roots.simpleRoot(i).times(direction);
    for (int k = 0; k < size(); k++) {
      Integer image = positions.get(elements.get(k).weight().plus(root));
      if (elements.get(k).zero() < 0 && image != null) {
        builder.add(image, k, Rational.ONE);
      }
    }
    if (zeros[i] >= 0) {
      builder.add(zeros[i], position(root.times(-1)), Rational.ONE);
      for (int j = 0; j < zeros.length; j++) {
        if (zeros[j] >= 0) {
          int bond = Math.abs(roots.simpleRoot(i).get(j));
          builder.add(position(root), zeros[j], Rational.of(bond));
        }
      }
    }
    return builder.build();
  }

  private int position(Weight weight) {
    Integer position = positions.get(weight);
    if (position == null) {
      throw new IllegalStateException("no basis vector of weight " + weight);
    }
    return position;
  }
}
