package org.equigen.codegen.cli;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.equigen.codegen.planning.PlanSummary;
import org.equigen.symbolic.solver.EquivariantBasis;

/**
 * A layer that was made and not yet written.
 *
 * @param job what was asked for
 * @param summary its figures
 * @param basis the maps that it is made of, with their certificates; none for gates
 * @param files contents by path below the source folder
 * @param leftOut files that could not be written, and why
 * @param others paths of files that such a layer might have and this one has not
 */
record FinishedLayer(
    LayerJob job,
    PlanSummary summary,
    Optional<EquivariantBasis> basis,
    SortedMap<String, byte[]> files,
    List<LeftOut> leftOut,
    List<String> others) {
  FinishedLayer {
    leftOut = List.copyOf(leftOut);
    others = List.copyOf(others);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }
}
