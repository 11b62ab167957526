package org.equigen.codegen.emit.opencl;

import java.util.List;

/**
 * How a layer is written as kernels.
 *
 * @param name name of the layer: of the file, and the beginning of all kernel names, where
 *     characters that C does not allow become underscores
 * @param generator name and version of the generator, for the header
 * @param documentation lines for the header: between which representations of which group, with how
 *     many parameters and operations
 */
public record OpenClTarget(String name, String generator, List<String> documentation) {
  /** Copies the lines. */
  public OpenClTarget {
    documentation = List.copyOf(documentation);
  }

  /** The beginning of all kernel names. */
  String prefix() {
    return name.replaceAll("[^A-Za-z0-9_]", "_");
  }
}
