package org.equigen.runtime.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.Samples;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.network.SampleNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardedGradientTest {
  private final Network<float[]> network = SampleNetwork.build(Precision.FLOAT);
  private final Parameters<float[]> parameters = SampleNetwork.parameters(network);
  private final Dataset data = SampleNetwork.data(SampleNetwork.awkwardSizes());
  private final int[] order = data.all().order();

  @SuppressWarnings("ArrayRecordComponent") // compared part by part
  private record Result(double loss, Parameters<float[]> gradient, double[] predictions) {}

  private Result run(Sharding sharding) {
    Parameters<float[]> gradient = Parameters.of(network);
    try (ShardedGradient<float[]> engine =
        new ShardedGradient<>(network, SampleNetwork.OBJECTIVE, sharding)) {
      double loss = engine.gradient(parameters, new Samples(data, order, 3, 67), gradient);
      return new Result(
          loss, gradient, engine.predict(parameters, new Samples(data, order, 3, 67), "head"));
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
    assertThat(one.gradient.array(0)).isNotEqualTo(Parameters.of(network).array(0));
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
    try (ShardedGradient<float[]> engine =
        new ShardedGradient<>(network, SampleNetwork.OBJECTIVE, Sharding.on(2))) {
      double[] natural = engine.predict(parameters, data.all(), "head");
      double[] chosen =
          engine.predict(parameters, new Samples(data, new int[] {9, 4, 31}, 1, 3), "head");
      assertThat(chosen).hasSize(4);
      assertThat(chosen[0]).isCloseTo(natural[8], within(1e-5));
      assertThat(chosen[2]).isCloseTo(natural[62], within(1e-5));
      assertThat(natural[8]).isNotEqualTo(natural[62]);
    }
  }

  @Test
  void aFailureOnAThreadReachesTheCaller() {
    SumOfSquares refusing =
        new SumOfSquares() {
          @Override
          public double evaluate(double[] prediction, double[] target, double[] gradient) {
            throw new IllegalStateException("no loss today");
          }
        };
    Objective objective = Objective.of(refusing, "head", "targets");
    try (ShardedGradient<float[]> engine =
        new ShardedGradient<>(network, objective, Sharding.on(2))) {
      assertThatThrownBy(() -> engine.loss(parameters, data.all())).hasMessage("no loss today");
      assertThat(engine.predict(parameters, data.all(), "head")).isNotEmpty();
    }
  }

  @Test
  void noSamplesAreRefused() {
    try (ShardedGradient<float[]> engine =
        new ShardedGradient<>(network, SampleNetwork.OBJECTIVE, Sharding.on(1))) {
      Samples none = new Samples(data, order, 4, 4);
      assertThatThrownBy(() -> engine.loss(parameters, none))
          .hasMessageContaining("[EQR303] mini-batch: holds 0 of: samples");
      assertThat(engine.predict(parameters, none, "head")).isEmpty();
    }
    assertThatThrownBy(() -> new Sharding(0, 1, 1))
        .hasMessageContaining("[EQR401] shards: the value is \"0\"");
  }
}
