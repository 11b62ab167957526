package org.equigen.examples.toptagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoostPlotTest {
  @TempDir private Path folder;

  @Test
  void theAccuracyLiesOverTheRapidityOfTheBoost() throws IOException {
    Path file = folder.resolve("boost.png");
    double[] betas = {0, 0.5, 0.9, 0.99, 0.999};

    BoostPlot.write(file, betas, Map.of("tagger", new double[] {0.92, 0.92, 0.91, 0.7, 0.3}));

    var image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(1200);
    long blue = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        blue += image.getRGB(x, y) == 0xff0072b2 ? 1 : 0;
      }
    }
    assertThat(blue).isGreaterThan(1000);
  }

  @Test
  void whatCannotBeDrawnIsADiagnosticAndNoFile() {
    Path file = folder.resolve("plot.png");

    assertThatThrownBy(() -> BoostPlot.write(file, new double[] {0}, Map.of()))
        .hasMessageContaining("[EQR303]");
    assertThatThrownBy(() -> BoostPlot.write(file, new double[0], Map.of("m", new double[0])))
        .hasMessageContaining("[EQR303]");
    assertThatThrownBy(() -> BoostPlot.write(file, new double[] {0, 1}, Map.of("m", new double[2])))
        .hasMessageContaining("[EQR401] boost: the value is \"1.0\"");
    assertThatThrownBy(
            () -> BoostPlot.write(file, new double[] {0, 0.5}, Map.of("m", new double[3])))
        .hasMessageContaining("[EQR302] m: the number of values is 3");
    assertThat(folder).isEmptyDirectory();
  }
}
