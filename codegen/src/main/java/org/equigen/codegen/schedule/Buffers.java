package org.equigen.codegen.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Lays out the temporaries of a schedule. */
  public static Buffers of(Schedule schedule) {
    return new Builder(schedule).buffers();
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
    private final Map<Operand, Slot> places = new HashMap<>();
    private final Map<Operand, Set<Integer>> regionsOf = new LinkedHashMap<>();
    private final Set<Operand> elsewhere = new HashSet<>();
    private int localSize;

    Builder(Schedule schedule) {
      this.schedule = schedule;
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

    /** First fit: each from where it is first written until where it is last used. */
    private void local(Region region) {
      Map<Operand, int[]> lives = new LinkedHashMap<>();
      List<Target> targets = region.targets();
      for (int at = 0; at < targets.size(); at++) {
        for (Step step : targets.get(at).steps()) {
          for (Access access : step.accesses()) {
            Operand operand = access.operand();
            if (operand.role().isTemporary() && !operand.isShared() && isLocal(operand)) {
              int end = at;
              lives.computeIfAbsent(operand, _ -> new int[] {end, end})[1] = end;
            }
          }
        }
      }
      Map<Operand, Integer> offsets = new LinkedHashMap<>();
      lives.forEach(
          (operand, life) -> {
            int offset = free(operand, life, lives, offsets);
            offsets.put(operand, offset);
            places.put(operand, new Slot(Kind.LOCAL, offset));
            localSize = Math.max(localSize, Math.addExact(offset, operand.size()));
          });
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
