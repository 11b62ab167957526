package org.equigen.codegen.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.schedule.Target;

/**
 * The loops over the channels of a target, and the accumulators inside them: one for each component
 * where all terms are written out; otherwise a loop over the components as well, in which one
 * accumulator takes the terms from tables.
 */
final class TargetLoops {
  /** Terms that are written out, at most; as many accumulators fill the registers of a device. */
  private static final int STRAIGHT_TERMS = 384;

  private static final int STRAIGHT_COMPONENTS = 128;

  /** Work-groups, at most, that share a target: they take turns with its first loop. */
  private static final int GROUPS = 16;

  private static final Index.Variable COMPONENT = new Index.Variable("component");

  private final Target target;
  private final String letters;
  private final boolean tabled;

  TargetLoops(Target target) {
    this.target = target;
    this.letters = distinctLetters(target);
    long terms = target.steps().stream().mapToLong(TargetLoops::terms).sum();
    this.tabled = terms > STRAIGHT_TERMS || components() > STRAIGHT_COMPONENTS;
  }

  private static long terms(Step step) {
    return switch (step) {
      case Contraction contraction -> contraction.coefficients().size();
      case Pointwise _, Extremum _ -> step.output().shape().components();
    };
  }

  /** One letter for each subscript, all different: those of the first step where they are. */
  private static String distinctLetters(Target target) {
    String first = target.steps().isEmpty() ? "" : target.steps().getFirst().output().channels();
    int count = target.segment().subscripts();
    boolean distinct = first.chars().distinct().count() == first.length();
    return distinct && first.length() == count ? first : target.segment().letters();
  }

  String letters() {
    return letters;
  }

  boolean isTabled() {
    return tabled;
  }

  int components() {
    return segment().components();
  }

  private Segment segment() {
    return target.segment();
  }

  private List<Axis> axes() {
    return segment().channels();
  }

  /** How many accumulators there are. */
  int accumulators() {
    return tabled ? 1 : components();
  }

  /** The accumulator with a number. */
  Value.Variable accumulator(int number) {
    return new Value.Variable(tabled ? "sum" : "sum_" + number);
  }

  /** The component that an accumulator belongs to. */
  Index component(int accumulator) {
    return tabled ? COMPONENT : new Index.Constant(accumulator);
  }

  /** The position on all channel axes. */
  Index channel() {
    return Subscripts.channel(axes(), letters);
  }

  /** Whether the largest is sought, not a sum. */
  boolean isMaximum() {
    return target.steps().stream().anyMatch(Extremum.class::isInstance);
  }

  /** What an accumulator starts from. */
  Value start() {
    return isMaximum() ? Value.Constant.LOWEST : Value.Constant.ZERO;
  }

  /** What an accumulator stands for in the end. */
  Value result(int number) {
    return isMaximum() ? new Value.Reached(accumulator(number)) : accumulator(number);
  }

  /** A statement for each accumulator. */
  List<Statement> each(IntFunction<Statement> statement) {
    return IntStream.range(0, accumulators()).mapToObj(statement).toList();
  }

  /** Title for people, for example {@code y.0[u]: 4V}. */
  Statement title() {
    Access access = target.access().under(letters);
    return new Statement.Comment(access + ": " + segment().name());
  }

  /** Work-groups that can share the loops. */
  int groups() {
    int first = tabled ? components() : axes().isEmpty() ? 1 : axes().getFirst().size();
    return Math.min(first, GROUPS);
  }

  /** The statements for every channel, of which a group takes every so-manieth. */
  Statement looped(int groups, List<Statement> body) {
    List<Statement.Loop> loops = new ArrayList<>();
    if (tabled) {
      loops.add(loop(COMPONENT, new Index.Constant(0), components()));
    }
    int at = 0;
    for (Axis axis : axes()) {
      Index.Variable first = Subscripts.index(letters.charAt(at));
      loops.add(loop(first, new Index.Constant(0), axis.size()));
      if (axis.subscripts() == 2) {
        int strict = axis.kind() == Axis.Kind.PAIRS ? 0 : 1;
        Index.Variable second = Subscripts.index(letters.charAt(at + 1));
        loops.add(loop(second, Index.sum(first, new Index.Constant(strict)), axis.size()));
      }
      at += axis.subscripts();
    }
    if (loops.isEmpty()) {
      return groups == 1
          ? new Statement.Block(body)
          : new Statement.If(
              List.of(Condition.equal(Index.Variable.GROUP, new Index.Constant(0))), body);
    }
    Statement nest = new Statement.Block(body);
    for (int i = loops.size() - 1; i >= 0; i--) {
      Statement.Loop loop = loops.get(i);
      boolean shared = i == 0 && groups > 1;
      List<Statement> inner = nest instanceof Statement.Block block ? block.body() : List.of(nest);
      nest =
          new Statement.Loop(
              loop.variable(),
              shared ? List.of(Index.Variable.GROUP) : loop.from(),
              loop.below(),
              shared ? groups : 1,
              inner);
    }
    return nest;
  }

  private static Statement.Loop loop(Index.Variable variable, Index from, int below) {
    return new Statement.Loop(
        variable, List.of(from), List.of(new Index.Constant(below)), 1, List.of());
  }

  /** How many work-items it takes if each has channels, and a component in loops, of its own. */
  int items() {
    return Math.multiplyExact(segment().positions(), tabled ? components() : 1);
  }

  /** The statements for the channels of one item. */
  List<Statement> decoded(Index item, List<Statement> body) {
    List<Statement> statements = new ArrayList<>();
    Index position = item;
    if (tabled) {
      Index component = new Index.Quotient(item, segment().positions());
      statements.add(new Statement.LetIndex(COMPONENT, component));
      position = new Index.Remainder(item, segment().positions());
    }
    int at = 0;
    int after = segment().positions();
    for (Axis axis : axes()) {
      after /= axis.positions();
      Index number = after == 1 ? position : new Index.Quotient(position, after);
      Index here = at == 0 ? number : new Index.Remainder(number, axis.positions());
      Index.Variable first = Subscripts.index(letters.charAt(at));
      statements.add(
          axis.subscripts() == 1
              ? new Statement.LetIndex(first, here)
              : new Statement.LetPair(axis, first, Subscripts.index(letters.charAt(at + 1)), here));
      at += axis.subscripts();
    }
    statements.addAll(body);
    return statements;
  }
}
