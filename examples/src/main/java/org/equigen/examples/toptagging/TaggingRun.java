package org.equigen.examples.toptagging;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.equigen.runtime.training.StopReason;
import org.equigen.runtime.training.StopSignal;
import org.equigen.runtime.training.TerminalProgress;
import org.equigen.runtime.training.TrainingOutcome;
import org.equigen.runtime.training.TrainingSettings;

/**
 * One run of the program: trains both classifiers on the same jets, tests them and reports.
 *
 * @param jets what to train and to test on
 * @param settings of both trainings
 * @param beams whether the tagger knows the directions of the beams
 * @param folder where the results go
 * @param out where people read them
 */
record TaggingRun(
    JetSplits jets,
    TrainingSettings settings,
    boolean beams,
    OutputFolder folder,
    PrintWriter out) {
  private static final int INTERRUPTED = 130;

  /** Runs and returns the exit code: 0 if done, 130 if interrupted. */
  <A> int execute(LorentzLayers<A> layers) {
    List<Classifier<A>> classifiers =
        List.of(Classifier.tagger(layers, beams, settings.seed()), Classifier.perceptron(layers));
    Path path = folder.create();
    out.printf(
        Locale.ROOT,
        "%,d jets to train, %,d to validate, %,d to test; results in %s%n",
        jets.training().size(),
        jets.validation().size(),
        jets.test().size(),
        path);
    StopSignal stop = StopSignal.onTermination();
    List<ClassifierResult> results = new ArrayList<>();
    for (Classifier<A> classifier : classifiers) {
      out.printf(
          Locale.ROOT,
          "Training the %s, %,d parameters.%n",
          classifier.name(),
          classifier.parameterCount());
      out.flush();
      ClassifierTraining<A> training = new ClassifierTraining<>(classifier, settings);
      TrainingOutcome<A> outcome =
          training.train(jets, path, TerminalProgress.onStandardError(), stop);
      if (outcome.reason() == StopReason.INTERRUPTED) {
        out.println("Interrupted. The same command with --resume goes on from here.");
        out.flush();
        return INTERRUPTED;
      }
      results.add(training.test(outcome, jets.test()));
    }
    ResultFiles.write(path, description(layers), results);
    out.print("\n" + ResultTable.of(results));
    out.flush();
    return 0;
  }

  private Map<String, String> description(LorentzLayers<?> layers) {
    Map<String, String> description = new LinkedHashMap<>();
    description.put("jets", jets.origin());
    description.put("training jets", "" + jets.training().size());
    description.put("validation jets", "" + jets.validation().size());
    description.put("test jets", "" + jets.test().size());
    description.put("precision", layers.precision().primitive());
    description.put("beams", "" + beams);
    description.put("epochs", "" + settings.epochs());
    description.put("threads", "" + settings.sharding().threads());
    description.putAll(settings.identity());
    return description;
  }
}
