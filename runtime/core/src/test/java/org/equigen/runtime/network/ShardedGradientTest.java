package org.equigen.runtime.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.equigen.runtime.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardedGradientTest {
  private static final SumOfSquares LOSS = new SumOfSquares();

  private final Network<float[]> network = SampleNetwork.build(Precision.FLOAT);
  private final Parameters<float[]> parameters = SampleNetwork.parameters(network);
  private final RaggedData<float[]> data =
      SampleNetwork.data(Precision.FLOAT, SampleNetwork.awkwardSizes());
  private final int[] order = data.naturalOrder();

  @SuppressWarnings("ArrayRecordComponent") // compared part by part
  private record Result(double loss, Parameters<float[]> gradient, double[] predictions) {}

  private Result run(Sharding sharding) {
    Parameters<float[]> gradient = network.newParameters();
    try (ShardedGradient<float[]> engine = new ShardedGradient<>(network, LOSS, sharding)) {
      double loss = engine.gradient(parameters, data, order, 3, 67, gradient);
      return new Result(loss, gradient, engine.predict(parameters, data, order, 3, 67));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 16})
  void anyNumberOfThreadsGivesTheSameBits(int threads) {
    Result one = run(new Sharding(5, 4, 1));
    for (int repetition = 0; repetition < 5; repetition++) {
      Result many = run(new Sharding(5, 4, threads));
      assertThat(many.loss).isEqualTo(one.loss).isPositive();
      assertThat(many.predictions).isEqualTo(one.predictions);
      for (int i = 0; i < parameters.arrays(); i++) {
        assertThat(many.gradient.array(i)).isEqualTo(one.gradient.array(i));
      }
    }
    assertThat(one.gradient.array(0)).isNotEqualTo(network.newParameters().array(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 100})
  void shardsChangeTheRoundingOnly(int shards) {
    Result whole = run(new Sharding(1, 1000, 1));
    Result cut = run(new Sharding(shards, 3, 2));
    assertThat(cut.loss).isCloseTo(whole.loss, within(1e-5));
    for (int i = 0; i < parameters.arrays(); i++) {
      for (int k = 0; k < whole.gradient.array(i).length; k++) {
        float expected = whole.gradient.array(i)[k];
        assertThat(cut.gradient.array(i)[k]).isNotZero().isCloseTo(expected, within(2e-5f));
      }
    }
  }

  @Test
  void theOrderChoosesTheSets() {
    try (ShardedGradient<float[]> engine = new ShardedGradient<>(network, LOSS, Sharding.on(2))) {
      double[] natural = engine.predict(parameters, data, order, 0, data.count());
      double[] chosen = engine.predict(parameters, data, new int[] {9, 4, 31}, 1, 3);
      assertThat(chosen).hasSize(4);
      assertThat(chosen[0]).isCloseTo(natural[8], within(1e-5));
      assertThat(chosen[2]).isCloseTo(natural[62], within(1e-5));
      assertThat(natural[8]).isNotEqualTo(natural[62]);
    }
  }

  @Test
  void aFailureOnAThreadReachesTheCaller() {
    try (ShardedGradient<float[]> engine = new ShardedGradient<>(network, LOSS, Sharding.on(2))) {
      int[] wrong = {0, 1, 2, 3, 4, 5, 6, 700, 8};
      assertThatThrownBy(() -> engine.loss(parameters, data, wrong, 0, 9))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThat(engine.loss(parameters, data, order, 0, 9)).isPositive();
    }
  }

  @Test
  void noSetsOrOtherTargetsAreRefused() {
    try (ShardedGradient<float[]> engine = new ShardedGradient<>(network, LOSS, Sharding.on(1))) {
      assertThatThrownBy(() -> engine.loss(parameters, data, order, 4, 4))
          .hasMessageContaining("[EQR303] mini-batch: holds 0 of: sets");
      RaggedData<float[]> noTargets =
          new RaggedData<>(
              Precision.FLOAT, 3, 2, 0, data.offsets(), data.elements(), data.sets(), new float[0]);
      assertThatThrownBy(() -> engine.loss(parameters, noTargets, order, 0, 4))
          .hasMessageContaining(
              "the number of targets of a set, for the loss sum of squares, is 0");
    }
    assertThatThrownBy(() -> new Sharding(0, 1, 1))
        .hasMessageContaining("[EQR401] shards: the value is \"0\"");
  }
}
