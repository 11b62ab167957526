package org.equigen.codegen.planning.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.PathRule;
import org.equigen.codegen.planning.declaration.PathSelection;
import org.equigen.codegen.planning.declaration.ProductOptions;
import org.equigen.codegen.planning.declaration.ProductOptions.ComponentNorm;
import org.equigen.codegen.planning.declaration.ProductOptions.Mode;
import org.equigen.codegen.planning.declaration.ProductOptions.PathNorm;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Paths, tensors, scales and refusals of products of two inputs. */
class ProductPlannerTest {
  @Test
  void dotAndCrossProductHaveTheFactorsOfE3nn() {
    // o3.TensorProduct of 1x1o and 1x1o, uuu: x.y / sqrt(3) into 0e, (x cross y) / sqrt(2) into 1e.
    PlannedLayer layer = plan("O(3)", "1o", "1o", "0e + 1e", options(Mode.UUU, Weights.NONE));
    List<Contraction> paths = contractions(layer);
    assertThat(entries(paths.get(0)))
        .hasSize(3)
        .allMatch(it -> it.equals(Coefficient.sqrt(Rational.of(1, 3))));
    Coefficient half = Coefficient.sqrt(Rational.of(1, 2));
    assertThat(entries(paths.get(1)))
        .hasSize(6)
        .allMatch(it -> it.equals(half) || it.equals(half.negate()))
        .contains(half, half.negate());
  }

  @Test
  void normDividesByTheDimensionsOfTheInputs() {
    ProductOptions norm =
        new ProductOptions(Mode.UUU, Weights.NONE, ComponentNorm.NORM, PathNorm.ELEMENT);
    // sqrt(3 * 3) times 1/sqrt(3).
    assertThat(entries(contractions(plan("O(3)", "1o", "1o", "0e", norm)).getFirst()))
        .hasSize(3)
        .allMatch(it -> it.equals(Coefficient.sqrt(Rational.of(3))));
  }

  @ParameterizedTest
  @EnumSource(
      value = PathNorm.class,
      names = {"ELEMENT", "PATH"})
  void outputsOfInputsOfUnitVarianceHaveUnitVariance(PathNorm paths) {
    ProductOptions options =
        new ProductOptions(Mode.UVW, Weights.SHARED, ComponentNorm.COMPONENT, paths);
    PlannedLayer layer = plan("O(3)", "4x0e + 3x1o", "2x0e + 1o + 5x2e", "2x0e + 3x1o", options);
    // The variance of y_w[k], averaged over k, is the sum of squared factors over m n channels.
    for (int target = 0; target < 2; target++) {
      Rational sum = Rational.ZERO;
      for (Contraction path : contractions(layer)) {
        if (path.output().segment() == target) {
          long pairs =
              (long) path.inputs().get(1).shape().positions()
                  * path.inputs().get(2).shape().positions();
          for (Coefficient entry : entries(path)) {
            sum = sum.add(entry.square().multiply(Rational.of(pairs)));
          }
        }
      }
      int components = layer.plan().output().segment(target).components();
      assertThat(sum).isEqualTo(Rational.of(components));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O(3)   | 1o           | 1o      | 0e + 1e + 2e | 3",
        "SO(3)  | V + V^2      | V       | V            | 4",
        "G2     | V            | V       | V + S        | 2",
        "S(5)   | V            | V       | V            | 5",
        "SU(2)  | Real(V)      | Real(V) | S            | 4",
      })
  void pathsAreCountedByTheSolver(
      String group, String left, String right, String out, int expected) {
    PlannedLayer layer = plan(group, left, right, out, options(Mode.UVU, Weights.SHARED));
    assertThat(layer.summary().dimension()).isEqualTo(expected);
    assertThat(layer.summary().parameters()).isEqualTo(expected);
    assertThat(contractions(layer)).hasSize(expected);
  }

  @Test
  void pathsThatKeepChannelsLieSideBySide() {
    PlannedLayer layer =
        plan("O(3)", "4x0e + 4x1o", "0e + 2x1o", "0e + 1o", options(Mode.UVU, Weights.ROW));
    assertThat(layer.summary().out()).hasToString("8x0e + 8x1o");
    assertThat(layer.plan().operands(Role.INPUT))
        .extracting(it -> it.name())
        .containsExactly("x", "z", "weights");
    // 0e*0e and 1o*1o into 0e, 0e*1o and 1o*0e into 1o, of four times one or two channels.
    assertThat(layer.plan().operands(Role.INPUT).get(2).size()).isEqualTo(4 + 8 + 8 + 4);
    assertThat(layer.summary().parameters()).isZero();
  }

  @Test
  void severalMapsOfOnePathHaveWeightsOfTheirOwn() {
    PlannedLayer layer = plan("SO(3)", "V^2", "V", "V", options(Mode.UVW, Weights.SHARED));
    List<String> names = new ArrayList<>();
    layer.plan().parameters().segments().forEach(it -> names.add(it.name()));
    assertThat(names)
        .hasSize(3)
        .doesNotHaveDuplicates()
        .allMatch(it -> it.startsWith("weight V^3->V#"));
  }

  @Test
  void whatCannotBeMultipliedIsADiagnostic() {
    assertThatThrownBy(() -> plan("O(3)", "1o", "1o", "1o", options(Mode.UVW, Weights.SHARED)))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQG070] --out: ")
        .hasMessageContaining("no equivariant product of \"1o\" and \"1o\" leads to it");
    assertThatThrownBy(() -> plan("O(3)", "2x1o", "1o", "0e", options(Mode.UUU, Weights.SHARED)))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("equal multiplicities");
    assertThatThrownBy(() -> plan("O(3)", "1o", "1o", "3x0e", options(Mode.UVU, Weights.SHARED)))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("Name each term once: \"0e\"");
    assertThatThrownBy(() -> plan("O(3)", "1o", "1o", "0e", options(Mode.UVW, Weights.NONE)))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("uvu, uuu or uvuv");
    assertThatThrownBy(() -> plan("SU(3)", "V", "V", "V", options(Mode.UVW, Weights.SHARED)))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("EQG075");
  }

  @Test
  void anOutputThatNoPathReachesIsNoted() {
    PlannedLayer layer = plan("O(3)", "1o", "1o", "0e + 1o", options(Mode.UVW, Weights.SHARED));
    assertThat(layer.summary().notes())
        .containsExactly("The output 1o is always zero: no path reaches it.");
  }

  private static ProductOptions options(Mode mode, Weights weights) {
    return Products.options(mode, weights);
  }

  private static PlannedLayer plan(
      String name, String left, String right, String out, ProductOptions options) {
    return Products.plan(GroupNames.parse(name), left, right, out, options);
  }

  private static List<Contraction> contractions(PlannedLayer layer) {
    return layer.plan().definition().steps().stream().map(Contraction.class::cast).toList();
  }

  private static List<Coefficient> entries(Contraction path) {
    List<Coefficient> values = new ArrayList<>();
    for (int k = 0; k < path.coefficients().size(); k++) {
      values.add(path.coefficients().value(k));
    }
    return values;
  }

  private static ProductOptions selected(String left, String right, String out) {
    Group group = GroupNames.parse("O(3)");
    ProductOptions all = options(Mode.UVU, Weights.SHARED);
    PathRule chosen = PathRule.between(term(left, group), term(right, group), term(out, group));
    return new ProductOptions(
        all.mode(),
        all.weights(),
        all.components(),
        all.paths(),
        all.rows(),
        new PathSelection(Optional.of(List.of(chosen)), Place.of("--paths")));
  }

  private static Term term(String text, Group group) {
    return RepresentationParser.parse(text, group).summands().getFirst().term();
  }

  @Test
  void onlyThePathsThatWereChosenArePlanned() {
    PlannedLayer all =
        plan("O(3)", "8x1o + 8x0e", "0e + 1o", "0e + 1o", options(Mode.UVU, Weights.SHARED));
    PlannedLayer one =
        plan("O(3)", "8x1o + 8x0e", "0e + 1o", "0e + 1o", selected("1o", "1o", "0e"));
    assertThat(all.summary().dimension()).isEqualTo(4);
    assertThat(one.summary().dimension()).isEqualTo(1);
    assertThat(one.plan().output().size()).isEqualTo(8);
    assertThat(one.plan().digest()).isNotEqualTo(all.plan().digest());
  }

  @Test
  void aPathThatDoesNotExistIsRefusedWithThoseThatDo() {
    assertThatThrownBy(() -> plan("O(3)", "1o", "1o", "0e + 1e", selected("1o", "1o", "0o")))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("\"1o x 1o -> 0o\"")
        .hasMessageContaining("1o x 1o -> 0e; 1o x 1o -> 1e");
  }
}
