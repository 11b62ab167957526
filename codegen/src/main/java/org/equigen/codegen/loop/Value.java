package org.equigen.codegen.loop;

import java.util.List;
import java.util.stream.Stream;
import org.equigen.codegen.plan.function.Function;

/** A number that a kernel computes with. */
public sealed interface Value {
  /** A number that every precision has. */
  enum Constant implements Value {
    /** 0. */
    ZERO,
    /** Minus infinity: what a maximum starts from. */
    LOWEST
  }

  /**
   * A variable.
   *
   * @param name its name
   */
  record Variable(String name) implements Value {}

  /**
   * An element of a row.
   *
   * @param pointer the row
   * @param feature its position there
   */
  record Element(Pointer pointer, Index feature) implements Value {}

  /**
   * A coefficient from the table of factors.
   *
   * @param number its position there
   */
  record Factor(Index number) implements Value {}

  /**
   * A function of a number.
   *
   * @param function the function
   * @param argument the number
   */
  record Applied(Function function, Value argument) implements Value {}

  /**
   * A maximum, or 0 where it is {@link Constant#LOWEST}, since there was nothing to compare.
   *
   * @param maximum what was found
   */
  record Reached(Value maximum) implements Value {}

  /** What it is computed from. */
  default List<Value> parts() {
    return switch (this) {
      case Constant _, Variable _, Element _, Factor _ -> List.of();
      case Applied(_, Value argument) -> List.of(argument);
      case Reached(Value maximum) -> List.of(maximum);
    };
  }

  /** It, and everything that it is computed from. */
  default Stream<Value> all() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(Value::all));
  }

  /** The integers that it is found with. */
  default List<Index> indices() {
    return switch (this) {
      case Constant _, Variable _, Applied _, Reached _ -> List.of();
      case Element(_, Index feature) -> List.of(feature);
      case Factor(Index number) -> List.of(number);
    };
  }
}
