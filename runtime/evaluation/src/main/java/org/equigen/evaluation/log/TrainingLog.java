package org.equigen.evaluation.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equigen.runtime.checkpoint.ExistingFile;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.equigen.runtime.diagnostic.FileDiagnostic;
import org.equigen.runtime.file.AtomicFile;
import org.equigen.runtime.file.FileContent;
import org.equigen.runtime.training.EpochRecord;
import org.equigen.runtime.training.StepRecord;
import org.equigen.runtime.training.TrainingListener;
import org.equigen.runtime.training.TrainingStart;
import org.jspecify.annotations.Nullable;

/**
 * Writes a row for each epoch or each mini-batch to a file that grows while a training goes on:
 *
 * <pre>
 * epoch,training_loss,validation_loss,metric_accuracy,learning_rate,seconds,samples_per_second
 * epoch,batch,step,samples,loss,mean_loss,learning_rate,gradient_norm,seconds,samples_per_second
 * </pre>
 *
 * <p>A row is there as a whole as soon as its epoch or mini-batch is done, also if the process is
 * killed next. A training that is resumed has each row once: epochs are written anew from the
 * checkpoint, mini-batches that the checkpoint does not hold are cut off before they are done
 * again, and so is a row that was cut short.
 */
public final class TrainingLog implements TrainingListener {
  private final Path file;
  private final LogFormat format;
  private final Rows rows;
  private final ExistingFile existing;
  private List<String> columns = List.of();
  private int samples;
  private @Nullable FileChannel channel;

  private enum Rows {
    EPOCHS,
    BATCHES
  }

  private TrainingLog(Path file, LogFormat format, Rows rows, ExistingFile existing) {
    this.file = file;
    this.format = format;
    this.rows = rows;
    this.existing = existing;
  }

  /**
   * A log with a row for each epoch.
   *
   * @param existing whether a training goes on with a log that is there, or refuses it
   */
  public static TrainingLog ofEpochs(Path file, LogFormat format, ExistingFile existing) {
    return new TrainingLog(file, format, Rows.EPOCHS, existing);
  }

  /**
   * A log with a row for each mini-batch.
   *
   * @param existing whether a training goes on with a log that is there, or refuses it
   */
  public static TrainingLog ofBatches(Path file, LogFormat format, ExistingFile existing) {
    return new TrainingLog(file, format, Rows.BATCHES, existing);
  }

  /**
   * Brings the file to the state of the training.
   *
   * @throws DiagnosticException if it exists and must not, is no log of such a training (EQR404),
   *     or cannot be read or written
   */
  @Override
  public void started(TrainingStart start) {
    samples = start.samples();
    columns = columns(start);
    List<String> kept = existing(start);
    if (rows == Rows.EPOCHS) {
      kept = start.history().stream().map(this::row).toList();
    }
    String text = format.head(columns) + String.join("", kept);
    AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    try {
      channel = FileChannel.open(file, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private List<String> columns(TrainingStart start) {
    if (rows == Rows.BATCHES) {
      return List.of(
          "epoch",
          "batch",
          "step",
          "samples",
          "loss",
          "mean_loss",
          "learning_rate",
          "gradient_norm",
          "seconds",
          "samples_per_second");
    }
    List<String> names = new ArrayList<>(List.of("epoch", "training_loss", "validation_loss"));
    start.metrics().forEach(it -> names.add("metric_" + it));
    names.addAll(List.of("learning_rate", "seconds", "samples_per_second"));
    return names;
  }

  /** The rows of the file that the training will not write again. */
  private List<String> existing(TrainingStart start) {
    List<String> kept = new ArrayList<>();
    if (!Files.exists(file)) {
      return kept;
    }
    if (existing == ExistingFile.REFUSE) {
      throw new FileDiagnostic.AlreadyExists(file).exception();
    }
    String text = new String(FileContent.read(file), StandardCharsets.UTF_8);
    // Behind the last line feed is what a killed process could not finish.
    List<String> lines =
        text.substring(0, text.lastIndexOf('\n') + 1).lines().map(it -> it + "\n").toList();
    String head = format.head(columns);
    int numbers = rows == Rows.BATCHES ? 2 : 1;
    Pattern row = Pattern.compile("^" + format.start(columns, numbers));
    for (int i = 0; i < lines.size(); i++) {
      boolean first = i == 0 && !head.isEmpty();
      Matcher matcher = row.matcher(lines.get(i));
      if (first ? !lines.get(i).equals(head) : !matcher.find()) {
        String valid = (first ? head : format.start(columns, numbers) + "...").strip();
        throw new LogDiagnostic.OtherLine(file, i + 1, excerpt(lines.get(i)), valid).exception();
      }
      if (!first && rows == Rows.BATCHES && isDone(matcher, start)) {
        kept.add(lines.get(i));
      }
    }
    return kept;
  }

  private static boolean isDone(Matcher row, TrainingStart start) {
    int epoch = Integer.parseInt(row.group(1));
    int batch = Integer.parseInt(row.group(2));
    int finished = start.history().size();
    return epoch <= finished || (epoch == finished + 1 && batch <= start.batch());
  }

  private static String excerpt(String line) {
    String text = line.strip();
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }

  @Override
  public void stepped(StepRecord step) {
    if (rows == Rows.BATCHES) {
      append(
          format.row(
              columns,
              List.of(
                  step.epoch(),
                  step.batch(),
                  step.step(),
                  step.samples(),
                  step.loss(),
                  step.meanLoss(),
                  step.learningRate(),
                  step.gradientNorm(),
                  step.seconds(),
                  step.samples() / step.seconds())));
    }
  }

  @Override
  public void epochFinished(EpochRecord epoch, boolean best) {
    if (rows == Rows.EPOCHS) {
      append(row(epoch));
    }
  }

  private String row(EpochRecord epoch) {
    List<Number> values = new ArrayList<>();
    values.addAll(List.of(epoch.epoch(), epoch.trainingLoss(), epoch.validationLoss()));
    values.addAll(epoch.metrics());
    values.addAll(List.of(epoch.learningRate(), epoch.seconds(), samples / epoch.seconds()));
    return format.row(columns, values);
  }

  private void append(String row) {
    FileChannel open = channel;
    if (open == null) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        open.write(bytes);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Forces the file to the disk. */
  @Override
  public void stopped() {
    try (FileChannel open = channel) {
      if (open != null) {
        open.force(true);
      }
    } catch (IOException e) {
      throw unwritable(e);
    } finally {
      channel = null;
    }
  }

  private DiagnosticException unwritable(IOException e) {
    return new DiagnosticException(new FileDiagnostic.Unwritable(file, e.toString()), e);
  }
}
