package org.equigen.codegen.emit.opencl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;

/**
 * The loops over channels around one step: which variable each letter of its subscripts is, and
 * which values the letters that only the inputs have run through.
 */
final class Subscripts {
  private final Target target;
  private final Step step;
  private final Map<Character, String> variables = new HashMap<>();
  private final List<String> guards = new ArrayList<>();

  Subscripts(Target target, Step step) {
    this.target = target;
    this.step = step;
    String outer = target.letters();
    String inner = step.output().channels();
    for (int i = 0; i < inner.length(); i++) {
      String variable = outer.substring(i, i + 1);
      String first = variables.putIfAbsent(inner.charAt(i), variable);
      if (first != null) {
        guards.add(first + " == " + variable);
      }
    }
    nameTheOthers(outer);
  }

  private void nameTheOthers(String outer) {
    Set<Character> taken = new TreeSet<>();
    (outer + Target.RESERVED).chars().forEach(letter -> taken.add((char) letter));
    for (char letter : step.letters().keySet()) {
      if (!variables.containsKey(letter)) {
        char name = letter;
        while (!taken.add(name)) {
          name = name == 'z' ? 'a' : (char) (name + 1);
        }
        variables.put(letter, String.valueOf(name));
      }
    }
  }

  /** Conditions under which the step adds anything, in terms of the loops of the target. */
  List<String> guards() {
    Set<String> bound = new TreeSet<>();
    target.letters().chars().forEach(letter -> bound.add(String.valueOf((char) letter)));
    List<String> conditions = new ArrayList<>(guards);
    for (Pair pair : pairs()) {
      if (pair.isDiagonal() && pair.strict()) {
        conditions.add("false");
      }
      boolean given = bound.contains(pair.lower()) && bound.contains(pair.upper());
      if (given && !pair.fromTarget()) {
        conditions.add(pair.lower() + pair.relation() + pair.upper());
      }
    }
    return conditions;
  }

  /** The heads of the loops over the letters that the output does not have, outermost first. */
  List<String> loops() {
    Set<String> bound = new TreeSet<>();
    target.letters().chars().forEach(letter -> bound.add(String.valueOf((char) letter)));
    List<String> loops = new ArrayList<>();
    step.letters()
        .forEach(
            (letter, size) -> {
              String variable = variable(letter);
              if (bound.add(variable)) {
                loops.add(loop(variable, size, bound));
              }
            });
    return loops;
  }

  /** The variables of an access, one letter each. */
  String variables(Access access) {
    StringBuilder text = new StringBuilder();
    access.channels().chars().forEach(letter -> text.append(variable((char) letter)));
    return text.toString();
  }

  private String variable(char letter) {
    String variable = variables.get(letter);
    if (variable == null) {
      throw new IllegalArgumentException("no letter " + letter + " in " + step);
    }
    return variable;
  }

  private String loop(String variable, int size, Set<String> bound) {
    String first = "0";
    String limit = String.valueOf(size);
    for (Pair pair : pairs()) {
      if (pair.upper().equals(variable) && bound.contains(pair.lower()) && !pair.isDiagonal()) {
        String bottom = pair.strict() ? pair.lower() + " + 1" : pair.lower();
        first = first.equals("0") ? bottom : "max(" + first + ", " + bottom + ")";
      }
      if (pair.lower().equals(variable) && bound.contains(pair.upper()) && !pair.isDiagonal()) {
        String top = pair.strict() ? pair.upper() : pair.upper() + " + 1";
        limit = limit.equals(String.valueOf(size)) ? top : "min(" + limit + ", " + top + ")";
      }
    }
    return "for (int %1$s = %2$s; %1$s < %3$s; %1$s++)".formatted(variable, first, limit);
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

  /**
   * The position of an element without lanes, in C.
   *
   * @param operand the operand
   * @param number the number of its segment
   * @param letters the variables of its subscripts
   * @param component the component
   */
  static String position(Operand operand, int number, String letters, int component) {
    Segment segment = operand.segments().get(number);
    int constant = operand.offset(number) + component * operand.componentStride(number);
    String channel = channel(segment, letters);
    int stride = operand.channelStride(number);
    if (channel.equals("0")) {
      return String.valueOf(constant);
    }
    String scaled = stride == 1 ? channel : stride + " * " + parenthesised(channel);
    return constant == 0 ? scaled : scaled + " + " + constant;
  }

  /** The position on the channel axes together. */
  static String channel(Segment segment, String letters) {
    String position = "0";
    int at = 0;
    for (Axis axis : segment.channels()) {
      String here = position(axis, letters.substring(at, at + axis.subscripts()));
      position =
          position.equals("0")
              ? here
              : axis.positions() + " * " + parenthesised(position) + " + " + here;
      at += axis.subscripts();
    }
    return position;
  }

  private static String position(Axis axis, String letters) {
    char u = letters.charAt(0);
    char v = letters.charAt(letters.length() - 1);
    int n = axis.size();
    return switch (axis.kind()) {
      case FULL -> String.valueOf(u);
      case PAIRS -> "%c * (%s - %c) / 2 + %c".formatted(u, 2 * n - 1, u, v);
      case DISTINCT_PAIRS -> "%c * (%s - %c) / 2 + %c - 1".formatted(u, 2 * n - 3, u, v);
    };
  }

  private static String parenthesised(String expression) {
    return expression.length() == 1 ? expression : "(" + expression + ")";
  }

  /** Two variables on an axis of pairs. */
  private record Pair(String lower, String upper, boolean strict, boolean fromTarget) {
    boolean isDiagonal() {
      return lower.equals(upper);
    }

    String relation() {
      return strict ? " < " : " <= ";
    }
  }
}
