package org.equigen.examples.toptagging;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.equigen.evaluation.metric.LabelledScores;
import org.equigen.examples.jets.RaggedJets;
import org.equigen.runtime.Precision;
import org.equigen.runtime.checkpoint.CheckpointFile;
import org.equigen.runtime.checkpoint.ExistingFile;
import org.equigen.runtime.checkpoint.ModelFile;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.gradient.ShardedGradient;
import org.equigen.runtime.training.BinaryCrossEntropy;
import org.equigen.runtime.training.StopReason;
import org.equigen.runtime.training.StopSignal;
import org.equigen.runtime.training.Trainer;
import org.equigen.runtime.training.TrainingEnvironment;
import org.equigen.runtime.training.TrainingListener;
import org.equigen.runtime.training.TrainingOutcome;
import org.equigen.runtime.training.TrainingSettings;

/**
 * Trains one classifier, keeps its model and its checkpoint in the output folder, and tests it.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
final class ClassifierTraining<A> {
  private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(30);

  private final Classifier<A> classifier;
  private final TrainingSettings settings;
  private final Objective objective = Objective.of(new BinaryCrossEntropy(), "logit", "label");

  ClassifierTraining(Classifier<A> classifier, TrainingSettings settings) {
    this.classifier = classifier;
    this.settings = settings;
  }

  /**
   * Trains, from a checkpoint of the same run where there is one, and writes the model unless the
   * training was interrupted.
   */
  TrainingOutcome<A> train(
      JetSplits jets, Path folder, TrainingListener listener, StopSignal stop) {
    Path checkpoint = folder.resolve(classifier.name() + ".checkpoint");
    TrainingEnvironment environment =
        new TrainingEnvironment(
            listener,
            new CheckpointFile(checkpoint, classifier.network(), ExistingFile.SAME_RUN),
            CHECKPOINT_INTERVAL,
            stop);
    TrainingOutcome<A> outcome =
        new Trainer<>(classifier.network(), objective, settings)
            .train(data(jets.training()), data(jets.validation()), environment);
    if (outcome.reason() != StopReason.INTERRUPTED) {
      Path model = folder.resolve(classifier.name() + ".model");
      ModelFile.save(
          model, classifier.network(), outcome.best(), outcome.run(), ExistingFile.SAME_RUN);
    }
    return outcome;
  }

  private Dataset data(RaggedJets jets) {
    return classifier.features().of(jets, Boost.NONE);
  }

  /** Tests the best parameters on {@code jets}, at rest and boosted. */
  ClassifierResult test(TrainingOutcome<A> outcome, RaggedJets jets) {
    List<LabelledScores> boosts =
        ClassifierResult.BETAS.stream().map(beta -> score(outcome, jets, new Boost(beta))).toList();
    return new ClassifierResult(
        classifier.name(),
        classifier.parameterCount(),
        outcome.history(),
        outcome.bestEpoch(),
        boosts);
  }

  private LabelledScores score(TrainingOutcome<A> outcome, RaggedJets jets, Boost boost) {
    Dataset data = classifier.features().of(jets, boost);
    try (ShardedGradient<A> engine =
        new ShardedGradient<>(classifier.network(), objective, settings.sharding())) {
      double[] logits = engine.predict(outcome.best(), data.all(), "logit");
      return LabelledScores.of(logits, jets.labels(Precision.DOUBLE));
    }
  }
}
