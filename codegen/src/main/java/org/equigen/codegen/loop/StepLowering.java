package org.equigen.codegen.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Step;

/** What one step adds to the accumulators of its target. */
final class StepLowering {
  private static final Index.Variable FROM = new Index.Variable("from");
  private static final Index.Variable NUMBER = new Index.Variable("number");
  private static final Index.Variable ENTRY = new Index.Variable("entry");

  private final Places places;
  private final NumberTables tables;
  private final TargetLoops target;
  private final Step step;
  private final Subscripts subscripts;
  private final Pointers own;
  private final Pointers inner;

  /**
   * Prepares the statements.
   *
   * @param places where operands lie
   * @param tables takes the coefficients that are not written out
   * @param target what is added to
   * @param step what is added
   * @param own the rows of the block around it
   */
  StepLowering(Places places, NumberTables tables, TargetLoops target, Step step, Pointers own) {
    this.places = places;
    this.tables = tables;
    this.target = target;
    this.step = step;
    this.subscripts = new Subscripts(target.letters(), step);
    this.own = own;
    this.inner = new Pointers(places);
  }

  /**
   * The statements.
   *
   * @param counted whether lanes behind the last row must not add anything, whatever they hold
   */
  List<Statement> lower(boolean counted) {
    if (subscripts.areEmpty()) {
      return List.of();
    }
    boolean scattered = !step.output().via().isEmpty();
    boolean gathered =
        step.inputs().stream()
            .anyMatch(input -> !input.via().isEmpty() || places.endsWithRows(input.operand()));
    List<Statement> body = inner.before(subscripts.looped(terms()));
    if (scattered) {
      body = List.of(overPreimages(body));
    }
    List<Condition> conditions = new ArrayList<>(subscripts.guards());
    if (counted || scattered || gathered) {
      Domain rows = scattered ? step.output().operand().domain() : step.rows();
      conditions.add(Condition.less(own.row(), new Index.Extent(Index.Measure.ROWS, rows)));
    }
    return List.of(
        new Statement.Comment(step.toString()),
        conditions.isEmpty() ? inBlock(body) : new Statement.If(conditions, body));
  }

  /** A loop has a scope of its own. */
  private static Statement inBlock(List<Statement> body) {
    return body.size() == 1 && body.getFirst() instanceof Statement.Loop loop
        ? loop
        : new Statement.Block(body);
  }

  /** The rows that lead to the own one, ascending. */
  private Statement overPreimages(List<Statement> body) {
    Preimages preimages = new Preimages(step.output().via());
    Index first = new Index.Start(preimages, own.row());
    Index end = new Index.Start(preimages, Index.sum(own.row(), new Index.Constant(1)));
    if (preimages.areConsecutive()) {
      return new Statement.Loop(FROM, List.of(first), List.of(end), 1, body);
    }
    List<Statement> named = new ArrayList<>();
    named.add(new Statement.LetIndex(FROM, new Index.Preimage(preimages, NUMBER)));
    named.addAll(body);
    return new Statement.Loop(NUMBER, List.of(first), List.of(end), 1, named);
  }

  private List<Statement> terms() {
    return switch (step) {
      case Contraction contraction ->
          target.isTabled() ? fromTable(contraction) : straight(contraction);
      case Pointwise pointwise -> pointwise(pointwise);
      case Extremum extremum -> extremum(extremum);
    };
  }

  /** Where the row of an access begins. */
  private Pointer pointer(Access access) {
    if (access.operand().isShared()) {
      return places.whole(access.operand());
    }
    boolean scattered = !step.output().via().isEmpty();
    if (!access.via().isEmpty()) {
      return inner.image(access, scattered ? FROM : own.row());
    }
    return scattered ? inner.at(access.operand(), FROM) : own.own(access.operand());
  }

  private Value.Element element(Access access, Index component) {
    return new Value.Element(
        pointer(access), places.feature(access, subscripts.channel(access), component));
  }

  /** Every component that is read becomes a variable, then one term for each coefficient. */
  private List<Statement> straight(Contraction step) {
    List<Statement> statements = new ArrayList<>();
    CoefficientTensor coefficients = step.coefficients();
    for (Access input : step.inputs().stream().distinct().toList()) {
      for (int component : componentsRead(step, input)) {
        statements.add(
            new Statement.Let(
                name(input, component), element(input, new Index.Constant(component))));
      }
    }
    for (int k = 0; k < coefficients.size(); k++) {
      List<Value> factors = new ArrayList<>();
      for (int axis = 0; axis < step.degree(); axis++) {
        factors.add(name(step.inputs().get(axis), coefficients.index(k, axis)));
      }
      Value.Variable sum = target.accumulator(coefficients.index(k, step.degree()));
      statements.add(new Statement.Add(sum, coefficients.value(k), factors));
    }
    return statements;
  }

  /** All components of an input that the tensor names, ascending. */
  private static int[] componentsRead(Contraction step, Access input) {
    CoefficientTensor coefficients = step.coefficients();
    return IntStream.range(0, step.degree())
        .filter(axis -> step.inputs().get(axis).equals(input))
        .flatMap(
            axis -> IntStream.range(0, coefficients.size()).map(k -> coefficients.index(k, axis)))
        .distinct()
        .sorted()
        .toArray();
  }

  /** For example {@code x_0v_3}: component 3 of segment 0 of x at channel v. */
  private Value.Variable name(Access input, int component) {
    String via = input.via().stream().map(map -> "_" + map.name()).collect(Collectors.joining());
    return new Value.Variable(
        input.operand()
            + via
            + "_"
            + input.segment()
            + subscripts.letters(input)
            + "_"
            + component);
  }

  /** The entries of one component lie side by side in the table. */
  private List<Statement> fromTable(Contraction step) {
    EntryTable table = new EntryTable(step.coefficients(), target.components(), tables);
    Index component = target.component(0);
    List<Value> factors = new ArrayList<>();
    if (table.hasFactors()) {
      factors.add(new Value.Factor(table.factor(ENTRY)));
    }
    for (int axis = 0; axis < step.degree(); axis++) {
      factors.add(element(step.inputs().get(axis), table.index(ENTRY, axis)));
    }
    Statement add = new Statement.Add(target.accumulator(0), Coefficient.ONE, factors);
    return List.of(
        new Statement.Loop(
            ENTRY,
            List.of(table.start(component)),
            List.of(table.start(Index.sum(component, new Index.Constant(1)))),
            1,
            List.of(add)));
  }

  private List<Statement> pointwise(Pointwise step) {
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < target.accumulators(); i++) {
      List<Value> factors = new ArrayList<>();
      Index component = target.component(i);
      factors.add(new Value.Applied(step.function(), element(step.argument(), component)));
      step.factors().forEach(factor -> factors.add(element(factor, component)));
      statements.add(new Statement.Add(target.accumulator(i), Coefficient.ONE, factors));
    }
    return statements;
  }

  private List<Statement> extremum(Extremum step) {
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < target.accumulators(); i++) {
      Value.Element value = element(step.input(), target.component(i));
      statements.add(new Statement.Raise(target.accumulator(i), value));
    }
    return statements;
  }
}
