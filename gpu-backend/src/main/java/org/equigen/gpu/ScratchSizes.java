package org.equigen.gpu;

/**
 * What the kernels of a layer keep between each other, in numbers.
 *
 * @param scratch for each sample
 * @param shared for all samples together
 * @param partial for each chunk of tiles
 */
public record ScratchSizes(int scratch, int shared, int partial) {}
