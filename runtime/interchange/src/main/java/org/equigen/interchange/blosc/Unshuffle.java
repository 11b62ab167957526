package org.equigen.interchange.blosc;

/**
 * Undoes the two transpositions that Blosc applies before it compresses a block of n elements of b
 * bytes: by bytes, {@code [b][n] -> [n][b]}, and by bits, {@code [8 b][n] -> [n][8 b]}, the bits of
 * a byte counted from the lowest.
 */
final class Unshuffle {
  private Unshuffle() {}

  /** Writes the elements of {@code in} from {@code at}; bytes beyond the last whole one follow. */
  static void bytes(byte[] in, byte[] out, int at, int elementSize) {
    int elements = in.length / elementSize;
    for (int b = 0; b < elementSize; b++) {
      int source = b * elements;
      int target = at + b;
      for (int i = 0; i < elements; i++, target += elementSize) {
        out[target] = in[source + i];
      }
    }
    copyRest(in, out, at, elements * elementSize);
  }

  /**
   * Writes the elements of {@code in} from {@code at}. A block whose number of elements is not a
   * multiple of 8 was left as it is by the writer.
   */
  static void bits(byte[] in, byte[] out, int at, int elementSize) {
    int elements = in.length / elementSize;
    if (elements % Byte.SIZE != 0) {
      copyRest(in, out, at, 0);
      return;
    }
    int row = elements / Byte.SIZE;
    for (int b = 0; b < elementSize; b++) {
      for (int group = 0; group < row; group++) {
        long eight = transpose(gather(in, b * elements + group, row));
        int target = at + group * Byte.SIZE * elementSize + b;
        for (int i = 0; i < Byte.SIZE; i++, target += elementSize) {
          out[target] = (byte) (eight >>> (Byte.SIZE * i));
        }
      }
    }
    copyRest(in, out, at, elements * elementSize);
  }

  // Byte i of the result is in[at + i stride].
  private static long gather(byte[] in, int at, int stride) {
    long eight = 0;
    for (int i = Byte.SIZE - 1; i >= 0; i--) {
      eight = eight << Byte.SIZE | (in[at + i * stride] & 0xff);
    }
    return eight;
  }

  // Transposes an 8 x 8 matrix of bits by swapping ever larger blocks off the diagonal (Warren,
  // Hacker's Delight, 7-3).
  private static long transpose(long x) {
    long swap = (x ^ (x >>> 7)) & 0x00AA00AA00AA00AAL;
    x ^= swap ^ (swap << 7);
    swap = (x ^ (x >>> 14)) & 0x0000CCCC0000CCCCL;
    x ^= swap ^ (swap << 14);
    swap = (x ^ (x >>> 28)) & 0x00000000F0F0F0F0L;
    return x ^ swap ^ (swap << 28);
  }

  private static void copyRest(byte[] in, byte[] out, int at, int from) {
    System.arraycopy(in, from, out, at + from, in.length - from);
  }
}
