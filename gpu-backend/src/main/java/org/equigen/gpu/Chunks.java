package org.equigen.gpu;

/** How tiles are cut into chunks, whose sums are added in order: by their number alone. */
final class Chunks {
  /** Chunks, at most. */
  static final int MOST = 64;

  /** Tiles in one chunk, at least. */
  private static final int LEAST_TILES = 4;

  private Chunks() {}

  /** Tiles in one chunk. */
  static int tiles(int tiles) {
    return Math.max(LEAST_TILES, Math.ceilDiv(tiles, MOST));
  }

  /** Number of chunks in {@code tiles} tiles. */
  static int count(int tiles) {
    return Math.ceilDiv(tiles, tiles(tiles));
  }
}
