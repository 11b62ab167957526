package org.equigen.runtime.layer;

import org.equigen.runtime.diagnostic.NetworkDiagnostic;

/** Checks of sizes that users give to layers. */
final class LayerSizes {
  private LayerSizes() {}

  static int requirePositive(String place, String what, int size) {
    if (size <= 0) {
      throw new NetworkDiagnostic.NotPositive(place, what, size).exception();
    }
    return size;
  }

  static void requireEqual(String place, String what, long found, long expected) {
    if (found != expected) {
      throw new NetworkDiagnostic.SizeMismatch(place, what, found, expected).exception();
    }
  }
}
