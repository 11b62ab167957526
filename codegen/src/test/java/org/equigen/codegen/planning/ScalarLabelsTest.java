package org.equigen.codegen.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.equigen.codegen.plan.PlanPrinter;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.codegen.planning.norm.GatePlanner;
import org.equigen.codegen.planning.polynomial.InvariantsPlanner;
import org.equigen.codegen.request.LayerKind;
import org.equigen.codegen.request.RequestedLayer;
import org.equigen.codegen.request.RequestedText;
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

/** A scalar is a scalar to layers of every kind, whatever label it is written by. */
class ScalarLabelsTest {
  private static final Place PLACE = Place.of("test");

  private final LayerPlanner planner =
      new LayerPlanner(new IntertwinerSolver(BasisCache.inMemory()), CostModel.CHEAPEST);

  @ParameterizedTest(name = "{1} of {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "SO(3)           | 0e         | V",
        "O(3)            | 0e         | V",
        "O(3)            | 0e         | 0o",
        "SU(2)           | spin(0)    | Real(V)",
        "SU(3)           | (0,0)      | Real(V)",
        "SU(3)           | [0,0]      | Real(V)",
        "SL(2,C)         | (0,0)      | Real(V)",
        "lorentz         | (0,0)      | V",
        "SO(4)           | (0,0)      | V",
        "SO(5)           | [0,0]      | V",
        "Sp(4)           | [0,0]      | V",
        "G2              | [0,0]      | V",
        "SO(3)           | Alt(3,V)   | V",
        "O(3)            | 0o*0o      | V",
        "SO(3) x O(3)    | 0e[O(3)]   | V[SO(3)]"
      })
  void plansAreThoseOfTheScalarButForItsName(String name, String label, String other) {
    Group group = GroupNames.parse(name);
    Representation scalar = parse(group, "2S + 2 " + other + " + S");
    Representation labelled = parse(group, "2 " + label + " + 2 " + other + " + " + label);
    same(
        group,
        label,
        new LayerDeclaration.Gate(scalar, Activation.SILU, Activation.SIGMOID),
        new LayerDeclaration.Gate(labelled, Activation.SILU, Activation.SIGMOID));
    same(
        group,
        label,
        new LayerDeclaration.Invariants(scalar),
        new LayerDeclaration.Invariants(labelled));
    same(
        group,
        label,
        new LayerDeclaration.Linear(scalar, scalar),
        new LayerDeclaration.Linear(labelled, labelled));
  }

  private void same(Group group, String label, LayerDeclaration scalar, LayerDeclaration labelled) {
    PlannedLayer expected = planner.plan(group, scalar, PLACE);
    PlannedLayer found = planner.plan(group, labelled, PLACE);
    assertThat(asScalars(PlanPrinter.print(found.plan()), label))
        .isEqualTo(asScalars(PlanPrinter.print(expected.plan()), label));
    assertThat(found.summary().parameters()).isEqualTo(expected.summary().parameters());
  }

  /** The text with the label written as S; {@code 3S} as well where invariants count scalars. */
  private static String asScalars(String text, String label) {
    String printed = label.equals("0o*0o") ? "0o^2" : label;
    return text.replaceAll("(\\d)x" + Pattern.quote(printed), "$1S").replace(printed, "S");
  }

  @Test
  void pseudoScalarsAreNone() {
    Group group = GroupNames.parse("O(3)");
    Representation out = parse(group, "2x0e + 3x0o + 1o");
    assertThat(GatePlanner.input(group, out)).hasToString("6x0e + 3x0o + 1o");
    assertThat(InvariantsPlanner.pairs(group, out).orElseThrow())
        .hasToString("0o^2 + 0o*1o + 1o^2");
  }

  @Test
  void gatesOfAnOutputWithoutScalarsAreScalars() {
    Group group = GroupNames.parse("O(3)");
    assertThat(GatePlanner.input(group, parse(group, "2x0o + 1o"))).hasToString("3S + 2x0o + 1o");
  }

  @Test
  void anInputMayBeGivenWithItsScalarsWrittenEitherWay() {
    Group group = GroupNames.parse("O(3)");
    for (String in : new String[] {"3x0e + 1o", "3S + 1o", "2S + 0e + 1o"}) {
      assertThat(gate(in).declaration(group)).isInstanceOf(LayerDeclaration.Gate.class);
    }
    assertThatThrownBy(() -> gate("3x0o + 1o").declaration(group))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("give \"3x0e + 1o\"");
  }

  private static RequestedLayer gate(String in) {
    return new RequestedLayer(
        LayerKind.GATE,
        name ->
            new RequestedText(
                PLACE, Optional.ofNullable(Map.of("in", in, "out", "2x0e + 1o").get(name))));
  }

  private static Representation parse(Group group, String text) {
    return RepresentationParser.parse(text, group);
  }
}
