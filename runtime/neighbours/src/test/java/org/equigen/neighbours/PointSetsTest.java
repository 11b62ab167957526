package org.equigen.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.equigen.neighbours.cell.CellSearch;
import org.equigen.neighbours.cell.Lattice;
import org.equigen.neighbours.form.QuadraticForm;
import org.equigen.neighbours.search.Criterion;
import org.equigen.neighbours.search.FormSearch;
import org.equigen.runtime.data.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users can get wrong, and how results become edges of a data set. */
class PointSetsTest {
  private static final QuadraticForm LORENTZ = QuadraticForm.minkowski(3);

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void numbersThatAreNotFiniteAreRefused(double number) {
    double[] points = new double[12];
    points[7] = number;
    assertThatThrownBy(() -> PointSets.of(points, 4))
        .hasMessageContaining("EQR301")
        .hasMessageContaining("number 7 is " + number);
    assertThatThrownBy(() -> PointSets.of(new float[] {(float) number}, 1))
        .hasMessageContaining("EQR301");
  }

  @Test
  void shapesThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> PointSets.of(new double[7], 4)).hasMessageContaining("EQR302");
    assertThatThrownBy(() -> PointSets.of(new double[7], 0)).hasMessageContaining("EQR906");
    double[] three = new double[6];
    assertThatThrownBy(() -> PointSets.of(three, 2, new int[0])).hasMessageContaining("EQR303");
    for (int[] offsets : new int[][] {{1, 3}, {0, 2}, {0, 2, 1, 3}, {0, 4}, {0}, {0, 4, 3}}) {
      assertThatThrownBy(() -> PointSets.of(three, 2, offsets))
          .as(Arrays.toString(offsets))
          .hasMessageContaining("EQR304");
    }
    FormSearch search = new FormSearch(LORENTZ, Criterion.absolute(1));
    assertThatThrownBy(() -> search.among(PointSets.of(three, 3))).hasMessageContaining("EQR907");
    PointSets one = PointSets.of(new double[4], 4);
    PointSets two = PointSets.of(new double[4], 4, new int[] {0, 1, 1});
    assertThatThrownBy(() -> search.of(one, two)).hasMessageContaining("EQR302");
  }

  @Test
  void numbersWhoseSquaresOverflowAreRefused() {
    FormSearch search = new FormSearch(LORENTZ, Criterion.absolute(1));
    assertThatThrownBy(() -> search.among(PointSets.of(new double[] {0, 0, 1e160, 0}, 4)))
        .hasMessageContaining("EQR905")
        .hasMessageContaining("number 2 is 1.0E160");
    assertThatThrownBy(
            () ->
                new CellSearch(Lattice.open(), SearchSettings.DEFAULT)
                    .within(PointSets.of(new double[] {0, 1e151, 0}, 3), 1))
        .hasMessageContaining("EQR905");
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> Criterion.absolute(0)).hasMessageContaining("EQR906");
    assertThatThrownBy(() -> Criterion.range(1, 0)).hasMessageContaining("EQR906");
    assertThatThrownBy(() -> Criterion.range(Double.NaN, 0)).hasMessageContaining("EQR906");
    assertThatThrownBy(() -> Criterion.future(1).timeOn(-1)).hasMessageContaining("EQR906");
    assertThatThrownBy(() -> new FormSearch(LORENTZ, Criterion.future(1).timeOn(4)))
        .hasMessageContaining("EQR906")
        .hasMessageContaining("0 to 3");
    assertThatThrownBy(() -> SearchSettings.DEFAULT.onThreads(0)).hasMessageContaining("EQR906");
  }

  /** Positions to edges in a few lines: the data set checks maps, order and samples. */
  @Test
  void pairsBecomeEdgesOfADataSet() {
    double[] momenta = new java.util.Random(840).doubles(4 * 30, -1, 1).toArray();
    int[] offsets = {0, 10, 10, 30};
    Neighbours pairs =
        new FormSearch(LORENTZ, Criterion.absolute(3)).among(PointSets.of(momenta, 4, offsets));

    Dataset data =
        pairs
            .addTo(
                Dataset.over("jet", 3)
                    .parts("particle", "jet", "jet", offsets)
                    .column("p", "particle", 4, momenta),
                "edge",
                "sender",
                "receiver",
                "particle")
            .column("s2", "edge", 1, pairs.values())
            .build();

    assertThat(data.rows("edge")).isEqualTo(90);
    assertThat(data.offset(data.schema().domain("edge"), 2)).isEqualTo(30);
    assertThat(data.maps().get(2).shape().sorted()).isTrue();
    assertThat(data.maps().get(2).images()).isSorted();
    assertThat(pairs.shifts()).isEmpty();
  }
}
