package org.equigen.runtime.checkpoint;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.equigen.runtime.Precision;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.training.EpochRecord;
import org.equigen.runtime.training.RunIdentity;
import org.equigen.runtime.training.SyntheticTask;
import org.equigen.runtime.training.TrainingState;

/** A process that writes one checkpoint after another until it is killed. */
public final class KilledWriter {
  static final RunIdentity RUN = new RunIdentity("killed", Map.of("seed", "1"));
  private static final int WIDTH = 120;

  /** Steps of the epoch that has ended; no writer gets to the end of the second. */
  static final int EPOCH = 1_000_000;

  private static final TrainingState.Layout LAYOUT = new TrainingState.Layout(EPOCH, 1, false, 0);

  private KilledWriter() {}

  static Network<float[]> network() {
    return SyntheticTask.network(Precision.FLOAT, WIDTH);
  }

  static TrainingState<float[]> state() {
    Parameters<float[]> parameters = Parameters.of(network());
    return new TrainingState<>(parameters, Map.of("mean", parameters.zerosLike()), LAYOUT);
  }

  /** Goes on from the file {@code arguments[0]}; prints a line after the first write. */
  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    CheckpointFile store = new CheckpointFile(file, network(), ExistingFile.SAME_RUN);
    TrainingState<float[]> state = state();
    store.restore(RUN, state);
    int step = state.progress().batch();
    while (true) {
      step++;
      fill(state, step);
      store.save(RUN, state);
      System.out.println(step);
    }
  }

  // Every number of the state is the number of the step, so that a mixture would show.
  private static void fill(TrainingState<float[]> state, int step) {
    for (Parameters<float[]> values : state.arrays().values()) {
      for (int i = 0; i < values.arrays(); i++) {
        values.precision().fill(values.array(i), 0, values.array(i).length, (double) step);
      }
    }
    state.restore(
        new TrainingState.Progress(EPOCH + step, step, step, 0, 1, step),
        List.of(new EpochRecord(1, step, step, step, step)));
  }
}
