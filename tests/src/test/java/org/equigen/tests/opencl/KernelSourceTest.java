package org.equigen.tests.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.equigen.codegen.emit.opencl.OpenClEmitter;
import org.equigen.codegen.emit.opencl.OpenClTarget;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Activation;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.NumberType;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.number.Rational;
import org.junit.jupiter.api.Test;

/**
 * The text of emitted kernels; no device is needed. {@code -Dequigen.golden.update=true} writes the
 * golden text anew.
 */
class KernelSourceTest {
  private static final Path GOLDEN = Path.of("src", "test", "golden", "LorentzLinear.cl");

  @Test
  void isTheGoldenTextForALorentzLayer() throws IOException {
    String text = emit(Plans.linear("lorentz", "4V", "S + V"), NumberType.FLOAT);
    if (Boolean.getBoolean("equigen.golden.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, text);
    }
    assertThat(text).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void isTheSameTextEveryTime() {
    String once = emit(Plans.linear("SO(3)", "S + 2V + V*V", "V + V*V"), NumberType.DOUBLE);
    assertThat(emit(Plans.linear("SO(3)", "S + 2V + V*V", "V + V*V"), NumberType.DOUBLE))
        .isEqualTo(once);
  }

  @Test
  void showsTheExactValueBesideALiteral() {
    Coefficient third = Coefficient.of(Rational.of(1).divide(Rational.of(3)));
    Coefficient root = new Coefficient(Rational.of(-2), BigInteger.valueOf(3));
    CoefficientTensor tensor =
        CoefficientTensor.builder(2).add(third, 0, 0).add(root, 0, 1).build();
    LayerPlan plan = plan(new Contraction(List.of(x()), y(), tensor));
    assertThat(emit(plan, NumberType.FLOAT))
        .contains("sum_0 += 0.33333334f /* 1/3 */ * x_0u_0;")
        .contains("sum_1 -= 3.4641016f /* 2*sqrt(3) */ * x_0u_0;");
    assertThat(emit(plan, NumberType.DOUBLE))
        .contains("#pragma OPENCL EXTENSION cl_khr_fp64 : enable")
        .contains("sum_0 += 0.3333333333333333 /* 1/3 */ * x_0u_0;");
  }

  @Test
  void refusesWhatKernelsCannotCompute() {
    LayerPlan plan = plan(new Pointwise(Activation.TANH, 2, x(), List.of(), y()));
    assertThatThrownBy(() -> emit(plan, NumberType.FLOAT))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQG073] --target: the target \"opencl\" does not support second")
        .hasMessageContaining("--target java");
  }

  @Test
  void refusesAPlanThatNoDriverWouldCompile() {
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(2);
    for (int i = 0; i < 60_000; i++) {
      tensor.add(Coefficient.ONE, i / 300, i % 300);
    }
    LayerPlan plan = plan(new Contraction(List.of(x()), y(), tensor.build()), 300);
    assertThatThrownBy(() -> emit(plan, NumberType.FLOAT))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("EQG072")
        .hasMessageContaining("terms in its OpenCL kernels");
  }

  private static LayerPlan plan(Step step) {
    return plan(step, 2);
  }

  /** A plan of one forward step, without parameters and gradients. */
  private static LayerPlan plan(Step step, int components) {
    List<Segment> sample = List.of(Segment.of("3R", 3, components));
    List<Operand> operands =
        List.of(
            new Operand("x", Role.INPUT, true, sample),
            new Operand("y", Role.OUTPUT, true, sample),
            new Operand("w", Role.PARAMETER, false, List.of()),
            new Operand("dx", Role.INPUT_GRADIENT, true, sample),
            new Operand("dy", Role.OUTPUT_GRADIENT, true, sample),
            new Operand("dw", Role.PARAMETER_GRADIENT, false, List.of()));
    Program forward = new Program(List.of(), List.of(step));
    Program backward = new Program(List.of(), List.of());
    return new LayerPlan("test", operands, List.of(), forward, forward, backward);
  }

  private static Access x() {
    return new Access("x", 0, "u");
  }

  private static Access y() {
    return new Access("y", 0, "u");
  }

  private static String emit(LayerPlan plan, NumberType type) {
    OpenClTarget target =
        new OpenClTarget("LorentzLinear", type, "Equigen", List.of("One line of documentation."));
    return OpenClEmitter.emit(plan, target, Place.of("--target"));
  }
}
