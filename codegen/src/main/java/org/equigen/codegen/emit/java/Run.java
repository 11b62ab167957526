package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Step;

/** What a kernel takes at once of the accesses of a step: neighbours in memory. */
sealed interface Run {
  /**
   * The rows of a tile.
   *
   * @param summed how many of them sums run over
   */
  record OfRows(String summed) implements Run {}

  /**
   * The channels under one letter.
   *
   * @param letter the letter
   * @param size how many
   */
  record OfChannels(char letter, int size) implements Run {}

  /**
   * All numbers of a segment.
   *
   * @param size how many
   */
  record OfSegments(int size) implements Run {}

  /** A single number. */
  record OfOne() implements Run {}

  /**
   * The longest run of a step.
   *
   * @param form which numbers lie side by side
   * @param step the step
   * @param summed how many rows of a tile sums run over
   */
  static Run of(StepForm form, Step step, String summed) {
    return switch (form) {
      case ROWS -> new OfRows(summed);
      case CHANNELS ->
          step instanceof Pointwise ? new OfSegments(step.output().shape().size()) : channels(step);
      case ELEMENTS -> new OfOne();
    };
  }

  /** The letter with most channels among those whose channels are neighbours wherever it occurs. */
  private static Run channels(Step step) {
    return step.letters().entrySet().stream()
        .filter(it -> it.getValue() > 1)
        .filter(it -> step.accesses().stream().allMatch(access -> isLast(it.getKey(), access)))
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .<Run>map(it -> new OfChannels(it.getKey(), it.getValue()))
        .orElse(new OfOne());
  }

  /**
   * Whether an access has a letter at most once, on its last axis alone; axes of one channel do not
   * count.
   */
  private static boolean isLast(char letter, Access access) {
    int first = access.channels().indexOf(letter);
    if (first < 0) {
      return true;
    }
    List<Axis> axes = new ArrayList<>(access.shape().channels());
    String letters = access.channels();
    while (axes.size() > 1 && axes.getLast().equals(Axis.full(1))) {
      axes.removeLast();
      letters = letters.substring(0, letters.length() - 1);
    }
    return first == letters.length() - 1 && axes.getLast().kind() == Axis.Kind.FULL;
  }

  /**
   * Whether an access has all numbers of the run; it has the same one for all of them otherwise.
   */
  default boolean holds(Access access) {
    return switch (this) {
      case OfRows _ -> !access.operand().isShared();
      case OfChannels(char letter, _) -> access.channels().indexOf(letter) >= 0;
      case OfSegments _ -> true;
      case OfOne _ -> false;
    };
  }

  /** Letters that it takes together, so that no loop runs over them. */
  default String letters(Step step) {
    return switch (this) {
      case OfRows _, OfOne _ -> "";
      case OfChannels(char letter, _) -> String.valueOf(letter);
      case OfSegments _ -> step.output().channels();
    };
  }

  /** How many numbers there are. */
  default String length() {
    return switch (this) {
      case OfRows _ -> "width";
      case OfChannels(_, int size) -> String.valueOf(size);
      case OfSegments(int size) -> String.valueOf(size);
      case OfOne _ -> "1";
    };
  }

  /** How many of them sums run over. */
  default String summed() {
    return this instanceof OfRows(String summed) ? summed : length();
  }

  /** Rows of lanes that are room for it. */
  default int rowsOfLanes() {
    return switch (this) {
      case OfRows _, OfOne _ -> 1;
      case OfChannels(_, int size) -> Math.ceilDiv(size, Memory.LANES);
      case OfSegments(int size) -> Math.ceilDiv(size, Memory.LANES);
    };
  }
}
