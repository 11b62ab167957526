package org.equigen.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each training runs in a Java of its own, since a process has one family of kernels. */
@Tag("slow")
class KernelLockTest {
  private static final String PLAIN = "-Dequigen.kernels=plain";
  private static final String VECTOR = "-Dequigen.kernels=vector";
  private static final String NARROW = "-XX:MaxVectorSize=16";

  @TempDir private Path folder;

  @Test
  void aRunGoesOnWithTheKernelsThatBeganItOrNotAtAll() throws Exception {
    String file = folder.resolve("run.checkpoint").toString();

    assertThat(train(List.of(PLAIN), "stopped", file)).isEqualTo("INTERRUPTED");
    assertThat(train(List.of(VECTOR), "resumed", file))
        .startsWith(
            "[EQR210] " + file + ": the run in the file was computed by the kernels \"plain\"")
        .contains("this run has \"vector (", "-Dequigen.kernels=plain");
    assertThat(train(List.of(PLAIN), "resumed", file))
        .startsWith("COMPLETE ")
        .isEqualTo(train(List.of(PLAIN), "whole", file))
        .isNotEqualTo(train(List.of(VECTOR), "whole", file));
  }

  @Test
  void vectorsOfAnotherWidthOrNoneDoNotGoOn() throws Exception {
    String file = folder.resolve("run.checkpoint").toString();

    assertThat(train(List.of(VECTOR, NARROW), "stopped", file)).isEqualTo("INTERRUPTED");
    assertThat(train(List.of(PLAIN), "resumed", file))
        .startsWith("[EQR210]")
        .contains("kernels \"vector (128 bit)\", this run has \"plain\"", "-XX:MaxVectorSize=16");
    assertThat(train(List.of(VECTOR, NARROW), "resumed", file))
        .startsWith("COMPLETE ")
        .isEqualTo(train(List.of(VECTOR, NARROW), "whole", file));
  }

  private static String train(List<String> options, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("--add-modules=jdk.incubator.vector", "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(KernelTraining.class.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var output = process.inputReader()) {
      String text = String.join("\n", output.readAllLines());
      process.waitFor();
      return text;
    }
  }
}
