package org.equigen.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a data set knows, and every way to put one together wrongly. */
class DatasetTest {
  private static DatasetBuilder jets() {
    return Dataset.over("jet", 3).parts("particle", "jet", "jet", new int[] {0, 2, 2, 5});
  }

  @Test
  void rowsBelongToSamplesAlongChainsOfMaps() {
    Dataset data =
        jets()
            .domain("hit", 4)
            .map("particle", "hit", "particle", new int[] {1, 0, 4, 3})
            .map("hardest", "hit", "hit", new int[] {1, 1, 3, 3})
            .build();
    int hit = data.schema().domain("hit");
    assertThat(data.rows("hit")).isEqualTo(4);
    assertThat(IntStream.rangeClosed(0, 3).map(it -> data.offset(hit, it)))
        .containsExactly(0, 2, 2, 4);
    assertThat(data.offset(0, 2)).isEqualTo(2);
    assertThat(data.maps().getFirst().images()).containsExactly(0, 0, 2, 2, 2);
    assertThat(data.all().rows(hit, 1, 3)).isEqualTo(2);
  }

  @Test
  void namesThatAreNotThere() {
    assertThatThrownBy(() -> jets().column("p", "particles", 4, new float[0]))
        .hasMessage(
            """
            [EQR311] data set: there is no domain "particles".
                     Known: jet, particle. Did you mean "particle"?\
            """);
    assertThatThrownBy(() -> jets().build().rows("jets"))
        .hasMessageContaining("Did you mean \"jet\"?");
  }

  @Test
  void namesTwice() {
    assertThatThrownBy(() -> jets().domain("particle", 3))
        .hasMessageContaining("[EQR312] data set: the domain name \"particle\" is empty or taken");
    assertThatThrownBy(() -> jets().domain("shared", 3)).hasMessageContaining("[EQR312]");
    DatasetBuilder builder = jets().column("p", "jet", 1, new float[3]);
    assertThatThrownBy(() -> builder.column("p", "particle", 1, new float[5]))
        .hasMessageContaining("the column name \"p\" is empty or taken");
    assertThatThrownBy(() -> builder.map("jet", "particle", "jet", new int[5]))
        .hasMessageContaining("the map name \"jet\" is empty or taken");
  }

  @Test
  void numbersOfRows() {
    assertThatThrownBy(() -> Dataset.over("jet", -1))
        .hasMessageContaining("[EQR313] data set: the number of rows of \"jet\" is -1");
  }

  @Test
  void lengths() {
    assertThatThrownBy(() -> jets().column("p", "particle", 4, new double[19]))
        .hasMessage(
            """
            [EQR314] column "p": the array has 19 numbers.
                     It must have 20: [5 rows of "particle"][4 a row].\
            """);
    assertThatThrownBy(() -> jets().map("twin", "particle", "particle", new int[4]))
        .hasMessageContaining("[EQR314] map \"twin\": the array has 4 numbers");
    assertThatThrownBy(() -> jets().column("p", "particle", 0, new double[0]))
        .hasMessageContaining("[EQR302] column \"p\": the size of a row is 0");
    assertThatThrownBy(() -> jets().parts("track", "of", "jet", new int[] {0, 1}))
        .hasMessageContaining("[EQR302] offsets of \"track\": the number of offsets is 2");
  }

  @Test
  void offsetsThatDoNotCutTheRows() {
    assertThatThrownBy(() -> jets().parts("track", "of", "jet", new int[] {0, 3, 2, 4}))
        .hasMessageContaining("[EQR304] offsets of \"track\": offset 2 is 2")
        .hasMessageContaining("valid here: 3 or more");
    assertThatThrownBy(() -> jets().parts("track", "of", "jet", new int[] {1, 1, 1, 1}))
        .hasMessageContaining("offset 0 is 1");
    assertThatThrownBy(() -> jets().parts("track", "of", "jet", new int[] {0, 0, 0, -2}))
        .hasMessageContaining("offset 3 is -2");
  }

  @Test
  void offsetsAreLookedAtBeforeRowsAreMade() {
    int[] offsets = {0, 5, 3, Integer.MAX_VALUE};
    assertThatThrownBy(() -> jets().parts("track", "of", "jet", offsets))
        .hasMessageContaining("offset 2 is 3");
  }

  @Test
  void aRefusedPartLeavesNoDomain() {
    DatasetBuilder builder = jets();
    int[] offsets = {0, 1, 2, 3};
    assertThatThrownBy(() -> builder.parts("track", "jet", "jet", offsets))
        .hasMessageContaining("the map name \"jet\" is empty or taken");
    assertThat(builder.parts("track", "of", "jet", offsets).build().rows("track")).isEqualTo(3);
  }

  @Test
  void images() {
    assertThatThrownBy(() -> jets().map("twin", "particle", "particle", new int[] {0, 1, 5, 0, 0}))
        .hasMessage(
            """
            [EQR315] map "twin": row 2 of "particle" goes to row 5.
                     The domain "particle" has 5 rows, numbered from 0.\
            """);
    assertThatThrownBy(() -> jets().map("twin", "particle", "particle", new int[] {0, -1, 0, 0, 0}))
        .hasMessageContaining("row 1 of \"particle\" goes to row -1");
    assertThatThrownBy(
            () -> jets().sortedMap("twin", "particle", "particle", new int[] {1, 0, 2, 3, 4}))
        .hasMessageContaining(
            "[EQR316] map \"twin\": row 1 of \"particle\" goes to row 0, the one before to row 1");
  }

  @Test
  void rowsOfNoSample() {
    assertThatThrownBy(() -> jets().domain("hit", 2).build())
        .hasMessageContaining("[EQR317] data set: no chain of maps leads from \"hit\" to \"jet\"");
  }

  @Test
  void rowsThatAreNotInTheOrderOfTheSamples() {
    DatasetBuilder builder =
        jets().domain("hit", 3).map("particle", "hit", "particle", new int[] {0, 4, 1});
    assertThatThrownBy(builder::build)
        .hasMessageContaining("[EQR318] data set: row 2 of \"hit\" belongs to row 0 of \"jet\"")
        .hasMessageContaining("the one before to row 2");
  }

  @Test
  void mapsFromOneSampleToAnother() {
    DatasetBuilder builder = jets().map("twin", "particle", "particle", new int[] {0, 1, 2, 1, 4});
    assertThatThrownBy(builder::build)
        .hasMessageContaining(
            "[EQR319] map \"twin\": row 3 of \"particle\" lies in row 2 of \"jet\"")
        .hasMessageContaining("its image in row 0");
    DatasetBuilder lead = jets().map("lead", "jet", "particle", new int[] {0, 2, 2});
    assertThatThrownBy(lead::build).hasMessageContaining("[EQR319] map \"lead\": row 1 of \"jet\"");
  }
}
