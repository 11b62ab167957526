package org.equigen.runtime.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.equigen.runtime.Layer;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.GradientEngine;
import org.equigen.runtime.gradient.Masks;
import org.equigen.runtime.gradient.Statistics;
import org.equigen.runtime.kernel.KernelFamily;

/**
 * What makes two runs the same: they would pass through the same parameters, bit for bit.
 *
 * <p>Kernels are part of it, since families and vector widths add in different orders and so round
 * differently. Threads are not, nor is the machine: plain kernels give the same bits everywhere,
 * vector kernels wherever vectors have the same width.
 *
 * @param layerDigest digest of the layer
 * @param entries everything else by name, in a fixed order
 */
public record RunIdentity(String layerDigest, Map<String, String> entries) {
  /** The entry that names the kernels, {@link KernelFamily#description}. */
  public static final String KERNELS = "kernels";

  /** Copies the entries. */
  public RunIdentity {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** The identity of training the layer of {@code engine} on {@code training}. */
  public static <A> RunIdentity of(
      GradientEngine<A> engine, TrainingSettings settings, Dataset training, Dataset validation) {
    Layer<A> layer = engine.layer();
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("precision", layer.precision().primitive());
    entries.put("loss", engine.objective().toString());
    entries.putAll(settings.identity());
    if (!Statistics.of(layer.signature()).kept().isEmpty()) {
      entries.put("momentum", Double.toString(settings.momentum()));
    }
    Map<String, Double> masks = Masks.probabilities(layer.signature());
    if (!masks.isEmpty()) {
      entries.put("dropout", masks.toString());
    }
    entries.put(KERNELS, KernelFamily.selected().description());
    entries.put("devices", devices(engine));
    entries.put("training data", DataFingerprint.of(training));
    entries.put("validation data", DataFingerprint.of(validation));
    return new RunIdentity(layer.digest(), entries);
  }

  private static String devices(GradientEngine<?> engine) {
    return Stream.of(engine.device(), engine.layer().device())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** Hexadecimal SHA-256 of all of it. */
  public String digest() {
    ContentDigest digest = new ContentDigest().add(layerDigest);
    entries.forEach((name, value) -> digest.add(name).add(value));
    return digest.hexadecimal();
  }
}
