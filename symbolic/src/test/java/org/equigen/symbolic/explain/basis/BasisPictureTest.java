package org.equigen.symbolic.explain.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.explain.picture.ColourScale;
import org.equigen.symbolic.explain.picture.PictureReader;
import org.equigen.symbolic.explain.picture.PictureReader.Frame;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every pixel read is compared with the exact entry that it stands for. */
class BasisPictureTest {
  private static EquivariantBasis solve(Group group, String in, String out) {
    return new IntertwinerSolver(BasisCache.none())
        .solve(
            group, RepresentationParser.parse(in, group), RepresentationParser.parse(out, group));
  }

  private static Complex[][] dense(PlacedMap map, int rows, int columns) {
    Complex[][] matrix = new Complex[rows][columns];
    for (Complex[] row : matrix) {
      Arrays.fill(row, Complex.ZERO);
    }
    for (int k = 0; k < map.map().size(); k++) {
      matrix[map.row(k)][map.column(k)] =
          map.block().field().value(map.block().coefficient(map.map(), k));
    }
    return matrix;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "lorentz; V^2; V^2; 16; 16; 1",
        "lorentz; 4V; S + V; 5; 16; 1",
        "SO(3); V^2 + S; V^2; 9; 10; 1",
        "O(3); V^3; V^3; 27; 27; 2",
        "S(4); V + 2S; 2V; 8; 6; 1"
      })
  void everyCellHasTheColourOfItsExactEntry(
      String name, String in, String out, int rows, int columns, double largest)
      throws IOException {
    EquivariantBasis basis = solve(GroupNames.parse(name), in, out);
    List<PlacedMap> maps = PlacedMap.all(basis);
    PictureReader picture = PictureReader.of(new BasisPicture(basis).png(1));
    List<Frame> frames = picture.frames();
    assertThat(frames).hasSameSizeAs(maps);
    for (int i = 0; i < maps.size(); i++) {
      int[][] cells = picture.cells(frames.get(i), rows, columns);
      Complex[][] expected = dense(maps.get(i), rows, columns);
      int coloured = 0;
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          double value = expected[row][column].real();
          assertThat(cells[row][column])
              .as("map %d, [%d][%d] = %s", i + 1, row, column, value)
              .isEqualTo(new ColourScale(largest).of(value));
          coloured += cells[row][column] == 0xFFFFFF ? 0 : 1;
        }
      }
      assertThat(coloured).isEqualTo(maps.get(i).map().size());
    }
  }

  @Test
  void aComplexMapHasAPanelForEachPart() throws IOException {
    NumberField field = NumberField.gaussian();
    Matrix<Algebraic> turn =
        Matrix.builder(field, 2, 2).add(0, 1, Algebraic.ONE).add(1, 0, field.generator()).build();
    Group group = new DeclaredGroup("eighth", 2, field, List.of(), List.of(turn), List.of());
    EquivariantBasis basis = solve(group, "V", "V");
    PictureReader picture = PictureReader.of(new BasisPicture(basis).png(1));
    List<Frame> frames = picture.frames();
    assertThat(frames).hasSize(3);
    assertThat(picture.cells(frames.get(1), 2, 2))
        .isDeepEqualTo(new int[][] {{0xFFFFFF, 0xD55E00}, {0xFFFFFF, 0xFFFFFF}});
    assertThat(picture.cells(frames.get(2), 2, 2))
        .isDeepEqualTo(new int[][] {{0xFFFFFF, 0xFFFFFF}, {0xD55E00, 0xFFFFFF}});
  }

  @Test
  void manyMapsAreSpreadOverPages() throws IOException {
    BasisPicture picture = new BasisPicture(solve(GroupNames.parse("SO(2)"), "V^4", "V^4"));
    assertThat(picture.pages()).isEqualTo(2);
    assertThat(PictureReader.of(picture.png(1)).frames()).hasSize(36);
    assertThat(PictureReader.of(picture.png(2)).frames()).hasSize(70 - 36);
  }

  @Test
  void aBasisWithoutMapsHasNoPicture() {
    EquivariantBasis basis = solve(GroupNames.parse("lorentz"), "V", "S");
    assertThatThrownBy(() -> new BasisPicture(basis))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("[EQG106]")
        .hasMessageContaining("no map but zero goes from V to S");
  }
}
