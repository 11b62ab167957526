package org.equigen.codegen.generation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.equigen.codegen.planning.assembly.PlannedLayer;

/**
 * A layer that was made and not yet written.
 *
 * @param request what was asked for
 * @param planned the plan, what it rests on and its figures
 * @param files contents by path below the source folder
 * @param leftOut files that could not be written, and why
 */
public record GeneratedLayer(
    LayerRequest request,
    PlannedLayer planned,
    SortedMap<String, String> files,
    List<LeftOut> leftOut) {
  /** Copies the collections. */
  public GeneratedLayer {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    leftOut = List.copyOf(leftOut);
  }

  /** The Java sources among the files. */
  public Map<String, String> sources() {
    return files.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(Language.JAVA.ending()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Paths of files that such a layer might have and this one has not. */
  public List<String> others() {
    return Sources.others(request.packageName(), request.className(), files);
  }
}
