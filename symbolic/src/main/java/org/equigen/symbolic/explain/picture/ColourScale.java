package org.equigen.symbolic.explain.picture;

/**
 * A diverging scale of colours for signed values that people with any colour vision can read: blue
 * for negative, white for zero, vermilion for positive values (Okabe and Ito, Color Universal
 * Design, 2008).
 *
 * <p>A value v other than zero has the part {@code 1/4 + 3/4 |v| / max} of its full colour, so that
 * no entry looks like zero.
 *
 * @param max the largest magnitude, positive
 */
public record ColourScale(double max) {
  private static final int NEGATIVE = 0x0072B2;
  private static final int POSITIVE = 0xD55E00;
  private static final double LEAST = 0.25;

  /** The colour of a value, as {@code 0xRRGGBB}. */
  public int of(double value) {
    if (value == 0) {
      return Canvas.WHITE;
    }
    double part = LEAST + (1 - LEAST) * Math.min(1, Math.abs(value) / max);
    int full = value < 0 ? NEGATIVE : POSITIVE;
    return mixed(full, part, 16) | mixed(full, part, 8) | mixed(full, part, 0);
  }

  private static int mixed(int full, double part, int shift) {
    int channel = full >> shift & 0xFF;
    return (int) Math.round(255 + part * (channel - 255)) << shift;
  }
}
