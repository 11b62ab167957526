package org.equigen.interchange.blosc;

import static org.equigen.interchange.blosc.BloscHeader.check;
import static org.equigen.interchange.blosc.BloscHeader.intAt;

import java.util.Arrays;

/**
 * One encoded chunk: after the header a table of block starts, then the blocks. A block is one
 * stream, or one stream for each byte of an element; each stream is preceded by its length. A
 * stream as long as what it decodes to is stored as it is.
 */
final class BloscChunk {
  // The writer splits a block only within these bounds, and does not say so.
  private static final int MOST_SPLITS = 16;
  private static final int SHORTEST_SPLIT = 128;

  private final BloscHeader header;
  private final byte[] encoded;

  BloscChunk(BloscHeader header, byte[] encoded) {
    this.header = header;
    this.encoded = encoded;
  }

  /** The decoded bytes, as many as the header says. */
  byte[] decode() {
    return header.stored() ? stored() : decodeBlocks();
  }

  private byte[] stored() {
    check(
        header.encodedSize() == BloscHeader.BYTES + (long) header.size(),
        "it is stored, yet " + header.encodedSize() + " bytes hold " + header.size());
    return Arrays.copyOfRange(encoded, BloscHeader.BYTES, header.encodedSize());
  }

  private byte[] decodeBlocks() {
    int blocks = header.blocks();
    long first = BloscHeader.BYTES + (long) Integer.BYTES * blocks;
    check(first <= header.encodedSize(), "it ends inside the table of its " + blocks + " blocks");
    byte[] decoded = new byte[header.size()];
    for (int block = 0; block < blocks; block++) {
      int start = intAt(encoded, BloscHeader.BYTES + Integer.BYTES * block);
      check(
          start >= first && start < header.encodedSize(),
          "block " + block + " starts at byte " + start);
      int at = block * header.blockSize();
      decodeBlock(start, decoded, at, Math.min(header.blockSize(), header.size() - at));
    }
    return decoded;
  }

  private void decodeBlock(int start, byte[] decoded, int at, int size) {
    boolean bits = header.bitShuffled() && size >= header.elementSize();
    if (!bits && !header.byteShuffled()) {
      decodeStreams(start, decoded, at, size);
      return;
    }
    byte[] shuffled = new byte[size];
    decodeStreams(start, shuffled, 0, size);
    if (bits) {
      Unshuffle.bits(shuffled, decoded, at, header.elementSize());
    } else {
      Unshuffle.bytes(shuffled, decoded, at, header.elementSize());
    }
  }

  private void decodeStreams(int start, byte[] out, int at, int size) {
    int streams = streams(size);
    int streamSize = size / streams;
    int position = start;
    for (int stream = 0; stream < streams; stream++) {
      check(
          position <= header.encodedSize() - Integer.BYTES,
          "it ends before the length of a stream at byte " + position);
      int length = intAt(encoded, position);
      position += Integer.BYTES;
      check(
          length > 0 && length <= header.encodedSize() - position,
          "the stream at byte " + position + " claims " + length + " bytes");
      decodeStream(position, length, out, at + stream * streamSize, streamSize);
      position += length;
    }
  }

  private void decodeStream(int from, int length, byte[] out, int at, int size) {
    if (length == size) {
      System.arraycopy(encoded, from, out, at, size);
    } else {
      header.codec().decode(encoded, from, length, out, at, size);
    }
  }

  private int streams(int size) {
    boolean split =
        header.mayBeSplit()
            && size == header.blockSize()
            && header.elementSize() <= MOST_SPLITS
            && size / header.elementSize() >= SHORTEST_SPLIT
            && size % header.elementSize() == 0;
    return split ? header.elementSize() : 1;
  }
}
