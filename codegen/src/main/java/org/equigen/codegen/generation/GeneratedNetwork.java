package org.equigen.codegen.generation;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.equigen.codegen.planning.network.PlannedNetwork;
import org.equigen.codegen.request.RequestedNetwork;

/**
 * A network that was made and not yet written.
 *
 * @param request what was asked for
 * @param planned the plan and its values
 * @param files contents by path below the source folder
 * @param leftOut files that could not be written, and why
 */
public record GeneratedNetwork(
    RequestedNetwork request,
    PlannedNetwork planned,
    SortedMap<String, String> files,
    List<LeftOut> leftOut) {
  /** Copies the collections. */
  public GeneratedNetwork {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    leftOut = List.copyOf(leftOut);
  }

  /** The same, with a picture of its values beside its sources. */
  public GeneratedNetwork drawn() {
    SortedMap<String, String> more = new TreeMap<>(files);
    more.put(
        Sources.path(request.packageName(), request.className(), ".svg"),
        NetworkDiagram.svg(request.declaration(), planned));
    return new GeneratedNetwork(request, planned, more, leftOut);
  }

  /** Paths of files that such a network might have and this one has not. */
  public List<String> others() {
    return Sources.others(request.packageName(), request.className(), files);
  }
}
