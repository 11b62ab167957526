package org.equigen.runtime.network;

import org.equigen.runtime.diagnostic.TrainingDiagnostic;

/**
 * How a mini-batch is cut for threads. Results depend on {@code shards} and {@code setsPerPass}, in
 * rounding only, and never on {@code threads}.
 *
 * @param shards pieces of a mini-batch whose gradients are added in order
 * @param setsPerPass most sets that run through the network at once: bounds the memory of a thread
 * @param threads threads that share the shards; more than shards are never used
 */
public record Sharding(int shards, int setsPerPass, int threads) {
  /**
   * Checks the numbers.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if one is not positive
   */
  public Sharding {
    requirePositive("shards", shards);
    requirePositive("sets per pass", setsPerPass);
    requirePositive("threads", threads);
  }

  /** Eight shards of at most 32 sets per pass on {@code threads} threads. */
  public static Sharding on(int threads) {
    return new Sharding(8, 32, threads);
  }

  private static void requirePositive(String setting, int value) {
    if (value <= 0) {
      throw new TrainingDiagnostic.BadSetting(setting, "" + value, "1 and more").exception();
    }
  }
}
