package org.equigen.codegen.emit.java;

import java.util.LinkedHashMap;
import java.util.Map;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.symbolic.diagnostic.Place;

/** Upper estimates of the bytecode of the methods of an emitted class. */
final class MethodSizes {
  /** HotSpot never compiles a method above 8,000 bytes; the rest is for what is not counted. */
  static final int MOST_BYTES = 7_500;

  /** What makes the constants of a class; it runs once, so it need not be compiled. */
  static final String INITIALISER = "<clinit>";

  /** What makes a layer; it need not be compiled either. */
  static final String CONSTRUCTOR = "<init>";

  /** A class file holds no method of 65,536 bytes. */
  private static final int MOST_INITIALISER_BYTES = 60_000;

  private final Map<String, Integer> bytes = new LinkedHashMap<>();

  /** Adds to the size of a method. */
  void add(String method, int more) {
    bytes.merge(method, more, Math::addExact);
  }

  /** The size of a method so far. */
  int of(String method) {
    return bytes.getOrDefault(method, 0);
  }

  /** Says that a method has another size. */
  void set(String method, int size) {
    bytes.put(method, size);
  }

  /**
   * Returns when every method is short enough.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException that names the first that is not
   */
  void check(Place place, String layer) {
    bytes.forEach(
        (method, size) -> {
          boolean once = method.equals(INITIALISER) || method.equals(CONSTRUCTOR);
          int most = once ? MOST_INITIALISER_BYTES : MOST_BYTES;
          if (size > most) {
            throw new LayerDiagnostic.MethodTooLong(place, layer, method, size, most).exception();
          }
        });
  }
}
