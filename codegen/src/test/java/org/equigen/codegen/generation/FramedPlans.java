package org.equigen.codegen.generation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.plan.transform.CommonSteps;
import org.equigen.codegen.plan.transform.Consolidation;
import org.equigen.codegen.plan.transform.Derivative;
import org.equigen.codegen.plan.transform.Programs;
import org.junit.jupiter.api.Named;

/** Plans with several inputs over several domains, with all passes, and batches for them. */
public final class FramedPlans {
  /** Awkward numbers of rows: less than a tile, one more than two tiles, not a multiple. */
  public static final Map<Domain, Integer> ROWS =
      Map.of(
          Domain.SAMPLE, 65,
          Programs.NODE, 37,
          Programs.EDGE, 131,
          Programs.PAIR, 150,
          Programs.ELEMENT, 40,
          Programs.SET, 9);

  private static final long SEED = 20_261_129;

  private FramedPlans() {}

  /** Programs of every kind that networks need. */
  public static Stream<Named<Program>> programs() {
    return Stream.concat(Programs.all(), Programs.transcendental());
  }

  /** The program with a name. */
  public static Program program(String name) {
    return programs()
        .filter(it -> it.getName().equals(name))
        .map(Named::getPayload)
        .findFirst()
        .orElseThrow();
  }

  /** With all passes; operands without parameters get an empty one. */
  public static LayerPlan plan(Program forward) {
    List<Coefficient> deviations =
        Collections.nCopies(
            forward.arguments().stream()
                .filter(operand -> operand.role() == Role.PARAMETER)
                .mapToInt(operand -> operand.segments().size())
                .sum(),
            Coefficient.ONE);
    Program backward = simplified(Derivative.backward(forward));
    Map<Pass, Program> passes = new EnumMap<>(Pass.class);
    passes.put(Pass.FORWARD, forward);
    passes.put(Pass.BACKWARD, backward);
    passes.put(Pass.TANGENT, simplified(Derivative.tangent(forward)));
    passes.put(Pass.SECOND, simplified(Derivative.second(backward)));
    return new LayerPlan("test", deviations, forward, passes);
  }

  private static Program simplified(Program program) {
    return Consolidation.merge(CommonSteps.share(program));
  }

  /** Awkward numbers, the same everywhere, and none of what maps lead from. */
  public static List<Map<Domain, Integer>> rows() {
    List<Map<Domain, Integer>> batches = new ArrayList<>(List.of(ROWS));
    for (int number : new int[] {1, 63, 64, 65, 130, 0}) {
      Map<Domain, Integer> rows = new HashMap<>();
      ROWS.keySet().forEach(domain -> rows.put(domain, number));
      batches.add(rows);
    }
    Map<Domain, Integer> unreached = new HashMap<>(ROWS);
    unreached.put(Programs.EDGE, 0);
    unreached.put(Programs.PAIR, 0);
    unreached.put(Programs.ELEMENT, 0);
    batches.add(unreached);
    return batches;
  }

  /** Random maps between so many rows of each domain. */
  public static Batch batch(LayerPlan plan, Map<Domain, Integer> rows) {
    Random random = new Random(SEED);
    Map<IndexMap, int[]> maps = new HashMap<>();
    for (IndexMap map : plan.maps()) {
      int images = rows.getOrDefault(map.to(), 1);
      int number = images == 0 ? 0 : rows.getOrDefault(map.from(), 1);
      int[] values = random.ints(number, 0, Math.max(1, images)).toArray();
      if (map.order() == IndexMap.Order.SORTED) {
        Arrays.sort(values);
      }
      maps.put(map, values);
    }
    return new Batch(rows, maps);
  }
}
