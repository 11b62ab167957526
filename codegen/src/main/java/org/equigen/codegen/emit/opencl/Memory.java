package org.equigen.codegen.emit.opencl;

import java.util.LinkedHashMap;
import java.util.Map;
import org.equigen.codegen.plan.Operand;

/**
 * Where the operands lie that a caller does not see.
 *
 * @param scratch for each temporary of a sample its first position in the scratch array
 * @param scratchSize positions in all, per sample
 * @param shared for each shared temporary its first position in the shared array
 * @param sharedSize positions in all
 * @param partial for each target that is a sum over samples its first position in a partial sum
 * @param partialSize positions in all
 */
record Memory(
    Map<String, Integer> scratch,
    int scratchSize,
    Map<String, Integer> shared,
    int sharedSize,
    Map<String, Integer> partial,
    int partialSize) {

  /** Room for both programs, which run one after the other. */
  static Memory of(Schedule forward, Schedule backward) {
    Area shared = new Area();
    forward
        .prepared()
        .forEach(target -> shared.add(target.operand().name(), target.operand().size()));
    backward
        .prepared()
        .forEach(target -> shared.add(target.operand().name(), target.operand().size()));
    Area partial = new Area();
    backward.reduced().forEach(target -> partial.add(slot(target), target.segment().size()));
    Area scratch = new Area();
    addTemporaries(scratch, forward);
    addTemporaries(scratch, backward);
    return new Memory(
        scratch.starts, scratch.size, shared.starts, shared.size, partial.starts, partial.size);
  }

  /** The key of a sum over samples. */
  static String slot(Target target) {
    return slot(target.operand().name(), target.number());
  }

  /** The key of a sum over samples. */
  static String slot(String operand, int segment) {
    return operand + "." + segment;
  }

  private static void addTemporaries(Area area, Schedule schedule) {
    for (var stage : schedule.stages()) {
      for (Target target : stage) {
        Operand operand = target.operand();
        if (operand.role().isTemporary()) {
          area.add(operand.name(), operand.size());
        }
      }
    }
  }

  /** Positions handed out one after another. */
  private static final class Area {
    private final Map<String, Integer> starts = new LinkedHashMap<>();
    private int size;

    void add(String name, int length) {
      if (starts.putIfAbsent(name, size) == null) {
        size = Math.addExact(size, length);
      }
    }
  }
}
