package org.equigen.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.plan.transform.Passes;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.codegen.request.Requests;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sound layers pass the check, and every kind of fault is found by it. */
class LayerCheckTest {
  private static final Place PLACE = Place.of("test");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SO+(1,3) | linear     | 2V + S + V^2    | S + 2V",
        "O(3)     | linear     | 2x0e + 1o + 2e  | 0e + 1o + 2e",
        "SU(2)    | linear     | Real(V) + S     | 2 Real(V) + S",
        "S(4)     | linear     | V^2             | V^2 + S",
        "SU(3)    | linear     | 2 RealForm((1,1)) + S | RealForm(V*V') + RealForm((1,1))",
        "SU(2)    | linear     | RealForm(spin(1)) + Real(V)^2 | 2 RealForm(spin(1)) + S",
        "SU(3)    | invariants | 2 RealForm((1,1)) | ",
        "O(3)     | gate       |                 | 2x0e + 2x0o + 1o",
        "SO+(1,3) | invariants | S + 2V          | ",
      })
  void soundLayersPass(String name, String kind, String in, String out) {
    Group group = GroupNames.parse(name);
    List<Finding> findings = LayerCheck.ofClass(group, plan(group, kind, in, out), PLACE);
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings).extracting(Finding::error).anyMatch(error -> error > 0);
  }

  @Test
  void whatDoesNotCommuteWithTheGroupIsFound() {
    Group group = GroupNames.parse("SO(3)");
    PlannedLayer layer = plan(group, "linear", "2V", "V");
    Trial trial =
        new Trial(layer.plan(), skewed(layer.plan(), Pass.FORWARD, "y"), NumberType.DOUBLE);
    Representation in = RepresentationParser.parse("2V", group);
    Representation out = RepresentationParser.parse("V", group);
    assertThat(
            new Equivariance(group, Map.of("x", in), Map.of("y", out))
                .of(layer.plan(), trial)
                .isGood())
        .isFalse();
  }

  @Test
  void passesThatAreNoDerivativesAreFound() {
    Group group = GroupNames.parse("SO(3)");
    LayerPlan plan = Passes.all(plan(group, "linear", "2V + S", "V + S").plan());
    List<Finding> found = new ArrayList<>();
    Trial trial = new Trial(plan, skewed(plan, Pass.BACKWARD, "dw"), NumberType.DOUBLE);
    found.add(trial.agreement(Pass.BACKWARD));
    found.add(new Differences(plan, trial).ofBackward());
    trial = new Trial(plan, skewed(plan, Pass.TANGENT, "ty"), NumberType.DOUBLE);
    found.add(trial.agreement(Pass.TANGENT));
    found.add(new Differences(plan, trial).ofTangent());
    trial = new Trial(plan, skewed(plan, Pass.SECOND, "ex"), NumberType.DOUBLE);
    found.add(trial.agreement(Pass.SECOND));
    found.add(new Differences(plan, trial).ofSecond());
    assertThat(found).hasSize(6).noneMatch(Finding::isGood);
  }

  @Test
  void onlyFramesMayDeviateAsTheirDefinitionDoesInFloat() {
    Group group = GroupNames.parse("SE(3)");
    PlannedLayer frames = Requests.plan("SE(3)", "frame", "in=3V", "with=V");
    assertThat(frames.amplifies()).isTrue();
    assertThat(plan(group, "linear", "2V", "V").amplifies()).isFalse();
    assertThat(LayerCheck.ofClass(group, frames, PLACE)).allMatch(Finding::isGood);
    PlannedLayer held =
        new PlannedLayer(frames.plan(), frames.summary(), frames.basis(), frames.inputs());
    assertThat(LayerCheck.ofClass(group, held, PLACE))
        .filteredOn(finding -> !finding.isGood())
        .isNotEmpty()
        .allMatch(finding -> finding.numbers() == NumberType.FLOAT);
  }

  @Test
  void whatDoesNotCompileIsADiagnostic() {
    Map<String, String> sources = Map.of("Checked", "package org.equigen.check; class Checked {");
    assertThatThrownBy(() -> Drivers.create(LayerRunners.class, "ClassDriver", sources, PLACE))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("EQG133");
  }

  @Test
  void aLayerOfZerosProvesNothing() {
    Deviation deviation = new Deviation();
    deviation.add(new double[1][3], new double[1][3]);
    assertThat(new Finding("any", "forward", NumberType.DOUBLE, deviation.relative(), 1).isGood())
        .isFalse();
    deviation.add(new double[][] {{Double.NaN}}, new double[][] {{1}});
    assertThat(new Finding("any", "forward", NumberType.DOUBLE, deviation.relative(), 1).isGood())
        .isFalse();
  }

  /** A compiled layer, the first feature of one result of which is doubled and some. */
  private static PassRunner skewed(LayerPlan plan, Pass wrong, String operand) {
    PassRunner sound = LayerCheck.compiled(plan, PLACE).in(NumberType.DOUBLE);
    return (pass, batch, values) -> {
      Map<String, double[][]> results = new HashMap<>(sound.run(pass, batch, values));
      if (pass == wrong) {
        results.computeIfPresent(
            operand,
            (_, rows) ->
                Arrays.stream(rows)
                    .map(
                        row -> {
                          double[] other = row.clone();
                          other[0] = 2 * other[0] + 1;
                          return other;
                        })
                    .toArray(double[][]::new));
      }
      return results;
    };
  }

  private static PlannedLayer plan(Group group, String kind, String in, String out) {
    return new LayerPlanner(new IntertwinerSolver(BasisCache.inMemory()), CostModel.CHEAPEST)
        .plan(group, declaration(group, kind, in, out), PLACE);
  }

  private static LayerDeclaration declaration(Group group, String kind, String in, String out) {
    return switch (kind) {
      case "gate" ->
          new LayerDeclaration.Gate(
              RepresentationParser.parse(out, group), Activation.SILU, Activation.SIGMOID);
      case "invariants" -> new LayerDeclaration.Invariants(RepresentationParser.parse(in, group));
      default ->
          new LayerDeclaration.Linear(
              RepresentationParser.parse(in, group), RepresentationParser.parse(out, group));
    };
  }
}
