package org.equigen.examples.toptagging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.equigen.examples.jets.JetSelection;
import org.equigen.examples.jets.RaggedJets;
import org.equigen.examples.jets.TopTaggingReader;
import org.equigen.runtime.diagnostic.FileDiagnostic;

/**
 * The jets to train on, to choose the best epoch by, and to report on.
 *
 * @param origin where they come from, for people
 * @param training from {@code train.h5}
 * @param validation from {@code val.h5}
 * @param test from {@code test.h5}
 */
record JetSplits(String origin, RaggedJets training, RaggedJets validation, RaggedJets test) {
  private static final String TRAINING = "train.h5";
  private static final String VALIDATION = "val.h5";
  private static final String TEST = "test.h5";

  /**
   * Reads the three files of {@code folder}, with at most {@code constituents} hardest constituents
   * of each jet.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if one is missing or damaged
   */
  static JetSplits read(Path folder, int constituents) {
    JetSelection selection = JetSelection.ALL.hardest(constituents);
    return new JetSplits(
        folder.toString(),
        read(folder.resolve(TRAINING), selection),
        read(folder.resolve(VALIDATION), selection),
        read(folder.resolve(TEST), selection));
  }

  /** The sample of 2,000 jets that comes with this program. */
  static JetSplits shipped(int constituents) {
    JetSelection selection = JetSelection.ALL.hardest(constituents);
    return new JetSplits(
        "the shipped sample",
        shipped(TRAINING, selection),
        shipped(VALIDATION, selection),
        shipped(TEST, selection));
  }

  private static RaggedJets read(Path file, JetSelection selection) {
    try (TopTaggingReader reader = TopTaggingReader.open(file)) {
      return reader.read(selection);
    }
  }

  // The reader needs a file, and a resource may lie inside a jar.
  private static RaggedJets shipped(String name, JetSelection selection) {
    Path copy = Path.of(System.getProperty("java.io.tmpdir"), name);
    try (InputStream resource = JetSplits.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new FileDiagnostic.Missing(
                Path.of(name), "The jar of this program lacks it: build it again.")
            .exception();
      }
      copy = Files.createTempFile("sample-", "-" + name);
      try {
        Files.copy(resource, copy, StandardCopyOption.REPLACE_EXISTING);
        return read(copy, selection);
      } finally {
        Files.delete(copy);
      }
    } catch (IOException e) {
      throw new FileDiagnostic.Unwritable(copy, e.toString()).exception();
    }
  }
}
