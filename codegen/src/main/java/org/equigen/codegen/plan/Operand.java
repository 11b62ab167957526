package org.equigen.codegen.plan;

import java.util.List;

/**
 * An array with rows over a domain, cut into segments that lie one after another. Steps hold the
 * operands themselves; the name is for people, and tells the operands of a plan apart.
 */
public final class Operand {
  private final String name;
  private final Role role;
  private final Domain domain;
  private final Layout layout;
  private final List<Segment> segments;
  private final int[] offsets; // of each segment, and the size last

  /**
   * An operand.
   *
   * @param name short and unique in the plan, for example {@code x}
   * @param role what it is to the caller
   * @param domain the rows over which it has values
   * @param layout how its numbers lie in memory
   * @param segments in memory order
   * @throws ArithmeticException if a row has more than 2^31 - 1 elements
   */
  public Operand(String name, Role role, Domain domain, Layout layout, List<Segment> segments) {
    this.name = name;
    this.role = role;
    this.domain = domain;
    this.layout = layout;
    this.segments = List.copyOf(segments);
    this.offsets = new int[segments.size() + 1];
    for (int i = 0; i < segments.size(); i++) {
      offsets[i + 1] = Math.addExact(offsets[i], segments.get(i).size());
    }
  }

  /** An operand in the usual layout of its domain. */
  public Operand(String name, Role role, Domain domain, List<Segment> segments) {
    this(name, role, domain, Layout.of(domain), segments);
  }

  /** An operand of the same rows and segments. */
  public Operand like(String otherName, Role otherRole) {
    return new Operand(otherName, otherRole, domain, layout, segments);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** What it is to the caller. */
  public Role role() {
    return role;
  }

  /** The rows over which it has values. */
  public Domain domain() {
    return domain;
  }

  /** How its numbers lie in memory. */
  public Layout layout() {
    return layout;
  }

  /** Its segments in memory order. */
  public List<Segment> segments() {
    return segments;
  }

  /** Whether all rows of other domains share its single row. */
  public boolean isShared() {
    return domain.isShared();
  }

  /** Number of elements of one row. */
  public int size() {
    return offsets[segments.size()];
  }

  /** Elements of a row before segment number {@code segment}. */
  public int offset(int segment) {
    return offsets[segment];
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

  /** Operands are equal if everything about them is. */
  @Override
  public boolean equals(Object object) {
    return this == object
        || (object instanceof Operand other
            && name.equals(other.name)
            && role == other.role
            && domain.equals(other.domain)
            && layout == other.layout
            && segments.equals(other.segments));
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
