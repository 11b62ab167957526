package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.plan.function.Function;

/**
 * Runs a program over any algebra, by the definition of its steps and without regard to speed: the
 * reference for emitters, and with polynomials the proof of a transform.
 *
 * @param <E> the elements
 */
public final class PlanInterpreter<E> {
  private static final int LETTERS = 'z' + 1;

  private final Algebra<E> algebra;
  private final Program program;
  private final Batch batch;
  private final Map<Operand, List<List<E>>> values = new HashMap<>();
  private final Set<List<Object>> compared = new HashSet<>();

  /**
   * Prepares a run; every operand starts at zero.
   *
   * @param algebra what to compute with
   * @param program the program to run
   * @param batch its rows
   */
  public PlanInterpreter(Algebra<E> algebra, Program program, Batch batch) {
    this.algebra = algebra;
    this.program = program;
    this.batch = batch;
    for (Operand operand : program.operands()) {
      List<List<E>> rows = new ArrayList<>();
      for (int row = 0; row < batch.rows(operand.domain()); row++) {
        rows.add(new ArrayList<>(Collections.nCopies(operand.size(), algebra.zero())));
      }
      values.put(operand, rows);
    }
  }

  /**
   * The values of an operand, {@code [row][element]}, to set before and read after the run.
   *
   * @throws IllegalArgumentException if the program does not have it
   */
  public List<List<E>> values(Operand operand) {
    List<List<E>> found = values.get(operand);
    if (found == null) {
      throw new IllegalArgumentException("no operand " + operand);
    }
    return found;
  }

  /**
   * The values of the operand with a name.
   *
   * @throws IllegalArgumentException if the program does not have it
   */
  public List<List<E>> values(String name) {
    return values(program.operand(name));
  }

  /** Runs every step once. */
  public void run() {
    for (Step step : program.steps()) {
      int rows = batch.rows(step.rows());
      for (int row = 0; row < rows; row++) {
        int at = row;
        forEachAssignment(step, channels -> run(step, at, channels));
      }
    }
  }

  private void run(Step step, int row, int[] channels) {
    switch (step) {
      case Contraction contraction -> contract(contraction, row, channels);
      case Pointwise pointwise -> apply(pointwise, row, channels);
      case Extremum extremum -> compare(extremum, row, channels);
    }
  }

  private void contract(Contraction step, int row, int[] channels) {
    CoefficientTensor coefficients = step.coefficients();
    for (int k = 0; k < coefficients.size(); k++) {
      E term = algebra.of(coefficients.value(k));
      for (int j = 0; j < step.degree(); j++) {
        Access input = step.inputs().get(j);
        term = algebra.multiply(term, get(input, row, channels, coefficients.index(k, j)));
      }
      add(step.output(), row, channels, coefficients.index(k, step.degree()), term);
    }
  }

  private void apply(Pointwise step, int row, int[] channels) {
    for (int i = 0; i < step.output().shape().components(); i++) {
      E value = evaluate(step.function(), get(step.argument(), row, channels, i));
      for (Access factor : step.factors()) {
        value = algebra.multiply(value, get(factor, row, channels, i));
      }
      add(step.output(), row, channels, i, value);
    }
  }

  private E evaluate(Function function, E x) {
    return switch (function) {
      case Function.Variable _ -> x;
      case Function.Constant(var value) -> algebra.of(Coefficient.of(value));
      case Function.Sum(Function left, Function right) ->
          algebra.add(evaluate(left, x), evaluate(right, x));
      case Function.Product(Function left, Function right) ->
          algebra.multiply(evaluate(left, x), evaluate(right, x));
      case Function.Power(Function base, int exponent) -> power(evaluate(base, x), exponent);
      case Function.SphericalBessel(int order, Function argument) ->
          algebra.sphericalBessel(order, evaluate(argument, x));
      case Function.Apply(var elementary, Function argument) ->
          algebra.apply(elementary, evaluate(argument, x));
    };
  }

  private E power(E base, int exponent) {
    E power = base;
    for (int i = 1; i < exponent; i++) {
      power = algebra.multiply(power, base);
    }
    return power;
  }

  private void compare(Extremum step, int row, int[] channels) {
    for (int i = 0; i < step.output().shape().components(); i++) {
      E value = get(step.input(), row, channels, i);
      List<E> target = row(step.output(), row);
      int at = position(step.output(), channels, i);
      boolean first = compared.add(List.of(step, target(step.output(), row), at));
      target.set(at, first ? value : algebra.max(target.get(at), value));
    }
  }

  private E get(Access access, int row, int[] channels, int component) {
    return row(access, row).get(position(access, channels, component));
  }

  private void add(Access access, int row, int[] channels, int component, E term) {
    List<E> target = row(access, row);
    int position = position(access, channels, component);
    target.set(position, algebra.add(target.get(position), term));
  }

  private List<E> row(Access access, int row) {
    return values(access.operand()).get(target(access, row));
  }

  private int target(Access access, int row) {
    int at = row;
    for (IndexMap map : access.via()) {
      at = batch.image(map, at);
    }
    return access.operand().isShared() ? 0 : at;
  }

  private static int position(Access access, int[] channels, int component) {
    Operand operand = access.operand();
    int channel = 0;
    int at = 0;
    for (Axis axis : access.shape().channels()) {
      int u = channels[access.channels().charAt(at)];
      int v = channels[access.channels().charAt(at + axis.subscripts() - 1)];
      channel = channel * axis.positions() + axis.position(u, v);
      at += axis.subscripts();
    }
    return operand.offset(access.segment())
        + channel * operand.channelStride(access.segment())
        + component * operand.componentStride(access.segment());
  }

  /** Calls {@code body} for every assignment that is a position on every axis of the step. */
  private static void forEachAssignment(Step step, AssignmentBody body) {
    List<Map.Entry<Character, Integer>> letters = List.copyOf(step.letters().entrySet());
    forEachAssignment(step, letters, new int[LETTERS], body);
  }

  private static void forEachAssignment(
      Step step, List<Map.Entry<Character, Integer>> letters, int[] channels, AssignmentBody body) {
    if (letters.isEmpty()) {
      if (step.accesses().stream().allMatch(access -> isPosition(access, channels))) {
        body.accept(channels);
      }
      return;
    }
    for (int value = 0; value < letters.getFirst().getValue(); value++) {
      channels[letters.getFirst().getKey()] = value;
      forEachAssignment(step, letters.subList(1, letters.size()), channels, body);
    }
  }

  private static boolean isPosition(Access access, int[] channels) {
    int at = 0;
    for (Axis axis : access.shape().channels()) {
      int u = channels[access.channels().charAt(at)];
      int v = channels[access.channels().charAt(at + axis.subscripts() - 1)];
      if (!axis.contains(u, v)) {
        return false;
      }
      at += axis.subscripts();
    }
    return true;
  }

  /** What to do with one assignment of channel numbers, indexed by their letters. */
  @FunctionalInterface
  private interface AssignmentBody {
    void accept(int[] channels);
  }
}
