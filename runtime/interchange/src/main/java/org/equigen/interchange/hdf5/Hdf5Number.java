package org.equigen.interchange.hdf5;

import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/**
 * How one number of a column lies in the bytes of a row.
 *
 * @param kind what it can be read as
 * @param bytes its length
 * @param order the order of its bytes
 * @param name the type as people write it, such as {@code float32}, {@code uint8} or {@code bool}
 */
public record Hdf5Number(Kind kind, int bytes, ByteOrder order, String name) {
  /** What a number can be read as. */
  public enum Kind {
    /** IEEE 754 of 16, 32 or 64 bits: {@link Hdf5Block#copy}. */
    REAL,
    /** An integer of 8 to 64 bits: {@link Hdf5Block#copy} and {@link Hdf5Block#whole}. */
    WHOLE,
    /** An enumeration of FALSE = 0 and TRUE = 1, as h5py writes booleans; read as an integer. */
    BOOLEAN,
    /** No number: text, references, numbers of other layouts. */
    OTHER
  }

  private static final Map<Integer, String> BOOLEAN = Map.of(0, "FALSE", 1, "TRUE");

  static Hdf5Number of(DataType type) {
    return switch (type) {
      case FloatingPoint number when isIeee(number) ->
          new Hdf5Number(
              Kind.REAL,
              number.getSize(),
              number.getByteOrder(),
              "float" + number.getSize() * Byte.SIZE);
      case FixedPoint number when isPlain(number) ->
          new Hdf5Number(
              Kind.WHOLE,
              number.getSize(),
              number.getByteOrder(),
              (number.isSigned() ? "int" : "uint") + number.getSize() * Byte.SIZE);
      case EnumDataType choice
          when choice.getEnumMapping().equals(BOOLEAN)
              && choice.getBaseType() instanceof FixedPoint number
              && isPlain(number) ->
          new Hdf5Number(Kind.BOOLEAN, number.getSize(), number.getByteOrder(), "bool");
      default ->
          new Hdf5Number(
              Kind.OTHER,
              type.getSize(),
              ByteOrder.nativeOrder(),
              type.getClass().getSimpleName() + " of " + type.getSize() + " bytes");
    };
  }

  private static boolean isIeee(FloatingPoint number) {
    int exponent = number.getExponentSize();
    int mantissa = number.getMantissaSize();
    return switch (number.getSize()) {
      case Short.BYTES -> exponent == 5 && mantissa == 10;
      case Float.BYTES -> exponent == 8 && mantissa == 23;
      case Double.BYTES -> exponent == 11 && mantissa == 52;
      default -> false;
    };
  }

  private static boolean isPlain(FixedPoint number) {
    int size = number.getSize();
    boolean known = size == 1 || size == Short.BYTES || size == Integer.BYTES || size == Long.BYTES;
    return known && number.getBitOffset() == 0 && number.getBitPrecision() == size * Byte.SIZE;
  }

  /** Whether this can be read as a real number. */
  public boolean isNumeric() {
    return kind != Kind.OTHER;
  }

  /** The number at byte {@code at}; an integer is rounded where double cannot hold it. */
  double real(ByteBuffer values, int at) {
    if (kind != Kind.REAL) {
      return toDouble(whole(values, at));
    }
    return switch (bytes) {
      case Short.BYTES -> Float.float16ToFloat(values.getShort(at));
      case Float.BYTES -> values.getFloat(at);
      default -> values.getDouble(at);
    };
  }

  // What is above 2^63 appears as negative in a long; the last bit is kept for the rounding.
  private double toDouble(long value) {
    return value >= 0 || isSigned() ? value : ((value >>> 1) | (value & 1)) * 2.0;
  }

  private boolean isSigned() {
    return !name.startsWith("u");
  }

  /** The integer at byte {@code at}; of {@code uint64}, its bits. */
  long whole(ByteBuffer values, int at) {
    return switch (bytes) {
      case 1 -> isSigned() ? values.get(at) : Byte.toUnsignedLong(values.get(at));
      case Short.BYTES ->
          isSigned() ? values.getShort(at) : Short.toUnsignedLong(values.getShort(at));
      case Integer.BYTES ->
          isSigned() ? values.getInt(at) : Integer.toUnsignedLong(values.getInt(at));
      default -> values.getLong(at);
    };
  }
}
