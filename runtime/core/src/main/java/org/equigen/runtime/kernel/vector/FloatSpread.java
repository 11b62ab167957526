package org.equigen.runtime.kernel.vector;

import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.LaneTable;

/**
 * {@code z[u][t] = c x[u] y[u][t]} for {@code float[]} without rows: numbers x of channels are
 * spread over lanes that hold components of the same channels.
 */
final class FloatSpread {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** The most components of a channel: 9 are those of a tensor in three dimensions. */
  private static final int MOST = 9;

  /** {@code [components][vector][lane]}: which channel is in a lane of each vector. */
  private static final int[][] CHANNELS =
      IntStream.rangeClosed(0, MOST).mapToObj(FloatSpread::channels).toArray(int[][]::new);

  private FloatSpread() {}

  private static int[] channels(int components) {
    return IntStream.range(0, components * LENGTH).map(i -> i / components).toArray();
  }

  /** Whether a table is of this kind. */
  static boolean fits(LaneTable table) {
    return table.spread() > 0 && table.spread() <= MOST;
  }

  /** See {@link org.equigen.runtime.kernel.LaneKernel#addProducts}. */
  static void products(
      LaneTable table,
      int from,
      int to,
      boolean fresh,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] z,
      int zAt) {
    int components = table.spread();
    int[] channels = CHANNELS[components];
    float factor = table.inFloat()[0];
    FloatVector zero = FloatVector.zero(SPECIES);
    int u = from;
    for (; u + LENGTH <= to; u += LENGTH) {
      for (int j = 0; j < components; j++) {
        int at = u * components + j * LENGTH;
        FloatVector spread = FloatVector.fromArray(SPECIES, x, xAt + u, channels, j * LENGTH);
        FloatVector before = fresh ? zero : FloatVector.fromArray(SPECIES, z, zAt + at);
        spread
            .mul(factor)
            .fma(FloatVector.fromArray(SPECIES, y, yAt + at), before)
            .intoArray(z, zAt + at);
      }
    }
    for (; u < to; u++) {
      float number = factor * x[xAt + u];
      for (int i = u * components; i < (u + 1) * components; i++) {
        z[zAt + i] = fresh ? number * y[yAt + i] : z[zAt + i] + number * y[yAt + i];
      }
    }
  }
}
