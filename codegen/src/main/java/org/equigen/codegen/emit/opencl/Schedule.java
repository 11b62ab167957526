package org.equigen.codegen.emit.opencl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Step;
import org.equigen.symbolic.diagnostic.Place;

/**
 * The segments that a program writes, in the order in which a device can compute them.
 *
 * <ol>
 *   <li>{@code prepared}: temporaries shared by all samples, functions of the parameters alone;
 *   <li>{@code stages}: what every sample has for itself; a stage reads what earlier ones wrote;
 *   <li>{@code reduced}: sums over the samples;
 *   <li>{@code finished}: parameter gradients, from those sums.
 * </ol>
 *
 * @param prepared shared temporaries
 * @param stages values per sample, stage by stage
 * @param reduced segments that receive a sum over samples, with the steps of those sums only
 * @param finished all segments of the parameter gradient, with the steps that read no sample
 */
record Schedule(
    List<Target> prepared, List<List<Target>> stages, List<Target> reduced, List<Target> finished) {

  /**
   * Orders a program, asked for at {@code place}.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if the program does not have this
   *     shape
   */
  static Schedule of(Program program, Place place) {
    return new Builder(program, place).build();
  }

  private static final class Builder {
    private static final int UNFINISHED = -1;

    private final Place place;
    private final Program program;
    private final Map<String, List<Step>> writers = new HashMap<>();
    private final Map<String, Integer> stageOf = new HashMap<>();
    private final List<Target> prepared = new ArrayList<>();
    private final List<List<Target>> stages = new ArrayList<>();
    private final List<Target> reduced = new ArrayList<>();
    private final List<Target> finished = new ArrayList<>();

    Builder(Program program, Place place) {
      this.place = place;
      this.program = program;
      for (Step step : program.steps()) {
        writers.computeIfAbsent(key(step.output()), _ -> new ArrayList<>()).add(step);
      }
    }

    Schedule build() {
      for (Operand operand : program.temporaries()) {
        targets(operand).forEach(this::temporary);
      }
      for (Operand operand : program.arguments()) {
        if (isResult(operand)) {
          targets(operand).forEach(target -> stage(target, stage(target)));
        } else if (operand.role() == Role.GRADIENT && operand.isShared()) {
          targets(operand).forEach(this::gradient);
        }
      }
      return new Schedule(prepared, stages, reduced, finished);
    }

    /** Whether this program writes it, with values of its own for every sample. */
    private boolean isResult(Operand operand) {
      return !operand.isShared()
          && (operand.role() == Role.GRADIENT || operand.role() == Role.OUTPUT);
    }

    private void temporary(Target target) {
      if (!target.operand().isShared()) {
        stage(target, stage(target));
      } else if (reads(target, true).isEmpty()) {
        require(target.steps(), List.of(Role.PARAMETER));
        prepared.add(target);
      } else if (reads(target, false).isEmpty()) {
        addReduced(target);
      } else {
        throw unsupported("the gradient of a shared temporary that no sample reaches directly");
      }
    }

    private void gradient(Target target) {
      addReduced(target);
      List<Step> shared = reads(target, false);
      require(shared, List.of(Role.PARAMETER, Role.TEMPORARY));
      finished.add(target.with(shared));
    }

    private void addReduced(Target target) {
      List<Step> sums = reads(target, true);
      rejectSums(sums);
      if (!sums.isEmpty()) {
        reduced.add(target.with(sums));
      }
    }

    /** The steps that read a value of a sample, or those that read none. */
    private List<Step> reads(Target target, boolean sample) {
      return target.steps().stream()
          .filter(step -> sample == step.inputs().stream().anyMatch(this::isPerSample))
          .toList();
    }

    /** One more than the latest stage that it reads. */
    private int stage(Target target) {
      rejectSums(target.steps());
      return target.steps().stream()
          .flatMap(step -> step.inputs().stream())
          .filter(input -> input.operand().role().isTemporary() && isPerSample(input))
          .mapToInt(input -> 1 + stageWriting(input))
          .max()
          .orElse(0);
    }

    private int stageWriting(Access access) {
      String key = key(access);
      Integer known = stageOf.get(key);
      if (known == null) {
        stageOf.put(key, UNFINISHED);
        List<Step> steps = writers.getOrDefault(key, List.of());
        known = stage(new Target(access.operand(), access.segment(), steps));
        stageOf.put(key, known);
      } else if (known == UNFINISHED) {
        throw unsupported("a temporary that depends on itself");
      }
      return known;
    }

    private void stage(Target target, int stage) {
      while (stages.size() <= stage) {
        stages.add(new ArrayList<>());
      }
      stages.get(stage).add(target);
    }

    private List<Target> targets(Operand operand) {
      List<Target> targets = new ArrayList<>();
      for (int i = 0; i < operand.segments().size(); i++) {
        String key = key(new Access(operand, i, ""));
        targets.add(new Target(operand, i, writers.getOrDefault(key, List.of())));
      }
      return targets;
    }

    /** Whether an operand is a temporary that some step sums up over the samples. */
    private boolean isSummed(Access access) {
      return access.operand().isShared()
          && access.operand().role().isTemporary()
          && writers.getOrDefault(key(access), List.of()).stream()
              .anyMatch(step -> step.inputs().stream().anyMatch(this::isPerSample));
    }

    private boolean isPerSample(Access access) {
      return !access.operand().isShared();
    }

    private void require(List<Step> steps, List<Role> readable) {
      for (Step step : steps) {
        if (!step.inputs().stream().allMatch(it -> readable.contains(it.operand().role()))) {
          throw unsupported("shared values that depend on the samples");
        }
      }
    }

    private void rejectSums(List<Step> steps) {
      for (Step step : steps) {
        for (Access input : step.inputs()) {
          if (isSummed(input)) {
            throw unsupported("values of a sample that depend on sums over the samples");
          }
        }
      }
    }

    private RuntimeException unsupported(String what) {
      return new LayerDiagnostic.NotForTarget(
              place, "opencl", what, "Generate it with --target java.")
          .exception();
    }

    private static String key(Access access) {
      return access.operand() + "." + access.segment();
    }
  }
}
