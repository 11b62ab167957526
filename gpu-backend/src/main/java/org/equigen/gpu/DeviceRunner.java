package org.equigen.gpu;

import java.util.ArrayList;
import java.util.List;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.data.Batch;
import org.equigen.runtime.diagnostic.FrameDiagnostic;
import org.equigen.runtime.gradient.Binding;
import org.equigen.runtime.gradient.Dropout;
import org.equigen.runtime.gradient.Masks;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.PassRunner;
import org.equigen.runtime.gradient.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * Runs the passes of a layer on a device. Parameters go there once a shard, columns and maps once a
 * batch; outputs that are asked for come back, their gradients go there, and the gradient of the
 * parameters comes back once a shard. Nothing else is copied.
 */
final class DeviceRunner<A> implements PassRunner<A> {
  private final Layer<A> layer;
  private final Precision<A> precision;
  private final Signature signature;
  private final DevicePasses<A> passes;
  private final List<Integer> parameters = new ArrayList<>();
  private final List<Integer> seeds = new ArrayList<>();
  private final List<A> host = new ArrayList<>();
  private final Statistics statistics;
  private final Masks<A> masks;
  private final A training;
  private Dropout dropout = Dropout.NONE;
  private final int[] rows;
  private final int[][] maps;
  private @Nullable Parameters<A> gradient;

  /** A runner of {@code layer}, whose passes it closes. */
  DeviceRunner(Layer<A> layer, DevicePasses<A> passes) {
    this.layer = layer;
    this.precision = layer.precision();
    this.signature = layer.signature();
    this.passes = passes;
    for (int i = 0; i < signature.operands().size(); i++) {
      Signature.Operand operand = signature.operands().get(i);
      host.add(precision.allocate(0));
      if (operand.role() == Signature.Role.PARAMETER) {
        parameters.add(i);
      }
      if (operand.role() == Signature.Role.SEED && operand.passes().contains(Pass.BACKWARD)) {
        seeds.add(i);
      }
    }
    statistics = Statistics.of(signature);
    masks = new Masks<>(precision, signature);
    training = precision.allocate(1);
    rows = new int[signature.domains().size()];
    maps = new int[signature.maps().size()][];
  }

  @Override
  public void begin(Parameters<A> values, @Nullable Parameters<A> added, Dropout channels) {
    values.requireOf(layer);
    dropout = channels;
    gradient = added;
    for (int i = 0; i < parameters.size(); i++) {
      requireFinite(signature.operands().get(parameters.get(i)), values.array(i));
      passes.write(parameters.get(i), values.array(i));
    }
    for (int k = 0; k < statistics.kept().size(); k++) {
      passes.write(statistics.kept().get(k), values.array(values.trained() + k));
    }
    if (statistics.training() != Statistics.NONE) {
      precision.set(training, 0, added == null ? 0 : 1);
      passes.write(statistics.training(), training);
    }
    if (added != null) {
      passes.clearGradients();
    }
  }

  /** What a frame looks for before a pass: one NaN among the parameters would spoil all results. */
  private void requireFinite(Signature.Operand operand, A array) {
    int found = precision.firstNonFinite(array, 0, operand.size());
    if (found >= 0) {
      double value = precision.get(array, found);
      throw new FrameDiagnostic.NonFinite(Pass.FORWARD + " pass", operand.name(), found, value)
          .exception();
    }
  }

  @Override
  public void forward(Batch<A> batch, Binding binding) {
    for (int i = 0; i < rows.length; i++) {
      rows[i] = batch.rows(binding.domains().get(i));
    }
    for (int i = 0; i < maps.length; i++) {
      maps[i] = batch.map(binding.maps().get(i));
    }
    passes.prepare(rows, maps);
    for (int i = 0; i < signature.operands().size(); i++) {
      int column = binding.columns().get(i);
      if (column != Binding.NONE) {
        passes.write(i, batch.column(column));
      }
    }
    for (int mask : masks.operands()) {
      String rowsOf = signature.operands().get(mask).domain();
      A array = reserved(mask, elements(mask));
      masks.fill(mask, batch, binding.domains().get(signature.domain(rowsOf)), dropout, array);
      passes.write(mask, array);
    }
    for (int seed : seeds) {
      int length = elements(seed);
      precision.fill(reserved(seed, length), 0, length, 0);
    }
    passes.forward();
  }

  private int elements(int operand) {
    return signature.elements(operand, rows);
  }

  private A reserved(int operand, int length) {
    if (precision.length(host.get(operand)) < length) {
      host.set(operand, precision.allocate(length + length / 4));
    }
    return host.get(operand);
  }

  @Override
  public A output(int operand) {
    A array = reserved(operand, elements(operand));
    passes.read(operand, array);
    return array;
  }

  @Override
  public A seed(int operand) {
    return host.get(operand);
  }

  @Override
  public void backward() {
    for (int seed : seeds) {
      passes.write(seed, host.get(seed));
    }
    passes.backward();
  }

  @Override
  public void end() {
    Parameters<A> added = gradient;
    if (added == null) {
      return;
    }
    for (int i = 0; i < parameters.size(); i++) {
      String name = "d" + signature.operands().get(parameters.get(i)).name();
      passes.addGradient(signature.operand(name), added.array(i));
    }
  }

  @Override
  public void close() {
    passes.close();
  }
}
