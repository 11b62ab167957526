package org.equigen.runtime.checkpoint;

import java.nio.file.Path;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.equigen.runtime.training.StepRecord;
import org.equigen.runtime.training.StopSignal;
import org.equigen.runtime.training.SyntheticTask;
import org.equigen.runtime.training.Trainer;
import org.equigen.runtime.training.TrainingEnvironment;
import org.equigen.runtime.training.TrainingListener;
import org.equigen.runtime.training.TrainingOutcome;

/** A process that trains with the kernels that its command line chooses. */
public final class KernelTraining {
  private static final int EPOCHS = 2;
  private static final int STOP = 17;

  private KernelTraining() {}

  /**
   * {@code whole}, {@code stopped} or {@code resumed}, and a checkpoint: trains without it, writes
   * it and stops in the first epoch, or goes on from it. Prints the outcome, or why there is none.
   */
  public static void main(String[] arguments) {
    TrainingEnvironment environment =
        switch (arguments[0]) {
          case "whole" -> TrainingEnvironment.silent();
          case "stopped" -> stopping(TerminatedTraining.environment(Path.of(arguments[1])));
          default -> TerminatedTraining.environment(Path.of(arguments[1]));
        };
    try {
      System.out.println(train(environment));
    } catch (DiagnosticException e) {
      System.out.println(e.getMessage());
    }
  }

  private static TrainingEnvironment stopping(TrainingEnvironment stored) {
    StopSignal stop = new StopSignal();
    TrainingListener listener =
        new TrainingListener() {
          private int steps;

          @Override
          public void stepped(StepRecord step) {
            steps++;
            if (steps == STOP) {
              stop.request();
            }
          }
        };
    return stored.withStop(stop).withListener(listener);
  }

  /** Reason and bits: the losses are sums over all that the parameters do. */
  private static String train(TrainingEnvironment environment) {
    TrainingOutcome<float[]> outcome =
        new Trainer<>(
                TerminatedTraining.NETWORK,
                SyntheticTask.CLASSIFICATION,
                TerminatedTraining.settings(EPOCHS))
            .train(TerminatedTraining.DATA, TerminatedTraining.DATA, environment);
    StringBuilder text = new StringBuilder(outcome.reason().toString());
    outcome.history().forEach(epoch -> text.append(' ').append(epoch.validationLoss()));
    return text.toString();
  }
}
