package org.equigen.codegen.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;
import org.junit.jupiter.api.Test;

/** Which sums over rows may run over the lanes behind the last one. */
class PaddingTest {
  private static final Domain NODE = new Domain("node");
  private static final Domain EDGE = new Domain("edge");
  private static final IndexMap RECEIVER =
      new IndexMap("receiver", EDGE, NODE, IndexMap.Order.SORTED);

  private static Operand operand(String name, Role role, Domain domain) {
    return new Operand(name, role, domain, List.of(Segment.of("", 1, 1)));
  }

  private static Contraction copy(Operand from, Operand to, List<IndexMap> via) {
    return new Contraction(
        List.of(new Access(from, 0, "u")),
        new Access(to, 0, "u", via),
        CoefficientTensor.identity(1));
  }

  private final Operand edges = operand("x", Role.INPUT, EDGE);
  private final Operand nodes = operand("z", Role.INPUT, NODE);
  private final Operand sums = operand("t", Role.TEMPORARY, NODE);
  private final Operand total = operand("y", Role.OUTPUT, Domain.SHARED);
  private final Step sum = copy(sums, total, List.of());

  private boolean needsCount(Step... before) {
    List<Step> steps = new ArrayList<>(List.of(before));
    steps.add(sum);
    Program program = new Program(List.of(edges, nodes, total), List.of(sums), steps);
    return Padding.of(program).needsCount(sum);
  }

  @Test
  void whatIsSummedAlongMapsIsZeroBehindTheLastRow() {
    assertThat(needsCount(copy(edges, sums, List.of(RECEIVER)))).isFalse();
  }

  @Test
  void whatIsCopiedInItsOwnRowIsAnything() {
    assertThat(needsCount(copy(nodes, sums, List.of()))).isTrue();
    assertThat(needsCount(copy(edges, sums, List.of(RECEIVER)), copy(nodes, sums, List.of())))
        .isTrue();
    assertThat(needsCount(copy(nodes, sums, List.of()), copy(edges, sums, List.of(RECEIVER))))
        .isTrue();
  }

  @Test
  void aMaximumBeginsBelowAllNumbers() {
    assertThat(
            needsCount(
                new Extremum(
                    new Access(edges, 0, "u"), new Access(sums, 0, "u", List.of(RECEIVER)))))
        .isTrue();
  }
}
