package org.equigen.runtime.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a sequence of texts and arrays, each preceded by its length, little-endian. */
final class ContentDigest {
  private static final int CHUNK = 8192;

  private final MessageDigest digest;
  private final ByteBuffer buffer =
      ByteBuffer.allocate(CHUNK * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);

  ContentDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  ContentDigest add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    length(bytes.length);
    digest.update(bytes);
    return this;
  }

  ContentDigest add(int[] values) {
    length(values.length);
    for (int from = 0; from < values.length; from += CHUNK) {
      int count = Math.min(CHUNK, values.length - from);
      buffer.clear().asIntBuffer().put(values, from, count);
      digest.update(buffer.limit(count * Integer.BYTES));
    }
    return this;
  }

  ContentDigest add(float[] values) {
    length(values.length);
    for (int from = 0; from < values.length; from += CHUNK) {
      int count = Math.min(CHUNK, values.length - from);
      buffer.clear().asFloatBuffer().put(values, from, count);
      digest.update(buffer.limit(count * Float.BYTES));
    }
    return this;
  }

  ContentDigest add(double[] values) {
    length(values.length);
    for (int from = 0; from < values.length; from += CHUNK) {
      int count = Math.min(CHUNK, values.length - from);
      buffer.clear().asDoubleBuffer().put(values, from, count);
      digest.update(buffer.limit(count * Double.BYTES));
    }
    return this;
  }

  private void length(int length) {
    buffer.clear().putInt(length);
    digest.update(buffer.flip());
  }

  /** The digest of all that was added, which ends this object's use. */
  String hexadecimal() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
