package org.equigen.examples.jets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a file, its reader gives possible jets or a diagnostic, and comes back. */
class TopTaggingFuzzTest {
  private static final long SEED = 20260112;
  private static final int TRIALS = Integer.getInteger("equigen.fuzz.trials", 400);
  private static final Duration LIMIT = Duration.ofSeconds(60 + TRIALS / 10);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        JetFiles.DEFLATED,
        JetFiles.BLOSC,
        JetFiles.PLAIN,
        JetFiles.CONTIGUOUS,
        JetFiles.ARRAYS
      })
  void alteredFilesGivePossibleJetsOrADiagnostic(String name) {
    byte[] sound = JetFiles.bytes(name);
    assertTimeoutPreemptively(LIMIT, () -> alterAndRead(name, sound));
  }

  private void alterAndRead(String name, byte[] sound) {
    Random random = new Random(SEED);
    int refused = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      Path file = JetFiles.write(folder.resolve(name), altered(sound, random));
      try (TopTaggingReader reader = TopTaggingReader.open(file)) {
        checkPossible(reader.read(JetSelection.ALL), trial);
      } catch (DiagnosticException e) {
        assertThat(e.getMessage()).as("seed %d, trial %d", SEED, trial).startsWith("[EQR");
        refused++;
      }
    }
    assertThat(refused).as("refused of %d, seed %d", TRIALS, SEED).isBetween(1, TRIALS - 1);
  }

  // Mostly single bytes, in the structure as often as in the data, which are much longer.
  private static byte[] altered(byte[] sound, Random random) {
    byte[] bytes = sound.clone();
    int structure = Math.min(bytes.length, 4096);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(random.nextBoolean() ? structure : bytes.length);
      bytes[at] = (byte) (random.nextBoolean() ? bytes[at] ^ 1 << random.nextInt(8) : -1);
    }
    return random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  private static void checkPossible(RaggedJets jets, int trial) {
    assertThat(jets.size()).isPositive();
    for (int jet = 0; jet < jets.size(); jet++) {
      assertThat(jets.constituents(jet)).isBetween(1, 200);
    }
    for (int i = 0; i < jets.constituents(); i++) {
      boolean possible = jets.momentum(i, 0) > 0;
      for (int component = 0; component < Jet.COMPONENTS; component++) {
        possible &= Float.isFinite(jets.momentum(i, component));
      }
      if (!possible) {
        fail("constituent %d is impossible, seed %d, trial %d", i, SEED, trial);
      }
    }
  }
}
