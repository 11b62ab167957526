package org.equigen.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.equigen.runtime.AllocationProbe;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.Tile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
  private static final long SEED = 20260130;

  private final Dataset data = new RandomGraphs(SEED, 40, 300).data();

  private static Samples shuffled(Dataset data, int count) {
    Random random = new Random(SEED);
    int[] order = random.ints(count + 2L, 0, Math.max(data.samples(), 1)).toArray();
    return new Samples(data, data.samples() == 0 ? new int[2] : order, 1, count + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0", "1, 0", "1, 1", "1, 63", "2, 64", "5, 65", "40, 130", "63, 63", "64, 64", "65, 200",
    "130, 65"
  })
  void aBatchIsThatOfTheNaiveReference(int graphs, int nodes) {
    Dataset graphData = new RandomGraphs(SEED, graphs, nodes).data();
    Samples mixed = shuffled(graphData, graphs);
    for (Samples samples : List.of(graphData.all(), mixed)) {
      assertSame(Precision.DOUBLE, samples);
      assertSame(Precision.FLOAT, samples);
    }
  }

  private static <A> void assertSame(Precision<A> precision, Samples samples) {
    Batch<A> batch = Batch.of(precision, samples.data());
    batch.load(samples);
    assertSame(batch, samples);
  }

  private static <A> void assertSame(Batch<A> batch, Samples samples) {
    NaiveBatch naive = new NaiveBatch(samples);
    Schema schema = samples.data().schema();
    assertThat(batch.samples()).isEqualTo(samples.count());
    for (Column column : samples.data().columns()) {
      if (!column.domain().equals("shared")) {
        assertTiles(batch, column, naive.column(column), naive.rowsOf(column.domain()));
      }
    }
    for (int i = 0; i < schema.maps().size(); i++) {
      int[] expected = naive.map(schema.maps().get(i));
      assertThat(batch.rows(schema.domain(schema.maps().get(i).from()))).isEqualTo(expected.length);
      assertThat(Arrays.copyOf(batch.map(i), expected.length))
          .as("%s, seed %d", schema.maps().get(i), SEED)
          .isEqualTo(expected);
    }
  }

  private static <A> void assertTiles(Batch<A> batch, Column column, double[] expected, int rows) {
    Schema schema = batch.schema();
    A tiles = batch.column(schema.column(column.name()));
    assertThat(batch.rows(schema.domain(column.domain()))).isEqualTo(rows);
    for (int row = 0; row < Tile.count(rows) * Tile.LANES; row++) {
      for (int f = 0; f < column.size(); f++) {
        double number = row < rows ? expected[row * column.size() + f] : 0;
        boolean coarse = batch.precision() == Precision.FLOAT;
        assertThat(batch.precision().get(tiles, Tile.index(row, f, column.size())))
            .as("%s, row %d, feature %d, seed %d", column.name(), row, f, SEED)
            .isEqualTo(coarse ? (float) number : number);
      }
    }
  }

  @Test
  void aSharedColumnIsASingleRow() {
    Batch<float[]> batch = Batch.of(Precision.FLOAT, data);
    batch.load(shuffled(data, 3));
    Numbers numbers = data.column("unit").numbers();
    assertThat(Arrays.copyOf(batch.column(data.schema().column("unit")), 2))
        .containsExactly((float) numbers.get(0), (float) numbers.get(1))
        .doesNotContain(0f);
  }

  @Test
  void sortedMapsStaySorted() {
    Batch<float[]> batch = Batch.of(Precision.FLOAT, data);
    batch.load(shuffled(data, 40));
    int rows = batch.rows(data.schema().domain("edge"));
    int[] images = Arrays.copyOf(batch.map(data.schema().map("receiver")), rows);
    assertThat(images).isSorted().hasSizeGreaterThan(100);
  }

  @Test
  void aSmallerBatchAfterALargerOneHasZerosInItsPadding() {
    Batch<double[]> batch = Batch.of(Precision.DOUBLE, data);
    batch.load(data.all());
    double[] tiles = batch.column(0);
    for (int count : new int[] {7, 1, 0, 40, 3}) {
      Samples samples = shuffled(data, count);
      batch.load(samples);
      assertSame(batch, samples);
      assertThat(batch.column(0)).isSameAs(tiles);
    }
  }

  @Test
  void aPartOfTheSamplesIsABatchOfItsOwn() {
    Samples samples = shuffled(data, 30);
    Batch<double[]> batch = Batch.of(Precision.DOUBLE, data);
    try (ThreadTeam team = new ThreadTeam("part", 2)) {
      batch.load(samples, 11, 23, team);
    }
    assertSame(batch, new Samples(data, samples.order(), samples.from() + 11, samples.from() + 23));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void anyNumberOfThreadsGivesTheSameBits(int threads) {
    // Several chunks of rows in every domain.
    Dataset large = new RandomGraphs(SEED, 3000, 20_000).data();
    Samples samples = shuffled(large, 2500);
    Batch<float[]> alone = Batch.of(Precision.FLOAT, large);
    alone.load(samples);
    Batch<float[]> shared = Batch.of(Precision.FLOAT, large);
    try (ThreadTeam team = new ThreadTeam("test", threads)) {
      shared.load(samples, 0, samples.count(), team);
    }
    for (int i = 0; i < large.columns().size(); i++) {
      assertThat(shared.column(i)).isEqualTo(alone.column(i));
    }
    for (int i = 0; i < large.maps().size(); i++) {
      assertThat(shared.map(i)).isEqualTo(alone.map(i));
    }
    assertThat(alone.rows(1)).isGreaterThan(3 * 64 * Tile.LANES);
  }

  @Test
  @Tag("allocation")
  void nothingIsAllocatedOnceTheLargestBatchWasThere() {
    Batch<float[]> batch = Batch.of(Precision.FLOAT, data);
    Samples all = data.all();
    Samples some = shuffled(data, 20);
    batch.load(all);
    Runnable calls =
        () -> {
          batch.load(some);
          batch.load(all);
        };
    assertThat(AllocationProbe.leastBytes(calls, 512)).as("bytes in 20 calls").isLessThan(512);
  }

  @Test
  void onlyTheColumnsThatAreAskedForAreCopied() {
    Batch<double[]> batch = new Batch<>(Precision.DOUBLE, data, List.of(ColumnView.inTiles("phi")));
    batch.load(data.all());
    Numbers phi = data.column("phi").numbers();
    assertThat(batch.column(0)[0]).isEqualTo(phi.get(0)).isNotZero();
    List<ColumnView> unknown = List.of(ColumnView.inTiles("psi"));
    assertThatThrownBy(() -> new Batch<>(Precision.DOUBLE, data, unknown))
        .hasMessageContaining("[EQR311] data set: there is no column \"psi\"")
        .hasMessageContaining("Did you mean \"phi\"?");
  }

  /** Two numbers and three vectors of nodes, in both precisions, for operands in rows. */
  private static Dataset vectors() {
    DatasetBuilder builder = new RandomGraphs(SEED, 600, 9000).builder();
    double[] numbers = new Random(SEED).doubles(11L * 9000, -1, 1).toArray();
    float[] rounded = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      rounded[i] = (float) numbers[i];
    }
    return builder.column("v", "node", 11, numbers).column("u", "node", 11, rounded).build();
  }

  private static ColumnView inRows(String name, Signature.Segment... segments) {
    return ColumnView.of(
        new Signature.Operand(name, Signature.Role.INPUT, "node", 11, "2S + 3V", Set.of())
            .inRows(segments));
  }

  @Test
  void rowsHoldTheNumbersOfColumnsComponentByComponent() {
    Dataset data = vectors();
    assertRows(Precision.FLOAT, data);
    assertRows(Precision.DOUBLE, data);
  }

  private static <A> void assertRows(Precision<A> precision, Dataset data) {
    Signature.Segment[] segments = {new Signature.Segment(2, 1), new Signature.Segment(3, 3)};
    List<ColumnView> views =
        List.of(inRows("v", segments), inRows("u", segments), inRows("v"), inRows("u"));
    Batch<A> alone = new Batch<>(precision, data, views);
    Batch<A> shared = new Batch<>(precision, data, views);
    Samples samples = shuffled(data, 500);
    alone.load(samples);
    try (ThreadTeam team = new ThreadTeam("rows", 3)) {
      shared.load(samples, 0, samples.count(), team);
    }
    int[] order = {0, 1, 2, 5, 8, 3, 6, 9, 4, 7, 10};
    int rows = alone.rows(data.schema().domain("node"));
    assertThat(rows).isGreaterThan(64 * Tile.LANES);
    for (int view = 0; view < views.size(); view++) {
      Column column = data.column(views.get(view).column());
      double[] expected = new NaiveBatch(samples).column(column);
      for (int i = 0; i < expected.length; i++) {
        int number = view < 2 ? order[i % 11] : i % 11;
        double value = expected[i - i % 11 + number];
        assertThat(precision.get(alone.column(view), i))
            .isEqualTo(precision == Precision.FLOAT ? (float) value : value);
      }
      assertThat(shared.column(view)).isEqualTo(alone.column(view));
    }
  }

  @Test
  void dataOfAnotherSchemaAreRefused() {
    Batch<double[]> batch = Batch.of(Precision.DOUBLE, data);
    Dataset other = Dataset.over("jet", 1).build();
    assertThatThrownBy(() -> batch.load(other.all()))
        .hasMessageContaining("[EQR323] batch: the data have the schema Schema[domains=[jet]");
  }

  @Test
  void samplesThatAreNotThereAreRefused() {
    assertThatThrownBy(() -> new Samples(data, new int[] {0, 40}, 0, 2))
        .hasMessageContaining("[EQR321] samples: the sample at position 1 is number 40")
        .hasMessageContaining("There are 40 samples");
    assertThatThrownBy(() -> new Samples(data, new int[2], 1, 3))
        .hasMessageContaining("[EQR320] samples: the positions go from 1 to 3");
  }

  @Test
  void moreRowsThanAnArrayHoldsAreRefused() {
    Dataset large =
        Dataset.over("set", 1).parts("point", "set", "set", new int[] {0, 1 << 20}).build();
    assertThatThrownBy(() -> Batch.of(Precision.FLOAT, large).load(repeated(large, 1 << 11)))
        .hasMessageContaining("[EQR322] samples: they have 2147483648 rows of \"point\"");
  }

  @Test
  void moreNumbersThanAnArrayHoldsAreRefused() {
    int[] offsets = {0, 1 << 12};
    Dataset large =
        Dataset.over("set", 1)
            .parts("point", "of", "set", offsets)
            .column("x", "point", 256, new float[1 << 20])
            .build();
    assertThatThrownBy(() -> Batch.of(Precision.FLOAT, large).load(repeated(large, 1 << 11)))
        .hasMessageContaining(
            "[EQR322] samples in column \"x\": they have 8388608 rows of \"point\"")
        .hasMessageContaining("8388544");
  }

  @Test
  void aBatchKeepsItsContentWhenPositionsAreRefused() {
    Batch<double[]> batch = Batch.of(Precision.DOUBLE, data);
    Samples samples = shuffled(data, 9);
    batch.load(samples);
    int[][] positions = {{-1, 3}, {4, 3}, {0, 10}, {Integer.MIN_VALUE, Integer.MAX_VALUE}};
    try (ThreadTeam team = new ThreadTeam("positions", 1)) {
      for (int[] range : positions) {
        assertThatThrownBy(() -> batch.load(samples, range[0], range[1], team))
            .hasMessageContaining("[EQR320] batch: the positions go from " + range[0])
            .hasMessageContaining("Valid: 0 <= from <= to <= 9.");
      }
    }
    assertSame(batch, samples);
  }

  private static Samples repeated(Dataset data, int times) {
    return new Samples(data, new int[times], 0, times);
  }
}
