package org.equigen.runtime.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.equigen.runtime.Precision;
import org.equigen.runtime.diagnostic.FileDiagnostic;
import org.equigen.runtime.diagnostic.ModelDiagnostic;
import org.equigen.runtime.gradient.Parameters;

/** Turns parameters into header entries and payload, and back. */
final class ArrayCodec {
  private static final String KEY = "array.";

  /** What one array of bytes holds, with room for a header. */
  private static final long MOST_BYTES = Integer.MAX_VALUE - (1L << 24);

  private ArrayCodec() {}

  /**
   * Adds an {@code array.NAME} entry for each to {@code header} and returns the payload of {@code
   * file}, or stops where it would have more bytes than can be read again.
   */
  static <A> byte[] encode(
      Path file, Map<String, Parameters<A>> arrays, Map<String, String> header) {
    long bytes = 0;
    for (Parameters<A> values : arrays.values()) {
      bytes += (long) values.count() * values.precision().bytes();
    }
    if (bytes > MOST_BYTES) {
      String cause = "its numbers take " + bytes + " bytes, a file holds at most " + MOST_BYTES;
      throw new FileDiagnostic.Unwritable(file, cause).exception();
    }
    ByteBuffer payload = ByteBuffer.allocate((int) bytes).order(ByteOrder.LITTLE_ENDIAN);
    arrays.forEach(
        (name, values) -> {
          header.put(KEY + name, values.precision().primitive() + " " + values.count());
          for (int i = 0; i < values.arrays(); i++) {
            put(payload, values.array(i));
          }
        });
    return payload.array();
  }

  private static void put(ByteBuffer payload, Object array) {
    switch (array) {
      case float[] single -> {
        payload.asFloatBuffer().put(single);
        payload.position(payload.position() + single.length * Float.BYTES);
      }
      case double[] wide -> {
        payload.asDoubleBuffer().put(wide);
        payload.position(payload.position() + wide.length * Double.BYTES);
      }
      default -> throw new IllegalStateException("neither float[] nor double[]");
    }
  }

  /**
   * Reads numbers shaped like those of {@code arrays} into new arrays, all of them finite, and then
   * overwrites {@code arrays}: either all of it or nothing.
   */
  static <A> void decode(ArrayFileContent content, Map<String, Parameters<A>> arrays) {
    Map<String, Parameters<A>> read = new LinkedHashMap<>();
    ByteBuffer payload = ByteBuffer.wrap(content.payload()).order(ByteOrder.LITTLE_ENDIAN);
    arrays.forEach(
        (name, target) -> {
          Parameters<A> values = target.zerosLike();
          requireShape(content, name, values);
          read.put(name, read(content, name, payload, values));
        });
    if (payload.hasRemaining()) {
      throw new ModelDiagnostic.MalformedHeader(
              content.file(),
              ArrayFile.PAYLOAD,
              Integer.toString(payload.limit()),
              payload.position() + " bytes for the arrays")
          .exception();
    }
    read.forEach((name, values) -> Objects.requireNonNull(arrays.get(name)).set(values));
  }

  private static <A> void requireShape(
      ArrayFileContent content, String name, Parameters<A> values) {
    String expected = values.precision().primitive() + " " + values.count();
    String found = content.text(KEY + name, expected);
    if (!found.equals(expected)) {
      throw new ModelDiagnostic.MalformedHeader(content.file(), KEY + name, found, expected)
          .exception();
    }
  }

  private static <A> Parameters<A> read(
      ArrayFileContent content, String name, ByteBuffer payload, Parameters<A> values) {
    Precision<A> precision = values.precision();
    if (payload.remaining() < (long) values.count() * precision.bytes()) {
      throw new ModelDiagnostic.MalformedHeader(
              content.file(),
              ArrayFile.PAYLOAD,
              Integer.toString(payload.limit()),
              "enough bytes for \"" + name + "\"")
          .exception();
    }
    int index = 0;
    for (int i = 0; i < values.arrays(); i++) {
      A array = values.array(i);
      for (int j = 0; j < precision.length(array); j++) {
        double value = precision.bytes() == Float.BYTES ? payload.getFloat() : payload.getDouble();
        if (!Double.isFinite(value)) {
          throw new ModelDiagnostic.NonFinite(content.file(), name, index, value).exception();
        }
        precision.set(array, j, value);
        index++;
      }
    }
    return values;
  }
}
