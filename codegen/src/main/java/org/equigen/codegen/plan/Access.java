package org.equigen.codegen.plan;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One segment of one operand under channel subscripts, such as {@code w.0[uv]}, in every row of a
 * step: its own row, or the one that maps lead to, such as {@code x.0[u] at sender}. To read
 * through maps is to gather, to write through maps is to sum over the rows with one image.
 *
 * @param operand the operand
 * @param segment number of the segment, from 0
 * @param channels one letter per subscript of the segment's channel axes; a letter means the same
 *     channel number wherever it occurs in a step
 * @param via maps from the row of the step to that of the operand, applied in order
 */
public record Access(Operand operand, int segment, String channels, List<IndexMap> via) {
  /**
   * Copies the maps.
   *
   * @throws IllegalArgumentException if the maps do not fit together, or do not end in the domain
   *     of the operand
   */
  public Access {
    via = List.copyOf(via);
    for (int i = 0; i < via.size(); i++) {
      Domain next = i + 1 < via.size() ? via.get(i + 1).from() : operand.domain();
      if (!via.get(i).to().equals(next)) {
        throw new IllegalArgumentException(
            "map " + via.get(i) + " leads to " + via.get(i).to() + ", not to " + next);
      }
    }
  }

  /** An access in the step's own row. */
  public Access(Operand operand, int segment, String channels) {
    this(operand, segment, channels, List.of());
  }

  /** The same subscripts and rows of another operand with segments of the same shape. */
  public Access on(Operand other) {
    return new Access(other, segment, channels, via);
  }

  /** The same segment and rows under other subscripts. */
  public Access under(String otherChannels) {
    return new Access(operand, segment, otherChannels, via);
  }

  /**
   * What is written, whatever its rows: the segment, without subscripts and maps. Segments of an
   * operand that is cut twice overlap, so there it is the whole row.
   */
  public Access target() {
    return new Access(operand, operand.isRegrouped() ? operand.segments().size() : segment, "");
  }

  /** The segment. */
  public Segment shape() {
    return operand.segment(segment);
  }

  /** The rows of a step with this access; the shared domain where it does not tell. */
  public Domain rows() {
    return via.isEmpty() ? operand.domain() : via.getFirst().from();
  }

  /** For example {@code x.0[v]} or {@code x.0[v] at sender}. */
  @Override
  public String toString() {
    String maps =
        via.isEmpty()
            ? ""
            : via.stream().map(IndexMap::name).collect(Collectors.joining(" ", " at ", ""));
    return operand + "." + segment + "[" + channels + "]" + maps;
  }
}
