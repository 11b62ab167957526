package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;

/**
 * Any contraction as operations on runs of neighbours, one for each coefficient: straight for few,
 * from a table for many. What is the same for a whole run is a factor of the coefficient; such an
 * output takes the sum over the run.
 */
final class RowProductEmitter {
  private static final int STRAIGHT_CALLS = 12;

  private final View view;
  private final Members members;
  private final Contraction step;
  private final Run run;
  private final ChannelLoops loops;

  /**
   * Prepares the emission.
   *
   * @param run what operations take at once
   */
  RowProductEmitter(View view, Members members, Contraction step, Run run) {
    this.view = view;
    this.members = members;
    this.step = step;
    this.run = run;
    this.loops = new ChannelLoops(view, step, run);
  }

  /** One fragment with the channel loops around the operations. */
  Fragment emit() {
    Fragment.Builder code = new Fragment.Builder();
    loops.open(code);
    if (isProduct()) {
      loops.declarePointers(code, step.accesses());
    }
    CoefficientTensor coefficients = step.coefficients();
    if (coefficients.size() <= STRAIGHT_CALLS) {
      for (int k = 0; k < coefficients.size(); k++) {
        List<Row> rows = new ArrayList<>();
        for (int axis = 0; axis < coefficients.arity(); axis++) {
          rows.add(row(axis, coefficients.index(k, axis)));
        }
        operation(code, Scalar.of(coefficients.value(k)), rows);
      }
    } else {
      fromTable(code);
    }
    loops.close(code);
    return code.build();
  }

  /** Whether there are enough addresses to name their common parts. */
  private boolean isProduct() {
    return step.degree() > 1;
  }

  /** Where a component of one access lies. */
  private Row row(int axis, int component) {
    Access access = step.accesses().get(axis);
    String at = isProduct() ? loops.at(access, component) : loops.place(access, component);
    return new Row(view.array(access), at);
  }

  private void fromTable(Fragment.Builder code) {
    CoefficientTensor coefficients = step.coefficients();
    List<Coefficient> values = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    int arity = coefficients.arity();
    for (int k = 0; k < coefficients.size(); k++) {
      for (int axis = 0; axis < arity; axis++) {
        numbers.add(coefficients.index(k, axis));
      }
      if (!values.contains(coefficients.value(k))) {
        values.add(coefficients.value(k));
      }
      numbers.add(values.indexOf(coefficients.value(k)));
    }
    String table =
        members
            .tables()
            .table(
                numbers,
                "For each term of {@code %s}: the components of %s, and the place of its coefficient."
                    .formatted(
                        step,
                        step.accesses().stream()
                            .map(Access::toString)
                            .collect(Collectors.joining(", "))));
    code.open(20, "for (int k = 0; k < $L.length; k += $L)", table, arity + 1);
    List<Row> rows = new ArrayList<>();
    for (int axis = 0; axis < arity; axis++) {
      Access access = step.accesses().get(axis);
      String entry = table + "[k" + (axis == 0 ? "" : " + " + axis) + "]";
      Row first = row(axis, 0);
      rows.add(new Row(first.array(), Row.moved(first.at(), entry, view.stride(access))));
    }
    String factors =
        members.tables().factors(values, "The coefficients of {@code %s}.".formatted(step));
    String factor = factors + "[" + table + "[k + " + arity + "]]";
    operation(code, Scalar.ONE.times(factor), rows);
    code.close();
  }

  private void operation(Fragment.Builder code, Scalar coefficient, List<Row> accesses) {
    Scalar scalar = coefficient;
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < step.degree(); j++) {
      if (run.holds(step.inputs().get(j))) {
        rows.add(accesses.get(j));
      } else {
        scalar = scalar.times(accesses.get(j).element());
      }
    }
    new LaneProduct(scalar, rows)
        .add(code, members.kernels(), view.memory(), step.output(), accesses.getLast(), run);
  }
}
