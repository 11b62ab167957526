package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.List;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.NumberType;

/**
 * Contractions as calls of the runtime's lane kernel, one for each coefficient: straight for few,
 * from a table for many.
 */
final class SparseRowEmitter {
  private static final int CALL_BYTES = 50;
  private static final int STRAIGHT_CALLS = 12;

  private final Addresses addresses;
  private final Tables tables;
  private final NumberType number;
  private final Contraction step;
  private final ChannelLoops loops;

  SparseRowEmitter(Addresses addresses, Tables tables, NumberType number, Contraction step) {
    this.addresses = addresses;
    this.tables = tables;
    this.number = number;
    this.step = step;
    this.loops = new ChannelLoops(addresses, step);
  }

  /** One fragment with the channel loops around the calls. */
  Fragment emit() {
    Fragment.Builder code = new Fragment.Builder();
    boolean wholeRows = isSharedOnly();
    if (wholeRows) {
      step.accesses().forEach(access -> code.uses(access.operand().name()));
    } else {
      loops.open(code);
      if (isProduct()) {
        loops.declarePointers(code, step.accesses());
      }
    }
    CoefficientTensor coefficients = step.coefficients();
    if (coefficients.size() <= STRAIGHT_CALLS) {
      for (int k = 0; k < coefficients.size(); k++) {
        List<String> at = new ArrayList<>();
        List<Access> accesses = step.accesses();
        for (int axis = 0; axis < accesses.size(); axis++) {
          at.add(at(accesses.get(axis), coefficients.index(k, axis), wholeRows));
        }
        call(code, factor(coefficients.value(k)), at);
      }
    } else {
      fromTable(code, wholeRows);
    }
    if (!wholeRows) {
      loops.close(code);
    }
    return code.build();
  }

  /**
   * Whether two rows are multiplied: then there are enough addresses to name their common parts.
   */
  private boolean isProduct() {
    return step.degree() == 2;
  }

  private String at(Access access, int component, boolean wholeRows) {
    return isProduct() ? loops.at(access, component) : addresses.at(access, !wholeRows, component);
  }

  /** Whether all operands are shared by the samples: then a component is one row of channels. */
  private boolean isSharedOnly() {
    return step.accesses().stream().noneMatch(access -> !access.operand().isShared());
  }

  private String factor(Coefficient value) {
    boolean negative = value.factor().signum() < 0;
    return (negative ? "-" : "") + Literals.inDouble(negative ? value.negate() : value);
  }

  private void fromTable(Fragment.Builder code, boolean wholeRows) {
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
    String table = tables.table(numbers);
    code.open(20, "for (int k = 0; k < $L.length; k += $L)", table, arity + 1);
    List<String> at = new ArrayList<>();
    List<Access> accesses = step.accesses();
    for (int axis = 0; axis < arity; axis++) {
      Access access = accesses.get(axis);
      boolean lanes = !access.operand().isShared();
      String stride = lanes ? "LANES" : String.valueOf(access.shape().positions());
      String entry = table + "[k" + (axis == 0 ? "" : " + " + axis) + "]";
      at.add(at(access, 0, wholeRows) + " + " + entry + " * " + stride);
    }
    call(code, tables.factors(values) + "[" + table + "[k + " + arity + "]]", at);
    code.close();
  }

  private void call(Fragment.Builder code, String factor, List<String> at) {
    List<Access> accesses = step.accesses();
    List<Boolean> lanes = accesses.stream().map(access -> !access.operand().isShared()).toList();
    String first = addresses.array(accesses.getFirst());
    String last = addresses.array(accesses.getLast());
    String format;
    if (lanes.equals(List.of(false, true))) {
      String value = first + "[" + at.getFirst() + "]";
      format = "lanes.addConstant(" + times(factor, value) + ", " + last + ", " + at.get(1);
      code.statement(CALL_BYTES, "$L, LANES)", format);
    } else if (lanes.equals(List.of(true, false))) {
      String sum = "lanes.sum(" + first + ", " + at.getFirst() + ", LANES)";
      String scaled = factor.equals("1") ? narrowed(sum) : narrowed("(" + times(factor, sum) + ")");
      code.statement(CALL_BYTES, "$L[$L] += $L", last, at.get(1), scaled);
    } else if (accesses.size() == 2) {
      int n = accesses.getFirst().shape().positions();
      String rows = String.join(", ", factor, first, at.getFirst(), last, at.get(1));
      code.statement(CALL_BYTES, "lanes.addScaled($L, $L)", rows, lanes.getFirst() ? "LANES" : n);
    } else {
      String second = addresses.array(accesses.get(1));
      String rows =
          String.join(", ", factor, first, at.getFirst(), second, at.get(1), last, at.get(2));
      code.statement(CALL_BYTES, "lanes.addProduct(" + rows.replace(", ", ",$W") + ",$WLANES)");
    }
  }

  private static String times(String factor, String value) {
    return factor.equals("1") ? value : factor.equals("-1") ? "-" + value : factor + " * " + value;
  }

  private String narrowed(String expression) {
    return switch (number) {
      case FLOAT -> "(float) " + expression;
      case DOUBLE -> expression;
    };
  }
}
