package org.equigen.gpu;

/**
 * The driver's own names for a device, valid within this process.
 *
 * @param platform a {@code cl_platform_id}
 * @param device a {@code cl_device_id}
 */
public record DeviceHandle(long platform, long device) {}
