package org.equigen.codegen.plan;

import java.util.List;

/**
 * A named array, cut into segments that lie one after another.
 *
 * @param name short and unique in the plan, for example {@code x}
 * @param role what it is to the caller
 * @param perSample true where every sample has values of its own (a row of lanes for each element);
 *     false where all samples share one value
 * @param segments in memory order
 */
public record Operand(String name, Role role, boolean perSample, List<Segment> segments) {
  /** Copies the segments. */
  public Operand {
    segments = List.copyOf(segments);
  }

  /** Number of elements, lanes not counted. */
  public int size() {
    return offset(segments.size());
  }

  /** Elements before segment number {@code segment}. */
  public int offset(int segment) {
    int offset = 0;
    for (int i = 0; i < segment; i++) {
      offset = Math.addExact(offset, segments.get(i).size());
    }
    return offset;
  }

  /** Distance in elements between successive channel positions of a segment. */
  public int channelStride(int segment) {
    return perSample ? segments.get(segment).components() : 1;
  }

  /** Distance in elements between successive components of a segment. */
  public int componentStride(int segment) {
    return perSample ? 1 : segments.get(segment).positions();
  }
}
