package org.equigen.runtime.gradient;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.data.Batch;

/**
 * The operands of a layer that drop channels, {@link Signature.Role#MASK}, and what they are on a
 * batch: 1, or in a step of a training 0 with the probability p of the mask and {@code 1 / (1 - p)}
 * otherwise, which has the mean 1 and the variance {@code p / (1 - p)}.
 *
 * <p>A number depends on the seed, the step, which mask it is, the number of the sample in the
 * data, the row within the sample and the channel, and on nothing else: not on threads, shards, the
 * order of samples, the layout, or on whether the training was resumed. Each of these numbers in
 * its turn picks the output of {@link SplitMix64} that is the state for the next.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class Masks<A> {
  private final Precision<A> precision;
  private final Signature signature;
  private final List<Integer> operands;

  /** The masks of a layer with this signature. */
  public Masks(Precision<A> precision, Signature signature) {
    this.precision = precision;
    this.signature = signature;
    this.operands = positions(signature);
  }

  private static List<Integer> positions(Signature signature) {
    return IntStream.range(0, signature.operands().size())
        .filter(it -> signature.operands().get(it).role() == Signature.Role.MASK)
        .boxed()
        .toList();
  }

  /** With which probability each mask of a layer drops a channel, by name. */
  public static Map<String, Double> probabilities(Signature signature) {
    Map<String, Double> probabilities = new LinkedHashMap<>();
    for (int position : positions(signature)) {
      Signature.Operand mask = signature.operands().get(position);
      probabilities.put(mask.name(), mask.probability());
    }
    return probabilities;
  }

  /** Their positions in the signature. */
  public List<Integer> operands() {
    return operands;
  }

  /**
   * Writes a mask for the samples of a batch; nothing is allocated.
   *
   * @param operand its position in the signature
   * @param domain its rows, by position in the schema of the batch
   * @param array of at least as many numbers as the mask has there
   */
  public void fill(int operand, Batch<?> batch, int domain, Dropout dropout, A array) {
    Signature.Operand mask = signature.operands().get(operand);
    int length = mask.elements(batch.rows(domain));
    switch (dropout) {
      case Dropout.None _ -> precision.fill(array, 0, length, 1);
      case Dropout.Drawn(long seed, long step) -> {
        precision.fill(array, 0, length, 0);
        long ofMask = SplitMix64.output(seed, operands.indexOf(operand));
        long key = SplitMix64.output(ofMask, step);
        draw(mask, batch, domain, key, array);
      }
    }
  }

  private void draw(Signature.Operand mask, Batch<?> batch, int domain, long key, A array) {
    double kept = 1 / (1 - mask.probability());
    for (int i = 0; i < batch.samples(); i++) {
      long ofSample = SplitMix64.output(key, batch.sample(i));
      int first = batch.firstRow(domain, i);
      int end = batch.firstRow(domain, i + 1);
      for (int row = first; row < end; row++) {
        long ofRow = SplitMix64.output(ofSample, row - first);
        for (int channel = 0; channel < mask.size(); channel++) {
          if (uniform(SplitMix64.output(ofRow, channel)) >= mask.probability()) {
            precision.set(array, mask.index(row, channel), kept);
          }
        }
      }
    }
  }

  /** From 0 to below 1, in steps of 2^-53. */
  private static double uniform(long bits) {
    return (bits >>> 11) * 0x1p-53;
  }
}
