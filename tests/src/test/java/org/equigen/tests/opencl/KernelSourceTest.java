package org.equigen.tests.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.emit.opencl.OpenClEmitter;
import org.equigen.codegen.emit.opencl.OpenClTarget;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.plan.function.Function;
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
    String text = emit(Plans.linear("lorentz", "4V", "S + V"));
    if (Boolean.getBoolean("equigen.golden.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, text);
    }
    assertThat(text).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void isTheSameTextEveryTime() {
    String once = emit(Plans.linear("SO(3)", "S + 2V + V*V", "V + V*V"));
    assertThat(emit(Plans.linear("SO(3)", "S + 2V + V*V", "V + V*V"))).isEqualTo(once);
  }

  @Test
  void showsTheExactValueBesideALiteral() {
    Coefficient third = Coefficient.of(Rational.of(1).divide(Rational.of(3)));
    Coefficient root = new Coefficient(Rational.of(-2), BigInteger.valueOf(3));
    CoefficientTensor tensor =
        CoefficientTensor.builder(2).add(third, 0, 0).add(root, 0, 1).build();
    LayerPlan plan = plan(new Contraction(List.of(x()), y(), tensor));
    assertThat(emit(plan))
        .contains("sum_0 += 0.3333333333333333 /* 1/3 */ * x_0u_0;")
        .contains("sum_1 -= 3.4641016151377544 /* 2*sqrt(3) */ * x_0u_0;");
  }

  @Test
  void writesDerivativesOfAnyOrder() {
    Function second = Activation.TANH.function().derivative().derivative();
    assertThat(emit(plan(new Pointwise(second, x(), List.of(), y()))))
        .contains("real elementary_sigmoid(real x) { return 1.0 / (1.0 + exp(-x)); }")
        .contains("real function_0(real x)")
        .contains("sum_0 += function_0(");
  }

  @Test
  void readsManyTermsFromATable() {
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(2);
    for (int i = 0; i < 60_000; i++) {
      tensor.add(Coefficient.of(1 + i % 3), i / 300, i % 300);
    }
    Access x = new Access(operand("x", Role.INPUT, 300), 0, "u");
    Access y = new Access(operand("y", Role.OUTPUT, 300), 0, "u");
    LayerPlan plan = plan(300, List.of(), new Contraction(List.of(x), y, tensor.build()));
    assertThat(emit(plan))
        .contains("// integers: 0 200 400 ")
        .contains("// factors: 1.0 2.0 3.0")
        .contains("sum += factors[integers[2 * entry + 302]] * x_row[");
  }

  @Test
  void refusesAPlanThatNoDriverWouldCompile() {
    List<Segment> segments = Collections.nCopies(170, Segment.of("18R", 1, 18));
    Operand x = new Operand("x", Role.INPUT, Domain.SAMPLE, segments);
    Operand y = new Operand("y", Role.OUTPUT, Domain.SAMPLE, segments);
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(2);
    for (int i = 0; i < 18 * 18; i++) {
      tensor.add(Coefficient.ONE, i / 18, i % 18);
    }
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      List<Access> inputs = List.of(new Access(x, i, "u"));
      steps.add(new Contraction(inputs, new Access(y, i, "u"), tensor.build()));
    }
    Program forward = new Program(List.of(x, y), List.of(), steps);
    LayerPlan plan = new LayerPlan("test", List.of(), forward, Map.of(Pass.FORWARD, forward));
    assertThatThrownBy(() -> emit(plan))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("EQG072")
        .hasMessageContaining("55080 terms in its OpenCL kernels");
  }

  private static LayerPlan plan(Step step) {
    return plan(2, List.of(), step);
  }

  /** A plan of forward steps, without parameters and gradients. */
  private static LayerPlan plan(int components, List<Operand> temporaries, Step... steps) {
    Operand x = operand("x", Role.INPUT, components);
    Operand y = operand("y", Role.OUTPUT, components);
    Operand w = new Operand("w", Role.PARAMETER, Domain.SHARED, List.of());
    Program forward = new Program(List.of(x, y, w), temporaries, List.of(steps));
    Operand dx = operand("dx", Role.GRADIENT, components);
    Operand dy = operand("dy", Role.SEED, components);
    Program backward = new Program(List.of(x, w, dy, dx), List.of(), List.of());
    return new LayerPlan(
        "test", List.of(), forward, Map.of(Pass.FORWARD, forward, Pass.BACKWARD, backward));
  }

  private static Operand operand(String name, Role role, int components) {
    return new Operand(name, role, Domain.SAMPLE, List.of(Segment.of("3R", 3, components)));
  }

  private static Access x() {
    return new Access(operand("x", Role.INPUT, 2), 0, "u");
  }

  private static Access y() {
    return new Access(operand("y", Role.OUTPUT, 2), 0, "u");
  }

  private static String emit(LayerPlan plan) {
    OpenClTarget target =
        new OpenClTarget("LorentzLinear", "Equigen", List.of("One line of documentation."));
    return OpenClEmitter.emit(plan, target, Place.of("--target"));
  }
}
