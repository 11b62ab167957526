package org.equigen.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What turns a row into the order of a column: only segments that lie in another one. */
class OperandTest {
  private static final List<Segment> SEGMENTS =
      List.of(
          Segment.of("2S", 2, 1),
          new Segment("V", List.of(), 3),
          Segment.of("none", 0, 3),
          Segment.of("4V", 4, 3),
          Segment.of("3S", 3, 1),
          new Segment("pairs", List.of(Axis.full(2), Axis.full(3)), 5));

  @Test
  void segmentsOfOneChannelOrOneComponentAreJoined() {
    Operand rows = operand(Layout.CHANNELS_IN_LANES, SEGMENTS);
    assertThat(rows.turned())
        .containsExactly(
            Segment.of("", 5, 1), Segment.of("", 4, 3), Segment.of("", 3, 1), Segment.of("", 6, 5));
    assertThat(rows.turned().stream().mapToInt(Segment::size).sum()).isEqualTo(rows.size());
  }

  @Test
  void nothingIsTurnedWhereTheOrderIsThatOfColumns() {
    assertThat(operand(Layout.ROWS_IN_LANES, SEGMENTS).turned()).isEmpty();
    assertThat(operand(Layout.CHANNELS_IN_LANES, SEGMENTS.subList(0, 3)).turned()).isEmpty();
  }

  private static Operand operand(Layout layout, List<Segment> segments) {
    return new Operand("x", Role.INPUT, Domain.SAMPLE, layout, segments);
  }
}
