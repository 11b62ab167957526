package org.equigen.interchange.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.equigen.runtime.diagnostic.FileDiagnostic;
import org.equigen.runtime.file.FileContent;

/**
 * Arrays as {@code numpy.save} writes them, of versions 1 to 3: real numbers of any width and byte
 * order, integers and booleans, in the order of C or of Fortran. Whatever the bytes are, they give
 * an array or a diagnostic. Source: NumPy Enhancement Proposal 1.
 */
public final class NpyFile {
  private static final int MAGIC = 6;
  private static final int MOST_EXACT_BITS = 53;

  private NpyFile() {}

  /**
   * The array in a file.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the file cannot be read, is no
   *     such array (EQR717), has elements that are no real numbers, or integers that a double does
   *     not hold (EQR718), or another length (EQR719)
   */
  public static NumberArray read(Path file) {
    return decode(file.toString(), FileContent.read(file));
  }

  static NumberArray decode(String source, byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, MAGIC), StandardCharsets.ISO_8859_1);
    if (!start.equals("\u0093NUMPY") || bytes.length < MAGIC + 4) {
      String readable = start.replaceAll("[^\\x20-\\x7e]", "?");
      throw new TableDiagnostic.NoArray(source, "start", readable, "the bytes \\x93NUMPY")
          .exception();
    }
    int version = bytes[MAGIC];
    if (version < 1 || version > 3) {
      throw new TableDiagnostic.NoArray(source, "version", "" + version, "1, 2 or 3").exception();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(MAGIC + 2);
    boolean wide = version > 1;
    long length = -1;
    if (buffer.remaining() >= (wide ? 4 : 2)) {
      length = wide ? Integer.toUnsignedLong(buffer.getInt()) : buffer.getShort() & 0xffff;
    }
    if (length < 0 || length > buffer.remaining()) {
      String valid = "at most the " + buffer.remaining() + " bytes that follow";
      throw new TableDiagnostic.NoArray(source, "length of the header", "" + length, valid)
          .exception();
    }
    String text = new String(bytes, buffer.position(), (int) length, StandardCharsets.UTF_8);
    NpyHeader header = NpyHeader.parse(source, text);
    return elements(source, header, buffer.position(buffer.position() + (int) length));
  }

  private static NumberArray elements(String source, NpyHeader header, ByteBuffer buffer) {
    int width = width(source, header.type());
    long expected = header.elements() * width;
    if (buffer.remaining() != expected) {
      throw new TableDiagnostic.OtherLength(
              source, buffer.remaining(), header.shape().toString(), expected)
          .exception();
    }
    long most = Runtime.getRuntime().maxMemory() / 2;
    if (header.elements() * Double.BYTES > most) {
      long bytes = header.elements() * Double.BYTES;
      throw new FileDiagnostic.TooLarge(Path.of(source), bytes, most).exception();
    }
    buffer.order(header.type().startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    char kind = header.type().charAt(header.type().length() - 2);
    double[] numbers = new double[(int) header.elements()];
    int[] place = new int[header.shape().size()];
    for (int i = 0; i < numbers.length; i++) {
      int at = header.fortran() ? next(header, place) : i;
      numbers[at] = number(source, kind, width, buffer);
    }
    return new NumberArray(header.shape(), numbers);
  }

  /** The row-major position of the next element where the first axis is the fastest. */
  private static int next(NpyHeader header, int[] place) {
    int at = 0;
    for (int axis = 0; axis < place.length; axis++) {
      at = at * header.shape().get(axis) + place[axis];
    }
    for (int axis = 0; axis < place.length; axis++) {
      place[axis]++;
      if (place[axis] < header.shape().get(axis)) {
        break;
      }
      place[axis] = 0;
    }
    return at;
  }

  private static int width(String source, String type) {
    boolean known = type.matches("[<>|=]?(f[248]|[iu][1248]|b1)");
    boolean ordered = type.matches("[<>=].*") || type.endsWith("1");
    if (!known || !ordered) {
      String reason = known ? "without a byte order" : "no real numbers of up to 8 bytes";
      throw new TableDiagnostic.OtherElements(source, type, reason).exception();
    }
    return type.charAt(type.length() - 1) - '0';
  }

  private static double number(String source, char kind, int width, ByteBuffer buffer) {
    if (kind == 'f') {
      return switch (width) {
        case 2 -> Float.float16ToFloat(buffer.getShort());
        case 4 -> buffer.getFloat();
        default -> buffer.getDouble();
      };
    }
    long bits =
        switch (width) {
          case 1 -> buffer.get();
          case 2 -> buffer.getShort();
          case 4 -> buffer.getInt();
          default -> buffer.getLong();
        };
    boolean unsigned = kind != 'i';
    long value = unsigned && width < Long.BYTES ? bits & ((1L << (8 * width)) - 1) : bits;
    boolean huge = unsigned && value < 0;
    if (huge || Math.abs(value) > 1L << MOST_EXACT_BITS || value == Long.MIN_VALUE) {
      String found = huge ? Long.toUnsignedString(value) : String.format(Locale.ROOT, "%d", value);
      throw new TableDiagnostic.OtherElements(
              source, found, "an integer that no double holds for sure")
          .exception();
    }
    return value;
  }
}
