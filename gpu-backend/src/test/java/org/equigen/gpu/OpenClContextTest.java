package org.equigen.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.equigen.runtime.diagnostic.DiagnosticException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs, memory and lifetime of a device in use. */
@RequiresOpenCl
class OpenClContextTest {
  private static final KernelFile FILE = FourVectors.kernels();

  private OpenClContext context;

  @BeforeEach
  void open() {
    context = OpenClContext.open();
  }

  @AfterEach
  void close() {
    context.close();
    assertThat(NativeObject.live()).isZero();
  }

  @Test
  void compilesAProgramOnce() {
    try (var first = OpenClLayer.singlePrecision(context, FILE);
        var second = OpenClLayer.singlePrecision(context, FILE)) {
      assertThat(first.digest()).isEqualTo(second.digest());
      assertThat(context.compiledPrograms()).isEqualTo(1);
    }
  }

  @Test
  void showsTheCompilersLogWhenAProgramDoesNotCompile() {
    KernelFile broken = KernelFile.parse("broken.cl", FILE.source() + "\nnonsense here;\n");
    assertThatThrownBy(() -> OpenClLayer.singlePrecision(context, broken))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQR615] broken.cl: the OpenCL compiler of ")
        .hasMessageContaining("nonsense");
    assertThat(context.compiledPrograms()).isZero();
  }

  @Test
  void namesAKernelThatTheSourceLacks() {
    KernelFile incomplete =
        KernelFile.parse("k.cl", FILE.source().replaceFirst("four_vectors_forward", "absent"));
    assertThatThrownBy(() -> OpenClLayer.singlePrecision(context, incomplete))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQR620] k.cl: the file contradicts itself: kernel \"absent\": ")
        .hasMessageContaining("It has four_vectors_forward, ");
  }

  @Test
  void countsTheArgumentsOfAKernel() {
    KernelFile longer =
        KernelFile.parse(
            "k.cl", FILE.source().replaceFirst("operand:y\n", "operand:y rows:sample\n"));
    assertThatThrownBy(() -> OpenClLayer.singlePrecision(context, longer))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQR620] k.cl: the file contradicts itself: kernel ")
        .hasMessageContaining("the source has 3 arguments, its entry 4");
  }

  @Test
  void refusesAnArgumentOfAnotherType() {
    KernelFile other =
        KernelFile.parse(
            "k.cl", FILE.source().replaceFirst("operand:w operand:x", "rows:sample operand:x"));
    try (var layer = OpenClLayer.singlePrecision(context, other)) {
      assertThatThrownBy(() -> Batch.random(layer, 1, 7).run(layer))
          .isInstanceOf(DiagnosticException.class)
          .hasMessageStartingWith("[EQR620] k.cl: the file contradicts itself: kernel ")
          .hasMessageContaining("the source takes something else as argument 0");
    }
  }

  @Test
  void namesACallThatTheDriverRefuses() {
    assertThatThrownBy(() -> context.checkCommand("clFinish", 0, -36))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQR617] " + context.device().name())
        .hasMessageContaining("clFinish failed with CL_INVALID_COMMAND_QUEUE (-36)");
  }

  @Test
  void refusesABufferThatIsLargerThanTheMemory() {
    assertThatThrownBy(() -> context.buffer(1L << 55))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("[EQR614]")
        .hasMessageContaining("no room for a buffer of 36028797018963968 bytes")
        .hasMessageContaining("Use smaller batches.");
  }

  @Test
  void mayBeClosedTwiceAndBeforeItsLayers() {
    try (var layer = OpenClLayer.singlePrecision(context, FILE)) {
      context.close();
      context.close();
      assertThatThrownBy(() -> Batch.random(layer, 1, 7).run(layer))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("closed");
    }
  }
}
