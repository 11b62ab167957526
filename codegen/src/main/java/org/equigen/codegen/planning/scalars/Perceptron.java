package org.equigen.codegen.planning.scalars;

import java.util.ArrayList;
import java.util.List;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.planning.assembly.PlanAssembly;
import org.equigen.symbolic.number.Rational;

/**
 * A perceptron on invariant numbers, {@code h_1 = f(W_1 s + b_1)}, ..., {@code f = W_o h + b_o}.
 * Weights start with the standard deviation {@code 1 / sqrt(n)} for n inputs, biases at zero.
 */
final class Perceptron {
  private static final CoefficientTensor COPY = CoefficientTensor.identity(1);
  private static final CoefficientTensor PRODUCT = CoefficientTensor.multiple(1);
  private static final String HIDDEN = "hg";

  private final PlanAssembly assembly;

  /** What the next layer reads, each access with all its letters. */
  private List<Access> inputs;

  private long parameters;
  private long multiplications;
  private int layers;

  /**
   * A perceptron.
   *
   * @param inputs numbers with one component and channel axes under letters other than c, g, h, u
   *     and v
   */
  Perceptron(PlanAssembly assembly, List<Access> inputs) {
    this.assembly = assembly;
    this.inputs = inputs;
  }

  long parameters() {
    return parameters;
  }

  /** Multiplications per sample. */
  long multiplications() {
    return multiplications;
  }

  /** Adds a hidden layer. */
  void hidden(int width, Activation function) {
    String letter = String.valueOf(HIDDEN.charAt(layers % 2));
    layers++;
    Access sum = linear("hidden " + layers, List.of(Axis.full(width)), letter, Rational.ONE);
    Access bent =
        assembly.temporary(Segment.of("hidden " + layers, width, 1), Domain.SAMPLE, letter);
    assembly.add(new Pointwise(function.function(), sum, List.of(), bent));
    inputs = List.of(bent);
  }

  /**
   * Numbers that are linear in the last hidden layer.
   *
   * @param axes of the numbers
   * @param letters of these axes
   * @param variance by which that of the weights is multiplied
   */
  Access linear(String name, List<Axis> axes, String letters, Rational variance) {
    Access sum = assembly.temporary(new Segment(name, axes, 1), Domain.SAMPLE, letters);
    int fan = inputs.stream().mapToInt(it -> it.shape().positions()).sum();
    for (Access input : inputs) {
      List<Axis> both = new ArrayList<>(axes);
      both.addAll(input.shape().channels());
      Segment weights = new Segment(name + " of " + input.shape().name(), both, 1);
      parameters += weights.size();
      multiplications += weights.size();
      Coefficient deviation = Coefficient.sqrt(variance.divide(Rational.of(fan)));
      Access w = PlanAssembly.w(assembly.parameter(weights, deviation), letters + input.channels());
      assembly.add(new Contraction(List.of(w, input), sum, PRODUCT));
    }
    Segment bias = new Segment(name + " bias", axes, 1);
    parameters += bias.size();
    assembly.contract(
        PlanAssembly.w(assembly.parameter(bias, Coefficient.ZERO), letters), sum, COPY);
    return sum;
  }
}
