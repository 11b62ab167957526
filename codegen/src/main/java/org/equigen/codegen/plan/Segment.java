package org.equigen.codegen.plan;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A consecutive part of an operand that shares one meaning: channels of components.
 *
 * <p>In memory the channels run slowest where every sample has its own values, {@code
 * [channel...][component]} with a row of lanes for each; parameters and other values shared by all
 * samples lie as {@code [component][channel...]}, so that one component is a matrix.
 *
 * @param name for people, for example {@code 4V}
 * @param channels the channel axes, slowest first; none stands for a single channel
 * @param components number of components, at least 1
 */
public record Segment(String name, List<Axis> channels, int components) {
  /** In Java and in OpenCL other letters than these are used for lanes and entries. */
  private static final String LETTERS = "abcdefghlmnopqrstuv";

  /** Copies the axes. */
  public Segment {
    channels = List.copyOf(channels);
  }

  /** A segment with one full channel axis. */
  public static Segment of(String name, int channels, int components) {
    return new Segment(name, List.of(Axis.full(channels)), components);
  }

  /** Number of channel positions, the product over the axes. */
  public int positions() {
    return channels.stream().mapToInt(Axis::positions).reduce(1, Math::multiplyExact);
  }

  /** Number of elements, channel positions times components. */
  public int size() {
    return Math.multiplyExact(positions(), components);
  }

  /** Number of subscripts that address one channel position. */
  public int subscripts() {
    return channels.stream().mapToInt(Axis::subscripts).sum();
  }

  /**
   * Letters for all subscripts, each another one and rising, as axes of pairs want them: {@code u},
   * {@code uv}, {@code tuv}, ...
   *
   * @throws IllegalArgumentException if there are more subscripts than letters
   */
  public String letters() {
    int count = subscripts();
    if (count > LETTERS.length()) {
      throw new IllegalArgumentException(count + " subscripts of " + this);
    }
    return count < 2 ? "u".substring(1 - count) : LETTERS.substring(LETTERS.length() - count);
  }

  /** The channel axes as text, for example {@code 8,4}. */
  public String axes() {
    return channels.stream().map(Axis::toString).collect(Collectors.joining(","));
  }
}
