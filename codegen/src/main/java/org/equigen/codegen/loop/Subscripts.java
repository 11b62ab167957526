package org.equigen.codegen.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Step;

/**
 * The channels of one step inside the loops over those of its target: which variable each letter of
 * its subscripts is, and which values the letters that only the inputs have run through.
 */
final class Subscripts {
  private final String outer;
  private final Step step;
  private final Map<Character, Character> variables = new HashMap<>();
  private final List<Condition> guards = new ArrayList<>();

  /**
   * Names the channels of a step.
   *
   * @param outer the variables of the target's channels, one letter each
   * @param step what adds to the target
   */
  Subscripts(String outer, Step step) {
    this.outer = outer;
    this.step = step;
    String inner = step.output().channels();
    for (int i = 0; i < inner.length(); i++) {
      char variable = outer.charAt(i);
      Character first = variables.putIfAbsent(inner.charAt(i), variable);
      if (first != null) {
        guards.add(Condition.equal(index(first), index(variable)));
      }
    }
    nameTheOthers();
  }

  private void nameTheOthers() {
    Set<Character> taken = new HashSet<>(bound());
    for (char letter : step.letters().keySet()) {
      if (!variables.containsKey(letter)) {
        char name = letter;
        while (!taken.add(name)) {
          name = name == 'z' ? 'a' : (char) (name + 1);
        }
        variables.put(letter, name);
      }
    }
  }

  private Set<Character> bound() {
    Set<Character> bound = new HashSet<>();
    outer.chars().forEach(letter -> bound.add((char) letter));
    return bound;
  }

  static Index.Variable index(char letter) {
    return new Index.Variable(String.valueOf(letter));
  }

  /** Whether no channels satisfy the conditions: {@code u < u} for example. */
  boolean areEmpty() {
    return pairs().stream().anyMatch(pair -> pair.isDiagonal() && pair.strict());
  }

  /** Conditions under which the step adds anything, in terms of the loops of the target. */
  List<Condition> guards() {
    Set<Character> bound = bound();
    List<Condition> conditions = new ArrayList<>(guards);
    for (Pair pair : pairs()) {
      boolean given = bound.contains(pair.lower()) && bound.contains(pair.upper());
      if (given && !pair.fromTarget() && !pair.isDiagonal()) {
        Index lower = index(pair.lower());
        Index upper = index(pair.upper());
        conditions.add(
            pair.strict() ? Condition.less(lower, upper) : Condition.atMost(lower, upper));
      }
    }
    return conditions.stream().distinct().toList();
  }

  /** The statements in loops over the letters that the output does not have. */
  List<Statement> looped(List<Statement> body) {
    Set<Character> bound = bound();
    List<Statement.Loop> loops = new ArrayList<>();
    step.letters()
        .forEach(
            (letter, size) -> {
              char variable = variable(letter);
              if (bound.add(variable)) {
                loops.add(loop(variable, size, bound));
              }
            });
    List<Statement> inner = body;
    for (Statement.Loop loop : loops.reversed()) {
      inner = List.of(new Statement.Loop(loop.variable(), loop.from(), loop.below(), 1, inner));
    }
    return inner;
  }

  private Statement.Loop loop(char variable, int size, Set<Character> bound) {
    List<Index> from = new ArrayList<>();
    List<Index> below = new ArrayList<>();
    for (Pair pair : pairs()) {
      Index lower = index(pair.lower());
      Index upper = index(pair.upper());
      if (pair.upper() == variable && bound.contains(pair.lower()) && !pair.isDiagonal()) {
        from.add(Index.sum(lower, new Index.Constant(pair.strict() ? 1 : 0)));
      }
      if (pair.lower() == variable && bound.contains(pair.upper()) && !pair.isDiagonal()) {
        below.add(Index.sum(upper, new Index.Constant(pair.strict() ? 0 : 1)));
      }
    }
    return new Statement.Loop(
        index(variable),
        from.isEmpty() ? List.of(new Index.Constant(0)) : from.stream().distinct().toList(),
        below.isEmpty() ? List.of(new Index.Constant(size)) : below.stream().distinct().toList(),
        1,
        List.of());
  }

  /** The variables of an access, one letter each. */
  String letters(Access access) {
    StringBuilder text = new StringBuilder();
    access.channels().chars().forEach(letter -> text.append(variable((char) letter)));
    return text.toString();
  }

  /** The position of an access on all its channel axes. */
  Index channel(Access access) {
    return channel(access.shape().channels(), letters(access));
  }

  /** The position on all axes under variables. */
  static Index channel(List<Axis> axes, String letters) {
    Index position = new Index.Constant(0);
    int at = 0;
    for (Axis axis : axes) {
      int last = at + axis.subscripts() - 1;
      position =
          Index.sum(
              Index.scaled(axis.positions(), position),
              Places.position(axis, index(letters.charAt(at)), index(letters.charAt(last))));
      at = last + 1;
    }
    return position;
  }

  private char variable(char letter) {
    Character variable = variables.get(letter);
    if (variable == null) {
      throw new IllegalArgumentException("no letter " + letter + " in " + step);
    }
    return variable;
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (Access access : step.accesses()) {
      boolean fromTarget = access.equals(step.output());
      int at = 0;
      for (Axis axis : access.shape().channels()) {
        if (axis.subscripts() == 2) {
          pairs.add(
              new Pair(
                  variable(access.channels().charAt(at)),
                  variable(access.channels().charAt(at + 1)),
                  axis.kind() == Axis.Kind.DISTINCT_PAIRS,
                  fromTarget));
        }
        at += axis.subscripts();
      }
    }
    return pairs;
  }

  /** Two variables on an axis of pairs. */
  private record Pair(char lower, char upper, boolean strict, boolean fromTarget) {
    boolean isDiagonal() {
      return lower == upper;
    }
  }
}
