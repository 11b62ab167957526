package org.equigen.tests.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.equigen.codegen.check.DeviceRunners;
import org.equigen.codegen.check.Finding;
import org.equigen.codegen.check.LayerCheck;
import org.equigen.codegen.check.LayerRunners;
import org.equigen.codegen.check.NumberType;
import org.equigen.codegen.cli.GenLayers;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.gpu.RequiresOpenCl;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The command {@code gen-layers check --device}: what it finds, and what it says without a device.
 */
class DeviceCheckTest {
  private static final Place PLACE = Place.of("test");

  private record Run(int code, String out, String err) {
    Stream<String> lines(String part) {
      return out.lines().filter(line -> line.contains(part));
    }
  }

  @Test
  @RequiresOpenCl
  void soundKernelsPassInBothPrecisions() {
    Run run = check();
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("device 0: ")
        .contains("\nlinear SO(3): V + S -> V\n")
        .doesNotContain("NOT below");
    for (Pass pass : Pass.values()) {
      for (NumberType type : NumberType.values()) {
        assertThat(run.lines(" %-10s%-6s ".formatted(pass, type)))
            .filteredOn(line -> line.startsWith("interpreter") || line.startsWith("class"))
            .hasSize(2);
      }
    }
    assertThat(run.lines("differences ")).hasSize(3).allMatch(it -> it.endsWith("below 1e-06"));
    assertThat(run.lines("equivariance ")).hasSize(1);
  }

  @Test
  @RequiresOpenCl
  void wrongKernelsEndInExitCodeOne(@TempDir Path folder) throws IOException {
    Run run = among(AlteredBackEnd.Wrong.class, folder);
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.lines("NOT below"))
        .anyMatch(line -> line.startsWith("equivariance  forward   double "))
        .anyMatch(line -> line.startsWith("interpreter   forward   float "));
  }

  @ParameterizedTest
  @EnumSource(Pass.class)
  @RequiresOpenCl
  @Tag("slow")
  void aWrongKernelIsFoundInItsPass(Pass wrong) {
    Group group = GroupNames.parse("SO(3)");
    List<Finding> findings;
    try (DeviceRunners device = DeviceRunners.source(PLACE).open("", PLACE)) {
      findings = LayerCheck.onDevice(group, planned(group), new Spoilt(device, wrong), PLACE);
    }
    assertThat(findings)
        .filteredOn(it -> it.what().equals("interpreter") || it.what().equals("class"))
        .hasSize(8)
        .allMatch(it -> it.isGood() == !it.pass().equals(wrong.toString()));
    assertThat(findings)
        .filteredOn(it -> it.what().equals("differences") || it.what().equals("equivariance"))
        .hasSize(4)
        .anyMatch(it -> it.pass().equals(wrong.toString()) && !it.isGood());
  }

  @Test
  @RequiresOpenCl
  void whatNeedsDoubleIsLeftOutWhereThereIsNone(@TempDir Path folder) throws IOException {
    Run run = among(AlteredBackEnd.FloatOnly.class, folder);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("\n       equivariance and differences, which need double, are");
    assertThat(run.lines(", below 1e-04")).hasSize(8).allMatch(line -> line.contains(" float "));
    assertThat(run.out().lines()).hasSize(11);
  }

  @Test
  @RequiresOpenCl
  void anUnknownDeviceIsToldFromThoseThereAre() {
    Run run = check("no such device");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("[EQG135] --device: ")
        .contains("EQR612", "\"no such device\"", "\n         0: ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  @RequiresOpenCl
  @Tag("slow")
  void aLayerThatHasNoKernelsIsNamed() {
    String many =
        "V^4 + V^3 + V*V*Sym(2,V) + V*Sym(3,V) + Sym(2,V)*Sym(3,V) + V*Sym(2,V)"
            + " + Sym(2,V)*Sym(2,V) + V*Sym(4,V) + V*Sym(5,V) + V*Sym(6,V) + V^2*Sym(3,V)"
            + " + Sym(7,V) + Sym(8,V) + Sym(9,V)";
    Run run = run("check", "--group", "S(2)", "--in", many, "--out", many, "--device");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("EQG072", "terms in its OpenCL kernels");
    assertThat(run.out().lines()).hasSize(2);
  }

  @Test
  void withoutDriverItIsSaidWhatToInstall() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.lwjgl.opencl.libname=libNoSuchOpenCL.so",
                "-cp",
                System.getProperty("java.class.path"),
                GenLayers.class.getName(),
                "check",
                "--group",
                "SO(3)",
                "--device")
            .start();
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(errors).isEqualTo(2);
    assertThat(errors)
        .startsWith("[EQG135] --device: the device cannot be used (EQR601 OpenCL: no driver")
        .contains("apt-get install ocl-icd-libopencl1 pocl-opencl-icd");
  }

  /** A device whose kernels of one pass are wrong, in double alone. */
  private record Spoilt(DeviceRunners device, Pass wrong) implements DeviceRunners {
    @Override
    public String summary() {
      return device.summary();
    }

    @Override
    public boolean has(NumberType type) {
      return type == NumberType.DOUBLE;
    }

    @Override
    public LayerRunners layer(String name, String kernels) {
      String spoilt = AlteredBackEnd.spoilt(wrong, kernels);
      return device.layer(name, spoilt);
    }

    @Override
    public void close() {
      device.close();
    }
  }

  private static PlannedLayer planned(Group group) {
    LayerDeclaration declaration =
        new LayerDeclaration.Linear(
            RepresentationParser.parse("V + S", group), RepresentationParser.parse("V", group));
    return new LayerPlanner(new IntertwinerSolver(BasisCache.inMemory()), CostModel.CHEAPEST)
        .plan(group, declaration, PLACE);
  }

  private static Run among(Class<? extends AlteredBackEnd> only, Path folder) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(AlteredBackEnd.among(only, folder));
    try {
      return check();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Run check(String... device) {
    String option = device.length == 0 ? "--device" : "--device=" + device[0];
    return run("check", "--group", "SO(3)", "--in", "V + S", "--out", "V", option);
  }

  private static Run run(String... arguments) {
    Locale.setDefault(Locale.ROOT);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = GenLayers.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Run(code, out.toString(), err.toString());
  }
}
