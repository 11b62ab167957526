package org.equigen.symbolic.group.finite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/**
 * The images of the basis vectors of V under a group, the basis vectors first, the others in the
 * order in which the generators of the group find them.
 */
final class VectorOrbit {
  /** Beyond this many vectors a group counts as infinite. */
  static final int MOST_POINTS = 10_000;

  /** Coordinates of more bits are not those of a finite group that anyone wrote down. */
  private static final int MOST_BITS = 512;

  private final Group group;
  private final List<List<Algebraic>> vectors = new ArrayList<>();
  private final Map<List<Algebraic>, Integer> points = new HashMap<>();
  private final List<List<Integer>> images = new ArrayList<>();

  private VectorOrbit(Group group) {
    this.group = group;
  }

  static VectorOrbit of(Group group) {
    VectorOrbit orbit = new VectorOrbit(group);
    for (int i = 0; i < group.dimension(); i++) {
      orbit.point(unit(group.dimension(), i));
    }
    group.discrete().forEach(_ -> orbit.images.add(new ArrayList<>()));
    for (int at = 0; at < orbit.vectors.size(); at++) {
      for (int g = 0; g < group.discrete().size(); g++) {
        List<Algebraic> image = orbit.apply(group.discrete().get(g), orbit.vectors.get(at));
        orbit.images.get(g).add(orbit.point(image));
      }
    }
    return orbit;
  }

  /** A basis vector, counted from 0. */
  static List<Algebraic> unit(int size, int place) {
    List<Algebraic> vector = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      vector.add(i == place ? Algebraic.ONE : Algebraic.ZERO);
    }
    return List.copyOf(vector);
  }

  private int point(List<Algebraic> vector) {
    Integer known = points.putIfAbsent(vector, vectors.size());
    if (known != null) {
      return known;
    }
    vectors.add(vector);
    if (vectors.size() > MOST_POINTS) {
      throw FiniteAction.notFinite(
          group, "basis vectors have more than " + MOST_POINTS + " images");
    }
    if (!vector.stream().allMatch(VectorOrbit::isShort)) {
      throw FiniteAction.notFinite(
          group, "an image of a basis vector has numbers of more than " + MOST_BITS + " bits");
    }
    return vectors.size() - 1;
  }

  private static boolean isShort(Algebraic number) {
    return number.coefficients().stream().allMatch(VectorOrbit::isShort);
  }

  private static boolean isShort(Rational number) {
    return number.numerator().bitLength() + number.denominator().bitLength() <= MOST_BITS;
  }

  private List<Algebraic> apply(Matrix<Algebraic> matrix, List<Algebraic> vector) {
    NumberField field = group.field();
    List<Algebraic> image = new ArrayList<>(vector.size());
    for (int row = 0; row < matrix.rows(); row++) {
      Algebraic sum = Algebraic.ZERO;
      for (Matrix.Entry<Algebraic> entry : matrix.row(row)) {
        Algebraic factor = vector.get(entry.column());
        if (!factor.isZero()) {
          sum = field.add(sum, field.multiply(entry.value(), factor));
        }
      }
      image.add(sum);
    }
    return List.copyOf(image);
  }

  /** All vectors, of n coordinates each. */
  List<List<Algebraic>> vectors() {
    return vectors;
  }

  /** The generators of the group as permutations of the vectors. */
  List<Permutation> generators() {
    return images.stream().map(image -> Permutation.of(image.size(), image::get)).toList();
  }
}
