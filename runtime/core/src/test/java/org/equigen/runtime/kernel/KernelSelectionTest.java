package org.equigen.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.equigen.runtime.Precision;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.equigen.runtime.kernel.vector.VectorKernels;
import org.junit.jupiter.api.Test;

class KernelSelectionTest {
  @Test
  void withTheModuleTheVectorKernelsAreTaken() {
    assertThat(KernelSelection.select("auto")).isInstanceOf(VectorKernels.class);
    assertThat(KernelSelection.select("vector").description()).startsWith("vector (");
  }

  @Test
  void plainKernelsCanBeAskedFor() {
    assertThat(KernelSelection.select("plain").description()).isEqualTo("plain");
  }

  @Test
  void thePrecisionChoosesTheKernel() {
    float[] y = new float[64];
    MatrixKernels.of(Precision.FLOAT)
        .multiply(new float[] {2}, 0, 1, 1, new float[64], 0, 64, y, 0, 64, 64);
    double[] z = {3};
    LaneKernels.of(Precision.DOUBLE).addScaled(2, new double[] {4}, 0, z, 0, 1);
    assertThat(z).containsExactly(11);
  }

  @Test
  void anUnknownChoiceNamesTheValidOnes() {
    assertThatThrownBy(() -> KernelSelection.select("fast"))
        .isInstanceOf(DiagnosticException.class)
        .hasMessage(
            """
            [EQR602] -Dequigen.kernels: the value is "fast".
                     Valid: auto, plain, vector.\
            """);
  }

  @Test
  void withoutTheModuleARunSaysOnceWhatMendsIt() throws IOException, InterruptedException {
    String output = runWithoutModule("auto");
    assertThat(output)
        .containsOnlyOnce("Plain kernels in use")
        .contains("--add-modules jdk.incubator.vector")
        .contains("family: plain");
  }

  @Test
  void demandedVectorKernelsAreNotReplacedSilently() throws IOException, InterruptedException {
    assertThat(runWithoutModule("vector"))
        .contains("[EQR603] vector kernels: not usable")
        .contains("--add-modules jdk.incubator.vector")
        .doesNotContain("family:");
  }

  /** Runs {@link #main} in a Java of its own. */
  private static String runWithoutModule(String choice) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dequigen.kernels=" + choice,
                "-cp",
                System.getProperty("java.class.path"),
                KernelSelectionTest.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
    process.waitFor();
    return output;
  }

  /** Asks for kernels twice and prints what they are. */
  public static void main(String[] arguments) {
    MatrixKernels.floats();
    LaneKernels.doubles();
    System.out.println("family: " + KernelFamily.selected().description());
  }
}
