package org.equigen.codegen.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * An activation element by element, {@code output += f^(n)(argument) factor1 ... factorm}.
 *
 * <p>All accesses have the same subscripts and segments of the same shape. With n = 0 and no factor
 * this is the activation; its gradient has n = 1 and the gradient of the output as factor, and so
 * on for every further derivative.
 *
 * @param function f
 * @param derivative how often f is differentiated, n
 * @param argument where f is evaluated
 * @param factors multiplied to it
 * @param output the target
 */
public record Pointwise(
    Activation function, int derivative, Access argument, List<Access> factors, Access output)
    implements Step {
  /** Copies the factors. */
  public Pointwise {
    factors = List.copyOf(factors);
  }

  @Override
  public List<Access> inputs() {
    List<Access> inputs = new ArrayList<>();
    inputs.add(argument);
    inputs.addAll(factors);
    return inputs;
  }
}
