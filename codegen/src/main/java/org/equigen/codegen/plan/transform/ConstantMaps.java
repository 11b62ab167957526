package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Step;

/**
 * Multiplies out chains of constant maps: where a temporary is a constant map of one segment,
 * {@code t = C x}, and only constant maps read it, they read {@code x} with the product of the
 * tensors instead, if that takes no more fused multiply-adds.
 */
public final class ConstantMaps {
  private final Program program;
  private final Map<Access, List<Step>> writers;

  private ConstantMaps(Program program) {
    this.program = program;
    this.writers = program.writers();
  }

  /** The same map with fewer temporaries. */
  public static Program multiplyOut(Program program) {
    Program before = program;
    Program after = new ConstantMaps(before).once();
    while (!after.equals(before)) {
      before = after;
      after = new ConstantMaps(before).once();
    }
    return after;
  }

  /** The program without the first temporary that can go. */
  private Program once() {
    for (Step step : program.steps()) {
      if (step instanceof Contraction map && isConstantMap(map)) {
        Optional<List<Step>> steps = without(map);
        if (steps.isPresent()) {
          return Liveness.prune(program.with(program.temporaries(), steps.get()));
        }
      }
    }
    return program;
  }

  /** Whether a step is all that is written to a temporary, and one map of every channel. */
  private boolean isConstantMap(Contraction map) {
    Access target = map.output();
    return map.keepsChannels()
        && target.operand().role().isTemporary()
        && !target.operand().isRegrouped()
        && target.via().isEmpty()
        && map.inputs().getFirst().rows().equals(target.rows())
        && writers.getOrDefault(target.target(), List.of()).size() == 1;
  }

  /** All steps but the map, its readers reading what it reads; nothing if that costs more. */
  private Optional<List<Step>> without(Contraction map) {
    List<Step> steps = new ArrayList<>();
    long before = Cost.ofRow(map);
    long after = 0;
    for (Step step : program.steps()) {
      if (step.equals(map)) {
        continue;
      }
      boolean reads =
          step.inputs().stream().anyMatch(it -> it.target().equals(map.output().target()));
      Optional<Step> rewritten = reads ? substituted(step, map) : Optional.of(step);
      if (rewritten.isEmpty()) {
        return Optional.empty();
      }
      if (reads) {
        before += Cost.ofRow(step);
        after += Cost.ofRow(rewritten.get());
      }
      steps.add(rewritten.get());
    }
    return after <= before ? Optional.of(steps) : Optional.empty();
  }

  private static Optional<Step> substituted(Step step, Contraction map) {
    Step current = step;
    for (int j = 0; j < step.inputs().size(); j++) {
      if (!(current instanceof Contraction reader) || reader.degree() > 1) {
        return Optional.empty();
      }
      if (reader.inputs().get(j).target().equals(map.output().target())) {
        Optional<Contraction> next = substituted(reader, j, map);
        if (next.isEmpty()) {
          return Optional.empty();
        }
        current = next.get();
      }
    }
    return Optional.of(current);
  }

  private static Optional<Contraction> substituted(Contraction reader, int input, Contraction map) {
    Access source = map.inputs().getFirst();
    Access old = reader.inputs().get(input);
    List<IndexMap> via = new ArrayList<>(old.via());
    via.addAll(source.via());
    List<Access> inputs = new ArrayList<>(reader.inputs());
    inputs.set(input, new Access(source.operand(), source.segment(), old.channels(), via));
    return product(reader.coefficients(), input, map.coefficients())
        .map(tensor -> new Contraction(inputs, reader.output(), tensor));
  }

  /** {@code sum over t of D[..t..] C[i,t]}, with i in the place of t. */
  private static Optional<CoefficientTensor> product(
      CoefficientTensor reader, int axis, CoefficientTensor map) {
    Map<Integer, List<Integer>> entries = new HashMap<>();
    for (int k = 0; k < map.size(); k++) {
      entries.computeIfAbsent(map.index(k, 1), _ -> new ArrayList<>()).add(k);
    }
    Consolidation.Sums sums = new Consolidation.Sums(reader.arity());
    boolean exact = true;
    for (int k = 0; k < reader.size(); k++) {
      for (int entry : entries.getOrDefault(reader.index(k, axis), List.of())) {
        int[] index = new int[reader.arity()];
        for (int i = 0; i < index.length; i++) {
          index[i] = i == axis ? map.index(entry, 0) : reader.index(k, i);
        }
        Coefficient value = reader.value(k).multiply(map.value(entry));
        exact &= sums.add(index, value);
      }
    }
    return exact ? Optional.of(sums.tensor()) : Optional.empty();
  }
}
