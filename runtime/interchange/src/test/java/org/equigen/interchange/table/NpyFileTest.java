package org.equigen.interchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in base 64 are written by NumPy 2.4.6. */
class NpyFileTest {
  private static final long SEED = 8;
  private static final int TRIALS = 4000;

  private static final byte[] MATRIX =
      bytes(
          "k05VTVBZAQB2AHsnZGVzY3InOiAnPGY0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBl"
              + "JzogKDIsIDMpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg"
              + "ICAgICAgICAgICAgIAoAAMA/AAAAwAAAQEAAAIBAAACgQAAAyEA=");
  private static final byte[] FORTRAN =
      bytes(
          "k05VTVBZAQB2AHsnZGVzY3InOiAnPmY4JywgJ2ZvcnRyYW5fb3JkZXInOiBUcnVlLCAnc2hhcGUn"
              + "OiAoMiwgMyksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg"
              + "ICAgICAgICAgICAgIAo/+AAAAAAAAEAQAAAAAAAAwAAAAAAAAABAFAAAAAAAAEAIAAAAAAAAQBkA"
              + "AAAAAAA=");
  private static final byte[] INTEGERS =
      bytes(
          "k05VTVBZAQB2AHsnZGVzY3InOiAnPGk0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBl"
              + "JzogKDIsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg"
              + "ICAgICAgICAgICAgIAr9////cBEBAA==");
  private static final byte[] HALF =
      bytes(
          "k05VTVBZAQB2AHsnZGVzY3InOiAnPGYyJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBl"
              + "JzogKCksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg"
              + "ICAgICAgICAgICAgIAoAOA==");
  private static final byte[] ARCHIVE =
      bytes(
          "UEsDBC0AAAAIAAAAIQBb/sUa//////////8FABQAeC5ucHkBABAAmAAAAAAAAABaAAAAAAAAAJvs"
              + "F+obEMnIUMZQrZ6SWpxcpG6loG6TZqKuo6Cell9UUpSYF59flJIKEndLzClOBYoXZyQWpAL5GkY6"
              + "CsaaOgq1CmQDLgaGA/YMQIKBwcGBgaEBiBcA8QkHAFBLAwQtAAAACAAAACEA7hm7Xf//////////"
              + "CQAUAGxhYmVsLm5weQEAEACCAAAAAAAAAEYAAAAAAAAAm+wX6hsQychQxlCtnpJanFykbqWgXpNk"
              + "qK6joJ6WX1RSlJgXn1+UkgoSd0vMKU4FihdnJBakAvkaRjqaOgq1ChQALkYGAFBLAQItAy0AAAAI"
              + "AAAAIQBb/sUaWgAAAJgAAAAFAAAAAAAAAAAAAACAAQAAAAB4Lm5weVBLAQItAy0AAAAIAAAAIQDu"
              + "GbtdRgAAAIIAAAAJAAAAAAAAAAAAAACAAZEAAABsYWJlbC5ucHlQSwUGAAAAAAIAAgBqAAAAEgEA"
              + "AAAA");

  @TempDir private Path folder;

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("array.npy"), bytes);
  }

  @Test
  void arraysOfNumPyAreReadInBothOrders() throws IOException {
    for (byte[] file : new byte[][] {MATRIX, FORTRAN}) {
      NumberArray array = NpyFile.read(write(file));
      assertThat(array.shape()).containsExactly(2, 3);
      assertThat(array.numbers()).containsExactly(1.5, -2, 3, 4, 5, 6.25);
      assertThat(array.rows()).isEqualTo(2);
      assertThat(array.rowSize()).isEqualTo(3);
    }
    assertThat(NpyFile.read(write(INTEGERS)).numbers()).containsExactly(-3, 70000);
    NumberArray half = NpyFile.read(write(HALF));
    assertThat(half.shape()).isEmpty();
    assertThat(half.numbers()).containsExactly(0.5);
    assertThat(half.rows() * half.rowSize()).isEqualTo(1);
  }

  @Test
  void archivesOfNumPyAreReadByName() throws IOException {
    Map<String, NumberArray> arrays = NpzFile.read(write(ARCHIVE));
    assertThat(arrays).containsOnlyKeys("x", "label");
    assertThat(arrays.get("x")).isNotNull();
    assertThat(arrays.values().stream().map(NumberArray::numbers))
        .containsExactly(new double[] {1.5, -2, 3, 4, 5, 6.25}, new double[] {1, 0});
  }

  /** A file with this header and so many bytes of zeros, or of ones where they are negative. */
  private Path file(String header, int elements) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    byte[] file = new byte[10 + text.length + Math.abs(elements)];
    Arrays.fill(file, (byte) (elements < 0 ? -1 : 0));
    System.arraycopy(MATRIX, 0, file, 0, 8);
    file[8] = (byte) text.length;
    file[9] = 0;
    System.arraycopy(text, 0, file, 10, text.length);
    return write(file);
  }

  private static String header(String type, String shape) {
    return "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + "}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2,,)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (-2,)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2,)",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2,)} x",
        "{'descr': '<f8', 'fortran_order': False}",
        "{'descr': '<f8', 'descr': '<f8', 'fortran_order': False, 'shape': (2,)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), 'more': (1,)}",
        "{'descr': True, 'fortran_order': False, 'shape': (2,)}",
        "{'descr': '<f8', 'fortran_order': '<f8', 'shape': (2,)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': True}",
        "{'descr': '<f8' 'fortran_order': False, 'shape': (2,)}",
        "{'descr': [('x', '<f8')], 'fortran_order': False, 'shape': (2,)}"
      })
  void aHeaderThatIsNoneIsRefused(String header) throws IOException {
    Path file = file(header, 16);
    assertThatThrownBy(() -> NpyFile.read(file)).hasMessageStartingWith("[EQR717] " + file);
  }

  @ParameterizedTest
  @CsvSource({"<c8", "|O", "<U3", "f8", "<f16", "|S1", "<M8"})
  void elementsThatAreNoRealNumbersAreRefused(String type) throws IOException {
    Path file = file(header(type, "(2,)"), 16);
    assertThatThrownBy(() -> NpyFile.read(file))
        .hasMessageContaining("[EQR718] " + file + ": the elements are \"" + type + "\"");
  }

  @Test
  void lengthsAndIntegersThatCannotBeAreRefused() throws IOException {
    Path shorter = file(header("<f8", "(3,)"), 23);
    assertThatThrownBy(() -> NpyFile.read(shorter))
        .hasMessageContaining("[EQR719] " + shorter + ": there are 23 bytes")
        .hasMessageContaining("[3] takes 24");
    Path endless = file(header("<f8", "(999999999, 999999999, 999999999, 8)"), 0);
    assertThatThrownBy(() -> NpyFile.read(endless)).hasMessageContaining("[EQR719]");
    Path huge = file(header("<u8", "(1,)"), -8);
    assertThatThrownBy(() -> NpyFile.read(huge))
        .hasMessageContaining("[EQR718]")
        .hasMessageContaining("18446744073709551615");
    assertThat(NpyFile.read(file(header("<i8", "(1,)"), -8)).numbers()).containsExactly(-1);
    assertThat(NpyFile.read(file(header("<u2", "(1,)"), -2)).numbers()).containsExactly(65535);
    assertThat(NpyFile.read(file(header("|u1", "(2, 0)"), 0)).numbers()).isEmpty();
  }

  @Test
  void whateverTheBytesAreTheyGiveNumbersOrADiagnostic() throws IOException {
    Random random = new Random(SEED);
    int refused = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      byte[] original = trial % 3 == 0 ? ARCHIVE : trial % 3 == 1 ? MATRIX : FORTRAN;
      byte[] bytes = Arrays.copyOf(original, original.length - random.nextInt(3));
      for (int change = random.nextInt(3); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      Path file = write(bytes);
      try {
        if (trial % 3 == 0) {
          NpzFile.read(file);
        } else {
          NpyFile.read(file);
        }
      } catch (DiagnosticException e) {
        assertThat(e).as("seed %d, trial %d", SEED, trial).hasMessageStartingWith("[EQR7");
        refused++;
      }
    }
    assertThat(refused).as("seed %d", SEED).isBetween(TRIALS / 4, TRIALS - 1);
  }
}
