package org.equigen.codegen.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Step;

/**
 * The channels of one step, on their own or inside the loops over those of its target: which
 * variable each letter of its subscripts is, which values the letters run through that no loop
 * around them has, and where the channels of an access lie.
 */
public final class Subscripts {
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

  private Subscripts(Step step) {
    this.outer = "";
    this.step = step;
    step.letters().keySet().forEach(letter -> variables.put(letter, letter));
  }

  /** The channels of a step on their own: every letter is a variable. */
  public static Subscripts of(Step step) {
    return new Subscripts(step);
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
  public boolean areEmpty() {
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
    List<Statement> inner = body;
    for (Statement.Loop loop : loops().reversed()) {
      inner = List.of(new Statement.Loop(loop.variable(), loop.from(), loop.below(), 1, inner));
    }
    return inner;
  }

  /** The loops over the letters that are not bound outside, outermost first, without a body. */
  public List<Statement.Loop> loops() {
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
    return loops;
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
    return channel(axes, letters, "");
  }

  /** The same where some letters stand for channel 0. */
  private static Index channel(List<Axis> axes, String letters, String zeros) {
    Index position = new Index.Constant(0);
    int at = 0;
    for (Axis axis : axes) {
      int last = at + axis.subscripts() - 1;
      position =
          Index.sum(
              Index.scaled(axis.positions(), position),
              position(axis, index(letters.charAt(at), zeros), index(letters.charAt(last), zeros)));
      at = last + 1;
    }
    return position;
  }

  private static Index index(char letter, String zeros) {
    return zeros.indexOf(letter) >= 0 ? new Index.Constant(0) : index(letter);
  }

  /** The position of two channels on an axis; the second is ignored on a full one. */
  private static Index position(Axis axis, Index first, Index second) {
    if (axis.positions() == 1) {
      return new Index.Constant(0);
    }
    return axis.subscripts() == 1 ? first : new Index.Pair(axis, first, second);
  }

  /**
   * The position of an access on all its channel axes, if every letter is a variable but for those
   * that stand for channel 0.
   *
   * @param access the access
   * @param zeros letters of full axes
   */
  public static Index channel(Access access, String zeros) {
    return channel(access.shape().channels(), access.channels(), zeros);
  }

  /**
   * The position of an element in the row of its operand.
   *
   * @param access operand and segment
   * @param channel the position on all channel axes
   * @param component the component
   */
  public static Index feature(Access access, Index channel, Index component) {
    Operand operand = access.operand();
    int segment = access.segment();
    return Index.sum(
        Index.scaled(operand.channelStride(segment), channel),
        Index.scaled(operand.componentStride(segment), component),
        new Index.Constant(operand.offset(segment)));
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
