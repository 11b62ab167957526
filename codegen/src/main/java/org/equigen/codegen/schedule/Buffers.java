package org.equigen.codegen.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Step;

/**
 * Where temporaries lie in the workspace: first those that live within one row of one region, which
 * take the place of others that are no longer needed; then those of the shared row; last those that
 * are kept for every row.
 *
 * @param places for each temporary where it lies
 * @param localSize elements for one row that local temporaries take
 * @param sharedSize elements that shared temporaries take
 * @param kept the temporaries that are kept for every row, in order
 */
public record Buffers(
    Map<Operand, Slot> places, int localSize, int sharedSize, List<Operand> kept) {
  /** Copies the collections. */
  public Buffers {
    places = Map.copyOf(places);
    kept = List.copyOf(kept);
  }

  /** What becomes of the values of a temporary. */
  public enum Kind {
    /** They are needed within one row of one region. */
    LOCAL,
    /** There is one row of them. */
    SHARED,
    /** They are needed in several regions, or by other rows. */
    KEPT
  }

  /**
   * The place of a temporary.
   *
   * @param kind which part of the workspace
   * @param offset elements before it in that part; 0 for what is kept
   */
  public record Slot(Kind kind, int offset) {}

  /** Lays out the temporaries of a schedule whose targets are computed one after another. */
  public static Buffers of(Schedule schedule) {
    return new Builder(schedule, Region::sequence).buffers();
  }

  /** Lays out the temporaries of a schedule whose targets of one level are computed at once. */
  public static Buffers inLevels(Schedule schedule) {
    return new Builder(schedule, Region::levels).buffers();
  }

  /** Where a temporary lies. */
  public Slot place(Operand temporary) {
    Slot place = places.get(temporary);
    if (place == null) {
      throw new IllegalArgumentException(temporary + " is no temporary of this program");
    }
    return place;
  }

  private static final class Builder {
    private final Schedule schedule;
    private final Function<Region, List<List<Target>>> stages;
    private final Map<Operand, Slot> places = new HashMap<>();
    private final Map<Operand, Set<Integer>> regionsOf = new LinkedHashMap<>();
    private final Set<Operand> elsewhere = new HashSet<>();
    private int localSize;

    Builder(Schedule schedule, Function<Region, List<List<Target>>> stages) {
      this.schedule = schedule;
      this.stages = stages;
    }

    Buffers buffers() {
      for (int i = 0; i < schedule.regions().size(); i++) {
        for (Step step : schedule.regions().get(i).steps().toList()) {
          for (Access access : step.accesses()) {
            regionsOf.computeIfAbsent(access.operand(), _ -> new HashSet<>()).add(i);
            if (!access.via().isEmpty()) {
              elsewhere.add(access.operand());
            }
          }
        }
      }
      int shared = 0;
      List<Operand> kept = new ArrayList<>();
      for (Operand temporary : schedule.program().temporaries()) {
        if (temporary.isShared()) {
          places.put(temporary, new Slot(Kind.SHARED, shared));
          shared = Math.addExact(shared, temporary.size());
        } else if (!isLocal(temporary)) {
          places.put(temporary, new Slot(Kind.KEPT, 0));
          kept.add(temporary);
        }
      }
      schedule.regions().forEach(this::local);
      return new Buffers(places, localSize, shared, kept);
    }

    private boolean isLocal(Operand temporary) {
      return !elsewhere.contains(temporary)
          && regionsOf.getOrDefault(temporary, Set.of()).size() <= 1;
    }

    /** First fit: each from the stage that first writes it until the one that last uses it. */
    private void local(Region region) {
      Map<Operand, int[]> lives = lives(region);
      Map<Operand, Integer> offsets = new LinkedHashMap<>();
      lives.forEach(
          (operand, life) -> {
            int offset = free(operand, life, lives, offsets);
            offsets.put(operand, offset);
            places.put(operand, new Slot(Kind.LOCAL, offset));
            localSize = Math.max(localSize, Math.addExact(offset, operand.size()));
          });
    }

    /** For each local temporary of a region the first and the last stage that touches it. */
    private Map<Operand, int[]> lives(Region region) {
      Map<Operand, int[]> lives = new LinkedHashMap<>();
      List<List<Target>> order = stages.apply(region);
      for (int at = 0; at < order.size(); at++) {
        for (Operand operand : touched(order.get(at))) {
          if (operand.role().isTemporary() && !operand.isShared() && isLocal(operand)) {
            int now = at;
            lives.computeIfAbsent(operand, _ -> new int[] {now, now})[1] = now;
          }
        }
      }
      return lives;
    }

    private static List<Operand> touched(List<Target> targets) {
      return targets.stream()
          .flatMap(target -> target.steps().stream())
          .flatMap(step -> step.accesses().stream())
          .map(Access::operand)
          .toList();
    }

    /** The lowest offset at which nothing lies that lives at the same time. */
    private static int free(
        Operand operand, int[] life, Map<Operand, int[]> lives, Map<Operand, Integer> offsets) {
      int offset = 0;
      boolean moved = true;
      while (moved) {
        moved = false;
        for (Map.Entry<Operand, Integer> other : offsets.entrySet()) {
          int[] its = lives.getOrDefault(other.getKey(), life);
          boolean together = its[0] <= life[1] && life[0] <= its[1];
          int end = other.getValue() + other.getKey().size();
          if (together && other.getValue() < offset + operand.size() && offset < end) {
            offset = end;
            moved = true;
          }
        }
      }
      return offset;
    }
  }
}
