package org.equigen.symbolic.decomposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.decomposition.irrep.Irrep;

/** Adds up multiplicities; irreducible representations are told apart by their names. */
final class IrrepTotals {
  private final Map<String, IsotypicComponent> totals = new LinkedHashMap<>();

  void add(Irrep irrep, int multiplicity) {
    totals.merge(
        irrep.name(),
        new IsotypicComponent(irrep, multiplicity),
        (a, b) ->
            new IsotypicComponent(a.irrep(), Math.addExact(a.multiplicity(), b.multiplicity())));
  }

  /** By rising dimension, then in the order of the names, shorter ones first. */
  List<IsotypicComponent> components() {
    List<IsotypicComponent> sorted = new ArrayList<>(totals.values());
    sorted.sort(
        Comparator.<IsotypicComponent>comparingInt(component -> component.irrep().dimension())
            .thenComparingInt(component -> component.irrep().name().length())
            .thenComparing(component -> component.irrep().name()));
    return sorted;
  }
}
