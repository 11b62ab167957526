package org.equigen.codegen.planning.scalars;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToIntFunction;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.planning.assembly.PlanAssembly;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * Where the coordinates of generators lie in a plan, and the steps that compute blocks of
 * generators from them.
 *
 * <p>The differences of points {@code (x_k, c_k)} of a group with translations are {@code c_1 x_k -
 * c_k x_1}: of points, where the last coordinate c is 1, they are differences, and they are vectors
 * whatever c is, so that the layer is equivariant on all inputs.
 */
public final class ScalarSources {
  private final PlanAssembly assembly;
  private final ScalarCarriers carriers;
  private final NumberField field;
  private final Representation in;
  private final ToIntFunction<Term> dimension;

  /** All coordinates; where there are points, another temporary holds them. */
  private final PlanAssembly.Flat all;

  private final List<Integer> pointSegments = new ArrayList<>();
  private final List<Segment> pointShapes = new ArrayList<>();
  private final PlanAssembly.Flat points;
  private final StageSteps stages;
  private long multiplications;

  ScalarSources(
      PlanAssembly assembly,
      Representation in,
      ToIntFunction<Term> dimension,
      ScalarTheorems theorems) {
    this.assembly = assembly;
    this.in = in;
    this.dimension = dimension;
    carriers = theorems.carriers();
    field = theorems.stages().field();
    for (int s = 0; s < in.summands().size(); s++) {
      Segment segment = segment(s);
      assembly.input(segment);
      int summand = s;
      if (carriers.points().stream().anyMatch(point -> point.summand() == summand)) {
        pointSegments.add(s);
        pointShapes.add(segment);
      }
    }
    all =
        assembly.flat(
            carriers.all().stream()
                .map(it -> Segment.of(it.name(), it.channels(), it.components()))
                .toList());
    points = assembly.flat(pointShapes);
    stages = new StageSteps(assembly, theorems.stages(), carriers, theorems.staged());
  }

  private Segment segment(int summand) {
    Summand channels = in.summands().get(summand);
    int components = dimension.applyAsInt(channels.term());
    return Segment.of(channels.toString(), channels.multiplicity(), components);
  }

  /** Multiplications per sample so far. */
  long multiplications() {
    return multiplications;
  }

  /** Adds the steps that blocks are read from. */
  void prepare() {
    for (int c = 0; c < carriers.all().size(); c++) {
      if (carriers.all().get(c).summand() >= 0) {
        copy(carriers.all().get(c).summand(), all.segment(c, "u"));
      }
    }
    for (int k = 0; k < pointSegments.size(); k++) {
      copy(pointSegments.get(k), points.segment(k, "u"));
    }
    if (carriers.points().size() > 1) {
      differences();
    }
    stages.emit(all.whole());
    multiplications += stages.products();
  }

  private void copy(int summand, Access target) {
    int components = target.shape().components();
    assembly.contract(PlanAssembly.x(summand, "u"), target, CoefficientTensor.identity(components));
  }

  /** {@code c_1 x_k - c_k x_1}. */
  private void differences() {
    ScalarCarriers.Carrier carrier = carriers.all().getLast();
    CoefficientTensor tensor =
        differences(carriers.points().size(), carrier.components(), carrier.offset());
    multiplications += tensor.size();
    assembly.add(new Contraction(List.of(points.whole(), points.whole()), all.whole(), tensor));
  }

  /**
   * {@code c_1 x_k - c_k x_1} of points {@code (x_k, c_k)} one after another, for all but the
   * first.
   *
   * @param count the number of points
   * @param n the dimension of the vectors
   * @param offset the place of the first difference
   */
  public static CoefficientTensor differences(int count, int n, int offset) {
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(3);
    for (int k = 1; k < count; k++) {
      int start = k * (n + 1);
      for (int i = 0; i < n; i++) {
        int target = offset + (k - 1) * n + i;
        tensor.add(Coefficient.ONE, n, start + i, target);
        tensor.add(Coefficient.ONE.negate(), i, start + n, target);
      }
    }
    return tensor.build();
  }

  /** The channels of a carrier. */
  Access carrier(int number, String letter) {
    int summand = carriers.all().get(number).summand();
    return summand < 0 ? all.segment(number, letter) : PlanAssembly.x(summand, letter);
  }

  /** Adds the first point to every channel of an output. */
  void addPoint(Access output, int components) {
    assembly.contract(points.whole(), output, CoefficientTensor.identity(components));
  }

  /**
   * Adds the steps that compute a block, and tells where its values are, {@code [position][a]}.
   *
   * @param letters two that rise, for channels
   * @param scales factors of the components
   */
  Access values(ScalarBlock block, String name, String letters, List<Coefficient> scales) {
    String own = block.letters(letters);
    Segment shape = new Segment(name, block.axes(), scales.size());
    switch (block.source()) {
      case ScalarBlock.Linear(int carrier, var entries) -> {
        Access target = assembly.temporary(shape, Domain.SAMPLE, own);
        add(List.of(carrier), target, tensor(block, List.of(carrier), entries, scales));
        return target;
      }
      case ScalarBlock.Bilinear(int left, int right, var entries) -> {
        Access target = assembly.temporary(shape, Domain.SAMPLE, own);
        List<Integer> factors = List.of(left, right);
        add(factors, target, tensor(block, factors, entries, scales));
        return target;
      }
      case ScalarBlock.Staged(var forms) -> {
        PlanAssembly.Flat target = assembly.flat(List.of(shape));
        stages.write(forms, scales, target.whole());
        return target.segment(0, own);
      }
      case ScalarBlock.Constant _ ->
          throw new IllegalArgumentException("a constant has no values of samples");
    }
  }

  /** Adds a product of channels, one letter of the target for each. */
  private void add(List<Integer> factors, Access target, CoefficientTensor tensor) {
    List<Access> inputs = new ArrayList<>();
    for (int k = 0; k < factors.size(); k++) {
      inputs.add(carrier(factors.get(k), target.channels().substring(k, k + 1)));
    }
    assembly.add(new Contraction(inputs, target, tensor));
    multiplications += (long) tensor.size() * target.shape().positions();
  }

  /** The coefficients of a formula in components of the layer. */
  CoefficientTensor tensor(
      ScalarBlock block,
      List<Integer> factors,
      SortedMap<List<Integer>, Algebraic> entries,
      List<Coefficient> scales) {
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(factors.size() + 1);
    for (Map.Entry<List<Integer>, Algebraic> entry : entries.entrySet()) {
      int[] index = entry.getKey().stream().mapToInt(Integer::intValue).toArray();
      Coefficient value =
          Coefficient.of(field, entry.getValue()).multiply(scales.get(index[factors.size()]));
      value = value.multiply(block.scale());
      for (int k = 0; k < factors.size(); k++) {
        value = value.multiply(carriers.all().get(factors.get(k)).scale(index[k]));
      }
      tensor.add(value, index);
    }
    return tensor.build();
  }

  /** The axes of a block behind those of the output. */
  static List<Axis> axes(int channels, ScalarBlock block) {
    List<Axis> axes = new ArrayList<>(List.of(Axis.full(channels)));
    axes.addAll(block.axes());
    return axes;
  }
}
