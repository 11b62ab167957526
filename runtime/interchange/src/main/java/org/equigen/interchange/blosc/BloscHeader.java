package org.equigen.interchange.blosc;

import io.jhdf.exceptions.HdfFilterException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The first 16 bytes of a Blosc 1 chunk: four bytes (format version, codec version, flags, element
 * size) and three little-endian 32-bit sizes. Source: the chunk format page of C-Blosc 1.21.
 *
 * @param flags bit 0 byte shuffle, bit 1 stored, bit 2 bit shuffle, bit 4 blocks not split, bits 5
 *     to 7 codec
 * @param elementSize bytes of an element, 1 to 255
 * @param size bytes of the decoded chunk
 * @param blockSize bytes of a decoded block; the last may be shorter
 * @param encodedSize bytes of the encoded chunk, these 16 included
 */
record BloscHeader(int flags, int elementSize, int size, int blockSize, int encodedSize) {
  static final int BYTES = 16;

  private static final int FORMAT_VERSION = 2;
  private static final int RESERVED = 0x08;
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** Reads and checks the header of {@code chunk}, which may decode to {@code limit} bytes. */
  static BloscHeader parse(byte[] chunk, long limit) {
    check(chunk.length >= BYTES, "it has " + chunk.length + " bytes, a header has " + BYTES);
    check(chunk[0] == FORMAT_VERSION, "its format version is " + chunk[0] + ", known is 2");
    BloscHeader header =
        new BloscHeader(
            chunk[2] & 0xff, chunk[3] & 0xff, intAt(chunk, 4), intAt(chunk, 8), intAt(chunk, 12));
    header.check(chunk.length, limit);
    return header;
  }

  /** The little-endian integer at {@code at}, which the caller knows to be inside. */
  static int intAt(byte[] bytes, int at) {
    return (int) INT.get(bytes, at);
  }

  /** Stops with {@code fault} unless {@code sound}. */
  static void check(boolean sound, String fault) {
    if (!sound) {
      throw fault(fault);
    }
  }

  /** What to throw when {@code fault} was found. */
  static HdfFilterException fault(String fault) {
    return new HdfFilterException("not a sound Blosc chunk: " + fault);
  }

  private void check(int length, long limit) {
    check((flags & RESERVED) == 0, "flag 3 is set, which this format reserves");
    check(elementSize > 0, "its elements have 0 bytes");
    check(
        size >= 0 && size <= limit, "it decodes to " + size + " bytes, at most " + limit + " fit");
    check(
        encodedSize >= BYTES && encodedSize <= length,
        "it claims " + encodedSize + " bytes, the file holds " + length);
    check(
        size == 0 || (blockSize > 0 && blockSize <= size),
        "its blocks have " + blockSize + " bytes, the chunk " + size);
  }

  boolean byteShuffled() {
    return (flags & 0x01) != 0 && elementSize > 1;
  }

  boolean stored() {
    return (flags & 0x02) != 0;
  }

  boolean bitShuffled() {
    return (flags & 0x04) != 0;
  }

  boolean mayBeSplit() {
    return (flags & 0x10) == 0;
  }

  BloscCodec codec() {
    return BloscCodec.of(flags >> 5);
  }

  int blocks() {
    return size == 0 ? 0 : Math.ceilDiv(size, blockSize);
  }
}
