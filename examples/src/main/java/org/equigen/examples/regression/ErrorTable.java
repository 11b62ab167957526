package org.equigen.examples.regression;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.equigen.evaluation.plot.CurvePlot;
import org.equigen.evaluation.plot.PlotAxis;
import org.equigen.runtime.diagnostic.FileDiagnostic;
import org.equigen.runtime.file.AtomicFile;

/** Mean squared test errors of a run, as a table, a file of numbers and pictures. */
final class ErrorTable {
  private final int seeds;
  private final int steps;
  private final List<Row> rows = new ArrayList<>();

  /**
   * One network.
   *
   * @param name of it
   * @param parameters how many it has
   * @param error mean over seeds
   */
  record Entry(String name, int parameters, double error) {}

  /**
   * A task with so many training examples.
   *
   * @param task the task
   * @param size training examples
   * @param best of the network that was chosen by validation, mean over seeds
   * @param entries all networks, the one without symmetry last
   * @param mean of the mean of the outputs
   */
  record Row(Task task, int size, double best, List<Entry> entries, double mean) {
    Row {
      entries = List.copyOf(entries);
    }

    double perceptron() {
      return entries.getLast().error();
    }
  }

  ErrorTable(int seeds, int steps) {
    this.seeds = seeds;
    this.steps = steps;
  }

  void add(Row row) {
    rows.add(row);
  }

  /** For reading. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "Mean squared test errors, means over %s seeds, %s steps. EMLP and scalars as"
                + " published.%n%n",
            seeds,
            steps));
    text.append(
        String.format(
            Locale.ROOT,
            "%-10s%10s%12s%12s%12s%12s%12s   %s%n",
            "task",
            "examples",
            "chosen",
            "perceptron",
            "mean",
            "EMLP",
            "scalars",
            "networks"));
    for (Row row : rows) {
      String networks =
          row.entries().stream()
              .map(
                  it ->
                      String.format(
                          Locale.ROOT, "%s (%s) %.3g", it.name(), it.parameters(), it.error()))
              .collect(Collectors.joining(", "));
      text.append(
          String.format(
              Locale.ROOT,
              "%-10s%10d%12.3g%12.3g%12.3g%12s%12s   %s%n",
              Regression.word(row.task()),
              row.size(),
              row.best(),
              row.perceptron(),
              row.mean(),
              published(PublishedErrors.emlp(row.task(), row.size())),
              published(PublishedErrors.scalars(row.task(), row.size())),
              networks));
    }
    return text.toString();
  }

  private static String published(double error) {
    return Double.isNaN(error) ? "-" : String.format(Locale.ROOT, "%.3g", error);
  }

  /**
   * Writes the files.
   *
   * @return their paths
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if one cannot be written
   */
  List<Path> write(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new FileDiagnostic.Unwritable(folder, e.toString()).exception();
    }
    List<Path> written = new ArrayList<>();
    Path numbers = folder.resolve("errors.csv");
    AtomicFile.write(numbers, csv().getBytes(StandardCharsets.UTF_8));
    written.add(numbers);
    for (Task task : Task.values()) {
      List<Row> ofTask = rows.stream().filter(row -> row.task() == task).toList();
      if (ofTask.size() > 1) {
        Path picture = folder.resolve(Regression.word(task) + ".png");
        plot(task, ofTask, picture);
        written.add(picture);
      }
    }
    return written;
  }

  private String csv() {
    StringBuilder text = new StringBuilder("task,examples,network,parameters,error\n");
    for (Row row : rows) {
      String head = Regression.word(row.task()) + "," + row.size() + ",";
      text.append(head).append("mean,0,").append(row.mean()).append('\n');
      text.append(head).append("chosen,,").append(row.best()).append('\n');
      for (Entry entry : row.entries()) {
        text.append(head)
            .append(entry.name())
            .append(',')
            .append(entry.parameters())
            .append(',')
            .append(entry.error())
            .append('\n');
      }
    }
    return text.toString();
  }

  private static void plot(Task task, List<Row> rows, Path file) {
    double[] all =
        rows.stream()
            .flatMapToDouble(row -> row.entries().stream().mapToDouble(Entry::error))
            .toArray();
    double least = all[0];
    double most = all[0];
    for (double error : all) {
      least = Math.min(least, error);
      most = Math.max(most, error);
    }
    CurvePlot plot =
        new CurvePlot(
            "Test errors, " + Regression.word(task),
            new PlotAxis("training examples", rows.getFirst().size(), rows.getLast().size(), true),
            new PlotAxis("mean squared error", least, most, true));
    curve(plot, "chosen by validation", rows, Row::best);
    curve(plot, "perceptron", rows, Row::perceptron);
    curve(plot, "EMLP, published", rows, row -> PublishedErrors.emlp(task, row.size()));
    curve(plot, "scalars, published", rows, row -> PublishedErrors.scalars(task, row.size()));
    plot.write(file);
  }

  private static void curve(
      CurvePlot plot, String name, List<Row> rows, ToDoubleFunction<Row> error) {
    List<Row> known = rows.stream().filter(row -> !Double.isNaN(error.applyAsDouble(row))).toList();
    if (!known.isEmpty()) {
      plot.curve(
          name,
          known.stream().mapToDouble(Row::size).toArray(),
          known.stream().mapToDouble(error).toArray());
    }
  }
}
