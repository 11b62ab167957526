package org.equigen.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.equigen.runtime.ParameterBlock;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Signature;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description at the head of a kernel file. */
class KernelFileTest {
  private static final String TEXT = FourVectors.kernels().source();

  @Test
  void holdsWhatTheLayerNeeds() {
    KernelFile file = KernelFile.parse("four-vectors.cl", TEXT);
    assertThat(file.declaration()).isEqualTo("linear SO+(1,3): 2S + 3V -> S + V");
    assertThat(file.signature().blocks())
        .contains(new ParameterBlock("weight V->V", 2, List.of(1, 1, 3), 0.5773502691896258));
    assertThat(file.signature().operands().get(file.signature().operand("dx")))
        .isEqualTo(
            new Signature.Operand(
                "dx", Signature.Role.GRADIENT, "sample", 14, "2S + 3V", Set.of(Pass.BACKWARD)));
    assertThat(file.pass(Pass.BACKWARD).partials()).isEqualTo(6);
    assertThat(file.pass(Pass.FORWARD).kernels())
        .containsExactly(
            new KernelSpec(
                "four_vectors_forward",
                new KernelSpec.Range.Rows("sample"),
                2,
                List.of(
                    new KernelArgument.Operand("w"),
                    new KernelArgument.Operand("x"),
                    new KernelArgument.Operand("y"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "format 3; format 1; format",
        "// equigen kernels, format 3; //; first line",
        "// end of description; //; last line",
        "// digest: 0123; // digest: xyz; digest",
        "// lanes: 64; // lanes: 32; lanes",
        "// domain: sample; // declaration: another; declaration",
        "// lanes: 64; // colour: red; colour",
        "// lanes: 64; // declaration; entry",
        "// lanes: 64; // factors: half; factors",
        "// lanes: 64; // integers: 0.5; integers",
        "// lanes: 64; // map: m | sample | sample | often; map",
        "// lanes: 64; // map: m | sample; map",
        "// lanes: 64; // kept: forward | z | sample | size 4; kept",
        "x | input; x | sink; operand",
        "size 14; size -1; operand",
        "size 14; size 99999999999; operand",
        "size 14; size 14 in rows 2by7; operand",
        "size 14; size 14 dropped half; operand",
        "| forward |; | sideways |; operand",
        "// operand: x |; // parameter: w | offset 0 | shape 1 | deviation 0 | |; parameter",
        "offset 2; offset 3; parameter",
        "shape 1 1 3; shape; parameter",
        "shape 1 1 3; shape 100000 100000; parameter",
        "deviation 0.7; deviation -0.7; parameter",
        "deviation 0.7; deviation NaN; parameter",
        "partials 6; partials six; pass",
        "// pass: backward; // pass: forward; pass",
        "// pass: forward; // pass: tangent; kernel",
        "forward | four; sideways | four; kernel",
        "groups 2; groups 0; kernel",
        "rows sample; lines sample; kernel",
        "positions; places; kernel",
        "partials operand; scraps operand; kernel",
        "tiles:sample; panes:sample; kernel",
        "// lanes: 64; // factors: NaN; factors",
        "// lanes: 64; // factors: 1e999; factors",
      })
  void refusesAnEntryThatCannotBe(String present, String replacement, String entry) {
    assertThat(TEXT).contains(present);
    String text = TEXT.replace(present, replacement);
    assertThatThrownBy(() -> KernelFile.parse("bad.cl", text))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQR618] bad.cl: the entry \"" + entry + "\"");
  }

  @Test
  void saysWhyAnOldFormatIsRefused() {
    assertThatThrownBy(() -> KernelFile.parse("old.cl", TEXT.replace("format 3", "format 1")))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("\"format\" of the description is \"1\"")
        .hasMessageContaining("3, which says in which order the features of rows lie")
        .hasMessageContaining("Generate the file again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "operand:w; operand:q; there is no operand \"q\"",
        "operand:w; kept:w; there is no entry \"kept\" for \"w\"",
        "rows sample; rows edge; there is no domain \"edge\"",
        "tiles:sample; tiles:edge; there is no domain \"edge\"",
        "partials operand:dw; map:q operand:dw; there is no map \"q\"",
        "partials operand:dw; starts:q operand:dw; there is no map \"q\"",
        "operand:w operand:x; operand:w operand:dy; the operand \"dy\" is no part of this pass",
        "operand:x operand:y; operand:x; no kernel is given the output \"y\"",
        "// domain: sample; // domain: edge; there is no domain \"sample\"",
        "size 6 | forward; size 7 | forward; the blocks end at 6",
        "operand: dx; operand: dy; the name is empty or taken",
      })
  void refusesPartsThatDoNotFitTogether(String present, String replacement, String fault) {
    assertThat(TEXT).contains(present);
    String text = TEXT.replace(present, replacement);
    assertThatThrownBy(() -> KernelFile.parse("bad.cl", text))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQR620] bad.cl: the file contradicts itself: ")
        .hasMessageContaining(fault);
  }

  @ParameterizedTest
  @CsvSource({"declaration", "digest", "lanes"})
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
