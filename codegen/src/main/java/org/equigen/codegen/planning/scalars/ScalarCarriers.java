package org.equigen.codegen.planning.scalars;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.invariant.contraction.Channel;
import org.equigen.symbolic.invariant.contraction.Operand;
import org.equigen.symbolic.invariant.contraction.TensorOrigin;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.SquaredNorms;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * The coordinates that generators are polynomials in, as channels of components: the summands of
 * the input, or for a group with translations its scalars and the differences of its points.
 */
final class ScalarCarriers {
  /**
   * Channels that are alike.
   *
   * @param name for people
   * @param summand the number of the summand of the input, or -1 for differences of points
   * @param channels how many
   * @param components of each of them
   * @param offset the number of the first coordinate
   * @param norms squared norms of the components in the basis of the generators; empty if all are 1
   */
  record Carrier(
      String name, int summand, int channels, int components, int offset, List<Rational> norms) {
    /** Copies the list. */
    Carrier {
      norms = List.copyOf(norms);
    }

    /** By what an orthonormal component of the layer is multiplied in polynomials. */
    Coefficient scale(int component) {
      return norms.isEmpty()
          ? Coefficient.ONE
          : Coefficient.sqrt(Rational.ONE.divide(norms.get(component)));
    }

    boolean holds(int coordinate) {
      return coordinate >= offset && coordinate < offset + channels * components;
    }

    int channel(int coordinate) {
      return (coordinate - offset) / components;
    }

    int component(int coordinate) {
      return (coordinate - offset) % components;
    }
  }

  private final List<Carrier> carriers = new ArrayList<>();

  /** Where each coordinate of the input went; those of points nowhere. */
  private final Map<Integer, Integer> places = new HashMap<>();

  private final List<Channel> points = new ArrayList<>();
  private int size;

  /**
   * Those of an input.
   *
   * @param affine whether terms that are no scalars are points
   */
  ScalarCarriers(Group group, Representation in, ToIntFunction<Term> dimension, boolean affine) {
    int start = 0;
    int pointSize = 0;
    for (int s = 0; s < in.summands().size(); s++) {
      Summand summand = in.summands().get(s);
      int components = dimension.applyAsInt(summand.term());
      int numbers = summand.multiplicity() * components;
      if (affine && !summand.term().isScalar()) {
        pointSize = components;
        for (int c = 0; c < summand.multiplicity(); c++) {
          points.add(new Channel(s, c, 0));
        }
      } else {
        for (int k = 0; k < numbers; k++) {
          places.put(start + k, size + k);
        }
        add(
            summand.toString(),
            s,
            summand.multiplicity(),
            components,
            SquaredNorms.of(group, summand.term()));
      }
      start += numbers;
    }
    if (points.size() > 1) {
      add("differences", -1, points.size() - 1, pointSize - 1, List.of());
    }
  }

  private void add(String name, int summand, int channels, int components, List<Rational> norms) {
    carriers.add(new Carrier(name, summand, channels, components, size, norms));
    size += channels * components;
  }

  List<Carrier> all() {
    return List.copyOf(carriers);
  }

  /** The points of a group with translations, in order; the first is subtracted from the others. */
  List<Channel> points() {
    return List.copyOf(points);
  }

  /** The carrier of a coordinate, by number. */
  int of(int coordinate) {
    for (int number = 0; number < carriers.size(); number++) {
      if (carriers.get(number).holds(coordinate)) {
        return number;
      }
    }
    throw new IllegalArgumentException("no coordinate " + coordinate);
  }

  /** By what a coordinate of the layer is multiplied in polynomials. */
  Coefficient scale(int coordinate) {
    Carrier carrier = carriers.get(of(coordinate));
    return carrier.scale(carrier.component(coordinate));
  }

  /** The components of a tensor that are not zero. */
  List<StagedContraction.Component> components(Operand operand, List<Integer> sizes) {
    List<StagedContraction.Component> components = new ArrayList<>();
    for (int row = 0; row < operand.components().rows(); row++) {
      SortedMap<Integer, Algebraic> sum = coordinates(operand, row);
      if (!sum.isEmpty()) {
        components.add(new StagedContraction.Component(indices(row, sizes), sum));
      }
    }
    return components;
  }

  private SortedMap<Integer, Algebraic> coordinates(Operand operand, int row) {
    SortedMap<Integer, Algebraic> sum = new TreeMap<>();
    if (operand.source() instanceof TensorOrigin.Difference(Channel channel, Channel _)) {
      Carrier differences = carriers.getLast();
      int number = points.indexOf(channel) - 1;
      sum.put(differences.offset() + number * differences.components() + row, Algebraic.ONE);
      return sum;
    }
    for (Matrix.Entry<Algebraic> entry : operand.components().row(row)) {
      Integer place = places.get(entry.column());
      if (place == null) {
        throw new IllegalArgumentException(operand + " is no tensor of the input");
      }
      sum.put(place, entry.value());
    }
    return sum;
  }

  /** The list of indices with a number, the last one fastest. */
  static List<Integer> indices(int number, List<Integer> sizes) {
    List<Integer> indices = new ArrayList<>();
    int rest = number;
    for (int size : sizes.reversed()) {
      indices.addFirst(rest % size);
      rest /= size;
    }
    return indices;
  }
}
