package org.equigen.codegen.plan;

/** How the numbers of an operand lie in memory. */
public enum Layout {
  /** Rows in lanes: {@code [tile][segment: channel..., component][lane]}. */
  ROWS_IN_LANES,
  /**
   * Channels in lanes, for rows that are gathered and for few rows of many channels: {@code
   * [row][segment: component, channel...]}.
   */
  CHANNELS_IN_LANES,
  /** One row, where a component is a matrix over the channels: {@code [component][channel...]}. */
  COMPONENT_MATRICES;

  /** The layout of operands over a domain where nothing else is said. */
  static Layout of(Domain domain) {
    return domain.isShared() ? COMPONENT_MATRICES : ROWS_IN_LANES;
  }
}
