package org.equigen.runtime.training;

import org.equigen.runtime.diagnostic.DataDiagnostic;
import org.equigen.runtime.network.RaggedData;

/** Hexadecimal SHA-256 of a data set: sizes, offsets, features and targets. */
final class DataFingerprint {
  private DataFingerprint() {}

  static String of(RaggedData<?> data) {
    ContentDigest digest =
        new ContentDigest()
            .add(data.elementSize() + " " + data.setSize() + " " + data.targetSize())
            .add(data.offsets());
    add(digest, data.elements());
    add(digest, data.sets());
    add(digest, data.targets());
    return digest.hexadecimal();
  }

  private static void add(ContentDigest digest, Object array) {
    switch (array) {
      case float[] single -> digest.add(single);
      case double[] wide -> digest.add(wide);
      default -> throw new IllegalStateException("neither float[] nor double[]");
    }
  }

  /**
   * Stops at the first number that is not finite.
   *
   * @param name what the diagnostic calls the data
   */
  static <A> void requireFinite(String name, RaggedData<A> data) {
    requireFinite(name + ", element features", data, data.elements());
    requireFinite(name + ", set features", data, data.sets());
    requireFinite(name + ", targets", data, data.targets());
  }

  private static <A> void requireFinite(String place, RaggedData<A> data, A array) {
    int length = data.precision().length(array);
    for (int i = 0; i < length; i++) {
      double value = data.precision().get(array, i);
      if (!Double.isFinite(value)) {
        throw new DataDiagnostic.NonFinite(place, i, value).exception();
      }
    }
  }
}
