package org.equigen.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.equigen.runtime.Precision;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.equigen.runtime.file.AtomicFile;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.training.RunIdentity;
import org.equigen.runtime.training.SyntheticTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
  private static final RunIdentity RUN = new RunIdentity("network", Map.of("seed", "1"));
  private static final RunIdentity OTHER_RUN = new RunIdentity("network", Map.of("seed", "2"));

  private final Network<float[]> network = SyntheticTask.network(Precision.FLOAT, 3);
  private final Parameters<float[]> parameters = Parameters.of(network);
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void saveAModel() {
    parameters.initialise(4);
    file = folder.resolve("jets.model");
    ModelFile.save(file, network, parameters, RUN, ExistingFile.REFUSE);
  }

  @Test
  void aModelComesBackToTheBit() {
    assertSame(parameters, ModelFile.load(file, network));
  }

  @Test
  void aModelInDoublePrecisionComesBackToTheBit() {
    Network<double[]> wide = SyntheticTask.network(Precision.DOUBLE, 3);
    Parameters<double[]> values = Parameters.of(wide);
    values.initialise(5);
    Path other = folder.resolve("wide.model");
    ModelFile.save(other, wide, values, RUN, ExistingFile.REFUSE);

    assertSame(values, ModelFile.load(other, wide));
    assertThatThrownBy(() -> ModelFile.load(other, network))
        .hasMessageContaining("[EQR207]")
        .hasMessageContaining("the parameters are \"double\", this network computes in \"float\"");
  }

  private static <A> void assertSame(Parameters<A> expected, Parameters<A> found) {
    for (int i = 0; i < expected.arrays(); i++) {
      assertThat(found.array(i)).isEqualTo(expected.array(i));
    }
  }

  @Test
  void theHeaderIsReadable() throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);

    assertThat(text)
        .startsWith("equigen model 2\nprecision = float\ndigest = " + network.digest() + "\n")
        .contains("\nblock.hidden/weight = [3, 3]\nblock.hidden/bias = [3]\n")
        .contains("\narray.parameters = float 28\npayload = 112\nsha256 = ");
    assertThat(ModelFile.describe(file))
        .containsEntry("declaration", network.declaration())
        .containsEntry("run", RUN.digest());
  }

  @Test
  void twoSavesGiveTheSameBytes() throws IOException {
    Path other = folder.resolve("again.model");
    ModelFile.save(other, network, parameters, RUN, ExistingFile.REFUSE);

    assertThat(other).hasSameBinaryContentAs(file);
  }

  @Test
  void anotherNetworkIsRefusedWithBothDigestsAndWhatDiffers() {
    Network<float[]> wider = SyntheticTask.network(Precision.FLOAT, 4);

    assertThatThrownBy(() -> ModelFile.load(file, wider))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("[EQR206] " + file)
        .hasMessageContaining(network.digest())
        .hasMessageContaining(wider.digest())
        .hasMessageContaining("In the file: hidden = dense: 3 S -> 3 S")
        .hasMessageContaining("This network: hidden = dense: 3 S -> 4 S")
        .hasMessageNotContaining("x = input ELEMENT 3")
        .hasMessageContaining("Generate the layers with the declaration in the file")
        .hasMessageContaining("Nothing was loaded.");
  }

  @Test
  void everyTruncationEndsInADiagnostic() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length), "cut to " + length);
    }
    assertThat(refusal(Arrays.copyOf(whole, whole.length - 1))).contains("[EQR203]");
    assertThat(refusal(Arrays.copyOf(whole, whole.length + 1))).contains("[EQR203]");
  }

  @Test
  void everyFlippedBitEndsInADiagnostic() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertRefused(flipped, "bit " + bit);
    }
    byte[] lastByte = whole.clone();
    lastByte[whole.length - 1] ^= 1;
    assertThat(refusal(lastByte)).contains("[EQR204]");
  }

  private void assertRefused(byte[] bytes, String what) throws IOException {
    Files.write(file, bytes);
    assertThat(catchThrowable(() -> ModelFile.load(file, network)))
        .as(what)
        .isInstanceOf(DiagnosticException.class);
  }

  private String refusal(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    Throwable refused = catchThrowable(() -> ModelFile.load(file, network));
    assertThat(refused).isInstanceOf(DiagnosticException.class);
    return String.valueOf(refused.getMessage());
  }

  @Test
  void otherFilesAndVersionsAreNamed() throws IOException {
    assertThat(refusal("\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1)))
        .contains("[EQR201]", "not an Equigen model: the first line is \"?PNG\"");
    assertThat(refusal("equigen checkpoint 2\n".getBytes(StandardCharsets.UTF_8)))
        .contains("[EQR201]", "the first line is \"equigen checkpoint 2\"");
    assertThat(refusal("equigen model 7\n\n".getBytes(StandardCharsets.UTF_8)))
        .contains("[EQR202]", "format version \"7\" is not known", "Supported: 2.");
    assertThat(refusal("equigen model 1\n\n".getBytes(StandardCharsets.UTF_8)))
        .contains("[EQR202]", "by the program that computed it", "Supported: 2.");
    assertThat(refusal(new byte[0])).contains("[EQR201]", "the first line is \"\"");
    Files.delete(file);
    assertThatThrownBy(() -> ModelFile.load(file, network)).hasMessageContaining("[EQR101]");
    assertThatThrownBy(() -> ModelFile.load(folder, network))
        .hasMessageContaining("[EQR105]")
        .hasMessageContaining("belongs to a folder");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "devices there have other names")
  void aDeviceWithoutEndIsRefusedBeforeItIsRead() {
    assertThatThrownBy(() -> ModelFile.load(Path.of("/dev/zero"), network))
        .hasMessageStartingWith("[EQR105] /dev/zero: the name belongs to a device");
    assertThatThrownBy(
            () ->
                ModelFile.save(
                    Path.of("/dev/zero"), network, parameters, RUN, ExistingFile.SAME_RUN))
        .hasMessageStartingWith("[EQR105] /dev/zero");
  }

  @Test
  void wellFormedFilesWithWrongEntriesAreNamed() throws IOException {
    assertThat(refusal(rewritten(Map.of("array.parameters", "float 27"))))
        .contains("[EQR205]", "\"array.parameters\" is \"float 27\"", "Valid: float 28");
    assertThat(refusal(rewritten(Map.of("precision", "half"))))
        .contains("[EQR207]", "the parameters are \"half\"");
    Map<String, String> header = new LinkedHashMap<>(ModelFileTest.header(network));
    header.remove("digest");
    assertThat(refusal(ArrayFile.encode("model", header, new byte[112])))
        .contains("[EQR205]", "\"digest\" is \"missing\"");
    assertThat(refusal(ArrayFile.encode("model", header(network), new byte[108])))
        .contains("[EQR205]", "\"payload\" is \"108\"");
    assertThat(refusal(ArrayFile.encode("model", header(network), new byte[120])))
        .contains("[EQR205]", "\"payload\" is \"120\"", "112 bytes for the arrays");
  }

  private byte[] rewritten(Map<String, String> changes) {
    Map<String, String> header = new HashMap<>(header(network));
    header.putAll(changes);
    return ArrayFile.encode("model", header, new byte[112]);
  }

  private static Map<String, String> header(Network<?> network) {
    Map<String, String> header = new LinkedHashMap<>();
    header.put("precision", "float");
    header.put("digest", network.digest());
    header.put("declaration", network.declaration());
    header.put("array.parameters", "float 28");
    return header;
  }

  @Test
  void numbersThatAreNotFiniteAreNeitherLoadedNorSaved() throws IOException {
    byte[] payload = new byte[112];
    payload[4 * 5 + 2] = (byte) 0xc0;
    payload[4 * 5 + 3] = 0x7f;
    assertThat(refusal(ArrayFile.encode("model", header(network), payload)))
        .contains("[EQR208]", "number 5 of \"parameters\" is NaN");

    parameters.array(0)[2] = Float.POSITIVE_INFINITY;
    Path other = folder.resolve("infinite.model");
    assertThatThrownBy(() -> ModelFile.save(other, network, parameters, RUN, ExistingFile.REFUSE))
        .hasMessageContaining("[EQR208]")
        .hasMessageContaining("number 2 of \"parameters\" is Infinity");
    assertThat(other).doesNotExist();
  }

  @Test
  void anExistingModelIsReplacedByItsOwnRunAlone() throws IOException {
    byte[] before = Files.readAllBytes(file);
    parameters.initialise(6);

    assertThatThrownBy(() -> ModelFile.save(file, network, parameters, RUN, ExistingFile.REFUSE))
        .hasMessageContaining("[EQR104]");
    assertThatThrownBy(
            () -> ModelFile.save(file, network, parameters, OTHER_RUN, ExistingFile.SAME_RUN))
        .hasMessageContaining("[EQR104]");
    assertThat(file).hasBinaryContent(before);

    ModelFile.save(file, network, parameters, RUN, ExistingFile.SAME_RUN);
    assertSame(parameters, ModelFile.load(file, network));
  }

  @Test
  void aFileOfSomebodyElseIsNeverReplaced() throws IOException {
    Files.writeString(file, "my notes");

    assertThatThrownBy(() -> ModelFile.save(file, network, parameters, RUN, ExistingFile.SAME_RUN))
        .hasMessageContaining("[EQR201]");
    assertThat(file).hasContent("my notes");
  }

  @Test
  void aFolderThatIsMissingIsADiagnosticAndNothingIsLeft() throws IOException {
    Path nowhere = folder.resolve("absent").resolve("a.model");

    assertThatThrownBy(() -> ModelFile.save(nowhere, network, parameters, RUN, ExistingFile.REFUSE))
        .hasMessageContaining("[EQR103] " + nowhere)
        .hasMessageContaining("Nothing was written.");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void keysAndValuesOfAnyTextComeBack() {
    Map<String, String> header = new LinkedHashMap<>();
    header.put("a = b\\", "x = y\nz\\n\r\\");
    header.put("", "");
    byte[] bytes = ArrayFile.encode("model", header, new byte[0]);
    Path odd = folder.resolve("odd.model");
    AtomicFile.write(odd, bytes);

    assertThat(ModelFile.describe(odd)).containsExactlyEntriesOf(header);
  }
}
