package org.equigen.interchange.blosc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.Filter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The chunks of this folder were written by C-Blosc 1.21.3, level 9, from formulas repeated here.
 */
class BloscFilterTest {
  private static final int[] NO_CLIENT_VALUES = {};
  private static final long SEED = 20260111;

  private final BloscFilter filter = new BloscFilter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "blosclz-plain", "blosclz-bytes", "blosclz-bits", "lz4-plain", "lz4-bytes", "lz4-bits",
        "snappy-plain", "snappy-bytes", "snappy-bits", "zlib-plain", "zlib-bytes", "zlib-bits",
        "zstd-plain", "zstd-bytes", "zstd-bits", "zstd-bytes-3", "zstd-bits-3", "zstd-bytes-8",
        "zstd-bits-8"
      })
  void everyCodecAndShuffleGivesTheBytesThatWereWritten(String name) {
    byte[] expected = Arrays.copyOf(squares(1600), 4 * 1600 + 3);
    System.arraycopy(new byte[] {'a', 'b', 'c'}, 0, expected, 4 * 1600, 3);

    assertThat(filter.decode(chunk(name), NO_CLIENT_VALUES)).isEqualTo(expected);
  }

  @Test
  void blosclzReachesBackBeyondItsNearWindow() {
    byte[] period = new byte[9000];
    long state = 12345;
    for (int i = 0; i < period.length; i++) {
      state = (state * 1103515245 + 12345) & 0x7fffffff;
      period[i] = (byte) (state >> 16);
    }
    ByteBuffer expected = ByteBuffer.allocate(2 * 9000 + 600 + 300).put(period).put(period);
    for (int i = 0; i < 600; i++) {
      expected.put((byte) 'x');
    }
    expected.put(period, 0, 300);

    assertThat(filter.decode(chunk("blosclz-far"), NO_CLIENT_VALUES)).isEqualTo(expected.array());
  }

  @Test
  void aStoredChunkIsCopied() {
    assertThat(filter.decode(chunk("stored"), NO_CLIENT_VALUES)).isEqualTo(squares(10));
  }

  @Test
  void theServiceLoaderFindsTheFilter() {
    assertThat(ServiceLoader.load(Filter.class))
        .anySatisfy(found -> assertThat(found.getId()).isEqualTo(BloscFilter.ID));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 4, format version is 4",
    "2, 9, flag 3 is set",
    "3, 0, elements have 0 bytes",
    "2, 160, codec has number 5",
    "7, 127, decodes to 2130712835 bytes",
    "7, -1, decodes to -",
    "9, 127, blocks have",
    "13, 127, claims",
    "14, -1, claims",
    "16, 0, block 0 starts at byte",
    "19, -1, block 0 starts at byte -",
    "25, 100, stream at byte"
  })
  void aWrongHeaderIsNamed(int at, int value, String fault) {
    byte[] chunk = chunk("blosclz-bytes");
    chunk[at] = (byte) value;
    int[] clientValues = {2, 2, 4, 6403, 9, 1};

    assertThatThrownBy(() -> filter.decode(chunk, clientValues))
        .isInstanceOf(HdfFilterException.class)
        .hasMessageContaining("not a sound Blosc chunk")
        .hasMessageContaining(fault);
  }

  @Test
  void aChunkShorterThanItsHeaderIsRefused() {
    for (int length = 0; length < 24; length++) {
      byte[] chunk = Arrays.copyOf(chunk("lz4-bytes"), length);
      assertThatThrownBy(() -> filter.decode(chunk, NO_CLIENT_VALUES))
          .isInstanceOf(HdfFilterException.class);
    }
  }

  @Test
  void aStoredChunkOfAnotherLengthIsRefused() {
    byte[] chunk = chunk("stored");
    ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 41);

    assertThatThrownBy(() -> filter.decode(chunk, NO_CLIENT_VALUES))
        .isInstanceOf(HdfFilterException.class)
        .hasMessageContaining("it is stored");
  }

  /** Damage either stays unseen, and then gives as many bytes as announced, or is refused. */
  @ParameterizedTest
  @ValueSource(
      strings = {"blosclz-bytes", "blosclz-far", "lz4-bytes", "snappy-bits", "zlib-bits", "zstd-3"})
  void alteredChunksNeverEndInAnythingButARefusal(String name) {
    byte[] sound = chunk(name.replace("zstd-3", "zstd-bytes-3"));
    int[] clientValues = {2, 2, 4, 20_000, 9, 1};
    Random random = new Random(SEED);
    int refused = 0;
    for (int trial = 0; trial < 2000; trial++) {
      byte[] chunk = altered(sound, random);
      try {
        byte[] decoded = filter.decode(chunk, clientValues);
        assertThat(decoded)
            .as("seed %d, trial %d", SEED, trial)
            .hasSize(ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
      } catch (HdfFilterException e) {
        assertThat(e).hasMessageContaining("not a sound Blosc chunk");
        refused++;
      }
    }
    assertThat(refused).as("seed %d", SEED).isPositive();
  }

  @Test
  void aRunThatAnnouncesMoreThanFitsIsRefusedAtOnce() {
    // Instruction 7 << 5: a repetition whose length goes on as long as bytes are 255.
    byte[] chunk = chunk("blosclz-far");
    Arrays.fill(chunk, 26, chunk.length, (byte) 255);

    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(() -> filter.decode(chunk, NO_CLIENT_VALUES))
                .isInstanceOf(HdfFilterException.class)
                .hasMessageContaining("BloscLZ"));
  }

  private static byte[] altered(byte[] sound, Random random) {
    byte[] chunk = Arrays.copyOf(sound, sound.length);
    for (int i = random.nextInt(4); i >= 0; i--) {
      chunk[random.nextInt(chunk.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(chunk, random.nextInt(chunk.length)) : chunk;
  }

  private static byte[] squares(int count) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      buffer.putInt(i * i / 64);
    }
    return buffer.array();
  }

  private static byte[] chunk(String name) {
    String resource = name + ".chunk";
    try (InputStream in =
        Objects.requireNonNull(BloscFilterTest.class.getResourceAsStream(resource), resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
