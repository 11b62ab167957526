package org.equigen.codegen.generation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.equigen.codegen.planning.PlannedLayer;

/**
 * A generated class and what it was made from.
 *
 * @param sources text of each file by its path below the source folder, with forward slashes
 * @param planned the plan, for further emitters, and its figures
 */
public record GeneratedLayer(Map<String, String> sources, PlannedLayer planned) {
  /** Copies the map. */
  public GeneratedLayer {
    sources = Map.copyOf(sources);
  }

  /** The contents of each file, in UTF-8 and in order of their paths. */
  public Map<String, byte[]> files() {
    return sources.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().getBytes(StandardCharsets.UTF_8),
                (a, b) -> a,
                TreeMap::new));
  }
}
