package org.equigen.runtime.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.equigen.runtime.network.Loss;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.network.RaggedData;

/**
 * What makes two runs the same: they would pass through the same parameters, bit for bit.
 *
 * @param networkDigest digest of the network
 * @param entries everything else by name, in a fixed order
 */
public record RunIdentity(String networkDigest, Map<String, String> entries) {
  /** Copies the entries. */
  public RunIdentity {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** The identity of training {@code network} on {@code training}. */
  public static <A> RunIdentity of(
      Network<A> network,
      Loss loss,
      TrainingSettings settings,
      RaggedData<A> training,
      RaggedData<A> validation) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("precision", network.precision().primitive());
    entries.put("loss", loss.name());
    entries.putAll(settings.identity());
    entries.put("training data", DataFingerprint.of(training));
    entries.put("validation data", DataFingerprint.of(validation));
    return new RunIdentity(network.digest(), entries);
  }

  /** Hexadecimal SHA-256 of all of it. */
  public String digest() {
    ContentDigest digest = new ContentDigest().add(networkDigest);
    entries.forEach((name, value) -> digest.add(name).add(value));
    return digest.hexadecimal();
  }
}
