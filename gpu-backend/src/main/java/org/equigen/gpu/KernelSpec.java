package org.equigen.gpu;

/**
 * One kernel of a layer.
 *
 * @param name its function name
 * @param groups extent of the second dimension of its index space: the kernel divides its results
 *     among that many work-groups per tile
 */
public record KernelSpec(String name, int groups) {}
