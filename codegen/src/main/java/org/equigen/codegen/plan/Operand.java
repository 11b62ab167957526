package org.equigen.codegen.plan;

import java.util.List;

/**
 * An array with rows over a domain, cut into segments that lie one after another. Steps hold the
 * operands themselves; the name is for people, and tells the operands of a plan apart.
 *
 * @param name short and unique in the plan, for example {@code x}
 * @param role what it is to the caller
 * @param domain the rows over which it has values
 * @param layout how its numbers lie in memory
 * @param segments in memory order
 */
public record Operand(
    String name, Role role, Domain domain, Layout layout, List<Segment> segments) {
  /** Copies the segments. */
  public Operand {
    segments = List.copyOf(segments);
  }

  /** An operand in the usual layout of its domain. */
  public Operand(String name, Role role, Domain domain, List<Segment> segments) {
    this(name, role, domain, Layout.of(domain), segments);
  }

  /** An operand of the same rows and segments. */
  public Operand like(String otherName, Role otherRole) {
    return new Operand(otherName, otherRole, domain, layout, segments);
  }

  /** Whether all rows of other domains share its single row. */
  public boolean isShared() {
    return domain.isShared();
  }

  /** Number of elements of one row. */
  public int size() {
    return offset(segments.size());
  }

  /** Elements of a row before segment number {@code segment}. */
  public int offset(int segment) {
    int offset = 0;
    for (int i = 0; i < segment; i++) {
      offset = Math.addExact(offset, segments.get(i).size());
    }
    return offset;
  }

  /** Distance in elements between successive channel positions of a segment. */
  public int channelStride(int segment) {
    return switch (layout) {
      case ROWS_IN_LANES -> segments.get(segment).components();
      case CHANNELS_IN_LANES, COMPONENT_MATRICES -> 1;
    };
  }

  /** Distance in elements between successive components of a segment. */
  public int componentStride(int segment) {
    return switch (layout) {
      case ROWS_IN_LANES -> 1;
      case CHANNELS_IN_LANES, COMPONENT_MATRICES -> segments.get(segment).positions();
    };
  }

  /** Of the name alone, which tells the operands of a plan apart. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
