package org.equigen.codegen.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.schedule.Target;

/**
 * What is computed of one target, inside its loops.
 *
 * @param places where operands lie
 * @param tables takes the coefficients that are not written out
 * @param target the target
 * @param loops its loops
 */
record TargetLowering(Places places, NumberTables tables, Target target, TargetLoops loops) {
  TargetLowering(Places places, NumberTables tables, Target target) {
    this(places, tables, target, new TargetLoops(target));
  }

  /** The accumulators, from zero or from below all numbers. */
  List<Statement> fresh() {
    return loops.each(number -> new Statement.Begin(loops.accumulator(number), loops.start()));
  }

  /** The accumulators, from what is there where an earlier region has written it. */
  List<Statement> begun(Pointer pointer) {
    return target.first()
        ? fresh()
        : loops.each(
            number -> new Statement.Begin(loops.accumulator(number), element(pointer, number)));
  }

  /**
   * What the steps add to the accumulators.
   *
   * @param own the rows of the block around them
   * @param counted which steps must not look behind the last row
   */
  List<Statement> steps(Pointers own, Predicate<Step> counted) {
    List<Statement> statements = new ArrayList<>();
    for (Step step : target.steps()) {
      statements.addAll(
          new StepLowering(places, tables, loops, step, own).lower(counted.test(step)));
    }
    return statements;
  }

  /** The accumulators become the elements. */
  List<Statement> stores(Pointer pointer) {
    return loops.each(
        number -> new Statement.Store(element(pointer, number), loops.result(number)));
  }

  /** Accumulators, what the steps add to them, and where they are stored. */
  List<Statement> computed(Pointer pointer, Pointers own) {
    List<Statement> statements = new ArrayList<>(begun(pointer));
    statements.addAll(steps(own, _ -> false));
    statements.addAll(stores(pointer));
    Operand operand = target.access().operand();
    if (!places.endsWithRows(operand)) {
      return statements;
    }
    Index rows = new Index.Extent(Index.Measure.ROWS, operand.domain());
    return List.of(new Statement.If(List.of(Condition.less(own.row(), rows)), statements));
  }

  private Value.Element element(Pointer pointer, int number) {
    return new Value.Element(
        pointer, places.feature(target.access(), loops.channel(), loops.component(number)));
  }
}
