package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.schedule.Padding;
import org.equigen.codegen.schedule.Region;
import org.equigen.codegen.schedule.Target;

/**
 * Which products over channels of a region take all tiles of a batch in one call, since the caller
 * holds all that they read and write: those that begin or add to rows come before the loop over
 * tiles, those that sum over all rows after it.
 *
 * <p>A call arranges its matrix once, or reduces its sums once. What several steps of a tile read
 * or write stays in the loop, in which it lies in the cache.
 */
final class BatchSteps {
  private final Padding padding;
  private final List<Step> before = new ArrayList<>();
  private final List<Step> beginning = new ArrayList<>();
  private final List<Step> after;

  /**
   * Chooses them.
   *
   * @param padding which steps need to know how many rows there are
   * @param region a region of rows
   * @param fresh whether the first step of a target may overwrite it
   */
  BatchSteps(Padding padding, Region region, Predicate<Target> fresh) {
    this.padding = padding;
    this.after = region.steps().filter(this::isSum).toList();
    for (Target target : region.targets()) {
      target.steps().stream()
          .filter(step -> isAlone(step, target, region))
          .forEach(step -> place(step, target, fresh));
    }
  }

  private void place(Step step, Target target, Predicate<Target> fresh) {
    if (fresh.test(target) && target.steps().getFirst().equals(step)) {
      before.add(step);
      beginning.add(step);
    } else if (step.output().operand().role() == Role.GRADIENT) {
      before.add(step);
    }
  }

  /** Steps before the loop over tiles. */
  List<Step> before() {
    return before;
  }

  /** Steps after it. */
  List<Step> after() {
    return after;
  }

  /** Whether a step is one of them. */
  boolean contains(Step step) {
    return before.contains(step) || after.contains(step);
  }

  /** Whether a step before the loop overwrites its output. */
  boolean assigns(Step step) {
    return beginning.contains(step);
  }

  /** Whether a step is a product whose operands the caller holds, and no gather. */
  private boolean isOfCaller(Step step) {
    return StepForm.of(step) == StepForm.ROWS
        && ChannelMix.of(step).isPresent()
        && !padding.needsCount(step)
        && step.inputs().stream().allMatch(input -> input.operand().role().isReadOnly());
  }

  /** Whether a step sums over all rows. */
  private boolean isSum(Step step) {
    return isOfCaller(step)
        && step.output().operand().role() == Role.GRADIENT
        && step.output().operand().isShared();
  }

  /** Whether a step writes rows, and no other step of a tile but cheap ones touches them. */
  private boolean isAlone(Step step, Target target, Region region) {
    return isOfCaller(step)
        && !step.output().operand().isShared()
        && !step.output().operand().role().isTemporary()
        && step.accesses().stream().allMatch(access -> access.via().isEmpty())
        && target.steps().stream().filter(it -> ChannelMix.of(it).isPresent()).count() == 1
        && step.inputs().stream()
            .filter(input -> !input.operand().isShared())
            .allMatch(input -> readers(input, region) == 1);
  }

  /** Whether a step takes one number at a time, like the gradient of a bias. */
  private static boolean isCheap(Step step) {
    return step instanceof Contraction contraction && contraction.degree() == 1;
  }

  private long readers(Access input, Region region) {
    return region
        .steps()
        .filter(step -> !after.contains(step) && !isCheap(step))
        .filter(step -> step.inputs().stream().anyMatch(it -> it.target().equals(input.target())))
        .count();
  }
}
