package org.equigen.codegen.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The operands that a program can name: those of its plan and its own temporaries. */
public final class Scope {
  private final Map<String, Operand> operands = new LinkedHashMap<>();
  private final Program program;

  /**
   * Collects the operands.
   *
   * @throws IllegalArgumentException if two have the same name
   */
  public Scope(List<Operand> operands, Program program) {
    this.program = program;
    List<Operand> all = new ArrayList<>(operands);
    all.addAll(program.temporaries());
    for (Operand operand : all) {
      if (this.operands.put(operand.name(), operand) != null) {
        throw new IllegalArgumentException("two operands are named " + operand.name());
      }
    }
  }

  /** Every operand, temporaries last. */
  public Collection<Operand> operands() {
    return operands.values();
  }

  /**
   * The operand that an access names.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Operand operand(Access access) {
    Operand operand = operands.get(access.operand());
    if (operand == null) {
      throw new IllegalArgumentException("no operand " + access.operand());
    }
    return operand;
  }

  /** Whether the operand that an access names exists. */
  public boolean has(Access access) {
    return operands.containsKey(access.operand());
  }

  /** The segment that an access names. */
  public Segment segment(Access access) {
    return operand(access).segments().get(access.segment());
  }

  /** For each letter of the step's subscripts, alphabetically, the number of its values. */
  public Map<Character, Integer> letters(Step step) {
    Map<Character, Integer> sizes = new TreeMap<>();
    for (Access access : accesses(step)) {
      int at = 0;
      for (Axis axis : segment(access).channels()) {
        for (int i = 0; i < axis.subscripts(); i++) {
          char letter = access.channels().charAt(at++);
          Integer known = sizes.put(letter, axis.size());
          if (known != null && known != axis.size()) {
            throw new IllegalArgumentException(
                letter + " is " + known + " and " + axis.size() + " in " + step);
          }
        }
      }
    }
    return sizes;
  }

  /** Inputs and output of a step. */
  public static List<Access> accesses(Step step) {
    List<Access> accesses = new ArrayList<>(step.inputs());
    accesses.add(step.output());
    return accesses;
  }

  /** Checks that every step fits its operands. */
  void check() {
    for (Step step : program.steps()) {
      accesses(step).forEach(this::checkSubscripts);
      letters(step);
      if (operand(step.output()).role().isReadOnly()) {
        throw new IllegalArgumentException(step.output() + " is only read, yet written by " + step);
      }
      switch (step) {
        case Contraction contraction -> checkComponents(contraction);
        case Pointwise pointwise -> checkShapes(pointwise);
      }
    }
  }

  private void checkSubscripts(Access access) {
    if (access.channels().length() != segment(access).subscripts()) {
      throw new IllegalArgumentException(
          access + " has subscripts for other axes than " + segment(access));
    }
  }

  private void checkComponents(Contraction contraction) {
    List<Access> accesses = accesses(contraction);
    CoefficientTensor coefficients = contraction.coefficients();
    for (int axis = 0; axis < accesses.size(); axis++) {
      int components = segment(accesses.get(axis)).components();
      for (int k = 0; k < coefficients.size(); k++) {
        if (coefficients.index(k, axis) < 0 || coefficients.index(k, axis) >= components) {
          throw new IllegalArgumentException(
              "component " + coefficients.index(k, axis) + " of " + accesses.get(axis));
        }
      }
    }
  }

  private void checkShapes(Pointwise pointwise) {
    Segment target = segment(pointwise.output());
    for (Access input : pointwise.inputs()) {
      Segment source = segment(input);
      if (!source.channels().equals(target.channels())
          || source.components() != target.components()
          || !input.channels().equals(pointwise.output().channels())) {
        throw new IllegalArgumentException(input + " has another shape than " + pointwise.output());
      }
    }
  }
}
