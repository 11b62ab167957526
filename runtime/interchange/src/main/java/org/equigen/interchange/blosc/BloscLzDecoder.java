package org.equigen.interchange.blosc;

import static org.equigen.interchange.blosc.BloscHeader.fault;

import io.jhdf.exceptions.HdfFilterException;

/**
 * Decodes one BloscLZ stream.
 *
 * <p>The stream is a sequence of instructions, each led by a byte {@code c}. Below 32, {@code c +
 * 1} literal bytes follow. Otherwise the instruction repeats earlier output: the high three bits of
 * {@code c}, plus 2, are the length, 9 meaning that bytes follow which add to it until one is not
 * 255; the low five bits and one more byte are the distance minus 1. The largest such distance
 * stands for a far one instead, given by two further bytes, big-endian, that count from it. The
 * high bits of the very first byte mark the format and are not looked at. Source: the FastLZ
 * format, level 2, of which BloscLZ is a dialect.
 */
final class BloscLzDecoder {
  private static final int LOW_BITS = 31;
  private static final int LONGEST_SHORT = 6;
  private static final int SHORTEST_MATCH = 3;
  private static final int FAR = 8191;
  private static final int MORE = 255;

  private final byte[] in;
  private final int inEnd;
  private final byte[] out;
  private final int outStart;
  private final int outEnd;
  private int read;
  private int written;

  BloscLzDecoder(byte[] in, int from, int length, byte[] out, int at, int size) {
    this.in = in;
    this.inEnd = from + length;
    this.out = out;
    this.outStart = at;
    this.outEnd = at + size;
    this.read = from;
    this.written = at;
  }

  /** Decodes the whole stream and returns the number of bytes written. */
  int decode() {
    int instruction = next() & LOW_BITS;
    while (true) {
      if (instruction > LOW_BITS) {
        repeat(instruction);
      } else {
        copyLiterals(instruction + 1);
      }
      if (read == inEnd) {
        return written - outStart;
      }
      instruction = next();
    }
  }

  private int next() {
    if (read == inEnd) {
      throw fault("a BloscLZ stream ends inside an instruction, at byte " + read);
    }
    return in[read++] & 0xff;
  }

  private void copyLiterals(int length) {
    if (length > inEnd - read) {
      throw fault("a BloscLZ stream ends inside literals, at byte " + read);
    }
    if (length > outEnd - written) {
      throw overflow();
    }
    System.arraycopy(in, read, out, written, length);
    read += length;
    written += length;
  }

  private void repeat(int instruction) {
    int length = length((instruction >> 5) - 1);
    int distance = distance((instruction & LOW_BITS) << 8);
    if (distance > written - outStart) {
      throw fault("a BloscLZ stream refers back " + distance + " bytes, at byte " + read);
    }
    if (length > outEnd - written) {
      throw overflow();
    }
    // Byte by byte: source and target overlap where the distance is shorter than the length.
    for (int end = written + length; written < end; written++) {
      out[written] = out[written - distance];
    }
  }

  private int length(int high) {
    int length = high + SHORTEST_MATCH;
    if (high < LONGEST_SHORT) {
      return length;
    }
    int more;
    do {
      more = next();
      length += more;
      // Also keeps the sum far from overflow, however long the stream.
      if (length > outEnd - outStart) {
        throw overflow();
      }
    } while (more == MORE);
    return length;
  }

  private int distance(int high) {
    int distance = high + next();
    if (distance == FAR) {
      distance += (next() << 8) + next();
    }
    return distance + 1;
  }

  private HdfFilterException overflow() {
    return fault("a BloscLZ stream overflows its block, at byte " + read);
  }
}
