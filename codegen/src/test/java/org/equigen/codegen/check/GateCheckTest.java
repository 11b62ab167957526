package org.equigen.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Gates with any functions commute with any group, and compute what they say. */
class GateCheckTest {
  private static final Place PLACE = Place.of("test");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // group         | out                  | scalars    | gates    | compact
        "O(3)            | 3x0e + 2x0o + 3x1o   | silu       | sigmoid  | true",
        "SO(3)           | 2S + 2V + V^2        | tanh       | softplus | true",
        "O(5)            | S + 2V               | relu       | tanh     | true",
        "lorentz         | 2S + 3V              | signed_log | sigmoid  | false",
        "O(1,3)          | S + V + Alt(2,V)     | softplus   | silu     | false",
        "SU(2)           | 2S + 2 Real(V)       | identity   | relu     | true",
        "SU(3)           | S + Real(V)          | sigmoid    | identity | true",
        "Sp(4)           | S + 2V               | silu       | silu     | false",
        "G2              | S + 2V               | tanh       | tanh     | true",
        "D(4)            | 2S + 2V              | softplus   | signed_log | true",
        "O(3)            | 2S + 3V              | sine       | gaussian | true",
        "SU(2)           | 2S + Real(V)         | gaussian   | cosine   | true",
        "icosahedral     | S + 2V               | silu       | softplus | true",
        "S(5)            | S + 2V               | tanh       | sigmoid  | true",
        "SO(3) x S(4)    | S + V                | sigmoid    | tanh     | true",
      })
  void gatesCommuteWithTheGroup(
      String name, String out, String scalars, String gates, boolean compact) {
    Group group = GroupNames.parse(name);
    List<Finding> findings =
        LayerCheck.ofClass(group, plan(group, out, word(scalars), word(gates)), PLACE);
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().what()).isEqualTo("equivariance");
    assertThat(findings.getFirst().error()).isBetween(0.0, compact ? 1e-12 : 1e-9);
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void gatesComputeWhatTheySay(Activation function) {
    Group group = GroupNames.parse("SO(3)");
    Activation other = function == Activation.TANH ? Activation.SOFTPLUS : Activation.TANH;
    PlannedLayer layer = plan(group, "S + 2V", function, other);
    double[] x = {-1.5, 0.75, -2, 1, 2, 3, -4, 5, -6};
    Map<String, double[][]> values = new HashMap<>(Map.of("x", new double[][] {x}));
    Batch batch = new Batch(Map.of(Domain.SAMPLE, 1), Map.of());
    double[] y =
        Objects.requireNonNull(
            LayerCheck.compiled(layer.plan(), PLACE)
                .in(NumberType.DOUBLE)
                .run(Pass.FORWARD, batch, values)
                .get("y"))[0];
    assertThat(y).hasSize(7);
    assertThat(y[0]).isCloseTo(value(function, -1.5), within(1e-14));
    for (int i = 0; i < 3; i++) {
      assertThat(y[1 + i]).isCloseTo(value(other, 0.75) * x[3 + i], within(1e-13));
      assertThat(y[4 + i]).isCloseTo(value(other, -2) * x[6 + i], within(1e-13));
    }
  }

  /** As in the documentation of the page. */
  private static double value(Activation function, double x) {
    return switch (function) {
      case IDENTITY -> x;
      case RELU -> x > 0 ? x : 0;
      case SIGMOID -> 1 / (1 + Math.exp(-x));
      case TANH -> (Math.exp(2 * x) - 1) / (Math.exp(2 * x) + 1);
      case SILU -> x / (1 + Math.exp(-x));
      case SOFTPLUS -> Math.log(1 + Math.exp(x));
      case SIGNED_LOG -> x < 0 ? -Math.log(1 - x) : Math.log(1 + x);
      case SINE -> Math.sin(x);
      case COSINE -> Math.sin(x + Math.PI / 2);
      case GAUSSIAN -> Math.pow(Math.E, -x * x / 2);
    };
  }

  private static Activation word(String word) {
    return Activation.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static PlannedLayer plan(Group group, String out, Activation scalars, Activation gates) {
    return new LayerPlanner(new IntertwinerSolver(BasisCache.inMemory()), CostModel.CHEAPEST)
        .plan(
            group,
            new LayerDeclaration.Gate(RepresentationParser.parse(out, group), scalars, gates),
            PLACE);
  }
}
