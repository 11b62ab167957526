package org.equigen.codegen.planning.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.plan.transform.PlanInterpreter;
import org.equigen.codegen.plan.transform.RealAlgebra;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.PathRule;
import org.equigen.codegen.planning.declaration.PathSelection;
import org.equigen.codegen.planning.declaration.ProductOptions;
import org.equigen.codegen.planning.declaration.ProductOptions.Mode;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.codegen.request.Requests;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products whose paths have modes and weights of their own. */
class MixedProductTest {
  private static final Offset<Double> ROUNDING = Offset.offset(1e-11);

  /** Every mode, two summands of one term, a path without weights, weights of paths. */
  private static final String INSTRUCTIONS =
      "[0] x [0] -> [0] by uvu, weights none, path-weight 2; [1] x [1] -> [0] by uvw;"
          + " [0] x [1] -> [1] by uvw, path-weight 1/2; [1] x [0] -> [1] by uvu;"
          + " [1] x [1] -> [2] by uvw; [0] x [0] -> [3] by uvuv; [1] x [1] -> [3] by uvw";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Of o3.TensorProduct of e3nn 0.6.0 with these instructions and the same numbers, its
        // weights in the order [w][u][v].
        "component | element | -0.370740009976, 0.255925809215, 0.555496212025, 0.0715900974233,"
            + " -0.117987283681, -0.251677083068, 0.150627232086, -0.205847469877,"
            + " -0.00669760126777, 0.940073593129, -0.386299423149, -0.698104576693,"
            + " -0.227853577115, 0.478415965387, -0.702187059598, -0.200041662327,"
            + " 0.485815465652, -0.279123864406, -0.599902947306, 0.378843101244,"
            + " -0.0338109816565",
        "norm | path | -0.75395260544, 0.0910399980778, 0.555496212025, 0.0715900974233,"
            + " -0.117987283681, -0.251677083068, 0.150627232086, -0.205847469877,"
            + " -0.00669760126777, 0.940073593129, -0.386299423149, -1.20915259583,"
            + " -0.39465397225, 0.828640759203, -1.21622366364, -0.346482322781,"
            + " 0.841457069612, -0.648770471739, -1.21710754712, 0.968736290226,"
            + " 0.270468343804",
      })
  void valuesAreThoseOfE3nn(String normalisation, String pathNormalisation, String golden) {
    PlannedLayer layer =
        Requests.plan(
            "O(3)",
            "tensor-product",
            "in=2x0e + 3x1o",
            "with=2x0e + 1o",
            "out=2x0e + 3x1o + 2x1e + 4x0e",
            "normalisation=" + normalisation,
            "path-normalisation=" + pathNormalisation,
            "paths=" + INSTRUCTIONS);
    double[] x = {0.3, -0.7, 1.1, 0.2, -0.5, -0.4, 0.9, 0.6, 0.25, -1.2, 0.8};
    double[] z = {0.45, -1.3, 0.7, -0.15, 0.95};
    double[] w = IntStream.range(0, 40).mapToDouble(k -> ((7 * k) % 11 - 5) / 4.0).toArray();
    double[] expected =
        Arrays.stream(golden.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    assertThat(values(layer.plan(), Map.of("x", x, "z", z, "w", w)))
        .containsExactly(expected, ROUNDING);
  }

  private static double[] values(LayerPlan plan, Map<String, double[]> given) {
    PlanInterpreter<Double> run =
        new PlanInterpreter<>(new RealAlgebra(), plan.forward(), Batch.ofSamples(1));
    for (Operand operand : plan.forward().arguments()) {
      if (operand.role() != Role.OUTPUT) {
        double[] values = Optional.ofNullable(given.get(operand.name())).orElseThrow();
        assertThat(values).hasSize(operand.size());
        IntStream.range(0, values.length)
            .forEach(k -> run.values(operand).getFirst().set(k, values[k]));
      }
    }
    run.run();
    return run.values("y").getFirst().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static PlannedLayer plan(String out, String mode, String weights, String paths) {
    return Requests.plan(
        "O(3)",
        "tensor-product",
        "in=4x0e + 4x1o",
        "with=0e + 4x1o",
        "out=" + out,
        "mode=" + mode,
        "weights=" + weights,
        "paths=" + paths);
  }

  @Test
  void scalarsKeepChannelsAndTheRestIsConnectedFully() {
    PlannedLayer layer =
        plan("6x0e + 5x1o + 2x1e", "uvw", "shared", "* x 0e -> * by uvu; * x * -> *");
    assertThat(layer.summary().out()).hasToString("10x0e + 9x1o + 2x1e");
    // Fully connected 1o*1o->0e, 0e*1o->1o, 1o*1o->1e; of each channel 0e*0e->0e, 1o*0e->1o.
    assertThat(layer.summary().parameters()).isEqualTo(6 * 16 + 5 * 16 + 2 * 16 + 4 + 4);
    assertThat(layer.plan().definition().steps()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // out  | mode | weights | paths                | mode | weights | paths
        "0e + 1o | uvu | shared | * x * -> *           | uvu | shared | ''",
        "0e + 1o | uvw | row    | * x * -> * by uvuv    | uvuv | row   | ''",
        "0e + 1o | uvw | row    | * x * -> * by uvu, weights none | uvu | none | ''",
        "0e      | uvw | shared | 1o x 1o -> 0e by uvu | uvu | shared | 1o x 1o -> 0e",
        "2x0e    | uvu | shared | [1] x [1] -> [0] by uvw | uvw | shared | 1o x 1o -> 0e",
        "2x0e    | uvw | shared | * x 1o -> 0e | uvw | shared | 1o x 1o -> 0e",
        "0e + 1o | uvu | shared | * x * -> * by uuu | uuu | shared | ''",
        "4x0e | uvw | shared | 1o x 1o -> 0e; [0] x [0] -> [0] by uvu"
            + " | uvuv | none | [0] x 0e -> [0] by uvu, weights shared;"
            + " [1] x * -> 0e by uvw , weights shared, path-weight 1",
        "4x0e + 1o | uvw | row | [0] x * -> 1o by uvu; * x * -> [0] by uvw"
            + " | uvw | row | 0e x 1o -> 1o by uvu; * x * -> 0e",
        "4x0e | uvw | row | [1] x [1] -> [0] by uvw; [1] x [1] -> [0] by uuu"
            + " | uuu | row | [1] x [1] -> [0]; [1] x [1] -> [0] by uvw; [1] x [1] -> [0] by uuu",
      })
  void equalMeaningGivesEqualDigests(
      String out,
      String mode,
      String weights,
      String paths,
      String otherMode,
      String otherWeights,
      String otherPaths) {
    assertThat(plan(out, mode, weights, paths).plan().digest())
        .isEqualTo(plan(out, otherMode, otherWeights, otherPaths).plan().digest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0e + 1o | 0e x * -> * by uvu; * x * -> * by uuu",
        "0e + 1o | 0e x * -> * by uvu, weights none; * x * -> * by uuu",
        "0e + 1o | 0e x * -> * by uvu, path-weight 2; * x * -> * by uuu",
        "0e + 1o | 0e x * -> * by uvu, path-weight 2; * x * -> * by uvuv",
      })
  void anotherMeaningGivesAnotherDigest(String out, String paths) {
    assertThat(plan(out, "uvu", "shared", paths).plan().digest())
        .isNotEqualTo(plan(out, "uvu", "shared", "").plan().digest());
  }

  @Test
  void rulesOfTheApiAreThoseOfWords() {
    ProductOptions usual = Products.options(Mode.UVU, Weights.SHARED);
    ProductOptions options =
        new ProductOptions(
            usual.mode(),
            usual.weights(),
            usual.components(),
            usual.paths(),
            usual.rows(),
            PathSelection.of(
                PathRule.instruction(0, 0, 0, Mode.UVU, Weights.NONE).times(Rational.of(2)),
                new PathRule(new PathRule.At(1), new PathRule.Anything(), new PathRule.At(0))
                    .by(Mode.UVW)
                    .weighted(Weights.ROW)));
    assertThat(
            Products.plan(GroupNames.parse("O(3)"), "4x0e + 4x1o", "0e + 4x1o", "4x0e", options)
                .plan()
                .digest())
        .isEqualTo(
            plan(
                    "4x0e",
                    "uvuv",
                    "shared",
                    "[0] x [0] -> [0] by uvu, weights none, path-weight 2;"
                        + " [1] x * -> [0] by uvw, weights row")
                .plan()
                .digest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4x0e + 1o | * x * -> * by uvu | EQG070 | Name each term once: \"0e + 1o\"; or add paths",
        "0e + 1o + 0e | * x * -> 0e by uvu; * x * -> 1o by uvw | EQG070 | numbers follow",
        "3x0e | [0] x [0] -> [0] by uvu | EQG070 | the path 0e x 0e -> 0e has 4 channels, and 3x0e"
            + " has 3",
        "4x0e + 16x1o | [1] x [1] -> [0] by uvuv | EQG070 | has 16 channels, and 4x0e has 4",
        "16x0e | [1] x [1] -> [0] by uvuv; 0e x 0e -> 0e by uvuv; * x * -> * by uvu | EQG070"
            + " | rules before it decide all of its paths",
        "4x0e | * x * -> [0] by uvu; 1o x 1o -> [0] by uvuv | EQG070 | rules before it",
        "4x0e | 0e x 0e -> [0] by uvuv; 1o x 1o -> [0] by uuu | EQG070 | add up with those of the"
            + " same channels",
        "4x0e | 0e x 0e -> * by uuu; * x * -> * | EQG070 | with equal multiplicities",
        "4x0e | [2] x * -> * | EQG070 | Its paths are: 0e x 0e -> 0e; 1o x 1o -> 0e.",
        "4x0e | * x * -> * by uvw, weights none | EQG070 | would be the same sum",
        "4x0e | * x * -> * by vuv | EQG080 | unknown mode \"vuv\"",
        "4x0e | * x * -> * by uvw, weights some | EQG080 | unknown weights \"some\"",
        "4x0e | * x * -> * by uvw, path-weight 0 | EQG136 | \"0\"",
        "4x0e | * x * -> 2x0e by uvw | EQG086 | is no path between three terms",
        "4x0e | * * -> 0e by uvw | EQG086 | is no path between three terms",
      })
  void whatDoesNotFitIsRefused(String out, String paths, String identifier, String words) {
    assertThatThrownBy(() -> plan(out, "uvw", "shared", paths))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[" + identifier + "] ")
        .hasMessageContaining(words);
  }

  @Test
  void anUnreachableTermIsNotedWhereOthersAreConnectedFully() {
    PlannedLayer layer = plan("2x0e + 3x0o", "uvw", "shared", "0e x 0e -> 0e by uvu; * x * -> *");
    assertThat(layer.summary().notes())
        .isEqualTo(List.of("The output 3x0o is always zero: no path reaches it."));
    assertThat(layer.summary().out()).hasToString("6x0e + 3x0o");
  }
}
