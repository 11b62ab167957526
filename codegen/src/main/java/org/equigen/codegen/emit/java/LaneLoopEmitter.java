package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.NumberType;

/**
 * A linear map between operands with lanes as straight-line loops over the lanes, a few terms to a
 * loop body so that the compiler vectorises it.
 */
final class LaneLoopEmitter {
  /** More products than this in one auto-vectorised body fall off a cliff. */
  private static final int PRODUCTS_PER_LOOP = 4;

  /** Products in one nest of channel loops, so that a method stays small. */
  private static final int PRODUCTS_PER_FRAGMENT = 48;

  /** Longer statements continue on the next line. */
  private static final int STATEMENT_COLUMNS = 84;

  private final View view;
  private final NumberType number;
  private final Contraction step;
  private final ChannelLoops loops;
  private boolean assign;

  /**
   * Prepares the emission.
   *
   * @param assign whether the first product of a component overwrites it
   */
  LaneLoopEmitter(View view, NumberType number, Contraction step, boolean assign) {
    this.view = view;
    this.number = number;
    this.step = step;
    this.assign = assign;
    this.loops = new ChannelLoops(view, step);
  }

  /** One fragment for each few dozen products. */
  List<Fragment> emit() {
    CoefficientTensor coefficients = step.coefficients();
    List<Integer> entries =
        IntStream.range(0, coefficients.size())
            .boxed()
            .sorted(Comparator.comparingInt(k -> coefficients.index(k, step.degree())))
            .toList();
    List<Fragment> fragments = new ArrayList<>();
    int previous = -1;
    for (int start = 0; start < entries.size(); start += PRODUCTS_PER_FRAGMENT) {
      List<Integer> part =
          entries.subList(start, Math.min(start + PRODUCTS_PER_FRAGMENT, entries.size()));
      fragments.add(fragment(part, previous));
      previous = coefficients.index(part.getLast(), step.degree());
    }
    return fragments;
  }

  private Fragment fragment(List<Integer> entries, int lastComponent) {
    Fragment.Builder code = new Fragment.Builder();
    loops.open(code);
    loops.declarePointers(code, step.accesses());
    int previous = lastComponent;
    for (int start = 0; start < entries.size(); start += PRODUCTS_PER_LOOP) {
      List<Integer> body =
          entries.subList(start, Math.min(start + PRODUCTS_PER_LOOP, entries.size()));
      code.open(14, "for (int i = 0; i < LANES; i++)");
      previous = body(code, body, previous);
      code.close();
    }
    loops.close(code);
    return code.build();
  }

  /** One statement for each component of the output; returns the last component. */
  private int body(Fragment.Builder code, List<Integer> entries, int lastComponent) {
    int previous = lastComponent;
    for (int start = 0; start < entries.size(); ) {
      int component = component(entries.get(start));
      int end = start;
      StringBuilder sum = new StringBuilder();
      boolean overwrite = assign && component != previous;
      boolean subtract = !overwrite && isLast(entries, start) && isNegative(entries.get(start));
      while (end < entries.size() && component(entries.get(end)) == component) {
        sum.append(term(entries.get(end), end == start, subtract));
        end++;
      }
      String target = element(step.output(), component);
      boolean wide = end - start > 1 || target.length() + sum.length() > STATEMENT_COLUMNS;
      code.statement(
          12 + 26 * (end - start),
          wide ? "$L $L\n$L" : "$L $L $L",
          target,
          overwrite ? "=" : subtract ? "-=" : "+=",
          sum);
      previous = component;
      start = end;
    }
    return previous;
  }

  private int component(int entry) {
    return step.coefficients().index(entry, step.degree());
  }

  /** Whether the next entry belongs to another statement. */
  private boolean isLast(List<Integer> entries, int index) {
    return index + 1 == entries.size()
        || component(entries.get(index + 1)) != component(entries.get(index));
  }

  private boolean isNegative(int entry) {
    return step.coefficients().value(entry).factor().signum() < 0;
  }

  /** A term of a sum with its sign, or without where it is subtracted as a whole. */
  private String term(int entry, boolean first, boolean unsigned) {
    Coefficient value = step.coefficients().value(entry);
    boolean negative = isNegative(entry) && !unsigned;
    Coefficient size = isNegative(entry) ? value.negate() : value;
    List<String> factors = new ArrayList<>();
    if (!size.isOne()) {
      factors.add(Literals.of(number, size));
    }
    for (int j = 0; j < step.degree(); j++) {
      factors.add(element(step.inputs().get(j), step.coefficients().index(entry, j)));
    }
    String sign = first ? (negative ? "-" : "") : (negative ? "\n- " : "\n+ ");
    return sign + String.join(" * ", factors);
  }

  private String element(Access access, int component) {
    String at = loops.at(access, component);
    return view.array(access) + "[" + (at.equals("0") ? "i]" : at + " + i]");
  }
}
