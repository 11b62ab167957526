package org.equigen.codegen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An array with rows over a domain, cut into segments that lie one after another. Steps hold the
 * operands themselves; the name is for people, and tells the operands of a plan apart.
 *
 * <p>A {@link #regrouped} operand is cut a second time: what one layer wrote as {@code 5S + 3V},
 * the next one reads as {@code 2S + 3S + 3V}. After its segments are numbered the whole row, then
 * the segments of the second cut.
 */
public final class Operand {
  private final String name;
  private final Role role;
  private final Domain domain;
  private final Layout layout;
  private final List<Segment> segments;
  private final List<Segment> regrouped;
  private final double probability;
  private final int[] offsets; // of each segment, and the size last
  private final int[] regroupedOffsets; // of each segment of the second cut, and the size last

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
    this(name, role, domain, layout, segments, List.of(), 0);
  }

  private Operand(
      String name,
      Role role,
      Domain domain,
      Layout layout,
      List<Segment> segments,
      List<Segment> regrouped,
      double probability) {
    this.name = name;
    this.role = role;
    this.domain = domain;
    this.layout = layout;
    this.segments = List.copyOf(segments);
    this.regrouped = List.copyOf(regrouped);
    this.probability = probability;
    this.offsets = offsets(segments);
    this.regroupedOffsets = offsets(regrouped);
  }

  /** An operand in the usual layout of its domain. */
  public Operand(String name, Role role, Domain domain, List<Segment> segments) {
    this(name, role, domain, Layout.of(domain), segments);
  }

  /** An operand of the same rows and segments. */
  public Operand like(String otherName, Role otherRole) {
    return new Operand(otherName, otherRole, domain, layout, segments, regrouped, probability);
  }

  /** The same mask, which drops channels with a probability from 0 to below 1. */
  public Operand dropping(double dropped) {
    return new Operand(name, role, domain, layout, segments, regrouped, dropped);
  }

  /**
   * The same operand, cut a second time.
   *
   * @throws IllegalArgumentException unless it {@link #mayBe} cut so
   */
  public Operand regrouped(List<Segment> others) {
    if (!mayBe(others)) {
      throw new IllegalArgumentException(segments + " cannot be cut into " + others);
    }
    return new Operand(name, role, domain, layout, segments, others, probability);
  }

  /**
   * The same operand, cut a second time into one channel whose components are all numbers of a row:
   * for steps with another rule for every channel.
   *
   * @throws IllegalArgumentException unless rows lie in lanes
   */
  public Operand flattened() {
    if (layout != Layout.ROWS_IN_LANES) {
      throw new IllegalArgumentException(name + " has other numbers than rows in lanes");
    }
    Segment whole = new Segment("all", List.of(), size());
    return new Operand(name, role, domain, layout, segments, List.of(whole), probability);
  }

  /**
   * Whether other segments are the same channels in other groups: they cover the same numbers, and
   * wherever two segments overlap they have equally many components and whole channels in common.
   * Where channels lie in lanes, those that differ have one component.
   */
  public boolean mayBe(List<Segment> others) {
    int[] otherOffsets = offsets(others);
    if (layout == Layout.COMPONENT_MATRICES || otherOffsets[others.size()] != size()) {
      return false;
    }
    int i = 0;
    int j = 0;
    while (i < segments.size() && j < others.size()) {
      Segment mine = segments.get(i);
      Segment other = others.get(j);
      int start = offsets[i];
      int otherStart = otherOffsets[j];
      if (mine.components() != other.components()
          || (start - otherStart) % mine.components() != 0) {
        return false;
      }
      int end = offsets[i + 1];
      int otherEnd = otherOffsets[j + 1];
      boolean same = start == otherStart && end == otherEnd;
      if (layout == Layout.CHANNELS_IN_LANES && !same && mine.components() > 1) {
        return false;
      }
      i += end <= otherEnd ? 1 : 0;
      j += otherEnd <= end ? 1 : 0;
    }
    return true;
  }

  /**
   * Where a row does not lie as {@code [channel...][component]} in each segment, what turns it into
   * that: the channel positions and components of its segments, without names, and one segment for
   * all that follow each other and lie so in either order. None where there is nothing to turn.
   */
  public List<Segment> turned() {
    List<Segment> turned = new ArrayList<>();
    for (Segment segment : layout == Layout.ROWS_IN_LANES ? List.<Segment>of() : segments) {
      boolean flat = segment.positions() == 1 || segment.components() == 1;
      boolean extend = flat && !turned.isEmpty() && turned.getLast().components() == 1;
      int before = extend ? turned.removeLast().size() : 0;
      int channels = flat ? before + segment.size() : segment.positions();
      if (channels > 0) {
        turned.add(Segment.of("", channels, flat ? 1 : segment.components()));
      }
    }
    return turned.stream().allMatch(it -> it.components() == 1) ? List.of() : turned;
  }

  /** What {@link #turned} tells, in words: {@code 96x1 32x3}. */
  public String turnedWords() {
    return turned().stream()
        .map(it -> it.positions() + "x" + it.components())
        .collect(Collectors.joining(" "));
  }

  private static int[] offsets(List<Segment> segments) {
    int[] offsets = new int[segments.size() + 1];
    for (int i = 0; i < segments.size(); i++) {
      offsets[i + 1] = Math.addExact(offsets[i], segments.get(i).size());
    }
    return offsets;
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

  /** With which probability a mask drops a channel; 0 for operands of other roles. */
  public double probability() {
    return probability;
  }

  /** The segments of the second cut; none where there is no such. */
  public List<Segment> regrouping() {
    return regrouped;
  }

  /** Whether it is cut twice. */
  public boolean isRegrouped() {
    return !regrouped.isEmpty();
  }

  /** The number by which steps address segment {@code number} of the second cut. */
  public int numberInRegrouping(int number) {
    return segments.size() + 1 + number;
  }

  /**
   * The segment with a number: one of the first cut, all numbers of a row as one channel, or one of
   * the second cut.
   */
  public Segment segment(int number) {
    int first = segments.size();
    return number < first
        ? segments.get(number)
        : number == first
            ? new Segment("all", List.of(), size())
            : regrouped.get(number - numberInRegrouping(0));
  }

  /** Whether all rows of other domains share its single row. */
  public boolean isShared() {
    return domain.isShared();
  }

  /** Number of elements of one row. */
  public int size() {
    return offsets[segments.size()];
  }

  /** Elements of a row before the segment with a number. */
  public int offset(int segment) {
    int first = segments.size();
    return segment < first
        ? offsets[segment]
        : segment == first ? 0 : regroupedOffsets[segment - numberInRegrouping(0)];
  }

  /** Distance in elements between successive channel positions of a segment. */
  public int channelStride(int segment) {
    return switch (layout) {
      case ROWS_IN_LANES -> segment(segment).components();
      case CHANNELS_IN_LANES, COMPONENT_MATRICES -> 1;
    };
  }

  /** Distance in elements between successive components of a segment. */
  public int componentStride(int segment) {
    return switch (layout) {
      case ROWS_IN_LANES -> 1;
      case CHANNELS_IN_LANES, COMPONENT_MATRICES -> segment(segment).positions();
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
            && Double.compare(probability, other.probability) == 0
            && segments.equals(other.segments)
            && regrouped.equals(other.regrouped));
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
