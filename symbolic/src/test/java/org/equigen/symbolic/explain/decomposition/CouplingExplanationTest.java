package org.equigen.symbolic.explain.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.Coupling;
import org.equigen.symbolic.decomposition.Decomposer;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.explain.Picture;
import org.equigen.symbolic.explain.picture.ColourScale;
import org.equigen.symbolic.explain.picture.PictureReader;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouplingExplanationTest {
  private static CouplingExplanation couple(String name, String left, String right) {
    Group group = GroupNames.parse(name);
    Decomposer decomposer = new Decomposer(new IntertwinerSolver(BasisCache.none()));
    return new CouplingExplanation(
        group,
        decomposer.couple(group, irrep(decomposer, group, left), irrep(decomposer, group, right)));
  }

  private static Irrep irrep(Decomposer decomposer, Group group, String representation) {
    return decomposer
        .decompose(group, RepresentationParser.parse(representation, group))
        .irreducible()
        .orElseThrow();
  }

  private static JsonNode json(CouplingExplanation explanation) throws IOException {
    StringBuilder text = new StringBuilder();
    explanation.json(text);
    return new ObjectMapper().readTree(text.toString());
  }

  @Test
  void theTextIsTheScalarTheCrossAndTheTracelessProduct() throws IOException {
    StringBuilder text = new StringBuilder();
    couple("O(3)", "1o", "1o").text(text);
    assertThat(text.toString())
        .isEqualTo(
            """
            group        O(3)
            left         u in 1o  (3 components over R, type R)
            right        v in 1o  (3 components over R, type R)
            product      1o*1o = 0e + 1e + 2e
            dimensions   9 = 1 + 3 + 5
            rows         orthonormal

            0e
              [0]  sqrt(1/3)*(u[0]*v[0] + u[1]*v[1] + u[2]*v[2])

            1e
              [0]  sqrt(1/2)*(u[1]*v[2] - u[2]*v[1])
              [1]  sqrt(1/2)*(-u[0]*v[2] + u[2]*v[0])
              [2]  sqrt(1/2)*(u[0]*v[1] - u[1]*v[0])

            2e
              [0]  sqrt(1/2)*(-u[0]*v[2] - u[2]*v[0])
              [1]  sqrt(1/2)*(-u[0]*v[1] - u[1]*v[0])
              [2]  sqrt(1/6)*(u[0]*v[0] - 2*u[1]*v[1] + u[2]*v[2])
              [3]  sqrt(1/2)*(-u[1]*v[2] - u[2]*v[1])
              [4]  sqrt(1/2)*(u[0]*v[0] - u[2]*v[2])
            """);
  }

  @Test
  void everyOperandSaysItsCoordinates() throws IOException {
    CouplingExplanation explanation = couple("SU(3)", "V", "V'");
    StringBuilder text = new StringBuilder();
    explanation.text(text);
    assertThat(text)
        .contains(
            "u in (1,0), coordinates of V  (3 components",
            "v in (0,1), coordinates of V'  (3 components",
            "[0]  sqrt(1/3)*(u[0]*v[0] + u[1]*v[1] + u[2]*v[2])\n",
            "\n(1,1)\n");
    JsonNode root = json(explanation);
    assertThat(root.get("left").get("coordinates").asText()).isEqualTo("V");
    assertThat(root.get("right").get("coordinates").asText()).isEqualTo("V'");
    assertThat(root.get("couplings").get(0).get("coordinates").asText()).isEqualTo("S");
    assertThat(root.get("couplings").get(1).get("coordinates").asText()).isEqualTo("(1,1)");
  }

  @Test
  void theCoordinatesOfALabelAreVectorsOfAnExpression() throws IOException {
    JsonNode subspaces = json(couple("SU(2)", "V", "V")).get("subspaces");
    assertThat(subspaces).hasSize(1);
    assertThat(subspaces.get(0))
        .hasToString(
            "{\"coordinates\":\"spin(1)\",\"within\":\"Sym(2,V)\",\"field\":{\"name\":\"Q\",\"generator\":\"0\",\"minimalPolynomial\":[0,1]},"
                + "\"basis\":[[0,0,\"1\"],[1,1,\"1\"],[2,2,\"1\"]]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SO(3); 1o; 2e",
        "SU(2); V; V",
        "SU(3); V; V'",
        "lorentz; V; V",
        "SU(3); (1,1); (1,1)"
      })
  void theJsonHasEveryCoefficientAndRowsOfLengthOne(String group, String left, String right)
      throws IOException {
    CouplingExplanation explanation = couple(group, left, right);
    JsonNode root = json(explanation);
    assertThat(root.get("couplings")).hasSameSizeAs(explanation.tensors().couplings());
    for (int i = 0; i < root.get("couplings").size(); i++) {
      JsonNode part = root.get("couplings").get(i);
      Coupling coupling = explanation.tensors().couplings().get(i);
      int entries = 0;
      for (JsonNode entry : part.get("inclusion")) {
        int row = entry.get(0).asInt() * root.get("right").get("dimension").asInt();
        assertThat(
                explanation
                    .tensors()
                    .field()
                    .text(
                        coupling.inclusion().get(row + entry.get(1).asInt(), entry.get(2).asInt())))
            .isEqualTo(entry.get(3).asText());
        entries++;
      }
      assertThat(part.get("orthonormal")).hasSize(entries);
      double[] squares = new double[coupling.irrep().dimension()];
      for (JsonNode entry : part.get("orthonormal")) {
        squares[entry.get(0).asInt()] += square(entry.get(3).asText());
      }
      for (double square : squares) {
        assertThat(square).isCloseTo(1, within(1e-14));
      }
    }
  }

  /** The square of {@code -p/q}, of {@code sqrt(p/q)}, or of such a number times I. */
  private static double square(String text) {
    String bare = text.replace("-", "").replace("I ", "").replace("*I", "");
    boolean root = bare.startsWith("sqrt(");
    String[] parts = bare.replace("sqrt(", "").replace(")", "").split("/", -1);
    double value = Double.parseDouble(parts[0]);
    value = parts.length == 2 ? value / Double.parseDouble(parts[1]) : value;
    return root ? value : value * value;
  }

  @Test
  void copiesOfOneRepresentationAreNumbered() throws IOException {
    StringBuilder text = new StringBuilder();
    couple("SU(3)", "(1,1)", "(1,1)").text(text);
    assertThat(text)
        .contains(
            "(0,0) + 2x(1,1) + ", "(1,1) #1\n", "(1,1) #2\n", "64 = 1 + 8 + 8 + 10 + 10 + 27");
  }

  @Test
  void theLatexNamesEveryPart() throws IOException {
    StringBuilder latex = new StringBuilder();
    couple("O(3)", "1o", "1o").latex(latex);
    assertThat(latex)
        .contains(
            "\\mathrm{1o} \\otimes \\mathrm{1o} \\cong {} & \\mathrm{0e} \\oplus \\mathrm{1e}",
            "\\subsection*{$\\mathrm{2e}$}",
            "w_{0} & = \\sqrt{\\tfrac{1}{2}}\\,\\bigl(u_{1} v_{2} - u_{2} v_{1}\\bigr) \\\\");
  }

  @Test
  void aPictureHasAGridForEachPart() throws IOException {
    Picture picture = couple("O(3)", "1o", "1o").picture();
    PictureReader reader = PictureReader.of(picture.png(1));
    assertThat(reader.frames()).hasSize(3);
    int[][] cross = reader.cells(reader.frames().get(1), 3, 9);
    ColourScale scale = new ColourScale(Math.sqrt(2.0 / 3));
    double half = Math.sqrt(0.5);
    int[] expected = new int[9];
    Arrays.fill(expected, 0xFFFFFF);
    expected[5] = scale.of(half);
    expected[7] = scale.of(-half);
    assertThat(cross[0]).isEqualTo(expected);
  }
}
