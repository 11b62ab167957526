package org.equigen.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.equigen.runtime.ParameterBlock;
import org.equigen.runtime.Precision;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description at the head of a kernel file. */
class KernelFileTest {
  private static final String TEXT = FourVectors.kernels(Precision.FLOAT).source();

  @Test
  void holdsWhatTheLayerNeeds() {
    KernelFile file = KernelFile.parse("four-vectors.cl", TEXT);
    assertThat(file.declaration()).isEqualTo("linear SO+(1,3): 2S + 3V -> S + V (float)");
    assertThat(file.precision()).isEqualTo(Precision.FLOAT);
    assertThat(file.parameterCount()).isEqualTo(6);
    assertThat(file.parameterBlocks())
        .contains(new ParameterBlock("weight V->V", 2, List.of(1, 1, 3), 0.5773502691896258));
    assertThat(file.kernels(KernelRole.FORWARD))
        .containsExactly(new KernelSpec("four_vectors_forward", 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "format 1; format 2; first line",
        "// end of description; //; last line",
        "// digest: 0123; // digest: xyz; digest",
        "// precision: float; // precision: half; precision",
        "// lanes: 64; // lanes: 32; lanes",
        "// input-size: 14; // input-size: 0; input-size",
        "// output-size: 5; // output-size: 99999999999; output-size",
        "// output-size: 5; // input-size: 14; input-size",
        "// scratch-size: 0; // scratch-size: -1; scratch-size",
        "// output-size: 5; // colour: red; colour",
        "// output-size: 5; // declaration; entry",
        "// input-size: 14; // parameter: w | offset 0 | shape 1 | deviation 0; parameter",
        "offset 2; offset 3; parameter",
        "shape 1 1 3; shape; parameter",
        "shape 1 1 3; shape 100000 100000; parameter",
        "deviation 0.7; deviation -0.7; parameter",
        "deviation 0.7; deviation NaN; parameter",
        "forward | four; sideways | four; kernel",
        "groups 2; groups 0; kernel",
        "// kernel: input-gradient | four; // kernel: forward | four; kernel",
        "partial-size: 6; partial-size: six; partial-size",
      })
  void refusesAnEntryThatCannotBe(String present, String replacement, String entry) {
    assertThat(TEXT).contains(present);
    String text = TEXT.replace(present, replacement);
    assertThatThrownBy(() -> KernelFile.parse("bad.cl", text))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQR618] bad.cl: the entry \"" + entry + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "declaration",
    "digest",
    "precision",
    "lanes",
    "input-size",
    "output-size",
    "kernel: forward",
    "kernel: parameter-sum"
  })
  void refusesAFileThatLacksAnEntry(String entry) {
    String text = TEXT.replaceAll("(?m)^// " + entry + ".*\n", "");
    assertThat(text).isNotEqualTo(TEXT);
    assertThatThrownBy(() -> KernelFile.parse("bad.cl", text))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("is \"missing\"");
  }

  @Test
  void isReadFromAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("layer.cl"), TEXT);
    assertThat(KernelFile.read(file).source()).isEqualTo(TEXT);
  }

  @Test
  void namesAFileOrResourceThatDoesNotExist(@TempDir Path folder) {
    assertThatThrownBy(() -> KernelFile.read(folder.resolve("absent.cl")))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("absent.cl: the file does not exist");
    assertThatThrownBy(() -> KernelFile.resource(KernelFileTest.class, "absent.cl"))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("absent.cl: the file does not exist");
  }

  @Test
  void saysWhyAFileCannotBeRead(@TempDir Path folder) {
    assertThatThrownBy(() -> KernelFile.read(folder))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQR105] " + folder + ": the name belongs to a folder");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "devices there have other names")
  void aDeviceWithoutEndIsRefusedBeforeItIsRead() {
    assertThatThrownBy(() -> KernelFile.read(Path.of("/dev/zero")))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQR105] /dev/zero: the name belongs to a device");
  }
}
