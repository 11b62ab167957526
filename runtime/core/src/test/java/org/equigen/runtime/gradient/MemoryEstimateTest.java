package org.equigen.runtime.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.data.Batch;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.Samples;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.training.SyntheticTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryEstimateTest {
  private static final int SAMPLES = 900;

  /** The estimate is held to the arrays that a frame and a batch really have. */
  @ParameterizedTest
  @CsvSource({"32, 900, 1.0, 1.3", "8, 900, 1.0, 1.3", "32, 200, 1.0, 2.6"})
  void aFrameIsAsLargeAsWasSaid(int width, int samples, double least, double most) {
    Network<double[]> network = SyntheticTask.network(Precision.DOUBLE, width);
    Dataset data = SyntheticTask.regression(1, SAMPLES);
    Sharding one = new Sharding(1, samples, 1);
    MemoryEstimate estimate =
        MemoryEstimate.of(network, SyntheticTask.REGRESSION, one, List.of(data), 0);

    ObjectiveTerms terms = ObjectiveTerms.of(network, SyntheticTask.REGRESSION);
    Binding binding = Binding.of(network, terms, data.schema());
    Batch<double[]> batch = new Batch<>(Precision.DOUBLE, data, binding.views());
    batch.load(new Samples(data, data.all().order(), 0, samples));
    Parameters<double[]> parameters = Parameters.of(network);
    FrameRunner<double[]> runner = new FrameRunner<>(network);
    runner.begin(parameters, parameters.zerosLike(), Dropout.NONE);
    runner.forward(batch, binding);
    long numbers = 0;
    for (int i = 0; i < network.signature().operands().size(); i++) {
      Signature.Operand operand = network.signature().operands().get(i);
      boolean read = binding.columns().get(i) != Binding.NONE;
      if (!operand.isShared() && !read) {
        numbers += runner.output(i).length;
      }
    }
    for (int view = 0; view < binding.views().size(); view++) {
      numbers += batch.column(view).length;
    }
    long images = batch.map(0).length;
    double held = numbers * (double) Double.BYTES + images * (double) Integer.BYTES;
    // An upper bound, with the workspace, which is not counted here.
    // Of fewer samples than there are those with the most elements count, 7 where 4 are usual.
    assertThat(estimate.frame() / held).isBetween(least, most);
  }
}
