package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Layout;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;

/** The steps of one program of a network in the making, and the temporaries that they need. */
final class WiredProgram {
  private final Map<Operand, String> temporaries = new LinkedHashMap<>();
  private final Map<Operand, List<Segment>> cuts = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();

  /** Adds a temporary by the name that it had. */
  void temporary(Operand operand, String name) {
    temporaries.putIfAbsent(operand, name);
  }

  /** Says how an operand is cut a second time. */
  void cut(Operand operand, List<Segment> segments) {
    cuts.put(operand, segments);
  }

  /**
   * Cuts an operand a second time where it can be and is not cut otherwise: an input of the network
   * never is.
   */
  boolean regroups(Operand operand, List<Segment> segments) {
    List<Segment> before = cuts.getOrDefault(operand, segments);
    Operand inLanes =
        new Operand(
            operand.name(),
            operand.role(),
            operand.domain(),
            Layout.ROWS_IN_LANES,
            operand.segments());
    boolean regroups =
        operand.role() != Role.INPUT
            && inLanes.mayBe(segments)
            && Wiring.shapes(before).equals(Wiring.shapes(segments));
    if (regroups) {
      cuts.putIfAbsent(operand, segments);
    }
    return regroups;
  }

  /** The second cut of an operand, none where there is no such. */
  List<Segment> cut(Operand operand) {
    return cuts.getOrDefault(operand, List.of());
  }

  /** Adds a step. */
  void add(Step step) {
    steps.add(step);
  }

  /** Adds a step that copies a segment. */
  void copy(Access from, Access to) {
    steps.add(
        new Contraction(List.of(from), to, CoefficientTensor.identity(to.shape().components())));
  }

  /** Adds steps that copy all segments of an operand to one of the same shape. */
  void copyAll(Operand from, Operand to) {
    for (int i = 0; i < to.segments().size(); i++) {
      String letters = to.segment(i).letters();
      copy(new Access(from, i, letters), new Access(to, i, letters));
    }
  }

  /** The temporaries in order, with the names that they had. */
  Map<Operand, String> temporaries() {
    return temporaries;
  }

  /** The steps so far. */
  List<Step> steps() {
    return steps;
  }
}
