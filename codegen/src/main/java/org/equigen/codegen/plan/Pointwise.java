package org.equigen.codegen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.plan.function.Function;

/**
 * A function element by element, {@code output += f(argument) factor1 ... factorm}.
 *
 * <p>All accesses have the same subscripts and segments of the same shape. Without a factor this is
 * an activation; its gradient has f' and the gradient of the output as factor, and so on for every
 * further derivative. Rows as in a {@link Contraction}.
 *
 * @param function f
 * @param argument where f is evaluated
 * @param factors multiplied to it
 * @param output the target
 */
public record Pointwise(Function function, Access argument, List<Access> factors, Access output)
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

  @Override
  public Pointwise with(List<Access> inputs, Access otherOutput) {
    return new Pointwise(
        function, inputs.getFirst(), inputs.subList(1, inputs.size()), otherOutput);
  }

  /** For example {@code dx.0[u] += silu'(x.0[u]) dy.0[u]}. */
  @Override
  public String toString() {
    String product = factors.stream().map(factor -> " " + factor).collect(Collectors.joining());
    return output + " += " + Activation.describe(function) + "(" + argument + ")" + product;
  }
}
