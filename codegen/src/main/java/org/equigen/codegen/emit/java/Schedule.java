package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Step;

/**
 * The steps of a program by when they run.
 *
 * @param before once per call, before the tiles: they touch only what all samples share
 * @param tile for every tile
 * @param batch once per call over all tiles at once: sums over the samples of what the caller holds
 * @param after once per call, behind the tiles: they use what the tiles summed
 */
record Schedule(List<Step> before, List<Step> tile, List<Step> batch, List<Step> after) {
  static Schedule of(Program program) {
    Schedule schedule =
        new Schedule(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Set<Operand> summed = new HashSet<>();
    for (Step step : program.steps()) {
      boolean lanes = step.accesses().stream().anyMatch(access -> !access.operand().isShared());
      boolean late = step.inputs().stream().map(Access::operand).anyMatch(summed::contains);
      if (lanes && late) {
        throw new IllegalArgumentException("a tile needs the sum over all tiles: " + step);
      }
      if (isBatch(step)) {
        schedule.batch.add(step);
      } else {
        (lanes ? schedule.tile : late ? schedule.after : schedule.before).add(step);
      }
      if ((lanes || late) && step.output().operand().isShared()) {
        summed.add(step.output().operand());
      }
    }
    return schedule;
  }

  private static boolean isBatch(Step step) {
    return step.output().operand().role() == Role.GRADIENT
        && step.output().operand().isShared()
        && ChannelMix.of(step).isPresent()
        && step.inputs().stream().allMatch(input -> input.operand().role().isReadOnly());
  }
}
