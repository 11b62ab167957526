package org.equigen.symbolic.explain.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Finds the grids in a picture by their frames. */
public final class PictureReader {
  private static final int FRAME = 0x555555;

  /** Frames of legends are smaller. */
  private static final int LEAST = 20;

  private final BufferedImage image;

  /**
   * A framed grid.
   *
   * @param x its left edge
   * @param y its upper edge
   * @param width from edge to edge
   * @param height from edge to edge
   */
  public record Frame(int x, int y, int width, int height) {}

  private PictureReader(BufferedImage image) {
    this.image = image;
  }

  /** Decodes a PNG file. */
  public static PictureReader of(byte[] png) throws IOException {
    return new PictureReader(ImageIO.read(new ByteArrayInputStream(png)));
  }

  /** The decoded picture. */
  public BufferedImage image() {
    return image;
  }

  /** The colour at a place, as {@code 0xRRGGBB}. */
  public int colour(int x, int y) {
    return image.getRGB(x, y) & 0xFFFFFF;
  }

  /** All grids in reading order. */
  public List<Frame> frames() {
    List<Frame> frames = new ArrayList<>();
    for (int y = 1; y < image.getHeight(); y++) {
      for (int x = 1; x < image.getWidth(); x++) {
        boolean corner =
            colour(x, y) == FRAME && colour(x - 1, y) != FRAME && colour(x, y - 1) != FRAME;
        if (corner && run(x, y, 1, 0) >= LEAST && run(x, y, 0, 1) >= LEAST) {
          frames.add(new Frame(x, y, run(x, y, 1, 0), run(x, y, 0, 1)));
        }
      }
    }
    return frames;
  }

  private int run(int x, int y, int stepX, int stepY) {
    int length = 0;
    while (x + length * stepX < image.getWidth()
        && y + length * stepY < image.getHeight()
        && colour(x + length * stepX, y + length * stepY) == FRAME) {
      length++;
    }
    return length;
  }

  /** The colours of the cells of a grid, at their centres. */
  public int[][] cells(Frame frame, int rows, int columns) {
    int[][] cells = new int[rows][columns];
    int side = (frame.width() - 1) / columns;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        cells[row][column] =
            colour(frame.x() + column * side + side / 2, frame.y() + row * side + side / 2);
      }
    }
    return cells;
  }
}
