package org.equigen.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A driver that compiles leaves the handlers of faults to the virtual machine. */
@RequiresOpenCl
@EnabledOnOs(OS.LINUX)
class FaultHandlersTest {
  private static final List<Integer> FAULTS = List.of(4, 7, 8, 11);

  @Test
  void remainThoseOfTheVirtualMachine() throws IOException {
    // No cache of a driver knows this program.
    String unseen = "constant int unseen = " + (System.nanoTime() >>> 20) + ";\n#define LANES 64";
    String source = FourVectors.kernels().source().replaceFirst("#define LANES 64", unseen);
    KernelFile file = KernelFile.parse("unseen.cl", source);
    try (OpenClContext context = OpenClContext.open();
        OpenClLayer<float[]> layer = OpenClLayer.singlePrecision(context, file)) {
      Batch.random(layer, 70, 11).run(layer);
    }
    FaultHandlers present = FaultHandlers.present().orElseThrow();
    for (int signal : FAULTS) {
      assertThat(library(present.handler(signal)))
          .as("handler of signal %d", signal)
          .contains("libjvm");
    }
  }

  /** The line of the process's memory that holds an address. */
  private static String library(long address) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
      String[] range = line.substring(0, line.indexOf(' ')).split("-", 2);
      if (Long.parseUnsignedLong(range[0], 16) <= address
          && address < Long.parseUnsignedLong(range[1], 16)) {
        return line;
      }
    }
    return "nothing mapped";
  }
}
