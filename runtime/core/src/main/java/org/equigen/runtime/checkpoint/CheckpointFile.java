package org.equigen.runtime.checkpoint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.equigen.runtime.Layer;
import org.equigen.runtime.diagnostic.FileDiagnostic;
import org.equigen.runtime.diagnostic.ModelDiagnostic;
import org.equigen.runtime.file.AtomicFile;
import org.equigen.runtime.training.CheckpointStore;
import org.equigen.runtime.training.EpochRecord;
import org.equigen.runtime.training.RunIdentity;
import org.equigen.runtime.training.TrainingState;

/**
 * The state of one training in one file. The name holds a whole checkpoint at any moment, the last
 * or the one before, however the process ends.
 *
 * <p>{@code docs/model-format.md} describes entries and bytes.
 */
public final class CheckpointFile implements CheckpointStore {
  private static final String KIND = "checkpoint";
  private static final String SETTING = "run.";
  private static final String EPOCH = "epoch.";

  /** Numbers of an epoch before its metrics. */
  private static final int LOSSES = 4;

  private final Path file;
  private final Layer<?> layer;
  private final ExistingFile existing;

  /**
   * A store for trainings of {@code layer}.
   *
   * @param file need not exist
   * @param existing whether a training goes on from a file of its own run, or refuses it
   */
  public CheckpointFile(Path file, Layer<?> layer, ExistingFile existing) {
    this.file = file;
    this.layer = layer;
    this.existing = existing;
  }

  @Override
  public <A> void save(RunIdentity run, TrainingState<A> state) {
    Map<String, String> header = new LinkedHashMap<>();
    header.put(LayerEntries.DIGEST, layer.digest());
    header.put(LayerEntries.PRECISION, layer.precision().primitive());
    header.put(LayerEntries.DECLARATION, layer.declaration());
    run.entries().forEach((name, value) -> header.put(SETTING + name, value));
    TrainingState.Progress progress = state.progress();
    header.put("step", Long.toString(progress.step()));
    header.put("batch", Integer.toString(progress.batch()));
    header.put("loss sum", Double.toString(progress.lossSum()));
    header.put("seconds", Double.toString(progress.seconds()));
    header.put("best epoch", Integer.toString(progress.bestEpoch()));
    header.put("best loss", Double.toString(progress.bestLoss()));
    header.put("epochs", Integer.toString(state.epochs()));
    state.history().forEach(epoch -> header.put(EPOCH + epoch.epoch(), text(epoch)));
    byte[] payload = ArrayCodec.encode(file, state.arrays(), header);
    AtomicFile.write(file, ArrayFile.encode(KIND, header, payload));
  }

  private static String text(EpochRecord epoch) {
    StringBuilder text = new StringBuilder();
    text.append(epoch.trainingLoss()).append(' ').append(epoch.validationLoss());
    text.append(' ').append(epoch.learningRate()).append(' ').append(epoch.seconds());
    epoch.metrics().forEach(it -> text.append(' ').append(it));
    return text.toString();
  }

  @Override
  public <A> boolean restore(RunIdentity run, TrainingState<A> state) {
    if (!Files.exists(file)) {
      return false;
    }
    if (existing == ExistingFile.REFUSE) {
      throw new FileDiagnostic.AlreadyExists(file).exception();
    }
    ArrayFileContent content = ArrayFileReader.read(file, KIND);
    // First what the user chose, since layers differ where their settings do.
    requireSameRun(content, run);
    LayerEntries.requireSame(content, layer);
    List<EpochRecord> history = history(content, state.layout().metrics());
    TrainingState.Progress progress = progress(content, history, state.layout());
    ArrayCodec.decode(content, state.arrays());
    state.restore(progress, history);
    return true;
  }

  private static void requireSameRun(ArrayFileContent content, RunIdentity run) {
    run.entries()
        .forEach(
            (name, expected) -> {
              String found = content.text(SETTING + name, expected);
              if (!found.equals(expected)) {
                throw otherRun(content.file(), name, found, expected).exception();
              }
            });
  }

  private static ModelDiagnostic otherRun(Path file, String name, String found, String expected) {
    return name.equals(RunIdentity.KERNELS)
        ? new ModelDiagnostic.OtherKernels(file, found, expected)
        : new ModelDiagnostic.OtherRun(file, name, found, expected);
  }

  // Step, batch and best epoch follow from each other: what a forged entry says is not believed.
  private static TrainingState.Progress progress(
      ArrayFileContent content, List<EpochRecord> history, TrainingState.Layout layout) {
    int batch = (int) content.integer("batch", 0, layout.batches());
    long step = (long) history.size() * layout.steps(layout.batches()) + layout.steps(batch);
    int bestEpoch =
        (int) content.integer("best epoch", Math.min(1, history.size()), history.size());
    return new TrainingState.Progress(
        content.integer("step", step, step),
        batch,
        content.numbers("loss sum", 1, "a finite number")[0],
        content.numbers("seconds", 1, "a finite number")[0],
        bestEpoch,
        bestLoss(content, history, bestEpoch));
  }

  private static double bestLoss(
      ArrayFileContent content, List<EpochRecord> history, int bestEpoch) {
    double loss =
        bestEpoch == 0 ? Double.POSITIVE_INFINITY : history.get(bestEpoch - 1).validationLoss();
    String valid = Double.toString(loss);
    String found = content.text("best loss", valid);
    if (!found.equals(valid)) {
      throw content.malformed("best loss", found, valid).exception();
    }
    return loss;
  }

  private static List<EpochRecord> history(ArrayFileContent content, int metrics) {
    List<EpochRecord> history = new ArrayList<>();
    long epochs = content.integer("epochs", 0, Integer.MAX_VALUE);
    for (int epoch = 1; history.size() < epochs; epoch++) {
      history.add(record(content, epoch, metrics));
    }
    return history;
  }

  private static EpochRecord record(ArrayFileContent content, int epoch, int metrics) {
    String valid =
        "training loss, validation loss, learning rate and seconds"
            + (metrics == 0 ? "" : ", then the metrics: " + metrics);
    double[] numbers = content.numbers(EPOCH + epoch, LOSSES + metrics, valid);
    List<Double> values = DoubleStream.of(numbers).skip(LOSSES).boxed().toList();
    return new EpochRecord(epoch, numbers[0], numbers[1], numbers[2], numbers[3], values);
  }
}
