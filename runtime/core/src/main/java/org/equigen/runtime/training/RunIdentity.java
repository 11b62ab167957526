package org.equigen.runtime.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.equigen.runtime.Layer;
import org.equigen.runtime.kernel.KernelFamily;
import org.equigen.runtime.network.GradientEngine;
import org.equigen.runtime.network.Loss;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.network.RaggedData;

/**
 * What makes two runs the same: they would pass through the same parameters, bit for bit.
 *
 * <p>Kernels are part of it, since families and vector widths add in different orders and so round
 * differently. Threads are not, nor is the machine: plain kernels give the same bits everywhere,
 * vector kernels wherever vectors have the same width.
 *
 * @param networkDigest digest of the network
 * @param entries everything else by name, in a fixed order
 */
public record RunIdentity(String networkDigest, Map<String, String> entries) {
  /** The entry that names the kernels, {@link KernelFamily#description}. */
  public static final String KERNELS = "kernels";

  /** Copies the entries. */
  public RunIdentity {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** The identity of training the network of {@code engine} on {@code training}. */
  public static <A> RunIdentity of(
      GradientEngine<A> engine,
      Loss loss,
      TrainingSettings settings,
      RaggedData<A> training,
      RaggedData<A> validation) {
    Network<A> network = engine.network();
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("precision", network.precision().primitive());
    entries.put("loss", loss.name());
    entries.putAll(settings.identity());
    entries.put(KERNELS, KernelFamily.selected().description());
    entries.put("devices", devices(engine));
    entries.put("training data", DataFingerprint.of(training));
    entries.put("validation data", DataFingerprint.of(validation));
    return new RunIdentity(network.digest(), entries);
  }

  private static String devices(GradientEngine<?> engine) {
    return Stream.concat(
            Stream.of(engine.device()), engine.network().layers().stream().map(Layer::device))
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** Hexadecimal SHA-256 of all of it. */
  public String digest() {
    ContentDigest digest = new ContentDigest().add(networkDigest);
    entries.forEach((name, value) -> digest.add(name).add(value));
    return digest.hexadecimal();
  }
}
