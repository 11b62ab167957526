package org.equigen.symbolic.explain.picture;

import java.awt.image.BufferedImage;

/** A picture on which rectangles and letters are put; coordinates count from the top left. */
final class Canvas {
  static final int WHITE = 0xFFFFFF;
  static final int BLACK = 0x000000;

  /** Between cells. */
  static final int FAINT = 0xDDDDDD;

  /** Between blocks and around grids. */
  static final int DARK = 0x555555;

  /** Pixels of a dot of a letter. */
  static final int DOT = 2;

  /** Pixels from one letter to the next. */
  static final int ADVANCE = DOT * Letters.ADVANCE;

  /** Pixels from one line of text to the next. */
  static final int LINE = DOT * (Letters.HEIGHT + 2);

  private final BufferedImage image;

  /** A white picture. */
  Canvas(int width, int height) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    fill(0, 0, width, height, WHITE);
  }

  BufferedImage image() {
    return image;
  }

  /** Fills a rectangle; what lies outside the picture is left out. */
  void fill(int x, int y, int width, int height, int colour) {
    for (int row = Math.max(0, y); row < Math.min(image.getHeight(), y + height); row++) {
      for (int column = Math.max(0, x); column < Math.min(image.getWidth(), x + width); column++) {
        image.setRGB(column, row, colour);
      }
    }
  }

  /** Writes a line whose first letter has its top left corner at a place. */
  void text(int x, int y, String text) {
    for (int i = 0; i < text.length(); i++) {
      for (int dotY = 0; dotY < Letters.HEIGHT; dotY++) {
        for (int dotX = 0; dotX < Letters.ADVANCE; dotX++) {
          if (Letters.isInk(text.charAt(i), dotX, dotY)) {
            fill(x + i * ADVANCE + dotX * DOT, y + dotY * DOT, DOT, DOT, BLACK);
          }
        }
      }
    }
  }
}
