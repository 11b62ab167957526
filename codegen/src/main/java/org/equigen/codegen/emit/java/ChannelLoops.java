package org.equigen.codegen.emit.java;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.equigen.codegen.loop.Statement;
import org.equigen.codegen.loop.Subscripts;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Step;

/**
 * The nested loops over the channel numbers of a step, but for those that kernels take at once, and
 * variables for where its rows begin.
 */
final class ChannelLoops {
  private final View view;
  private final Step step;
  private final String together;
  private final List<Statement.Loop> loops;

  ChannelLoops(View view, Step step, Run run) {
    this.view = view;
    this.step = step;
    this.together = run.letters(step);
    Map<Character, Integer> letters = step.letters();
    this.loops =
        Subscripts.of(step).loops().stream()
            .filter(loop -> letters.getOrDefault(letter(loop), 1) > 1)
            .filter(loop -> together.indexOf(letter(loop)) < 0)
            .toList();
  }

  private static char letter(Statement.Loop loop) {
    return loop.variable().name().charAt(0);
  }

  /** Opens the loops; letters with one value need none. */
  void open(Fragment.Builder code) {
    for (Statement.Loop loop : loops) {
      if (view.blocks().isPresent()) {
        code.uses(List.of(ChannelBlocks.CHANNEL));
        code.open(
            14,
            "for (int $1L = channel; $1L < channel + $2L; $1L++)",
            loop.variable().name(),
            view.blocks().get().size());
        continue;
      }
      code.open(
          14,
          "for (int $1L = $2L; $1L < $3L; $1L++)",
          loop.variable().name(),
          View.INDICES.extreme("Math.max", loop.from()),
          View.INDICES.extreme("Math.min", loop.below()));
    }
    step.accesses().forEach(access -> code.uses(view.variables(access)));
  }

  /** Whether there is no loop: then addresses are constants, and need no variable. */
  boolean isEmpty() {
    return loops.isEmpty();
  }

  /** Closes the loops. */
  void close(Fragment.Builder code) {
    loops.forEach(_ -> code.close());
  }

  /** Declares, for each access, a variable that points to its first component. */
  void declarePointers(Fragment.Builder code, List<Access> accesses) {
    if (isEmpty()) {
      return;
    }
    accesses.stream()
        .distinct()
        .forEach(access -> code.statement(20, "int $L = $L", pointer(access), place(access, 0)));
  }

  /** Where a component lies, as an expression of the channel numbers. */
  String place(Access access, int component) {
    return isEmpty()
        ? view.at(access, component)
        : view.at(access, Subscripts.channel(access, together), component);
  }

  /** Where a component lies: beside the pointer variable, or a constant where there is no loop. */
  String at(Access access, int component) {
    if (isEmpty()) {
      return view.at(access, component);
    }
    String stride = view.stride(access);
    return component == 0
        ? pointer(access)
        : pointer(access)
            + " + "
            + (stride.equals("width")
                ? component == 1 ? stride : component + " * " + stride
                : String.valueOf(component * access.shape().positions()));
  }

  /** The pointer variable of an access, for example {@code atX2U} or {@code atXUSender}. */
  String pointer(Access access) {
    return "at"
        + capitalised(access.operand().name())
        + (access.segment() == 0 ? "" : String.valueOf(access.segment()))
        + access.channels().toUpperCase(Locale.ROOT)
        + access.via().stream().map(map -> capitalised(map.name())).collect(Collectors.joining());
  }

  /** Behind another word; h and H are different words there as well. */
  private static String capitalised(String word) {
    return Character.isUpperCase(word.charAt(0))
        ? "_" + word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
