package org.equigen.runtime.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.MemoryEstimate;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.runtime.network.Network;
import org.junit.jupiter.api.Test;

class MemoryTest {
  private static final int SAMPLES = 3000;

  private final Dataset data = SyntheticTask.regression(1, SAMPLES);

  @Test
  void aTrainingThatDoesNotFitIsRefusedWithThePassesThatDo() {
    // The gradients of so many shards take more than any heap of a test.
    Network<double[]> network = SyntheticTask.network(Precision.DOUBLE, 512);
    TrainingSettings settings =
        TrainingSettings.standard(1, 1).withSharding(new Sharding(20_000, SAMPLES, 20_000));
    assertThatThrownBy(() -> train(network, settings))
        .hasMessageContaining("[EQR405] training")
        .hasMessageContaining("Not even 1 sample per pass fits")
        .hasMessageContaining("larger heap");
    TrainingSettings fewer = settings.withSharding(new Sharding(1, SAMPLES, 1));
    assertThat(train(network, fewer.withBatchSize(SAMPLES)).history()).hasSize(1);
  }

  @Test
  void theNumberThatFitsIsTheLargest() {
    Network<double[]> network = SyntheticTask.network(Precision.DOUBLE, 16);
    long heap = memory(network, 100).bytes();
    assertThat(memory(network, 101).bytes()).isGreaterThan(heap);
    requireHeap(network, 100, heap);
    assertThatThrownBy(() -> requireHeap(network, 300, heap))
        .hasMessageContaining("[EQR405] training: 300 samples per pass on 1 threads")
        .hasMessageContaining("At most 100 samples per pass fit.");
    // Passes of a mini-batch and of validation data are no larger than these.
    assertThat(memory(network, 1_000_000).bytes()).isEqualTo(memory(network, SAMPLES).bytes());
  }

  private static TrainingSettings settings(int samplesPerPass) {
    return TrainingSettings.standard(1, 1).withSharding(new Sharding(1, samplesPerPass, 1));
  }

  private MemoryEstimate memory(Network<double[]> network, int samplesPerPass) {
    return settings(samplesPerPass).memory(network, SyntheticTask.REGRESSION, data, data);
  }

  private void requireHeap(Network<double[]> network, int samplesPerPass, long heap) {
    settings(samplesPerPass).requireHeap(network, SyntheticTask.REGRESSION, data, data, heap);
  }

  private TrainingOutcome<double[]> train(Network<double[]> network, TrainingSettings settings) {
    return new Trainer<>(network, SyntheticTask.REGRESSION, settings)
        .train(data, data, TrainingEnvironment.silent());
  }
}
