package org.equigen.codegen.planning.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.equigen.codegen.check.Finding;
import org.equigen.codegen.check.LayerCheck;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.plan.transform.PlanInterpreter;
import org.equigen.codegen.planning.AlgebraicAlgebra;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.assembly.Strategy;
import org.equigen.codegen.planning.assembly.StrategyCost;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.AlgebraicNumber;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Linear layers through irreducible parts compute what others compute, by fewer products. */
class SchurStrategyTest {
  private static final long SEED = 20_261_130L;
  private static final Place PLACE = Place.of("--out");
  private static final IntertwinerSolver SOLVER = new IntertwinerSolver(BasisCache.inMemory());

  /** Multiplications between irreducible parts, of the changes of basis, and once per call. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 9*1 + 36*3 + 36*5 + 9*7 + 1*9
        "SO(3) | V^4   | V^4   | 369   | 1260 | 1641",
        // 64*64*9
        "SO(3) | 64V^2 | 64V^2 | 36864 | 2560 | 112704",
      })
  void figures(String group, String in, String out, long between, long change, long otherwise) {
    PlannedLayer layer = linear(group, in, out, Optional.of(Strategy.SCHUR));
    PlanSummary.BlockSummary block = layer.summary().blocks().getFirst();
    StrategyCost cost = cost(block, Strategy.SCHUR);
    assertThat(cost.multiplications() - cost.changeOfBasis()).isEqualTo(between);
    assertThat(cost.changeOfBasis()).isEqualTo(change);
    assertThat(layer.summary().multiplications()).isEqualTo(between + change);
    assertThat(block.costs().stream().map(StrategyCost::multiplications)).contains(otherwise);
    assertThat(multiplications(layer.plan().forward())).isEqualTo(between + change);
  }

  private static StrategyCost cost(PlanSummary.BlockSummary block, Strategy strategy) {
    return block.costs().stream().filter(it -> it.strategy() == strategy).findFirst().orElseThrow();
  }

  /** Counted in the plan: entries times channels, in every step that runs for each sample. */
  private static long multiplications(Program forward) {
    return forward.steps().stream()
        .filter(step -> !step.rows().isShared())
        .filter(step -> step.accesses().stream().noneMatch(it -> it.operand().name().equals("w")))
        .map(step -> (Contraction) step)
        .mapToLong(
            step ->
                step.letters().values().stream()
                        .mapToLong(Integer::longValue)
                        .reduce(1, (a, b) -> a * b)
                    * step.coefficients().size())
        .sum();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // group       | input           | output
        "O(3)          | 2V^2 + V        | V^2 + 2V",
        "SO(3)         | V^3 + S         | 2V^2 + V",
        "SO(3)         | 2x2e + 1o*1o    | 2e + 1o*2e",
        "O(5)          | V^2             | V^2 + Sym(2,V)",
        "lorentz       | V^2 + V         | 2V^2",
        "O(1,3)        | V^2             | Alt(2,V) + V^2",
        "SU(2)         | 2 Real(V)       | Real(V) + Real(V)^2",
        "SU(3)         | Real(V)         | 2 Real(V)",
        "Sp(4)         | V^2             | V^2 + S",
        "G2            | V + S           | V^2",
        "D(4)          | 2V^2 + S        | V^2",
        "icosahedral   | V^2             | V^2 + V",
        "S(5)          | V^2             | V^2 + V",
        "SO(3) x S(4)  | V               | 2V",
        "C(3)          | 2V              | V + V^2",
        "SO(2)         | V^2             | 2V^2",
        "SL(2)         | V*V'            | V^2",
      })
  void theProgramIsTheDefinitionExactly(String group, String in, String out) {
    LayerPlan schur = linear(group, in, out, Optional.of(Strategy.SCHUR)).plan();
    List<AlgebraicNumber> expected = values(schur.definition());
    assertThat(expected).anyMatch(value -> !value.value().isZero());
    assertThat(schur.forward()).isNotEqualTo(schur.definition());
    for (Strategy strategy : Strategy.values()) {
      LayerPlan plan = linear(group, in, out, Optional.of(strategy)).plan();
      List<AlgebraicNumber> found = values(plan.forward());
      assertThat(found).hasSameSizeAs(expected);
      for (int k = 0; k < expected.size(); k++) {
        assertThat(found.get(k).subtract(expected.get(k)).value().isZero()).isTrue();
      }
    }
  }

  /** What a program writes for one sample of whole numbers. */
  private static List<AlgebraicNumber> values(Program program) {
    PlanInterpreter<AlgebraicNumber> interpreter =
        new PlanInterpreter<>(new AlgebraicAlgebra(), program, Batch.ofSamples(1));
    Random random = new Random(SEED);
    program.arguments().stream()
        .filter(operand -> operand.role() != Role.OUTPUT)
        .forEach(
            operand ->
                interpreter
                    .values(operand)
                    .getFirst()
                    .replaceAll(_ -> AlgebraicNumber.of(Rational.of(random.nextInt(-9, 10)))));
    interpreter.run();
    return List.copyOf(interpreter.values("y").getFirst());
  }

  /** One parameter for each endomorphism: 1, 2 or 4. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SO(3) | V       | 1 | 3",
        "C(3)  | V       | 2 | 4",
        "SO(2) | V       | 2 | 4",
        "SU(3) | Real(V) | 2 | 12",
        "SU(2) | Real(V) | 4 | 16",
      })
  void typesHaveOneTwoAndFourParameters(String group, String rep, int parameters, int products) {
    PlanSummary.BlockSummary block =
        linear(group, rep, rep, Optional.of(Strategy.SCHUR)).summary().blocks().getFirst();
    assertThat(block.maps()).isEqualTo(parameters);
    assertThat(block.multiplications()).isEqualTo(products);
    assertThat(cost(block, Strategy.SCHUR).changeOfBasis()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SO(3) | 2V^3          | 3V^2",
        "C(3)  | 2V^2          | 3V",
        "SU(2) | 3 Real(V)     | 2 Real(V) + Real(V)^3",
        "SO(3) | 2x2e + 1o*1o  | 2e + 3x1o*2e",
      })
  void everyPassIsRight(String name, String in, String out) {
    Group group = GroupNames.parse(name);
    PlannedLayer layer = linear(name, in, out, Optional.of(Strategy.SCHUR));
    List<Finding> findings = LayerCheck.ofClass(group, layer, PLACE);
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().error()).isBetween(1e-30, 1e-12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SO(3)       | 2V^3 + V     | V^2 + V",
        "lorentz     | 2V^2         | V^2 + V",
        "icosahedral | V^2          | V^2",
        "SU(2)       | 2 Real(V)    | Real(V)",
      })
  void parametersMeanTheSameByEveryStrategy(String group, String in, String out) {
    Set<String> digests = new HashSet<>();
    Set<Program> programs = new HashSet<>();
    for (Strategy strategy : Strategy.values()) {
      LayerPlan plan = linear(group, in, out, Optional.of(strategy)).plan();
      digests.add(plan.digest());
      programs.add(plan.forward());
    }
    digests.add(linear(group, in, out, Optional.empty()).plan().digest());
    assertThat(digests).hasSize(1);
    assertThat(programs).hasSizeGreaterThan(1);
  }

  @Test
  void itIsTakenWhereItSavesHalf() {
    PlanSummary large = linear("SO(3)", "64V^2", "64V^2", Optional.empty()).summary();
    assertThat(large.blocks().getFirst().strategy()).isEqualTo(Strategy.SCHUR);
    assertThat(large.blocks().getFirst().costs()).hasSize(4);
    PlanSummary small = linear("SO(3)", "2V^2", "2V^2", Optional.empty()).summary();
    assertThat(small.blocks().getFirst().strategy()).isNotEqualTo(Strategy.SCHUR);
    assertThat(small.blocks().getFirst().reason()).contains("little to save");
    PlanSummary one = linear("SO(3)", "64V", "64V", Optional.empty()).summary();
    assertThat(one.blocks().getFirst().reason()).contains("one map");
  }

  @Test
  void blocksOfOneSummandShareItsChangeOfBasis() {
    PlanSummary one = linear("SO(3)", "4V^3", "4V^3", Optional.of(Strategy.SCHUR)).summary();
    PlanSummary two = linear("SO(3)", "4V^3", "4V^3 + 4V^3", Optional.of(Strategy.SCHUR)).summary();
    long change = cost(one.blocks().getFirst(), Strategy.SCHUR).changeOfBasis();
    assertThat(two.multiplications()).isEqualTo(2 * one.multiplications() - change / 2);
  }

  @Test
  void aGroupThatIsNotReductiveHasNoSuchParts() {
    assertThat(linear("E(2)", "12V^2", "12V^2", Optional.empty()).summary().blocks())
        .allMatch(block -> block.strategy() != Strategy.SCHUR);
    assertThatThrownBy(() -> linear("E(2)", "V^2", "V^2", Optional.of(Strategy.SCHUR)))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("E(2)");
  }

  private static PlannedLayer linear(
      String name, String in, String out, Optional<Strategy> strategy) {
    Group group = GroupNames.parse(name);
    return new LayerPlanner(SOLVER, CostModel.CHEAPEST)
        .plan(
            group,
            new LayerDeclaration.Linear(
                RepresentationParser.parse(in, group),
                RepresentationParser.parse(out, group),
                strategy),
            PLACE);
  }
}
