package org.equigen.runtime.checkpoint;

import java.nio.file.Path;
import org.equigen.runtime.Layer;
import org.equigen.runtime.diagnostic.ModelDiagnostic;

/** The header entries that tie numbers to a layer. */
final class LayerEntries {
  static final String PRECISION = "precision";
  static final String DIGEST = "digest";
  static final String DECLARATION = "declaration";

  private LayerEntries() {}

  /** Stops unless the file belongs to {@code layer} in its precision. */
  static void requireSame(ArrayFileContent content, Layer<?> layer) {
    String declaration = content.text(DECLARATION, "the declaration of a layer");
    String digest = content.text(DIGEST, "the digest of a layer");
    requireSame(content.file(), digest, declaration, layer);
    String precision = content.text(PRECISION, "float, double");
    if (!precision.equals(layer.precision().primitive())) {
      throw new ModelDiagnostic.OtherPrecision(
              content.file(), precision, layer.precision().primitive())
          .exception();
    }
  }

  /** Stops unless {@code digest} is that of {@code layer}. */
  static void requireSame(Path file, String digest, String declaration, Layer<?> layer) {
    if (!digest.equals(layer.digest())) {
      throw new ModelDiagnostic.OtherNetwork(
              file, digest, declaration, layer.digest(), layer.declaration())
          .exception();
    }
  }
}
