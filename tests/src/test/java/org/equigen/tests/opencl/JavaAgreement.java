package org.equigen.tests.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import org.equigen.gpu.Batch;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;

/** Whether a layer on a device is the same as one in Java, forward and both gradients. */
final class JavaAgreement {
  private static final long SEED = 990_017;
  private static final int[] SAMPLE_COUNTS = {1, 63, 64, 65, 1000};

  private JavaAgreement() {}

  /** Fails unless two layers say the same of themselves and compute the same to rounding. */
  static <A> void requireSame(Layer<A> java, Layer<A> device) {
    assertThat(device.parameterBlocks()).isEqualTo(java.parameterBlocks());
    assertThat(device.declaration()).isEqualTo(java.declaration());
    assertThat(device.digest()).isEqualTo(java.digest());
    assertThat(device.precision()).isEqualTo(java.precision());
    double tolerance = java.precision().equals(Precision.FLOAT) ? 1e-4 : 1e-12;
    for (int samples : SAMPLE_COUNTS) {
      requireSame(java, device, samples, tolerance);
    }
  }

  private static <A> void requireSame(
      Layer<A> java, Layer<A> device, int samples, double tolerance) {
    double[] expected = Batch.random(java, samples, SEED).run(java).results();
    Batch<A> batch = Batch.random(java, samples, SEED).run(device);
    double[] found = batch.results();
    double scale = 1;
    double worst = 0;
    for (int i = 0; i < expected.length; i++) {
      scale = Math.max(scale, Math.abs(expected[i]));
      worst = Math.max(worst, Math.abs(found[i] - expected[i]));
    }
    assertThat(worst / scale).as("%d samples, seed %d", samples, SEED).isLessThan(tolerance);
    assertThat(batch.largestOutput()).isGreaterThan(0.01);
  }
}
