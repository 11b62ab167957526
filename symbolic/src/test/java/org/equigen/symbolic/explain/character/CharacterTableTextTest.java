package org.equigen.symbolic.explain.character;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.character.table.RootSum;
import org.equigen.symbolic.declaration.GroupNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterTableTextTest {
  private static CharacterTable table(String group) {
    return CharacterTable.of(GroupNames.parse(group));
  }

  @Test
  void theIcosahedralTableReadsAsInTextbooks() throws IOException {
    StringBuilder text = new StringBuilder();
    CharacterTableText.write(table("icosahedral"), text);

    assertThat(text)
        .hasToString(
            """
            characters of icosahedral: 60 elements in 5 classes

            class                         1a  2a  3a               5a               5b
            size                           1  15  20               12               12
            squares                       1a  1a  3a               5b               5a
            chi1                    S  R   1   1   1                1                1
            chi2                    V  R   3  -1   0  1/2+1/2*sqrt(5)  1/2-1/2*sqrt(5)
            chi3     irrep(4,complex)  R   3  -1   0  1/2-1/2*sqrt(5)  1/2+1/2*sqrt(5)
            chi4     irrep(5,complex)  R   4   0   1               -1               -1
            chi5     irrep(3,complex)  R   5   1  -1                0                0

            over R: chi1 (R, 1) is S, chi2 (R, 3) is V, chi3 (R, 3) is irrep(4), chi4 (R, 4) is irrep(5), chi5 (R, 5) is irrep(3)
            """);
  }

  @Test
  void rootsOfUnityAreExplained() throws IOException {
    StringBuilder text = new StringBuilder();
    CharacterTableText.write(table("C(3)"), text);

    assertThat(text.toString())
        .contains("chi2     irrep(2,complex)  C   1    w  w^2\n")
        .contains("over R: chi1 (R, 1) is S, chi2 + chi3 (C, 2) is V\n")
        .endsWith("w = zeta(3) = exp(2 pi i/3)\n");
  }

  @Test
  void theLatexTableHasOneColumnForEachClass() throws IOException {
    StringBuilder latex = new StringBuilder();
    CharacterTableLatex.write(table("C(4)"), latex);

    assertThat(latex)
        .hasToString(
            """
            \\documentclass{article}
            \\usepackage{amsmath}
            \\allowdisplaybreaks
            \\begin{document}
            \\section*{Characters of $\\text{C(4)}$}
            \\[
            \\begin{array}{lc|rrrr}
            \\text{class} &  & \\mathrm{1a} & \\mathrm{2a} & \\mathrm{4a} & \\mathrm{4b} \\\\
            \\text{size} &  & 1 & 1 & 1 & 1 \\\\ \\hline
            \\chi_{1} & \\mathrm{R} & 1 & 1 & 1 & 1 \\\\
            \\chi_{2} & \\mathrm{R} & 1 & 1 & -1 & -1 \\\\
            \\chi_{3} & \\mathrm{C} & 1 & -1 & \\mathrm{i} & -\\mathrm{i} \\\\
            \\chi_{4} & \\mathrm{C} & 1 & -1 & -\\mathrm{i} & \\mathrm{i} \\\\
            \\end{array}
            \\]
            The representations of the rows are, in their order,
            $\\mathrm{S}$, $\\mathrm{irrep(4,complex)}$, $\\mathrm{irrep(2,complex)}$, $\\mathrm{irrep(3,complex)}$.
            \\end{document}
            """);
  }

  @Test
  void theJsonTableHasExactValuesAndPowers() throws IOException {
    StringBuilder json = new StringBuilder();
    CharacterTableJson.write(table("A(4)"), json);

    assertThat(json.toString())
        .startsWith(
            "{\"kind\":\"characters\",\"version\":2,\"group\":\"A(4)\",\"order\":12,\"conductor\":3,\n")
        .contains("{\"name\":\"3a\",\"size\":4,\"order\":3,\"powers\":[\"1a\",\"3a\",\"3b\"]}")
        .contains("\"values\":[\"1\",\"1\",\"zeta(3)\",\"zeta(3)^2\"]")
        .contains("{\"irreducible\":\"[2,2]+\",\"irrep\":\"irrep(A(4),3,complex)\",\"dimension\":1")
        .endsWith(
            "{\"irreducible\":\"[3,1]\",\"irrep\":\"irrep(A(4),2)\",\"dimension\":3,\"type\":\"R\"}]}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0,1,0,0,0,0,0,1; sqrt(2); \\sqrt{2}",
        "0,1,0,1,0,0,0,0; sqrt(-2); \\mathrm{i}\\sqrt{2}",
        "1,2,0,0; 1+2*i; 1+2\\,\\mathrm{i}",
        "0,1,1,0,1,0,0; -1/2+1/2*sqrt(-7); -\\tfrac{1}{2}+\\tfrac{1}{2}\\,\\mathrm{i}\\sqrt{7}",
        "0,1,0,0,0,0,1; w+w^6; w+w^{6}",
        "0,-2,0; -2*w; -2\\,w",
        "1,1,1; 0; 0"
      })
  void valuesAreWrittenAsShortAsTheyCanBe(String counts, String text, String latex) {
    String[] parts = counts.split(",", -1);
    long[] numbers = new long[parts.length];
    java.util.Arrays.setAll(numbers, i -> Long.parseLong(parts[i]));
    CharacterValues values = CharacterValues.of(table("Z(" + parts.length + ")"));

    assertThat(values.text(RootSum.ofCounts(numbers))).isEqualTo(text);
    assertThat(values.latex(RootSum.ofCounts(numbers))).isEqualTo(latex);
  }
}
