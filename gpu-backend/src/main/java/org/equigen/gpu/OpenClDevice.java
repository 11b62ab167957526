package org.equigen.gpu;

import java.util.Locale;

/**
 * A device that an installed OpenCL driver offers.
 *
 * @param index its position in {@link OpenClDevices#list()}
 * @param platform name of the driver
 * @param name name of the device
 * @param type what it is
 * @param version the OpenCL version it supports, as the driver words it
 * @param limits what it can do
 * @param handle the driver's names for it
 */
public record OpenClDevice(
    int index,
    String platform,
    String name,
    DeviceType type,
    String version,
    DeviceLimits limits,
    DeviceHandle handle) {

  /** Name, driver and version: what decides the rounding of the kernels that run on it. */
  String identity() {
    return "%s (%s, %s)".formatted(name, platform, version);
  }

  /**
   * One line for people, such as {@code 0: AMD EPYC (Portable Computing Language), CPU, OpenCL 3.0,
   * float and double, 20.5 GiB}.
   */
  public String summary() {
    return String.format(
        Locale.ROOT,
        "%d: %s (%s), %s, %s, %s, %.1f GiB",
        index,
        name,
        platform,
        type,
        version,
        limits.doublePrecision() ? "float and double" : "float only",
        limits.memoryBytes() / (double) (1L << 30));
  }
}
