package org.equigen.symbolic.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.equigen.symbolic.group.AlgebraClosure;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Sqrt[2]; Q(sqrt(2)); sqrt(2)",
        "Sqrt[8]/6; Q(sqrt(2)); 1/3*sqrt(2)",
        "1/Sqrt[3]; Q(sqrt(3)); 1/3*sqrt(3)",
        "Sqrt[2]*Sqrt[3]; Q(sqrt(6)); sqrt(6)",
        "(1+Sqrt[2])^3; Q(sqrt(2)); 7+5*sqrt(2)",
        "I; Q(i); i",
        "1/(1+2*I); Q(i); 1/5-2/5*i",
        "Sqrt[-4]; Q(i); 2*i",
        "1/5-2/5*i; Q(i); 1/5-2/5*i",
        "1/2+1/2*sqrt(5); Q(sqrt(5)); 1/2+1/2*sqrt(5)",
        "zeta(8)^3; Q(zeta(8)); zeta(8)^3",
        "1/2*(2*cos(2*pi/7)); Q(2*cos(2*pi/7)); 1/2*(2*cos(2*pi/7))",
        "GoldenRatio; Q(sqrt(5)); 1/2+1/2*sqrt(5)",
        "(1+Sqrt[5])/2; Q(sqrt(5)); 1/2+1/2*sqrt(5)",
        "Cos[2*Pi/5]; Q(sqrt(5)); -1/4+1/4*sqrt(5)",
        "Cos[72*Degree]; Q(sqrt(5)); -1/4+1/4*sqrt(5)",
        "Cos[Pi/4]; Q(sqrt(2)); 1/2*sqrt(2)",
        "Tan[Pi/3]; Q(sqrt(3)); sqrt(3)",
        "Cosh[Pi*I/4]; Q(sqrt(2)); 1/2*sqrt(2)",
        "Sinh[Pi*I/2]; Q(i); i",
        "Exp[Pi*I/2]; Q(i); i",
        "Exp[2*Pi*I/3]; Q(zeta(12)); -1+zeta(12)^2",
        "(-1)^(1/4); Q(zeta(8)); zeta(8)",
        "Cos[2*Pi/7]; Q(2*cos(2*pi/7)); 1/2*(2*cos(2*pi/7))",
        "Sqrt[3+2*Sqrt[2]]; Q(sqrt(2)); 1+sqrt(2)",
        "8^(1/3); Q; 2",
        "(-8/27)^(1/3)*3/2; Q(zeta(12)); zeta(12)^2",
        "4^(3/4); Q(sqrt(2)); 2*sqrt(2)",
        "2 Sqrt(3) cos(π/6); Q; 3",
        "1/2 I; Q(i); 1/2*i",
        "-2^2-3^-1; Q; -13/3",
        "2^3^2/2^2^3; Q; 2",
        "Sin[18°]÷2×4; Q(sqrt(5)); -1/2+1/2*sqrt(5)",
        "Plus[1,2]*Power[2,3]; Q; 24",
        "Log[E]*Sin[1]^2+Cos[1]^2*Log[E]; Q; 1",
        "Log[1]+Cosh[0]; Q; 1"
      })
  void entriesOfNumberFieldsAreExact(String entry, String field, String value) throws IOException {
    DeclaredGroup group = read("name: a\ndimension: 1\ngenerators: [\"{{" + entry + "}}\"]\n");
    assertThat(group.field()).hasToString(field);
    assertThat(group.field().text(group.generators().getFirst().get(0, 0))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Exp[I*t]; Q(i); i",
        "Cos[t]+I*Sin[t]; Q(i); i",
        "Cosh[Sqrt[2]*t]+Sinh[Sqrt[2]*t]; Q(sqrt(2)); sqrt(2)",
        "Exp[GoldenRatio*t]; Q(sqrt(5)); 1/2+1/2*sqrt(5)",
        "Sqrt[1+2*t]; Q; 1",
        "(1+t)^3/(1-t)^2; Q; 5",
        "Cos[t+Pi/3]*2; Q(sqrt(3)); -sqrt(3)",
        "Exp[2*Pi*I]*Exp[t]; Q; 1",
        "Log[Exp[1]]+Tan[t]-Tanh[2*t]; Q; -1"
      })
  void elementsMayHaveComplexAndIrrationalDerivatives(String entry, String field, String value)
      throws IOException {
    DeclaredGroup group =
        read(
            "name: a\ndimension: 1\nelements: [{parameter: t, matrix: \"{{%s}}\"}]\n"
                .formatted(entry));
    assertThat(group.field()).hasToString(field);
    assertThat(group.field().text(group.generators().getFirst().get(0, 0))).isEqualTo(value);
  }

  @Test
  void aTurnBy72DegreesIsExact() throws IOException {
    DeclaredGroup group =
        read(
            """
            name: C(5) in the plane
            dimension: 2
            discrete:
              - "{{Cos[2*Pi/5],-Sin[2*Pi/5]},{Sin[2*Pi/5],Cos[2*Pi/5]}}"
            """);
    Matrix<Algebraic> turn = group.discrete().getFirst();
    Matrix<Algebraic> power = turn;
    for (int k = 1; k < 5; k++) {
      assertThat(power).isNotEqualTo(Matrix.identity(group.field(), 2));
      power = power.multiply(turn);
    }
    assertThat(power).isEqualTo(Matrix.identity(group.field(), 2));
    assertThat(group.field()).isEqualTo(NumberField.realCyclotomic(20));
  }

  @Test
  void theFieldContainsTheEntriesOfAllMatrices() throws IOException {
    DeclaredGroup group =
        read(
            """
            name: mixed
            dimension: 2
            generators: ["{{0,Sqrt[2]},{0,0}}"]
            discrete: ["{{I,0},{0,Sqrt[3]/Sqrt[6]}}"]
            """);
    assertThat(group.field()).isEqualTo(NumberField.cyclotomic(8));
    assertThat(group.field().value(group.discrete().getFirst().get(1, 1)).real())
        .isCloseTo(Math.sqrt(0.5), org.assertj.core.api.Assertions.within(1e-12));
  }
}
