package org.equigen.codegen.loop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.transform.Liveness;
import org.equigen.codegen.schedule.Buffers;
import org.equigen.codegen.schedule.Padding;
import org.equigen.codegen.schedule.Region;
import org.equigen.codegen.schedule.Schedule;
import org.equigen.codegen.schedule.Target;

/**
 * From a program to kernels. Every segment that a region writes is computed element by element as
 * the sum of all steps that add to it, so that nothing is added to in memory by two at once:
 *
 * <ul>
 *   <li>what rows have for themselves, by the lanes of their tiles; rows that maps lead to, by the
 *       lanes of those, each of which goes through its preimages in ascending order;
 *   <li>what the shared row computes of itself, by one work-item for each channel position;
 *   <li>what all rows add to the shared one, by chunks of tiles whose sums another kernel adds in
 *       order.
 * </ul>
 *
 * <p>So sums have a fixed order, which depends on the number of rows alone. A segment that an
 * earlier region wrote is added to, all others are overwritten.
 */
public final class Lowering {
  /** Rows in a tile, and work-items in a group. */
  public static final int LANES = 64;

  private final Program program;
  private final Schedule schedule;
  private final Buffers buffers;
  private final Places places;
  private final Padding padding;
  private final NumberTables tables;
  private final List<Kernel> kernels = new ArrayList<>();
  private int partialSize;

  private Lowering(Program given, NumberTables tables) {
    program = Liveness.prune(given);
    schedule = Schedule.of(program);
    buffers = Buffers.inLevels(schedule);
    places = new Places(buffers);
    padding = Padding.of(program);
    this.tables = tables;
  }

  /**
   * The kernels of a program.
   *
   * @param program what to compute
   * @param tables takes the numbers that kernels read from tables
   */
  public static LoopProgram lower(Program program, NumberTables tables) {
    return new Lowering(program, tables).lowered();
  }

  private LoopProgram lowered() {
    unwritten();
    for (Region region : schedule.regions()) {
      for (List<Target> level : region.levels()) {
        if (region.domain().isShared()) {
          positions(level);
        } else {
          level(region.domain(), level);
        }
      }
    }
    return new LoopProgram(program, kernels, buffers, partialSize);
  }

  /** Results that no step writes are zero. */
  private void unwritten() {
    Set<Access> written = new HashSet<>();
    program.steps().forEach(step -> written.add(step.output().target()));
    Map<Domain, List<Target>> cleared = new LinkedHashMap<>();
    for (Operand operand : program.arguments()) {
      boolean result = operand.role() == Role.OUTPUT || operand.role() == Role.GRADIENT;
      for (int i = 0; i < operand.segments().size() && result; i++) {
        Access access = new Access(operand, i, "");
        if (!written.contains(access.target())) {
          cleared
              .computeIfAbsent(operand.domain(), _ -> new ArrayList<>())
              .add(new Target(access, List.of(), true));
        }
      }
    }
    cleared.forEach(
        (domain, targets) -> {
          if (domain.isShared()) {
            positions(targets);
          } else {
            rows(domain, targets);
          }
        });
  }

  private void level(Domain domain, List<Target> level) {
    Map<Domain, List<Target>> ofRows = new LinkedHashMap<>();
    List<Target> sums = new ArrayList<>();
    for (Target target : level) {
      Operand operand = target.access().operand();
      List<Target> list =
          operand.isShared()
              ? sums
              : ofRows.computeIfAbsent(operand.domain(), _ -> new ArrayList<>());
      list.add(target);
    }
    ofRows.forEach(this::rows);
    if (!sums.isEmpty()) {
      sums(domain, sums);
    }
  }

  /** Kernels in which every lane computes its own row. */
  private void rows(Domain domain, List<Target> targets) {
    List<Cuts> cuts = targets.stream().map(Cuts::of).toList();
    rowKernel(domain, cuts.stream().flatMap(it -> it.covering().stream()).toList());
    List<Target> added = cuts.stream().flatMap(it -> it.added().stream()).toList();
    if (!added.isEmpty()) {
      rowKernel(domain, added);
    }
  }

  private void rowKernel(Domain domain, List<Target> targets) {
    List<TargetLowering> lowered = targets.stream().map(this::lowered).toList();
    int groups = lowered.stream().mapToInt(it -> it.loops().groups()).max().orElse(1);
    Pointers own = new Pointers(places);
    List<Statement> body = new ArrayList<>();
    for (TargetLowering target : lowered) {
      Pointer pointer = own.own(target.target().access().operand());
      body.add(target.loops().title());
      body.add(target.loops().looped(groups, target.computed(pointer, own)));
    }
    kernels.add(new Kernel(new Kernel.Range.Rows(domain, groups), own.before(body)));
  }

  private TargetLowering lowered(Target target) {
    return new TargetLowering(places, tables, target);
  }

  /** A kernel in which every work-item computes one channel position of the shared row. */
  private void positions(List<Target> targets) {
    PositionsKernel kernel = new PositionsKernel(targets.size());
    for (Target target : targets) {
      TargetLowering lowered = lowered(target);
      Pointer pointer = places.whole(target.access().operand());
      kernel.add(lowered.loops(), lowered.computed(pointer, new Pointers(places)));
    }
    kernels.add(kernel.kernel());
  }

  private void sums(Domain domain, List<Target> targets) {
    RowSums sums = RowSums.of(domain, targets.stream().map(this::lowered).toList());
    partialSize = Math.max(partialSize, sums.size());
    sums.parts().forEach(part -> kernels.add(sums.ofChunks(part, padding::needsCount)));
    kernels.add(sums.ofAll());
  }
}
