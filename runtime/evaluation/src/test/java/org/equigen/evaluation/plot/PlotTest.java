package org.equigen.evaluation.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.equigen.evaluation.metric.LabelledScores;
import org.equigen.runtime.training.EpochRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotTest {
  private static final int BLUE = 0xff0072b2;
  private static final int VERMILION = 0xffd55e00;

  @TempDir private Path folder;

  @Test
  void lossCurvesAreDrawnForEveryModel() throws IOException {
    Map<String, List<EpochRecord>> histories = new LinkedHashMap<>();
    histories.put("Lorentz network", history(0.42, 0.2, 25));
    histories.put("perceptron", history(0.5, 0.26, 18));

    LossPlot.write(folder.resolve("loss.png"), histories, "binary cross entropy (nats)");

    assertShowsBothModels(folder.resolve("loss.png"));
  }

  @Test
  void oneEpochIsDrawnAsAPoint() throws IOException {
    Path file = folder.resolve("loss.png");
    LossPlot.write(file, Map.of("short", history(0.4, 0.3, 1)), "mean squared error");

    assertThat(colours(file)).contains(BLUE);
  }

  @Test
  void receiverCharacteristicsAreDrawnForEveryModel() throws IOException {
    Map<String, LabelledScores> models = new LinkedHashMap<>();
    models.put("Lorentz network", scores(2.6));
    models.put("perceptron", scores(2.1));

    RocPlot.write(folder.resolve("roc.png"), models);

    assertShowsBothModels(folder.resolve("roc.png"));
  }

  @Test
  void aPerfectClassifierHasOnePointBesideTheOtherCurves() throws IOException {
    Map<String, LabelledScores> models = new LinkedHashMap<>();
    models.put("good", scores(2));
    models.put("perfect", LabelledScores.of(new double[] {1, 0}, new double[] {1, 0}));

    RocPlot.write(folder.resolve("roc.png"), models);

    assertThat(colours(folder.resolve("roc.png"))).contains(BLUE, VERMILION);
  }

  @Test
  void pointsOfEveryModelAreDrawnWithLabels() throws IOException {
    Path file = folder.resolve("curves.png");
    CurvePlot plot =
        new CurvePlot("Accuracy", new PlotAxis("samples", 0, 4), new PlotAxis("share", 0.5, 1));
    double[] x = {0.5, 1, 3.5};
    plot.curve("Lorentz network", x, new double[] {0.7, 0.8, 0.9});
    plot.curve("perceptron", x, new double[] {0.6, 0.65, 0.8});
    plot.write(file);
    byte[] bare = Files.readAllBytes(file);
    plot.label(1, "here");
    plot.write(file);

    assertShowsBothModels(file);
    assertThat(Files.readAllBytes(file)).isNotEqualTo(bare);
  }

  @Test
  void equalRatiosAreEquallyLongOnALogarithmicAxis() throws IOException {
    Path file = folder.resolve("ratios.png");
    CurvePlot plot =
        new CurvePlot(
            "", new PlotAxis("rows", 1, 100, true), new PlotAxis("time", 0.01, 100, true));
    plot.curve("layer", new double[] {1, 10, 100}, new double[] {0.1, 1, 10});
    plot.write(file);
    // Markers reach further up and down than the line between them; those of the legend lie below.
    List<Integer> columns = new ArrayList<>();
    BufferedImage image = ImageIO.read(file.toFile());
    for (int x = 0; x < image.getWidth(); x++) {
      int column = x;
      long blue = IntStream.range(0, 600).filter(y -> image.getRGB(column, y) == BLUE).count();
      if (blue >= 7 && (columns.isEmpty() || x > columns.getLast() + 20)) {
        columns.add(x);
      }
    }
    assertThat(columns).hasSize(3);
    int first = columns.get(1) - columns.get(0);
    assertThat(columns.get(2) - columns.get(1)).isBetween(first - 2, first + 2).isPositive();
    keep(file);
  }

  private static void assertShowsBothModels(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(800);
    assertThat(colours(file)).contains(BLUE, VERMILION).hasSizeGreaterThan(10);
    keep(file);
  }

  // -Dequigen.plots=FOLDER keeps the pictures for people to look at.
  private static void keep(Path file) throws IOException {
    String kept = System.getProperty("equigen.plots");
    if (kept != null) {
      Files.write(Path.of(kept).resolve(file.getFileName()), Files.readAllBytes(file));
    }
  }

  private static Set<Integer> colours(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }

  @Test
  void aMissingFolderIsADiagnostic() {
    Path file = folder.resolve("absent").resolve("roc.png");

    assertThatThrownBy(() -> RocPlot.write(file, Map.of("good", scores(2))))
        .hasMessageContaining("[EQR103] " + file);
  }

  @Test
  void aNameThatIsAFolderIsADiagnosticAndTheFolderStays() {
    assertThatThrownBy(() -> RocPlot.write(folder, Map.of("good", scores(2))))
        .hasMessageContaining("[EQR103]")
        .hasMessageContaining("it is a folder");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void nothingToDrawIsADiagnosticAndNoFile() {
    Path file = folder.resolve("plot.png");

    assertThatThrownBy(() -> RocPlot.write(file, Map.of())).hasMessageContaining("[EQR303]");
    assertThatThrownBy(() -> LossPlot.write(file, Map.of(), "loss"))
        .hasMessageContaining("[EQR303]");
    assertThatThrownBy(() -> LossPlot.write(file, Map.of("new", List.of()), "loss"))
        .hasMessageContaining("[EQR303] new: holds 0 of: finished epochs");
    CurvePlot plot = new CurvePlot("a", new PlotAxis("x", 0, 1), new PlotAxis("y", 0, 1));
    assertThatThrownBy(() -> plot.write(file)).hasMessageContaining("[EQR303]");
    assertThatThrownBy(() -> plot.curve("m", new double[0], new double[0]))
        .hasMessageContaining("[EQR303] m: holds 0 of: points to draw");
    assertThatThrownBy(() -> plot.curve("m", new double[2], new double[3]))
        .hasMessageContaining("[EQR302] m: the number of values is 3");
    assertThat(folder).isEmptyDirectory();
  }

  private static List<EpochRecord> history(double first, double last, int epochs) {
    List<EpochRecord> history = new ArrayList<>();
    for (int epoch = 1; epoch <= epochs; epoch++) {
      double training = last + (first - last) * Math.exp(-0.25 * (epoch - 1));
      double validation = training + 0.004 * Math.sin(epoch) + 0.0006 * epoch;
      history.add(new EpochRecord(epoch, training, validation, 1e-3, 1));
    }
    return history;
  }

  private static LabelledScores scores(double separation) {
    Random random = new Random(8);
    double[] scores = new double[12_000];
    double[] labels = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      labels[i] = i % 2;
      scores[i] = random.nextGaussian() + separation * labels[i];
    }
    return LabelledScores.of(scores, labels);
  }
}
