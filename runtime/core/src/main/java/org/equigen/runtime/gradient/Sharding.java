package org.equigen.runtime.gradient;

import org.equigen.runtime.data.Samples;
import org.equigen.runtime.diagnostic.TrainingDiagnostic;

/**
 * How a mini-batch is cut for threads. Results depend on {@code shards} and {@code samplesPerPass},
 * in rounding only, and never on {@code threads}; where a layer normalises by its batch, that is
 * the samples of one pass.
 *
 * @param shards pieces of a mini-batch whose gradients are added in order
 * @param samplesPerPass most samples that run through the layer at once: bounds the memory of a
 *     thread
 * @param threads threads that share the shards; more than shards are never used
 */
public record Sharding(int shards, int samplesPerPass, int threads) {
  /**
   * Checks the numbers.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if one is not positive
   */
  public Sharding {
    requirePositive("shards", shards);
    requirePositive("samples per pass", samplesPerPass);
    requirePositive("threads", threads);
  }

  /** Eight shards of at most 32 samples per pass on {@code threads} threads. */
  public static Sharding on(int threads) {
    return new Sharding(8, 32, threads);
  }

  /** The position at which a shard begins; that of {@code shards()} is the number of samples. */
  int begin(int shard, Samples samples) {
    return (int) ((long) samples.count() * shard / shards);
  }

  private static void requirePositive(String setting, int value) {
    if (value <= 0) {
      throw new TrainingDiagnostic.BadSetting(setting, "" + value, "1 and more").exception();
    }
  }
}
