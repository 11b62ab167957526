package org.equigen.runtime.gradient;

import java.util.List;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.data.Batch;
import org.jspecify.annotations.Nullable;

/**
 * Runs a layer on a frame in the memory of this process. Columns and maps of a batch, parameters
 * and their gradient are lent to the frame, everything else is owned here and grows to the largest
 * batch seen; after that nothing is allocated.
 */
final class FrameRunner<A> implements PassRunner<A> {
  private final Layer<A> layer;
  private final Frame<A> frame;
  private final Precision<A> precision;
  private final List<Signature.Operand> operands;
  private final int[] domainOf;
  private final int[] parameters;
  private final int[] parameterGradients;
  private final boolean[] owned;
  private final Statistics statistics;
  private final Masks<A> masks;
  private final A training;
  private Dropout dropout = Dropout.NONE;

  FrameRunner(Layer<A> layer) {
    Signature signature = layer.signature();
    this.layer = layer;
    this.precision = layer.precision();
    this.frame = new Frame<>(precision, signature);
    this.operands = signature.operands();
    domainOf =
        operands.stream()
            .mapToInt(it -> it.isShared() ? Binding.NONE : signature.domain(it.domain()))
            .toArray();
    List<String> trained =
        operands.stream()
            .filter(it -> it.role() == Signature.Role.PARAMETER)
            .map(Signature.Operand::name)
            .toList();
    parameters = trained.stream().mapToInt(signature::operand).toArray();
    parameterGradients = trained.stream().mapToInt(it -> gradientOf(it)).toArray();
    statistics = Statistics.of(signature);
    masks = new Masks<>(precision, signature);
    training = precision.allocate(1);
    if (statistics.training() != Statistics.NONE) {
      frame.set(statistics.training(), training);
    }
    owned = new boolean[operands.size()];
    for (int i = 0; i < owned.length; i++) {
      owned[i] = isOwned(operands.get(i));
    }
    for (int gradient : parameterGradients) {
      if (gradient != Binding.NONE) {
        owned[gradient] = false;
      }
    }
    for (int i = 0; i < owned.length; i++) {
      if (owned[i]) {
        frame.set(i, precision.allocate(0));
      }
    }
  }

  /** The operand that holds the gradient of another; there is none where it has no influence. */
  private int gradientOf(String operand) {
    List<String> names = operands.stream().map(Signature.Operand::name).toList();
    return names.indexOf("d" + operand);
  }

  private static boolean isOwned(Signature.Operand operand) {
    boolean used =
        operand.passes().contains(Pass.FORWARD) || operand.passes().contains(Pass.BACKWARD);
    return switch (operand.role()) {
      case MASK, OUTPUT, RESIDUAL, SEED, GRADIENT -> used;
      case INPUT, PARAMETER, CONSTANT, STATISTIC -> false;
    };
  }

  @Override
  public void begin(Parameters<A> values, @Nullable Parameters<A> gradient, Dropout channels) {
    values.requireOf(layer);
    dropout = channels;
    for (int i = 0; i < parameters.length; i++) {
      frame.set(parameters[i], values.array(i));
      if (gradient != null && parameterGradients[i] != Binding.NONE) {
        frame.set(parameterGradients[i], gradient.array(i));
      }
    }
    for (int k = 0; k < statistics.kept().size(); k++) {
      frame.set(statistics.kept().get(k), values.array(values.trained() + k));
    }
    precision.set(training, 0, gradient == null ? 0 : 1);
  }

  @Override
  public void forward(Batch<A> batch, Binding binding) {
    for (int i = 0; i < binding.domains().size(); i++) {
      frame.setRows(i, batch.rows(binding.domains().get(i)));
    }
    for (int i = 0; i < binding.maps().size(); i++) {
      frame.setMap(i, batch.map(binding.maps().get(i)));
    }
    for (int i = 0; i < owned.length; i++) {
      int column = binding.columns().get(i);
      if (column != Binding.NONE) {
        frame.set(i, batch.column(column));
      } else if (owned[i]) {
        reserve(i);
      }
    }
    for (int mask : masks.operands()) {
      int domain = binding.domains().get(domainOf[mask]);
      masks.fill(mask, batch, domain, dropout, frame.array(mask));
    }
    layer.run(Pass.FORWARD, frame);
  }

  private int length(int operand) {
    int domain = domainOf[operand];
    return operands.get(operand).elements(domain == Binding.NONE ? 1 : frame.rows(domain));
  }

  private void reserve(int operand) {
    int length = length(operand);
    if (precision.length(frame.array(operand)) < length) {
      frame.set(operand, precision.allocate(length + length / 4));
    }
    Signature.Role role = operands.get(operand).role();
    if (role == Signature.Role.SEED || role == Signature.Role.GRADIENT) {
      // Zero in padding lanes, which must not reach the parameters; and gradients are added to.
      precision.fill(frame.array(operand), 0, length, 0);
    }
  }

  @Override
  public A output(int operand) {
    return frame.array(operand);
  }

  @Override
  public A seed(int operand) {
    return frame.array(operand);
  }

  @Override
  public void backward() {
    layer.run(Pass.BACKWARD, frame);
  }

  @Override
  public void end() {}

  @Override
  public void close() {}
}
