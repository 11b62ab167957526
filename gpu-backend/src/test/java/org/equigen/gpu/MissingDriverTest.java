package org.equigen.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees without a driver, in a process of its own: a driver loads once per process. */
class MissingDriverTest {
  private record Outcome(int code, String output, String errors) {}

  @Test
  void saysWhatToInstallWhenThereIsNoLibrary() throws IOException, InterruptedException {
    Outcome outcome = listDevices("-Dorg.lwjgl.opencl.libname=libNoSuchOpenCL.so", Map.of());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.errors())
        .startsWith("[EQR601] OpenCL: no driver was found (no library libNoSuchOpenCL.so).")
        .contains("apt-get install ocl-icd-libopencl1 pocl-opencl-icd")
        .doesNotContain("UnsatisfiedLinkError")
        .doesNotContain("[LWJGL]");
    assertThat(outcome.output()).isEmpty();
  }

  @Test
  @RequiresOpenCl
  void saysWhatToInstallWhenNoDriverOffersADevice(@TempDir Path empty)
      throws IOException, InterruptedException {
    Map<String, String> noDrivers = Map.of("OCL_ICD_VENDORS", empty + "/", "OCL_ICD_FILENAMES", "");
    Outcome outcome = listDevices("-Dnothing=here", noDrivers);
    assertThat(outcome.code()).as(outcome.errors()).isEqualTo(2);
    assertThat(outcome.errors())
        .startsWith("[EQR611] OpenCL: the installed drivers offer no device.")
        .contains("apt-get install ocl-icd-libopencl1 pocl-opencl-icd");
  }

  @Test
  @RequiresOpenCl
  void listsTheDevicesThatThereAre() throws IOException, InterruptedException {
    Outcome outcome = listDevices("-Dnothing=here", Map.of());
    assertThat(outcome.code()).as(outcome.errors()).isZero();
    // Not the whole line: some drivers count as memory what is free at the moment.
    OpenClDevice preferred = OpenClDevices.preferred();
    assertThat(outcome.output()).contains("* " + preferred.index() + ": " + preferred.name());
    assertThat(outcome.errors()).isEmpty();
  }

  private static Outcome listDevices(String option, Map<String, String> environment)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xshare:auto", option));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(DeviceListing.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output, errors);
  }
}
