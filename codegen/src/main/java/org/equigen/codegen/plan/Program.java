package org.equigen.codegen.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Steps in order, with what the caller gives and the temporaries that only they see.
 *
 * @param arguments the operands of the caller, in the order in which they are given
 * @param temporaries zero at the start
 * @param steps in order
 */
public record Program(List<Operand> arguments, List<Operand> temporaries, List<Step> steps) {
  /**
   * Copies the lists and checks the steps.
   *
   * @throws IllegalArgumentException if two operands have one name, or a step does not fit what it
   *     X
   */
  public Program {
    arguments = List.copyOf(arguments);
    temporaries = List.copyOf(temporaries);
    steps = List.copyOf(steps);
    new Check(arguments, temporaries).all(steps);
  }

  /** The program with other temporaries and steps. */
  public Program with(List<Operand> otherTemporaries, List<Step> otherSteps) {
    return new Program(arguments, otherTemporaries, otherSteps);
  }

  /** Arguments, then temporaries. */
  public List<Operand> operands() {
    List<Operand> operands = new ArrayList<>(arguments);
    operands.addAll(temporaries);
    return operands;
  }

  /**
   * The operand with a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Operand operand(String name) {
    return operands().stream()
        .filter(operand -> operand.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no operand " + name));
  }

  /** The steps that write each segment, in order, by {@link Access#target}. */
  public Map<Access, List<Step>> writers() {
    Map<Access, List<Step>> writers = new HashMap<>();
    for (Step step : steps) {
      writers.computeIfAbsent(step.output().target(), _ -> new ArrayList<>()).add(step);
    }
    return writers;
  }

  /** The maps that its steps go through, in the order of their first use. */
  public List<IndexMap> maps() {
    return steps.stream()
        .flatMap(step -> step.accesses().stream())
        .flatMap(access -> access.via().stream())
        .distinct()
        .toList();
  }

  /** The checks of the constructor. */
  private record Check(Set<Operand> known) {
    Check(List<Operand> arguments, List<Operand> temporaries) {
      this(new HashSet<>());
      Set<String> names = new HashSet<>();
      List<Operand> all = new ArrayList<>(arguments);
      all.addAll(temporaries);
      for (Operand operand : all) {
        if (!names.add(operand.name())) {
          throw new IllegalArgumentException("two operands are named " + operand.name());
        }
        known.add(operand);
      }
    }

    void all(List<Step> steps) {
      Set<Access> extrema = new HashSet<>();
      Set<Access> written = new HashSet<>();
      Set<Access> read = new HashSet<>();
      for (Step step : steps) {
        step.accesses().forEach(this::checkAccess);
        step.rows();
        step.letters();
        Access target = step.output().target();
        if (target.operand().role().isReadOnly()) {
          throw new IllegalArgumentException(step + " writes what is only read");
        }
        step.inputs().forEach(input -> read.add(input.target()));
        if (step instanceof Pointwise pointwise && isUnwritten(pointwise.argument(), written)) {
          throw new IllegalArgumentException(step + " evaluates what nothing wrote");
        }
        if (read.contains(target)) {
          throw new IllegalArgumentException(step + " writes what was read before");
        }
        switch (step) {
          case Contraction contraction -> checkComponents(contraction);
          case Pointwise pointwise -> checkShapes(pointwise);
          case Extremum extremum -> checkShapes(extremum);
        }
        boolean alone = written.add(target);
        if (extrema.contains(target) || (step instanceof Extremum && !alone)) {
          throw new IllegalArgumentException(step + " writes what holds a maximum");
        }
        if (step instanceof Extremum) {
          extrema.add(target);
        }
      }
    }

    private static boolean isUnwritten(Access access, Set<Access> written) {
      return access.operand().role().isTemporary() && !written.contains(access.target());
    }

    private void checkAccess(Access access) {
      if (!known.contains(access.operand())) {
        throw new IllegalArgumentException("no operand " + access.operand());
      }
      if (access.channels().length() != access.shape().subscripts()) {
        throw new IllegalArgumentException(
            access + " has subscripts for other axes than " + access.shape());
      }
    }

    private static void checkComponents(Contraction contraction) {
      List<Access> accesses = contraction.accesses();
      CoefficientTensor coefficients = contraction.coefficients();
      for (int axis = 0; axis < accesses.size(); axis++) {
        int components = accesses.get(axis).shape().components();
        for (int k = 0; k < coefficients.size(); k++) {
          if (coefficients.index(k, axis) < 0 || coefficients.index(k, axis) >= components) {
            throw new IllegalArgumentException(
                "component " + coefficients.index(k, axis) + " of " + accesses.get(axis));
          }
        }
      }
    }

    private static void checkShapes(Step step) {
      Segment target = step.output().shape();
      for (Access input : step.inputs()) {
        Segment source = input.shape();
        if (!source.channels().equals(target.channels())
            || source.components() != target.components()
            || !input.channels().equals(step.output().channels())) {
          throw new IllegalArgumentException(input + " has another shape than " + step.output());
        }
      }
    }
  }
}
