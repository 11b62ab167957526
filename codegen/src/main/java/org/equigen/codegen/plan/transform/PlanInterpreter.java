package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Scope;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;

/**
 * Runs a program over any algebra, by the definition of its steps and without regard to speed: the
 * reference for emitters, and with polynomials the proof of a derivative.
 *
 * @param <E> the elements
 */
public final class PlanInterpreter<E> {
  private static final int LETTERS = 'z' + 1;

  private final Algebra<E> algebra;
  private final Scope scope;
  private final Program program;
  private final int samples;
  private final Map<String, List<List<E>>> values = new HashMap<>();

  /**
   * Prepares a run; every operand starts at zero.
   *
   * @param algebra what to compute with
   * @param operands the operands of the plan
   * @param program the program to run
   * @param samples number of samples
   */
  public PlanInterpreter(Algebra<E> algebra, List<Operand> operands, Program program, int samples) {
    this.algebra = algebra;
    this.scope = new Scope(operands, program);
    this.program = program;
    this.samples = samples;
    for (Operand operand : scope.operands()) {
      List<List<E>> zeros = new ArrayList<>();
      for (int sample = 0; sample < (operand.perSample() ? samples : 1); sample++) {
        zeros.add(new ArrayList<>(Collections.nCopies(operand.size(), algebra.zero())));
      }
      values.put(operand.name(), zeros);
    }
  }

  /**
   * The values of an operand, {@code [sample][element]}, to set before and read after the run. A
   * shared operand has one row.
   *
   * @throws IllegalArgumentException if there is no such operand
   */
  public List<List<E>> values(String operand) {
    List<List<E>> found = values.get(operand);
    if (found == null) {
      throw new IllegalArgumentException("no operand " + operand);
    }
    return found;
  }

  /** Runs every step once. */
  public void run() {
    for (Step step : program.steps()) {
      boolean once =
          Scope.accesses(step).stream().noneMatch(access -> scope.operand(access).perSample());
      for (int sample = 0; sample < (once ? 1 : samples); sample++) {
        int at = sample;
        forEachAssignment(step, channels -> run(step, at, channels));
      }
    }
  }

  private void run(Step step, int sample, int[] channels) {
    switch (step) {
      case Contraction contraction -> contract(contraction, sample, channels);
      case Pointwise pointwise -> apply(pointwise, sample, channels);
    }
  }

  private void contract(Contraction step, int sample, int[] channels) {
    CoefficientTensor coefficients = step.coefficients();
    for (int k = 0; k < coefficients.size(); k++) {
      E term = algebra.of(coefficients.value(k));
      for (int j = 0; j < step.degree(); j++) {
        Access input = step.inputs().get(j);
        term = algebra.multiply(term, get(input, sample, channels, coefficients.index(k, j)));
      }
      add(step.output(), sample, channels, coefficients.index(k, step.degree()), term);
    }
  }

  private void apply(Pointwise step, int sample, int[] channels) {
    for (int i = 0; i < scope.segment(step.output()).components(); i++) {
      E value =
          algebra.activate(
              step.function(), step.derivative(), get(step.argument(), sample, channels, i));
      for (Access factor : step.factors()) {
        value = algebra.multiply(value, get(factor, sample, channels, i));
      }
      add(step.output(), sample, channels, i, value);
    }
  }

  private E get(Access access, int sample, int[] channels, int component) {
    return row(access, sample).get(position(access, channels, component));
  }

  private void add(Access access, int sample, int[] channels, int component, E term) {
    List<E> row = row(access, sample);
    int position = position(access, channels, component);
    row.set(position, algebra.add(row.get(position), term));
  }

  private List<E> row(Access access, int sample) {
    return values(access.operand()).get(scope.operand(access).perSample() ? sample : 0);
  }

  private int position(Access access, int[] channels, int component) {
    Operand operand = scope.operand(access);
    int channel = 0;
    int at = 0;
    for (Axis axis : scope.segment(access).channels()) {
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
  private void forEachAssignment(Step step, AssignmentBody body) {
    List<Map.Entry<Character, Integer>> letters = List.copyOf(scope.letters(step).entrySet());
    forEachAssignment(step, letters, new int[LETTERS], body);
  }

  private void forEachAssignment(
      Step step, List<Map.Entry<Character, Integer>> letters, int[] channels, AssignmentBody body) {
    if (letters.isEmpty()) {
      if (Scope.accesses(step).stream().allMatch(access -> isPosition(access, channels))) {
        body.accept(channels);
      }
      return;
    }
    for (int value = 0; value < letters.getFirst().getValue(); value++) {
      channels[letters.getFirst().getKey()] = value;
      forEachAssignment(step, letters.subList(1, letters.size()), channels, body);
    }
  }

  private boolean isPosition(Access access, int[] channels) {
    Segment segment = scope.segment(access);
    int at = 0;
    for (Axis axis : segment.channels()) {
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
