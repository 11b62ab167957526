package org.equigen.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.ProductOptions;
import org.equigen.codegen.planning.declaration.ProductOptions.Mode;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.codegen.planning.product.Products;
import org.equigen.codegen.planning.product.Squares;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Generated products of one input with itself commute with random elements of compact and other
 * groups, and all their passes are derivatives, in every mode and with weights from everywhere.
 */
class SquareCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // group         | in              | out                 | mode | weights | compact
        "O(3)            | 2x0e + 3x1o     | 2x0e + 1o + 1e + 2e | uvw  | shared  | true",
        "SO(3)           | 2V + 2S         | S + V               | uvuv | row     | true",
        "O(5)            | 2V              | S + Alt(2,V)        | uvuv | shared  | true",
        "lorentz         | 3V + S          | 2V + S              | uvw  | row     | false",
        "O(1,3)          | 2V              | S + Sym(2,V)        | uuu  | shared  | false",
        "SU(2)           | 2 Real(V)       | S                   | uvw  | shared  | true",
        "SU(3)           | Real(V)         | Real(V) + S         | uuu  | none    | true",
        "Sp(4)           | 2V + S          | S + Sym(2,V) + V    | uvw  | shared  | false",
        "G2              | 2V              | V + S               | uvuv | none    | true",
        "D(4)            | 2V + S          | V + S               | uvw  | shared  | true",
        "icosahedral     | 2V              | V + S               | uvuv | none    | true",
        "S(5)            | 2V + V^2        | V + S               | uvw  | shared  | true",
        "SO(3) x S(4)    | 2V              | S + V               | uuu  | row     | true",
      })
  void squaresCommuteWithTheGroup(
      String name, String in, String out, String mode, String weights, boolean compact) {
    Group group = GroupNames.parse(name);
    ProductOptions options =
        Products.options(
            Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
            Weights.valueOf(weights.toUpperCase(Locale.ROOT)));
    PlannedLayer layer = Squares.plan(group, in, out, options);
    List<Finding> findings = LayerCheck.ofClass(group, layer, Place.of("test"));
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().what()).isEqualTo("equivariance");
    assertThat(findings.getFirst().error()).isBetween(1e-30, compact ? 1e-12 : 1e-9);
  }
}
