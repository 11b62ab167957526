package com.example.jets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.Predictor;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.training.TrainingOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairMassesTest {
  @TempDir private Path folder;

  @Test
  void learnsToCompareMassesAndDoesNotNoticeBoosts() {
    Network<double[]> network = PairMasses.network();
    PairMasses.train(network, folder, 4);
    TrainingOutcome<double[]> resumed = PairMasses.train(network, folder, 8);
    assertEquals(8, resumed.history().size());
    Predictor<double[]> predictor = new Predictor<>(network, "logit");
    Dataset atRest = PairMasses.events(4, 1000, 0);
    double[] logits = predictor.predict(resumed.best(), atRest.all());
    assertTrue(PairMasses.accuracy(logits, atRest) > 0.9);
    double[] boosted = predictor.predict(resumed.best(), PairMasses.events(4, 1000, 2).all());
    assertArrayEquals(logits, boosted, 1e-6);
  }
}
