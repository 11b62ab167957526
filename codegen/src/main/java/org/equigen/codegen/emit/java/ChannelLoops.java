package org.equigen.codegen.emit.java;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Step;

/** The nested loops over the channel numbers of a step, and variables for where its rows begin. */
final class ChannelLoops {
  private final View view;
  private final Step step;
  private final Map<Character, Integer> letters;

  ChannelLoops(View view, Step step) {
    this.view = view;
    this.step = step;
    this.letters = step.letters();
  }

  /** Opens the loops; letters with one value need none. */
  void open(Fragment.Builder code) {
    letters.forEach(
        (letter, size) -> {
          if (size > 1) {
            code.open(14, "for (int $1L = $2L; $1L < $3L; $1L++)", letter, start(letter), size);
          }
        });
    step.accesses().forEach(access -> code.uses(view.variables(access.operand())));
  }

  /** Whether there is no loop: then addresses are constants, and need no variable. */
  boolean isEmpty() {
    return letters.values().stream().allMatch(size -> size == 1);
  }

  /** Closes the loops. */
  void close(Fragment.Builder code) {
    letters.values().stream().filter(size -> size > 1).forEach(size -> code.close());
  }

  /** The first value of a letter: the partner's on an axis of pairs. */
  private String start(char letter) {
    for (Access access : step.accesses()) {
      int at = 0;
      for (Axis axis : access.shape().channels()) {
        boolean second = axis.subscripts() == 2 && access.channels().charAt(at + 1) == letter;
        if (second) {
          char first = access.channels().charAt(at);
          if (first >= letter) {
            throw new IllegalArgumentException("subscripts of pairs must rise: " + access);
          }
          return first + (axis.kind() == Axis.Kind.DISTINCT_PAIRS ? " + 1" : "");
        }
        at += axis.subscripts();
      }
    }
    return "0";
  }

  /** Declares, for each access, a variable that points to its first component. */
  void declarePointers(Fragment.Builder code, List<Access> accesses) {
    if (isEmpty()) {
      return;
    }
    accesses.stream()
        .distinct()
        .forEach(
            access -> code.statement(20, "int $L = $L", pointer(access), view.at(access, true, 0)));
  }

  /** Start of a component: beside the pointer variable, or a constant where there is no loop. */
  String at(Access access, int component) {
    if (isEmpty()) {
      return view.at(access, false, component);
    }
    if (component == 0) {
      return pointer(access);
    }
    if (access.operand().isShared()) {
      return pointer(access) + " + " + component * access.shape().positions();
    }
    return pointer(access) + (component == 1 ? " + LANES" : " + " + component + " * LANES");
  }

  /** The pointer variable of an access, for example {@code xv} or {@code x2u}. */
  String pointer(Access access) {
    return "at"
        + Character.toUpperCase(access.operand().name().charAt(0))
        + access.operand().name().substring(1)
        + (access.segment() == 0 ? "" : String.valueOf(access.segment()))
        + access.channels().toUpperCase(Locale.ROOT);
  }
}
