package org.equigen.symbolic.explain.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.Decomposer;
import org.equigen.symbolic.decomposition.Decomposition;
import org.equigen.symbolic.explain.Picture;
import org.equigen.symbolic.explain.notation.ScaledRow;
import org.equigen.symbolic.explain.picture.ColourScale;
import org.equigen.symbolic.explain.picture.PictureReader;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecompositionExplanationTest {
  private static Decomposition decompose(String name, String representation) {
    Group group = GroupNames.parse(name);
    return new Decomposer(new IntertwinerSolver(BasisCache.none()))
        .decompose(group, RepresentationParser.parse(representation, group));
  }

  private static String text(Decomposition decomposition, boolean change) throws IOException {
    StringBuilder text = new StringBuilder();
    new DecompositionExplanation(decomposition, change).text(text);
    return text.toString();
  }

  private static JsonNode json(Decomposition decomposition) throws IOException {
    StringBuilder text = new StringBuilder();
    new DecompositionExplanation(decomposition, true).json(text);
    return new ObjectMapper().readTree(text.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SU(3)|[1,0]^2|[1,0]*[1,0]",
        "SU(3)|(1,0)*[1,0]|(1,0)*[1,0]",
        "SU(3)|V*[1,0]|[1,0]*[1,0]",
        "SU(3)|V^2|(1,0)*V",
        "SU(2)|[1]*[2]|[1]*[2]",
        "SO(4)|[1,1]^2|[1,1]*[1,1]",
        "SO(3)|[2]*V|[2]*V",
        "SO(3) x S(3)|1o[SO(3)]*V[S(3)]|1o[SO(3)]*V[S(3)]"
      })
  void labelsAreEchoedAsTheyWereTyped(String group, String representation, String source)
      throws IOException {
    Decomposition decomposition = decompose(group, representation);
    assertThat(json(decomposition).get("components").get(0).get("from").fieldNames().next())
        .isEqualTo(source);
    assertThat(text(decomposition, false)).contains("1 of " + source);
  }

  @Test
  void theTextOfASmallDecompositionReadsAsDocumented() throws IOException {
    assertThat(text(decompose("SO(3)", "V^2"), true))
        .isEqualTo(
            """
            group           SO(3)
            representation  V^2  (9 components, over R)
            decomposition   V^2 = 0e + 1o + 2e
            dimensions      9 = 1 + 3 + 5
            parameters      3 of an equivariant map to itself; a dense one has 81. \
            In the new basis it takes 9 multiplications.
            change of basis orthonormal; 29 multiplications in stages, \
            81 as a dense matrix, 2 times as many

            irreducible  dimension  type  multiplicity  parameters  copies from
            0e           1          R     1             1           1 of 1o*V
            1o           3          R     1             1           1 of 1o*V
            2e           5          R     1             1           1 of 1o*V

            type R  real: one parameter per block, a multiple of the identity

            new coordinates, in terms of x[0] to x[8], orthonormal ones
              0e #1 [0]  sqrt(1/3)*(x[0] + x[4] + x[8])
              1o #1 [0]  sqrt(1/2)*(x[5] - x[7])
              1o #1 [1]  sqrt(1/2)*(-x[2] + x[6])
              1o #1 [2]  sqrt(1/2)*(x[1] - x[3])
              2e #1 [0]  sqrt(1/2)*(-x[2] - x[6])
              2e #1 [1]  sqrt(1/2)*(-x[1] - x[3])
              2e #1 [2]  sqrt(1/6)*(x[0] - 2*x[4] + x[8])
              2e #1 [3]  sqrt(1/2)*(-x[5] - x[7])
              2e #1 [4]  sqrt(1/2)*(x[0] - x[8])
            """);
  }

  @Test
  void copiesOfSeveralTermsAreToldApart() throws IOException {
    assertThat(text(decompose("lorentz", "V^2 + 3V"), false))
        .contains(
            "V^2 + 3V = (0,0) + 3x(1/2,1/2) + Real((1,0)) + (1,1)",
            "28 = 1 + 3*4 + 6 + 9",
            "parameters      13 of an equivariant map to itself; a dense one has 784.",
            "(1/2,1/2)    4          R     3             9           3 of V: V\n",
            "Real((1,0))  6          C     1             2           1 of V^2: (1/2,1/2)*V\n",
            "type C  complex: two parameters per block, a + b J with J^2 = -1\n")
        .doesNotContain("type H");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"SO(3); V^3", "lorentz; V^2 + V", "O(3); 2x1o*2e", "SO(3); Sym(2,V)", "SU(3); V*V'"})
  void theJsonEqualsTheExactData(String group, String representation) throws IOException {
    Decomposition decomposition = decompose(group, representation);
    JsonNode root = json(decomposition);
    assertThat(root.get("dimension").asInt()).isEqualTo(decomposition.dimension());
    assertThat(root.get("parameters").asLong()).isEqualTo(decomposition.endomorphisms());
    assertThat(root.get("components")).hasSameSizeAs(decomposition.components());
    for (int i = 0; i < decomposition.components().size(); i++) {
      JsonNode part = root.get("components").get(i);
      var component = decomposition.components().get(i);
      assertThat(part.get("irreducible").asText()).isEqualTo(component.irrep().name());
      assertThat(part.get("multiplicity").asInt()).isEqualTo(component.multiplicity());
      int copies = 0;
      for (JsonNode from : part.get("from")) {
        copies += from.asInt();
      }
      assertThat(copies).isEqualTo(component.multiplicity());
    }
    Matrix<Algebraic> projection = decomposition.projection();
    JsonNode rows = root.get("changeOfBasis").get("rows");
    assertThat(rows).hasSize(decomposition.dimension());
    for (int row = 0; row < rows.size(); row++) {
      List<String> entries = new ArrayList<>();
      rows.get(row).get("entries").forEach(entry -> entries.add(entry.toString()));
      assertThat(entries)
          .isEqualTo(
              projection.row(row).stream()
                  .map(
                      entry ->
                          "[%s,\"%s\"]"
                              .formatted(entry.column(), decomposition.field().text(entry.value())))
                  .toList());
    }
  }

  /** The products of two rows, in double precision: 1 for the same, 0 for others. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"SO(3); V^3", "lorentz; V^2 + V", "O(3); 1o*2e", "SO(3); Sym(3,V)", "SU(3); V*V'"})
  void theRowsWrittenAreOrthonormal(String group, String representation) {
    Decomposition decomposition = decompose(group, representation);
    assertThat(decomposition.orthonormal()).isTrue();
    int size = decomposition.dimension();
    Complex[][] rows = new Complex[size][size];
    new ChangeOfBasis(decomposition)
        .forEach(
            one -> {
              Arrays.fill(rows[one.number()], Complex.ZERO);
              for (ScaledRow.Entry entry : one.row().products()) {
                rows[one.number()][entry.column()] = entry.value().value();
              }
            });
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        Complex product = Complex.ZERO;
        for (int c = 0; c < size; c++) {
          product = product.add(rows[a][c].multiply(rows[b][c].conjugate()));
        }
        assertThat(product.real()).isCloseTo(a == b ? 1 : 0, within(1e-14 * size));
        assertThat(product.imaginary()).isCloseTo(0, within(1e-14 * size));
      }
    }
  }

  @Test
  void theCharacterTableOfAFiniteGroupIsAdded() throws IOException {
    Decomposition plane = decompose("D(4)", "V^2");
    DecompositionExplanation explanation =
        new DecompositionExplanation(plane, false, Optional.of(CharacterTable.of(plane.group())));
    StringBuilder text = new StringBuilder();
    explanation.text(text);
    assertThat(text.toString())
        .endsWith(
            """

            characters of D(4): 8 elements in 5 classes

            class                         1a  2a  2b  2c  4a
            size                           1   1   2   2   2
            squares                       1a  1a  1a  1a  2a
            chi1                    S  R   1   1   1   1   1
            chi2     irrep(3,complex)  R   1   1   1  -1  -1
            chi3     irrep(4,complex)  R   1   1  -1   1  -1
            chi4     irrep(5,complex)  R   1   1  -1  -1   1
            chi5                    V  R   2  -2   0   0   0

            over R: chi1 (R, 1) is S, chi2 (R, 1) is irrep(3), chi3 (R, 1) is irrep(4), chi4 (R, 1) is irrep(5), chi5 (R, 2) is V
            """);
    StringBuilder json = new StringBuilder();
    explanation.json(json);
    JsonNode table = new ObjectMapper().readTree(json.toString()).get("characterTable");
    assertThat(table.get("order").asText()).isEqualTo("8");
    assertThat(table.get("irreducibles").get(4).get("values").toString())
        .isEqualTo("[\"2\",\"-2\",\"0\",\"0\",\"0\"]");
    StringBuilder latex = new StringBuilder();
    explanation.latex(latex);
    assertThat(latex).contains("\\chi_{5} & \\mathrm{R} & 2 & -2 & 0 & 0 & 0 \\\\\n");
  }

  @Test
  void complexTypesHaveTwoParameters() throws IOException {
    assertThat(text(decompose("Z(3)", "V"), false))
        .contains("V = S + irrep(Z(3),2)", "irrep(Z(3),2)  2          C     1             2  ");
  }

  @Test
  void theLatexOfASmallDecompositionIsADocument() throws IOException {
    StringBuilder latex = new StringBuilder();
    new DecompositionExplanation(decompose("lorentz", "V^2"), true).latex(latex);
    assertThat(latex.toString())
        .startsWith("\\documentclass{article}\n\\usepackage{amsmath}\n")
        .contains(
            "{V}^{\\otimes 2} \\cong {} & \\mathrm{(0,0)} \\oplus \\mathrm{Real((1,0))}"
                + " \\oplus \\mathrm{(1,1)}\n",
            "$\\mathrm{Real((1,0))}$ & 6 & $\\mathbf{C}$ & 1 & 2 \\\\\n",
            "y^{\\mathrm{(0,0)},1}_{0} & = \\tfrac{1}{2}\\,\\bigl(x_{0} - x_{5} - x_{10} -"
                + " x_{15}\\bigr) \\\\\n")
        .endsWith("\\end{document}\n");
  }

  @Test
  void aPictureShowsTheChangeOfBasisAndItsBlocks() throws IOException {
    Decomposition decomposition = decompose("SO(3)", "V^2");
    Picture picture = new DecompositionExplanation(decomposition, false).picture();
    PictureReader reader = PictureReader.of(picture.png(1));
    assertThat(picture.pages()).isEqualTo(1);
    assertThat(reader.frames()).hasSize(3);
    int[][] change = reader.cells(reader.frames().getFirst(), 9, 9);
    ColourScale scale = new ColourScale(Math.sqrt(3));
    new ChangeOfBasis(decomposition)
        .forEach(
            one -> {
              int[] expected = new int[9];
              Arrays.fill(expected, 0xFFFFFF);
              for (ScaledRow.Entry entry : one.row().products()) {
                expected[entry.column()] = scale.of(entry.value().value().real());
              }
              assertThat(change[one.number()]).as(one.name()).isEqualTo(expected);
            });
    int[][] blocks = reader.cells(reader.frames().getLast(), 9, 9);
    int[] part = {0, 1, 1, 1, 2, 2, 2, 2, 2};
    int coloured = 0;
    for (int row = 0; row < 9; row++) {
      for (int column = 0; column < 9; column++) {
        boolean white = blocks[row][column] == 0xFFFFFF;
        assertThat(white || part[row] == part[column]).as("[%s][%s]", row, column).isTrue();
        coloured += white ? 0 : 1;
      }
    }
    assertThat(coloured).isGreaterThan(9);
  }
}
