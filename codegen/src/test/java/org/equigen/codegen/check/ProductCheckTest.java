package org.equigen.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.ProductOptions;
import org.equigen.codegen.planning.declaration.ProductOptions.Mode;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.codegen.planning.product.Products;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Generated products of two inputs commute with random elements of compact and other groups, and
 * all their passes are derivatives, in every mode and with weights from everywhere.
 */
class ProductCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // group         | left            | right       | out            | mode | weights | compact
        "O(3)            | 3x0e + 3x1o     | 0e + 2x1o   | 2x0e + 1o + 1e | uvw  | shared  | true",
        "SO(3)           | 2V              | 2V + S      | S + V          | uvu  | row     | true",
        "O(5)            | 2V              | 2V          | S + Alt(2,V)   | uuu  | shared  | true",
        "lorentz         | 3V + S          | V           | 2V + S         | uvw  | row     | false",
        "O(1,3)          | 2V              | 3V          | S + Sym(2,V)   | uvuv | shared  | false",
        "SU(2)           | 2 Real(V)       | Real(V)     | S              | uvw  | shared  | true",
        "SU(3)           | Real(V)         | 2 Real(V)   | Real(V) + S    | uvu  | none    | true",
        "Sp(4)           | 2V              | 2V          | S + Sym(2,V)   | uuu  | row     | false",
        "G2              | 2V              | V           | V + S          | uvu  | shared  | true",
        "D(4)            | 2V + S          | 2V          | V + S          | uvw  | shared  | true",
        "icosahedral     | 2V              | 2V          | V + S          | uvuv | none    | true",
        "S(5)            | 2V              | 2V          | V + S          | uvw  | shared  | true",
        "SO(3) x S(4)    | V               | 2V          | S + V          | uvu  | row     | true",
        // Channels side by side, more than a vector and no multiple of one.
        "O(3)            | 33x0e + 8x1o    | 0e + 1o     | 0e + 1o + 1e   | uvu  | row     | true",
        "SO(3)           | 9V + 2S         | 2V + S      | S + V          | uvu  | shared  | true",
        "lorentz         | 17V             | 3V          | S + Alt(2,V)   | uvuv | none    | false",
        "SU(3)           | 8 Real(V)       | Real(V)     | Real(V)        | uvu  | shared  | true",
        "S(5)            | 10V             | V           | V + S          | uvuv | row     | true",
        // Without weights the kernel takes channels of the first input, and those of the second add
        // up.
        "SO(3)           | 9V              | 2V          | S + V          | uvu  | none    | true",
      })
  void productsCommuteWithTheGroup(
      String name,
      String left,
      String right,
      String out,
      String mode,
      String weights,
      boolean compact) {
    Group group = GroupNames.parse(name);
    ProductOptions options =
        Products.options(
            Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
            Weights.valueOf(weights.toUpperCase(Locale.ROOT)));
    PlannedLayer layer = Products.plan(group, left, right, out, options);
    List<Finding> findings = LayerCheck.ofClass(group, layer, Place.of("test"));
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().what()).isEqualTo("equivariance");
    assertThat(findings.getFirst().error()).isBetween(1e-30, compact ? 1e-12 : 1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "gather,uvu,row,12",
    "sum,uvu,shared,12",
    "message,uvu,row,12",
    "message,uvuv,none,9",
    "message,uvw,shared,3",
    "message,uuu,row,1"
  })
  void productsOfEdgesCommuteWithTheGroup(String rows, String mode, String weights, int channels) {
    Group group = GroupNames.parse("O(3)");
    ProductOptions options =
        new ProductOptions(
            Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
            Weights.valueOf(weights.toUpperCase(Locale.ROOT)),
            ProductOptions.ComponentNorm.NORM,
            ProductOptions.PathNorm.PATH,
            ProductOptions.Rows.valueOf(rows.toUpperCase(Locale.ROOT)));
    String left = channels + "x0e + " + channels + "x1o";
    PlannedLayer layer = Products.plan(group, left, "0e + 1o", "0e + 1o + 1e", options);
    List<Finding> findings = LayerCheck.ofClass(group, layer, Place.of("test"));
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().error()).isBetween(1e-30, 1e-12);
  }
}
