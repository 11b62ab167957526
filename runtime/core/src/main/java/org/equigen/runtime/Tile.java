package org.equigen.runtime;

/**
 * The memory layout of activations.
 *
 * <p>A value with {@code size} features per sample is stored as tiles: shape {@code
 * [tile][feature][lane]}, row-major, {@link #LANES} samples to a tile. Sample {@code s} lies in
 * tile {@code s / LANES}, lane {@code s % LANES}. Unused lanes of the last tile are padding: they
 * must hold finite numbers, and gradients flowing into them must be zero.
 */
public final class Tile {
  /** Samples in one tile. */
  public static final int LANES = 64;

  /**
   * Rows up to which tiles of a single row are faster than one of all lanes: on a processor with
   * AVX-512 a tile took as long as 7 to 24 rows, the fewest for quadratic layers.
   */
  private static final int FEW_ROWS = 6;

  private Tile() {}

  /**
   * Samples in a tile for a layer that is to run on so many rows, {@link Layer#forRows}: 1 for few
   * of them, whose numbers are then {@code [row][feature]} without padding, else {@link #LANES}.
   */
  public static int lanes(int rows) {
    return rows <= FEW_ROWS ? 1 : LANES;
  }

  /** Number of tiles that hold {@code samples} samples. */
  public static int count(int samples) {
    return Math.ceilDiv(samples, LANES);
  }

  /** Number of array elements that hold {@code samples} samples of {@code size} features. */
  public static int elements(int samples, int size) {
    return Math.multiplyExact(Math.multiplyExact(count(samples), size), LANES);
  }

  /** Position of one number in an array of tiles with {@code size} features per sample. */
  public static int index(int sample, int feature, int size) {
    return ((sample / LANES) * size + feature) * LANES + sample % LANES;
  }
}
