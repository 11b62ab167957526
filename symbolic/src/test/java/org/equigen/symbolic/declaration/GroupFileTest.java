package org.equigen.symbolic.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.AlgebraClosure;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a group file means. */
class GroupFileTest {
  @TempDir Path folder;

  private DeclaredGroup read(String yaml) throws IOException {
    Path file = folder.resolve("group.yaml");
    Files.writeString(file, yaml);
    return GroupFile.read(file);
  }

  @Test
  void theExampleOfTheDocumentationIsRead() throws IOException {
    DeclaredGroup group =
        read(
            """
            name: boosts in a plane
            dimension: 2
            generators:                # Lie algebra elements
              - "{{0,1},{1,0}}"
            elements:                  # one-parameter subgroups, differentiated at the identity
              - {parameter: t, matrix: "{{Cosh[t],Sinh[t]},{Sinh[t],Cosh[t]}}"}
            discrete:                  # further group elements
              - "{{-1,0},{0,-1}}"
            """);
    Matrix<Algebraic> boost = Exact.of(new long[][] {{0, 1}, {1, 0}});
    assertThat(group.name()).isEqualTo("boosts in a plane");
    assertThat(group.dimension()).isEqualTo(2);
    assertThat(group.generators()).containsExactly(boost, boost);
    assertThat(group.discrete()).containsExactly(Exact.of(new long[][] {{-1, 0}, {0, -1}}));
  }

  @Test
  void nameAndDimensionAreEnough() throws IOException {
    DeclaredGroup group = read("name: nothing\ndimension: 3\n");
    assertThat(group.generators()).isEmpty();
    assertThat(group.discrete()).isEmpty();
  }

  @Test
  void differentiatedElementsGiveTheAlgebraOfTheNamedLorentzGroup() throws IOException {
    DeclaredGroup group =
        read(
            """
            name: my Lorentz
            dimension: 4
            elements:
              - parameter: w
                matrix: "{{Cosh[w],Sinh[w],0,0},{Sinh[w],Cosh[w],0,0},{0,0,1,0},{0,0,0,1}}"
              - parameter: a
                matrix: "{{1,0,0,0},{0,Cos[a],Sin[a],0},{0,-Sin[a],Cos[a],0},{0,0,0,1}}"
              - parameter: a
                matrix: "{{1,0,0,0},{0,1,0,0},{0,0,Cos[a],Sin[a]},{0,0,-Sin[a],Cos[a]}}"
            """);
    Group named = GroupNames.parse("lorentz");
    assertThat(group.generators()).containsExactlyElementsOf(named.generators());
    assertThat(AlgebraClosure.of(group).dimension()).isEqualTo(6);
  }

  @Test
  void fractionsRootsThatCancelAndPowersAreExact() throws IOException {
    DeclaredGroup group =
        read(
            """
            name: fractions
            dimension: 2
            generators:
              - "{{1/2, -3}, { 4/6 , 0 }}"
              - "{{(1+Sqrt[2])*(1-Sqrt[2]), 2^3}, {Sin[Pi/6], Sqrt[4]}}"
            elements:
              - {parameter: s, matrix: "{{1, 3*s/2 + s^2}, {0, Exp[-s]}}"}
            """);
    assertThat(group.generators())
        .extracting(Matrix::toString)
        .containsExactly("{{1/2,-3},{2/3,0}}", "{{-1,8},{1/2,2}}", "{{0,3/2},{0,-1}}");
  }

  @Test
  void aMatrixOfNumbersDoesNotStartTheAlgebraSystem() {
    Matrix<Rational> matrix =
        new MatrixText(Place.of("f"), "generator 1", " { {1 , -2/3},\n{0,7}} ", 2)
            .literal()
            .orElseThrow();
    assertThat(matrix).hasToString("{{1,-2/3},{0,7}}");
  }

  @Test
  void parametersOfOneFileDoNotLeakIntoTheNext() throws IOException {
    String yaml =
        "name: shear\ndimension: 2\nelements: [{parameter: t, matrix: \"{{1,t},{0,1}}\"}]\n";
    assertThat(read(yaml)).isEqualTo(read(yaml));
    assertThatThrownBy(() -> read("name: shear\ndimension: 1\ngenerators: [\"{{t}}\"]\n"))
        .hasMessageContaining("row 1, column 1 is \"t\"");
  }

  @Test
  void theClosureCountsTheWholeAlgebra() {
    assertThat(AlgebraClosure.of(GroupNames.parse("SO(5)")).dimension()).isEqualTo(10);
    assertThat(AlgebraClosure.of(GroupNames.parse("Sp(4)")).dimension()).isEqualTo(10);
    assertThat(AlgebraClosure.of(GroupNames.parse("SL(3)")).dimension()).isEqualTo(8);
    assertThat(AlgebraClosure.of(GroupNames.parse("S(3)")).dimension()).isZero();
    assertThat(AlgebraClosure.of(GroupNames.parse("SO(3)")).closed()).isFalse();
    assertThat(AlgebraClosure.of(GroupNames.parse("SO(2)")).closed()).isTrue();
  }
}
