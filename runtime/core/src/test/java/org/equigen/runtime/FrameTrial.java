package org.equigen.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.equigen.runtime.Signature.Operand;
import org.equigen.runtime.Signature.Role;

/** A layer on a frame of random numbers and maps. */
final class FrameTrial<A> {
  static final long SEED = 20260112;
  private static final double PADDING = 0.375;

  private final Layer<A> layer;
  private final Precision<A> precision;
  private final Signature signature;
  private final Frame<A> frame;
  private final Random random = new Random(SEED);

  FrameTrial(Layer<A> layer, ToIntFunction<String> rows) {
    this.layer = layer;
    precision = layer.precision();
    signature = layer.signature();
    frame = new Frame<>(precision, signature);
    signature.domains().forEach(it -> frame.setRows(it, rows.applyAsInt(it)));
    for (Operand operand : signature.operands()) {
      frame.set(operand.name(), start(operand));
    }
    for (Signature.Map map : signature.maps()) {
      int from = frame.rows(signature.domain(map.from()));
      int to = frame.rows(signature.domain(map.to()));
      int[] images = random.ints(from, 0, to).toArray();
      frame.setMap(map.name(), map.sorted() ? sorted(images) : images);
    }
  }

  private static int[] sorted(int[] images) {
    Arrays.sort(images);
    return images;
  }

  private A start(Operand operand) {
    return switch (operand.role()) {
      case INPUT -> normal(operand, PADDING);
      case PARAMETER, CONSTANT, STATISTIC, MASK, SEED -> normal(operand, 0);
      case GRADIENT -> filled(operand, 0);
      // What is overwritten may hold anything.
      case OUTPUT, RESIDUAL -> filled(operand, Double.NaN);
    };
  }

  private int rows(Operand operand) {
    return operand.isShared() ? 1 : frame.rows(signature.domain(operand.domain()));
  }

  private int elements(Operand operand) {
    return operand.elements(rows(operand));
  }

  private A filled(Operand operand, double value) {
    A array = precision.allocate(elements(operand));
    precision.fill(array, 0, precision.length(array), value);
    return array;
  }

  /** The places of real rows. */
  private List<Integer> places(Operand operand) {
    List<Integer> places = new ArrayList<>();
    for (int row = 0; row < rows(operand); row++) {
      for (int i = 0; i < operand.size(); i++) {
        places.add(operand.index(row, i));
      }
    }
    return places;
  }

  private A normal(Operand operand, double padding) {
    A array = filled(operand, padding);
    for (int at : places(operand)) {
      precision.set(array, at, 0.7 * random.nextGaussian());
    }
    return array;
  }

  /** Random numbers in the real rows of an operand, zeros elsewhere. */
  A direction(String operand) {
    return normal(operand(operand), 0);
  }

  Operand operand(String name) {
    return signature.operands().get(signature.operand(name));
  }

  boolean has(String name) {
    return signature.operands().stream().anyMatch(it -> it.name().equals(name));
  }

  A array(String name) {
    return frame.array(signature.operand(name));
  }

  /** The names of the operands of these roles that a pass uses. */
  List<String> names(Pass pass, Role... roles) {
    return signature.operands().stream()
        .filter(it -> it.passes().contains(pass) && List.of(roles).contains(it.role()))
        .map(Operand::name)
        .toList();
  }

  void fill(String name, double value) {
    precision.fill(array(name), 0, precision.length(array(name)), value);
  }

  /** Gives the lanes of an input that no row has another value. */
  void changePadding(String name) {
    A array = filled(operand(name), -2 * PADDING);
    for (int at : places(operand(name))) {
      precision.set(array, at, precision.get(array(name), at));
    }
    frame.set(name, array);
  }

  /** Runs a pass on gradients that start at {@code start}, in a workspace full of NaN. */
  void run(Pass pass, double start) {
    names(pass, Role.GRADIENT).forEach(it -> fill(it, start));
    frame.requireWorkspace(layer.workspaceSize(frame));
    precision.fill(frame.workspace(), 0, precision.length(frame.workspace()), Double.NaN);
    layer.run(pass, frame);
  }

  void runAgain(Pass pass) {
    layer.run(pass, frame);
  }

  /** The numbers of the real rows, as doubles. */
  double[] numbers(String name) {
    A array = array(name);
    return places(operand(name)).stream().mapToDouble(at -> precision.get(array, at)).toArray();
  }

  /** {@code operand += factor direction}. */
  void shift(String name, double factor, A direction) {
    precision.add(array(name), factor, direction);
  }

  A copy(String name) {
    A copy = precision.allocate(precision.length(array(name)));
    precision.add(copy, 1, array(name));
    return copy;
  }

  void set(String name, A array) {
    frame.set(name, array);
  }

  /** The sum of products over the real rows. */
  double inner(String name, A other) {
    double sum = 0;
    for (int at : places(operand(name))) {
      sum += precision.get(array(name), at) * precision.get(other, at);
    }
    return sum;
  }

  boolean coarse() {
    return precision.bytes() == Float.BYTES;
  }
}
