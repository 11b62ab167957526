package org.equigen.runtime.checkpoint;

import java.nio.file.Path;
import org.equigen.runtime.diagnostic.ModelDiagnostic;
import org.equigen.runtime.network.Network;

/** The header entries that tie numbers to a network. */
final class NetworkEntries {
  static final String PRECISION = "precision";
  static final String DIGEST = "digest";
  static final String DECLARATION = "declaration";

  private NetworkEntries() {}

  /** Stops unless the file belongs to {@code network} in its precision. */
  static void requireSame(ArrayFileContent content, Network<?> network) {
    String declaration = content.text(DECLARATION, "the declaration of a network");
    String digest = content.text(DIGEST, "the digest of a network");
    requireSame(content.file(), digest, declaration, network);
    String precision = content.text(PRECISION, "float, double");
    if (!precision.equals(network.precision().primitive())) {
      throw new ModelDiagnostic.OtherPrecision(
              content.file(), precision, network.precision().primitive())
          .exception();
    }
  }

  /** Stops unless {@code digest} is that of {@code network}. */
  static void requireSame(Path file, String digest, String declaration, Network<?> network) {
    if (!digest.equals(network.digest())) {
      throw new ModelDiagnostic.OtherNetwork(
              file, digest, declaration, network.digest(), network.declaration())
          .exception();
    }
  }
}
