package org.equigen.gpu;

import java.util.List;

/**
 * The kernels of a pass, and the memory that they need besides operands, in numbers.
 *
 * @param locals for each row of the largest domain
 * @param shared in all
 * @param partials for each chunk of tiles
 * @param kept values of every row
 * @param kernels in the order in which they run
 */
public record PassSpec(
    int locals, int shared, int partials, List<Kept> kept, List<KernelSpec> kernels) {
  /** Copies the lists. */
  public PassSpec {
    kept = List.copyOf(kept);
    kernels = List.copyOf(kernels);
  }

  /** The maps whose inverses its kernels read, each inverse once. */
  List<List<String>> inverted() {
    return kernels.stream()
        .flatMap(kernel -> kernel.arguments().stream())
        .map(KernelArgument::inverted)
        .filter(via -> !via.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * Values that are kept for every row from kernel to kernel.
   *
   * @param name unique in the pass
   * @param domain the rows
   * @param size numbers of one row
   */
  public record Kept(String name, String domain, int size) {}
}
