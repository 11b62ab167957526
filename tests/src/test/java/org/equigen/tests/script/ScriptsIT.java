package org.equigen.tests.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.equigen.gpu.RequiresOpenCl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every script has on its class path what its program needs, which the class path of tests would
 * not show: libraries of the scopes test and provided are on that as well.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are for bash")
class ScriptsIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder;

  private record Outcome(int code, String output) {}

  /** Runs a script in a folder of its own. */
  private Outcome run(String script, String... arguments) throws IOException, InterruptedException {
    File log = folder.resolve("log").toFile();
    List<String> command = new ArrayList<>(List.of(ROOT.resolve(script).toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    // This runs within a build, and the one that the script would start writes into the same
    // folders.
    builder.environment().put("EQUIGEN_BUILD", "no");
    builder.environment().put("JDK_JAVA_OPTIONS", "-Dequigen.cache=" + folder.resolve("cache"));
    Process process = builder.redirectErrorStream(true).redirectOutput(log).start();
    return new Outcome(process.waitFor(), Files.readString(log.toPath()));
  }

  @Test
  void genLayersGivesHelp() throws IOException, InterruptedException {
    Outcome outcome = run("gen-layers", "--help");
    assertThat(outcome.code()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("Usage: gen-layers", "gen-layers check --group");
  }

  @Test
  void genLayersWritesALayer() throws IOException, InterruptedException {
    Outcome outcome = run("gen-layers", "--group", "lorentz");
    assertThat(outcome.code()).as(outcome.output()).isZero();
    assertThat(folder.resolve("generated-layers/layers/LorentzLinear.java")).isRegularFile();
  }

  @Test
  void genLayersChecksAClass() throws IOException, InterruptedException {
    Outcome outcome = run("gen-layers", "check", "--group", "SO(3)", "--in", "V", "--out", "V");
    assertThat(outcome.code()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("differences   second    double");
  }

  @Test
  @RequiresOpenCl
  void genLayersChecksKernelsOnADevice() throws IOException, InterruptedException {
    Path list =
        Files.writeString(
            folder.resolve("layers.yaml"),
            """
            package: org.example.layers
            layers:
              - {class: Vectors, group: SO(3), in: V, out: V}
            """);
    Outcome outcome = run("gen-layers", "check", "--spec", list.toString(), "--device");
    assertThat(outcome.code()).as(outcome.output()).isZero();
    assertThat(outcome.output())
        .contains("device 0: ", "linear SO(3): V -> V", "class         second    float")
        .doesNotContain("restricted method");
  }

  @Test
  void topTaggingTrainsOnItsSample() throws IOException, InterruptedException {
    Outcome outcome = run("top-tagging", "--epochs", "1", "--max-constituents", "16");
    assertThat(outcome.code()).as(outcome.output()).isZero();
    assertThat(folder.resolve("out/top-tagging/results.json")).isNotEmptyFile();
    assertThat(folder.resolve("out/top-tagging/roc.png")).isNotEmptyFile();
  }

  @Test
  void regressionLearnsATask() throws IOException, InterruptedException {
    Outcome outcome =
        run("regression", "--tasks", "inertia", "--sizes", "30,100", "--steps", "300");
    assertThat(outcome.code()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("bilinear (7)", "perceptron (");
    assertThat(folder.resolve("out/regression/inertia.png")).isNotEmptyFile();
  }

  @Test
  void pendulumPredictsAMotion() throws IOException, InterruptedException {
    Outcome outcome = run("pendulum", "--chunks", "20", "--steps", "20");
    assertThat(outcome.code()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("symplectic", "perceptron");
  }
}
