package org.equigen.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels on a device against the same map in plain Java. */
@RequiresOpenCl
class OpenClLayerTest {
  private static final long SEED = 20_260_101;
  private static final FourVectors<float[]> FLOAT = new FourVectors<>(Precision.FLOAT);
  private static final FourVectors<double[]> DOUBLE = new FourVectors<>(Precision.DOUBLE);

  private static OpenClContext context;
  private static OpenClLayer<float[]> floats;
  private static OpenClLayer<double[]> doubles;

  @BeforeAll
  static void open() {
    context = OpenClContext.open();
    floats = OpenClLayer.singlePrecision(context, FourVectors.kernels());
    doubles = OpenClLayer.doublePrecision(context, FourVectors.kernels());
  }

  @AfterAll
  static void close() {
    floats.close();
    doubles.close();
    context.close();
    assertThat(NativeObject.live()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 1000, 20_000})
  void agreesWithPlainJavaInFloat(int samples) {
    assertAgreement(FLOAT, floats, samples, 1e-6);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 1000, 20_000})
  void agreesWithPlainJavaInDouble(int samples) {
    assertAgreement(DOUBLE, doubles, samples, 1e-14);
  }

  @Test
  void givesTheSameBitsTwice() {
    double[] once = Batch.random(FLOAT, 20_000, SEED).run(floats).results();
    double[] again = Batch.random(FLOAT, 20_000, SEED).run(floats).results();
    assertThat(again).isEqualTo(once);
  }

  @Test
  void leavesWhatLiesBehindTheTilesUntouched() {
    Batch<float[]> batch = Batch.random(FLOAT, 200, SEED);
    float[] output = new float[batch.output().length];
    floats.forward(batch.parameters(), batch.input(), output, new float[0], 1);
    int used = Tile.elements(64, FLOAT.outputSize());
    assertThat(IntStream.range(used, output.length).filter(i -> output[i] != 0)).isEmpty();
    assertThat(IntStream.range(0, used).filter(i -> output[i] == 0)).isEmpty();
  }

  @Test
  void doesNothingForNoTiles() {
    Batch<float[]> batch = Batch.random(FLOAT, 0, SEED);
    float[] before = batch.parameterGradient().clone();
    batch.run(floats);
    assertThat(batch.parameterGradient()).isEqualTo(before);
  }

  @Test
  void allocatesNothingOnTheDeviceOnceItHasSeenABatchOfThatSize() {
    Batch.random(FLOAT, 1000, SEED).run(floats);
    long created = NativeObject.created();
    Batch.random(FLOAT, 999, SEED).run(floats);
    Batch.random(FLOAT, 1, SEED).run(floats);
    assertThat(NativeObject.created()).isEqualTo(created);
  }

  @Test
  void canBeSharedBetweenThreads() {
    double[] expected = Batch.random(FLOAT, 300, SEED).run(floats).results();
    List<CompletableFuture<double[]>> runs =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> Batch.random(FLOAT, 300, SEED).run(floats).results()))
            .toList();
    assertThat(runs).allSatisfy(run -> assertThat(run.join()).isEqualTo(expected));
  }

  @Test
  void describesItselfAsItsKernelFileDoes() {
    assertThat(floats.declaration()).isEqualTo("linear SO+(1,3): 2S + 3V -> S + V");
    assertThat(floats.parameterCount()).isEqualTo(6);
    assertThat(floats.precision()).isEqualTo(Precision.FLOAT);
    assertThat(floats.inputSize()).isEqualTo(14);
    assertThat(floats.outputSize()).isEqualTo(5);
    assertThat(floats.device()).contains(context.device().name(), context.device().version());
  }

  @Test
  void refusesArraysThatAreTooShort() {
    Batch<float[]> batch = Batch.random(FLOAT, 64, SEED);
    assertThatThrownBy(
            () ->
                floats.forward(batch.parameters(), batch.input(), batch.output(), new float[0], 2))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQR510] ")
        .hasMessageContaining("the array \"input\" has 896 numbers")
        .hasMessageContaining("1792");
  }

  @Test
  void copiesWhatItsKernelsReadAndWriteAndNothingElse() {
    Batch<float[]> batch = Batch.random(FLOAT, 64, SEED);
    Traffic before = context.traffic();
    floats.forward(batch.parameters(), batch.input(), batch.output(), new float[0], 1);
    long tile = Tile.LANES * Float.BYTES;
    assertThat(context.traffic().since(before))
        .isEqualTo(new Traffic(2, 6 * Float.BYTES + 14 * tile, 1, 5 * tile));
  }

  @Test
  void refusesToRunAfterItIsClosed() {
    Layer<float[]> closed = closedLayer();
    Batch<float[]> batch = Batch.random(FLOAT, 1, SEED);
    long live = NativeObject.live();
    assertThatThrownBy(() -> batch.run(closed)).isInstanceOf(IllegalStateException.class);
    assertThat(NativeObject.live()).isEqualTo(live);
  }

  private static Layer<float[]> closedLayer() {
    try (var layer = OpenClLayer.singlePrecision(context, FourVectors.kernels())) {
      return layer;
    }
  }

  private static <A> void assertAgreement(
      Layer<A> plain, Layer<A> onDevice, int samples, double unit) {
    double[] expected = Batch.random(plain, samples, SEED).run(plain).results();
    Batch<A> batch = Batch.random(plain, samples, SEED).run(onDevice);
    double[] found = batch.results();
    // The longest sum runs over the samples, in different orders.
    double tolerance = unit * Math.max(10, samples);
    assertThat(found).as("seed %d", SEED).containsExactly(expected, within(tolerance));
    assertThat(batch.largestOutput()).isGreaterThan(0.1);
  }
}
