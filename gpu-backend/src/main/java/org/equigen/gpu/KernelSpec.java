package org.equigen.gpu;

/**
 * One kernel of a layer.
 *
 * @param name its function name
 * @param groups work-groups that divide its results among them, for each tile or chunk where its
 *     role has tiles or chunks
 */
public record KernelSpec(String name, int groups) {}
