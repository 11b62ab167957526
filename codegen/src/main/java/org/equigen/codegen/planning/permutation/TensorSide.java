package org.equigen.codegen.planning.permutation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.Layout;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;
import org.equigen.symbolic.partition.HalfDiagram;

/**
 * The smaller tensors on one side of a permutation layer: sums of the input over some of its
 * indices, or what is written along some indices of the output. For each order there is an operand
 * whose segments hold, for each summand, one component of it for each half.
 *
 * <p>Every half is reached by a single step from its parent, in which one more block is marked, so
 * that the tensor itself is visited once for each of its indices at most.
 */
final class TensorSide {
  private final Operand whole;
  private final boolean input;
  private final boolean symmetric;
  private final Map<Integer, TreeSet<HalfDiagram>> halves = new TreeMap<>();
  private final Map<Integer, Operand> operands = new TreeMap<>();

  /**
   * One side.
   *
   * @param whole the input or output
   * @param symmetric whether the tensor is symmetric in its indices
   * @param wanted the halves that are coupled
   */
  TensorSide(Operand whole, boolean symmetric, Collection<HalfDiagram> wanted) {
    this.symmetric = symmetric;
    this.whole = whole;
    this.input = whole.role() == Role.INPUT;
    wanted.forEach(this::need);
    halves.forEach(
        (marked, set) -> {
          List<Segment> segments =
              whole.segments().stream().map(it -> repeated(it, set.size())).toList();
          String name = (input ? "r" : "p") + marked;
          operands.put(
              marked,
              new Operand(
                  name,
                  Role.TEMPORARY,
                  TupleRows.domain(marked),
                  Layout.CHANNELS_IN_LANES,
                  segments));
        });
  }

  private static Segment repeated(Segment segment, int times) {
    return new Segment(
        times + " of " + segment.name(), segment.channels(), times * segment.components());
  }

  /** Notes a half, and where it comes from. */
  private void need(HalfDiagram half) {
    boolean isNew =
        !half.isWhole() && halves.computeIfAbsent(half.order(), _ -> new TreeSet<>()).add(half);
    if (isNew && !half.isDiagonal() && !half.parent().isDiagonal()) {
      need(stored(half.parent()));
    }
  }

  /** The half that holds the same numbers: the first such one where the tensor is symmetric. */
  private HalfDiagram stored(HalfDiagram half) {
    return symmetric
        ? HalfDiagram.all(half.partition().points(), half.order()).stream()
            .filter(
                it ->
                    it.markedSizes().equals(half.markedSizes())
                        && it.summedSizes().equals(half.summedSizes()))
            .findFirst()
            .orElseThrow()
        : half;
  }

  /** The operands of all orders. */
  Collection<Operand> operands() {
    return operands.values();
  }

  /** The halves of an order that have a place, in the order of their components. */
  List<HalfDiagram> halves(int marked) {
    return List.copyOf(halves.getOrDefault(marked, new TreeSet<>()));
  }

  /** The operand that holds the halves of an order. */
  Operand operand(int marked) {
    return operands.getOrDefault(marked, whole);
  }

  /** The first component of a half in every segment, in multiples of those of the summand. */
  int slot(HalfDiagram half) {
    return half.isWhole() ? 0 : halves(half.order()).indexOf(half);
  }

  /** The steps that reach the halves of an order from those above, or lead back there. */
  List<Step> steps(int marked) {
    List<Step> steps = new ArrayList<>();
    for (HalfDiagram half : halves(marked)) {
      for (int segment = 0; segment < whole.segments().size(); segment++) {
        steps.add(step(half, segment));
      }
    }
    return steps;
  }

  private Step step(HalfDiagram half, int segment) {
    HalfDiagram near = half.isDiagonal() ? half : half.parent();
    int rows = near.order();
    List<IndexMap> drop = half.isDiagonal() ? List.of() : TupleRows.via(rows, places(near, half));
    int components = whole.segment(segment).components();
    Access here = new Access(operand(half.order()), segment, "u", drop);
    int slot = slot(half) * components;
    return near.isDiagonal()
        ? moved(
            new Access(whole, segment, "u", TupleRows.via(rows, near.partition().labels())),
            0,
            here,
            slot,
            components)
        : moved(
            new Access(operand(rows), segment, "u"),
            slot(stored(near)) * components,
            here,
            slot,
            components);
  }

  /** For each marked block of a half its place among those of its parent. */
  private static List<Integer> places(HalfDiagram parent, HalfDiagram half) {
    return half.marked().stream().map(parent.marked()::indexOf).toList();
  }

  /** Adds components there to those here, or on the output side those here to those there. */
  private Step moved(Access there, int thereAt, Access here, int hereAt, int components) {
    CoefficientTensor.Builder same = CoefficientTensor.builder(2);
    for (int i = 0; i < components; i++) {
      same.add(Coefficient.ONE, (input ? thereAt : hereAt) + i, (input ? hereAt : thereAt) + i);
    }
    return input
        ? new Contraction(List.of(there), here, same.build())
        : new Contraction(List.of(here), there, same.build());
  }
}
