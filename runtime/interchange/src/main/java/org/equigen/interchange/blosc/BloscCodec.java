package org.equigen.interchange.blosc;

import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import io.jhdf.exceptions.HdfFilterException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import net.jpountz.lz4.LZ4Factory;

/** The codecs of a Blosc 1 chunk, in the order of their numbers in the header. */
enum BloscCodec {
  BLOSCLZ,
  LZ4,
  SNAPPY,
  ZLIB,
  ZSTD;

  /** The codec with this number in the header. */
  static BloscCodec of(int number) {
    BloscHeader.check(
        number < values().length,
        "its codec has number " + number + ", known are 0 to " + (values().length - 1));
    return values()[number];
  }

  /**
   * Decodes {@code in[from .. from + length]} to exactly {@code out[at .. at + size]}.
   *
   * @throws HdfFilterException if the stream is malformed or decodes to another number of bytes
   */
  void decode(byte[] in, int from, int length, byte[] out, int at, int size) {
    int written;
    try {
      written = write(in, from, length, out, at, size);
    } catch (HdfFilterException e) {
      throw e;
    } catch (DataFormatException | RuntimeException e) {
      // What a library throws at malformed input is its own business: it all means the same here.
      throw new HdfFilterException(
          "not a sound Blosc chunk: the " + this + " stream at byte " + from + " is malformed", e);
    }
    BloscHeader.check(
        written == size,
        "the " + this + " stream at byte " + from + " gives " + written + " of " + size + " bytes");
  }

  private int write(byte[] in, int from, int length, byte[] out, int at, int size)
      throws DataFormatException {
    return switch (this) {
      case BLOSCLZ -> new BloscLzDecoder(in, from, length, out, at, size).decode();
      case LZ4 ->
          LZ4Factory.safeInstance().safeDecompressor().decompress(in, from, length, out, at, size);
      case SNAPPY -> new SnappyDecompressor().decompress(in, from, length, out, at, size);
      case ZLIB -> zlib(in, from, length, out, at, size);
      case ZSTD -> new ZstdDecompressor().decompress(in, from, length, out, at, size);
    };
  }

  private static int zlib(byte[] in, int from, int length, byte[] out, int at, int size)
      throws DataFormatException {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(in, from, length);
      int written = 0;
      while (written < size) {
        int step = inflater.inflate(out, at + written, size - written);
        if (step == 0) {
          break;
        }
        written += step;
      }
      return written;
    }
  }
}
