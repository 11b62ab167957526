package org.equigen.codegen.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.plan.Coefficient;

/**
 * The numbers that kernels read instead of being written out: integers, and exact factors.
 * NumberTables of all programs of a plan lie one after another in two lists; equal ones are held
 * once.
 */
public final class NumberTables {
  private final List<Integer> integers = new ArrayList<>();
  private final Map<List<Integer>, Integer> offsets = new HashMap<>();
  private final Map<Coefficient, Integer> factors = new LinkedHashMap<>();

  /** Where a table begins in {@link #integers}. */
  int offset(List<Integer> table) {
    return offsets.computeIfAbsent(
        List.copyOf(table),
        it -> {
          integers.addAll(it);
          return integers.size() - it.size();
        });
  }

  /** The position of a coefficient in {@link #factors}. */
  int number(Coefficient factor) {
    return factors.computeIfAbsent(factor, _ -> factors.size());
  }

  /** All tables of integers, one after another. */
  public List<Integer> integers() {
    return List.copyOf(integers);
  }

  /** All factors. */
  public List<Coefficient> factors() {
    return List.copyOf(factors.keySet());
  }
}
