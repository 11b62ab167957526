package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.NumberType;

/**
 * Any contraction as operations on rows of lanes, one for each coefficient: straight for few, from
 * a table for many. What all rows share is a factor of the coefficient; an output that all rows
 * share takes the sum over the lanes.
 */
final class RowProductEmitter {
  private static final int CALL_BYTES = 50;
  private static final int STRAIGHT_CALLS = 12;

  private final View view;
  private final Tables tables;
  private final NumberType number;
  private final Contraction step;
  private final ChannelLoops loops;
  private final String lanes;

  /**
   * Prepares the emission.
   *
   * @param lanes number of lanes that sums run over
   */
  RowProductEmitter(View view, Tables tables, NumberType number, Contraction step, String lanes) {
    this.view = view;
    this.tables = tables;
    this.number = number;
    this.step = step;
    this.loops = new ChannelLoops(view, step);
    this.lanes = lanes;
  }

  /** One fragment with the channel loops around the operations. */
  Fragment emit() {
    Fragment.Builder code = new Fragment.Builder();
    boolean wholeRows = isWholeRows();
    if (wholeRows) {
      step.accesses().forEach(access -> code.uses(view.variables(access.operand())));
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
        operation(code, factor(coefficients.value(k)), at, wholeRows);
      }
    } else {
      fromTable(code, wholeRows);
    }
    if (!wholeRows) {
      loops.close(code);
    }
    return code.build();
  }

  /** Whether there are enough addresses to name their common parts. */
  private boolean isProduct() {
    return step.degree() > 1;
  }

  private String at(Access access, int component, boolean wholeRows) {
    return isProduct() ? loops.at(access, component) : view.at(access, !wholeRows, component);
  }

  /** Whether a component is one row of channels: all is shared, and channels are not mixed. */
  private boolean isWholeRows() {
    return step.degree() == 1
        && step.accesses().stream().allMatch(access -> access.operand().isShared())
        && step.inputs().getFirst().channels().equals(step.output().channels())
        && step.inputs().getFirst().shape().channels().equals(step.output().shape().channels());
  }

  private static String factor(Coefficient value) {
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
      String stride =
          access.operand().isShared() ? String.valueOf(access.shape().positions()) : "LANES";
      String entry = table + "[k" + (axis == 0 ? "" : " + " + axis) + "]";
      at.add(at(access, 0, wholeRows) + " + " + entry + " * " + stride);
    }
    operation(code, tables.factors(values) + "[" + table + "[k + " + arity + "]]", at, wholeRows);
    code.close();
  }

  private void operation(Fragment.Builder code, String factor, List<String> at, boolean wholeRows) {
    if (wholeRows) {
      int n = step.inputs().getFirst().shape().positions();
      add(code, factor, List.of(row(0, at), row(1, at)), n);
      return;
    }
    String scalar = scalar(factor, at);
    List<String> rows = new ArrayList<>();
    for (int j = 0; j < step.degree(); j++) {
      if (!step.inputs().get(j).operand().isShared()) {
        rows.add(row(j, at));
      }
    }
    if (step.output().operand().isShared()) {
      sum(code, factor, scalar, rows, element(step.degree(), at));
    } else if (rows.size() > 2) {
      loop(code, factor, scalar, at);
    } else {
      rows.add(row(step.degree(), at));
      add(code, scalar, rows, "LANES");
    }
  }

  /** Array and start of one access, as arguments of a kernel. */
  private String row(int access, List<String> at) {
    return view.array(step.accesses().get(access)) + ", " + at.get(access);
  }

  private String element(int access, List<String> at) {
    return view.array(step.accesses().get(access)) + "[" + at.get(access) + "]";
  }

  /** The coefficient times the inputs that all rows share. */
  private String scalar(String factor, List<String> at) {
    String scalar = factor;
    for (int j = 0; j < step.degree(); j++) {
      if (step.inputs().get(j).operand().isShared()) {
        scalar = times(scalar, element(j, at));
      }
    }
    return scalar;
  }

  /** {@code output += scalar row1 row2} by a kernel: the rows of the inputs, then of the output. */
  private static void add(Fragment.Builder code, String scalar, List<String> rows, Object lanes) {
    switch (rows.size()) {
      case 1 ->
          code.statement(CALL_BYTES, "lanes.addConstant($L, $L, $L)", scalar, rows.get(0), lanes);
      case 2 ->
          code.statement(
              CALL_BYTES, "lanes.addScaled($L, $L, $L)", scalar, String.join(", ", rows), lanes);
      default -> {
        String arguments = scalar + ", " + String.join(", ", rows) + ", " + lanes;
        code.statement(CALL_BYTES, "lanes.addProduct(" + wrapping(arguments) + ")");
      }
    }
  }

  private static String wrapping(String arguments) {
    return arguments.replace("$", "$$").replace(", ", ",$W");
  }

  /** More than two rows in the product. */
  private void loop(Fragment.Builder code, String factor, String scalar, List<String> at) {
    code.open(14, "for (int i = 0; i < LANES; i++)");
    code.statement(
        12 + 26 * step.degree(),
        "$L += $L",
        lane(step.degree(), at),
        narrowed(factor, times(scalar, product(at))));
    code.close();
  }

  /** {@code output += scalar times the sum over the lanes of the product of the rows}. */
  private void sum(
      Fragment.Builder code, String factor, String scalar, List<String> rows, String target) {
    switch (rows.size()) {
      case 0 -> code.statement(CALL_BYTES, "$L += $L", target, narrowed(factor, scalar));
      case 1 -> total(code, scalar, target, "lanes.sum(" + rows.getFirst() + ", " + lanes + ")");
      case 2 ->
          total(code, scalar, target, "lanes.dot(" + String.join(", ", rows) + ", " + lanes + ")");
      default -> {
        code.block();
        code.statement(8, "double sum = 0");
        code.open(14, "for (int i = 0; i < $L; i++)", lanes);
        code.statement(
            26 * step.degree(),
            "sum += $L",
            rows.stream().map(RowProductEmitter::lane).collect(Collectors.joining(" * ")));
        code.close();
        total(code, scalar, target, "sum");
        code.close();
      }
    }
  }

  private void total(Fragment.Builder code, String scalar, String target, String sum) {
    String scaled = scalar.equals("1") ? sum : times(scalar, sum);
    boolean simple = scalar.equals("1");
    code.statement(
        CALL_BYTES, "$L += $L", target, simple ? narrowed(sum) : narrowed("(" + scaled + ")"));
  }

  /** The product of all inputs with lanes, in one lane. */
  private String product(List<String> at) {
    List<String> factors = new ArrayList<>();
    for (int j = 0; j < step.degree(); j++) {
      if (!step.inputs().get(j).operand().isShared()) {
        factors.add(lane(j, at));
      }
    }
    return String.join(" * ", factors);
  }

  private String lane(int access, List<String> at) {
    return view.array(step.accesses().get(access)) + "[" + at.get(access) + " + i]";
  }

  /** An element of a row given as array and start. */
  private static String lane(String row) {
    int comma = row.indexOf(", ");
    return row.substring(0, comma) + "[" + row.substring(comma + 2) + " + i]";
  }

  private static String times(String factor, String value) {
    return factor.equals("1") ? value : factor.equals("-1") ? "-" + value : factor + " * " + value;
  }

  /** A number in double as one of the layer. */
  private String narrowed(String expression) {
    if (number == NumberType.DOUBLE) {
      return expression;
    }
    return expression.startsWith("(") || expression.matches("[\\w.]+\\(.*\\)")
        ? "(float) " + expression
        : "(float) (" + expression + ")";
  }

  /** A multiple of numbers of the layer; an integer times those needs no narrowing. */
  private String narrowed(String factor, String expression) {
    return factor.matches("-?\\d+") ? expression : narrowed(expression);
  }
}
