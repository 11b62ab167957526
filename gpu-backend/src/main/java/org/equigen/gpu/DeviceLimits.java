package org.equigen.gpu;

/**
 * What a device can do.
 *
 * @param doublePrecision whether kernels may compute in {@code double}
 * @param memoryBytes global memory
 * @param largestBufferBytes size of the largest single buffer
 * @param workGroupSize work-items that may share one work-group
 */
public record DeviceLimits(
    boolean doublePrecision, long memoryBytes, long largestBufferBytes, long workGroupSize) {}
