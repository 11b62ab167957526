package org.equigen.codegen.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Step;

/**
 * A program as regions that run one after another.
 *
 * <p>A step may stand in the region of another one that it depends on if both go through the rows
 * of one domain and it reads no other row than that which the other has just written. What was
 * summed over rows, and what is read through maps, was finished by an earlier region. Regions are
 * filled greedily, those of the shared row first (loop fusion by type of loop: Kennedy and
 * McKinley, Maximizing Loop Parallelism and Improving Data Locality via Loop Fusion and
 * Distribution, 1993); then a step that only a later region of its domain needs moves there, so
 * that its value lives for one row at a time.
 *
 * @param program the program
 * @param regions in order; together they hold every step once
 */
public record Schedule(Program program, List<Region> regions) {
  /** Copies the regions. */
  public Schedule {
    regions = List.copyOf(regions);
  }

  /** Schedules a program. */
  public static Schedule of(Program program) {
    return new Schedule(program, new Builder(program).regions());
  }

  /** Puts steps into regions; {@code regionOf} holds the number for each step by its place. */
  private static final class Builder {
    private final List<Step> steps;
    private final Map<Access, List<Integer>> writers = new HashMap<>();
    private final Map<Access, List<Integer>> readers = new HashMap<>();
    private final List<Domain> domains = new ArrayList<>();
    private final int[] regionOf;

    Builder(Program program) {
      steps = program.steps();
      regionOf = new int[steps.size()];
      for (int i = 0; i < steps.size(); i++) {
        writers.computeIfAbsent(steps.get(i).output().target(), _ -> new ArrayList<>()).add(i);
        for (Access input : steps.get(i).inputs()) {
          readers.computeIfAbsent(input.target(), _ -> new ArrayList<>()).add(i);
        }
      }
    }

    List<Region> regions() {
      Set<Integer> waiting = new LinkedHashSet<>();
      for (int i = 0; i < steps.size(); i++) {
        waiting.add(i);
      }
      while (!waiting.isEmpty()) {
        fill(next(waiting), waiting);
      }
      for (int i = steps.size() - 1; i >= 0; i--) {
        postpone(i);
      }
      return assembled();
    }

    /** The shared row if something can be done there, else the domain with the most to do. */
    private Domain next(Set<Integer> waiting) {
      Map<Domain, Integer> possible = new LinkedHashMap<>();
      for (int i : waiting) {
        possible.putIfAbsent(steps.get(i).rows(), 0);
      }
      possible.replaceAll((domain, _) -> placeable(domain, waiting).size());
      int shared = possible.getOrDefault(Domain.SHARED, 0);
      return shared > 0
          ? Domain.SHARED
          : possible.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    /** The waiting steps over a domain that a region may hold now, in order. */
    private List<Integer> placeable(Domain domain, Set<Integer> waiting) {
      List<Integer> found = new ArrayList<>();
      Set<Integer> here = new HashSet<>();
      for (int i : waiting) {
        Step step = steps.get(i);
        if (step.rows().equals(domain)
            && step.inputs().stream().allMatch(input -> isReady(step, input, waiting, here))) {
          found.add(i);
          here.add(i);
        }
      }
      return found;
    }

    private boolean isReady(Step step, Access input, Set<Integer> waiting, Set<Integer> here) {
      return writers.getOrDefault(input.target(), List.of()).stream()
          .allMatch(
              writer ->
                  !waiting.contains(writer)
                      || (here.contains(writer) && isSameRow(steps.get(writer), step, input)));
    }

    /** Whether a step reads just the row that a writer has just finished. */
    private static boolean isSameRow(Step writer, Step reader, Access input) {
      return writer.rows().equals(reader.rows())
          && writer.output().via().isEmpty()
          && input.via().isEmpty()
          && input.operand().domain().equals(reader.rows());
    }

    private void fill(Domain domain, Set<Integer> waiting) {
      List<Integer> placed = placeable(domain, waiting);
      if (placed.isEmpty()) {
        throw new IllegalStateException("steps wait for each other: " + waiting);
      }
      for (int i : placed) {
        regionOf[i] = domains.size();
        waiting.remove(i);
      }
      domains.add(domain);
    }

    /**
     * Moves the writer of a temporary to the first region that reads it, if it is of its rows, and
     * so that of a residual, which is read there while it lies in the cache.
     */
    private void postpone(int i) {
      Step step = steps.get(i);
      Role role = step.output().operand().role();
      boolean isInner = role.isTemporary() || role == Role.RESIDUAL;
      if (!isInner || !step.output().via().isEmpty()) {
        return;
      }
      int latest = Integer.MAX_VALUE;
      for (int j : readers.getOrDefault(step.output().target(), List.of())) {
        for (Access input : steps.get(j).inputs()) {
          if (input.target().equals(step.output().target())) {
            boolean same = isSameRow(step, steps.get(j), input);
            latest = Math.min(latest, same ? regionOf[j] : before(regionOf[j], step.rows()));
          }
        }
      }
      if (latest < domains.size() && latest > regionOf[i]) {
        regionOf[i] = latest;
      }
    }

    /** The last region over a domain before another region; 0 if there is none. */
    private int before(int region, Domain domain) {
      for (int i = region - 1; i >= 0; i--) {
        if (domains.get(i).equals(domain)) {
          return i;
        }
      }
      return 0;
    }

    /** Within a region in the order of the last writers: what a target reads is finished then. */
    private List<Region> assembled() {
      List<Region> regions = new ArrayList<>();
      Set<Access> written = new HashSet<>();
      for (int region = 0; region < domains.size(); region++) {
        Map<Access, List<Step>> targets = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
          if (regionOf[i] == region) {
            Access target = steps.get(i).output().target();
            List<Step> before = targets.remove(target);
            List<Step> all = before == null ? new ArrayList<>() : before;
            all.add(steps.get(i));
            targets.put(target, all);
          }
        }
        if (!targets.isEmpty()) {
          List<Target> list = new ArrayList<>();
          targets.forEach((access, all) -> list.add(new Target(access, all, written.add(access))));
          regions.add(new Region(domains.get(region), list));
        }
      }
      return regions;
    }
  }
}
