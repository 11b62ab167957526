package org.equigen.neighbours.search;

import org.equigen.neighbours.diagnostic.NeighbourDiagnostic;

/**
 * Who is a neighbour, by the squared interval s2 of its difference from the receiver: the {@code
 * count} points of smallest {@code |s2|} or s2 among those with s2 in an interval, on one side in
 * time. Equal ones are told apart by their index, the smaller first.
 *
 * <p>A light-like pair has s2 = 0 as it is computed; it counts as causal, and not as space-like.
 *
 * @param count how many, or {@link #ALL}
 * @param absolute whether the absolute value of s2 is minimised, or s2 itself
 * @param least smallest s2 of a neighbour
 * @param most largest s2 of a neighbour
 * @param side in time
 * @param axis the coordinate that is time, from 0
 */
public record Criterion(
    int count, boolean absolute, double least, double most, Side side, int axis) {
  /** All that lie in the interval. */
  public static final int ALL = Integer.MAX_VALUE;

  private static final double END = Double.MAX_VALUE;

  /**
   * A criterion that can be met.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the count is below 1, the axis
   *     negative or the interval empty or not a number
   */
  public Criterion {
    require(count >= 1, "the number of neighbours", count + "", "1 or more");
    require(axis >= 0, "the axis of time", axis + "", "0 and more");
    require(
        least <= most, "the interval of s2", least + " to " + most, "least <= most, both numbers");
    least = Math.clamp(least, -END, END);
    most = Math.clamp(most, -END, END);
  }

  private static void require(boolean fulfilled, String setting, String found, String valid) {
    if (!fulfilled) {
      throw new NeighbourDiagnostic.BadSetting("criterion", setting, found, valid).exception();
    }
  }

  /** The {@code count} points of smallest {@code |s2|}. */
  public static Criterion absolute(int count) {
    return new Criterion(count, true, -END, END, Side.BOTH, 0);
  }

  /** The {@code count} points of smallest proper time: s2 >= 0, later than the receiver. */
  public static Criterion future(int count) {
    return new Criterion(count, true, 0, END, Side.FUTURE, 0);
  }

  /** The {@code count} points of smallest proper time: s2 >= 0, earlier than the receiver. */
  public static Criterion past(int count) {
    return new Criterion(count, true, 0, END, Side.PAST, 0);
  }

  /**
   * The {@code count} points of smallest proper distance: smallest -s2 among those of s2 &lt; 0.
   */
  public static Criterion spaceLike(int count) {
    return new Criterion(count, true, -END, -Double.MIN_VALUE, Side.BOTH, 0);
  }

  /** The {@code count} points of smallest s2, with its sign. */
  public static Criterion signed(int count) {
    return new Criterion(count, false, -END, END, Side.BOTH, 0);
  }

  /** All points with s2 from {@code least} to {@code most}, both ends included. */
  public static Criterion range(double least, double most) {
    return new Criterion(ALL, true, least, most, Side.BOTH, 0);
  }

  /** The same, on one side in time. */
  public Criterion towards(Side other) {
    return new Criterion(count, absolute, least, most, other, axis);
  }

  /** The same, with another coordinate for time. */
  public Criterion timeOn(int coordinate) {
    return new Criterion(count, absolute, least, most, side, coordinate);
  }

  /** What is minimised. */
  double key(double value) {
    return absolute ? Math.abs(value) : value;
  }

  boolean isRange() {
    return count == ALL;
  }
}
