package org.equigen.codegen.loop;

import java.util.ArrayList;
import java.util.List;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Coefficient;

/** What a kernel does. */
public sealed interface Statement {
  /**
   * Words for people.
   *
   * @param text one line
   */
  record Comment(String text) implements Statement {}

  /**
   * Statements whose variables nobody else sees.
   *
   * @param body in order
   */
  record Block(List<Statement> body) implements Statement {
    /** Copies the body. */
    public Block {
      body = List.copyOf(body);
    }
  }

  /**
   * A loop from the largest of some integers to the smallest of others, which is not reached.
   *
   * @param variable what runs
   * @param from it starts at the largest of these
   * @param below it stays below all of these
   * @param step what is added to it each time
   * @param body in order
   */
  record Loop(
      Index.Variable variable, List<Index> from, List<Index> below, int step, List<Statement> body)
      implements Statement {
    /** Copies the lists. */
    public Loop {
      from = List.copyOf(from);
      below = List.copyOf(below);
      body = List.copyOf(body);
    }
  }

  /**
   * What happens where conditions hold.
   *
   * @param conditions all of which must hold
   * @param body in order
   */
  record If(List<Condition> conditions, List<Statement> body) implements Statement {
    /** Copies the lists. */
    public If {
      conditions = List.copyOf(conditions);
      body = List.copyOf(body);
    }
  }

  /**
   * Names an integer.
   *
   * @param variable the name
   * @param value the integer
   */
  record LetIndex(Index.Variable variable, Index value) implements Statement {}

  /**
   * Names the channels at a position on an axis of pairs.
   *
   * @param axis the axis
   * @param first name of the lower channel
   * @param second name of the upper channel
   * @param position the position
   */
  record LetPair(Axis axis, Index.Variable first, Index.Variable second, Index position)
      implements Statement {}

  /**
   * Names the beginning of a row.
   *
   * @param pointer name and row
   */
  record Point(Pointer pointer) implements Statement {}

  /**
   * Names a number.
   *
   * @param variable the name
   * @param value the number
   */
  record Let(Value.Variable variable, Value value) implements Statement {}

  /**
   * Declares a variable that statements add to.
   *
   * @param accumulator its name
   * @param start its first value
   */
  record Begin(Value.Variable accumulator, Value start) implements Statement {}

  /**
   * {@code accumulator += coefficient factor1 ... factorn}.
   *
   * @param accumulator what is added to
   * @param coefficient an exact number, not zero
   * @param factors what is multiplied, at least one
   */
  record Add(Value.Variable accumulator, Coefficient coefficient, List<Value> factors)
      implements Statement {
    /** Copies the factors. */
    public Add {
      factors = List.copyOf(factors);
    }
  }

  /**
   * {@code accumulator = max(accumulator, value)}.
   *
   * @param accumulator what is raised
   * @param value what it is compared with
   */
  record Raise(Value.Variable accumulator, Value value) implements Statement {}

  /**
   * Replaces the accumulators of all lanes by their sum or their maximum, in a fixed order.
   *
   * @param accumulator in each lane
   * @param maximum whether the largest is wanted, not the sum
   */
  record Combine(Value.Variable accumulator, boolean maximum) implements Statement {}

  /**
   * Overwrites an element.
   *
   * @param element the element
   * @param value what it becomes
   */
  record Store(Value.Element element, Value value) implements Statement {}

  /** The statements inside. */
  default List<Statement> body() {
    return List.of();
  }

  /** The numbers that it reads itself. */
  default List<Value> values() {
    return switch (this) {
      case Comment _, Block _, Loop _, If _, LetIndex _, LetPair _, Point _, Combine _ -> List.of();
      case Let(_, Value value) -> List.of(value);
      case Begin(_, Value start) -> List.of(start);
      case Add(_, _, List<Value> factors) -> factors;
      case Raise(_, Value value) -> List.of(value);
      case Store(_, Value value) -> List.of(value);
    };
  }

  /** The integers that it uses itself. */
  default List<Index> indices() {
    return switch (this) {
      case Comment _, Block _, Let _, Begin _, Add _, Raise _, Combine _ -> List.of();
      case Loop loop -> joined(loop.from(), loop.below());
      case If(List<Condition> conditions, _) ->
          joined(
              conditions.stream().map(Condition::left).toList(),
              conditions.stream().map(Condition::right).toList());
      case LetIndex(_, Index value) -> List.of(value);
      case LetPair(_, _, _, Index position) -> List.of(position);
      case Point(Pointer pointer) ->
          pointer.row() instanceof Pointer.Row.At(Index number) ? List.of(number) : List.of();
      case Store(Value.Element element, _) -> element.indices();
    };
  }

  private static List<Index> joined(List<Index> first, List<Index> second) {
    List<Index> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
