package org.equigen.evaluation.plot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.equigen.runtime.file.AtomicFile;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;

/** Puts charts into PNG files. */
final class PlotFile {
  private PlotFile() {}

  /** Writes {@code chart} aside and moves it to {@code file}. */
  static void write(XYChart chart, Path file) {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    try {
      ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", picture);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory could not be written", e);
    }
    AtomicFile.write(file, picture.toByteArray());
  }
}
