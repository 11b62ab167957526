package org.equigen.gpu;

/** Descriptions of devices that are not there, for decisions that need no driver. */
final class FakeDevices {
  private FakeDevices() {}

  static OpenClDevice device(int index, String name, DeviceType type) {
    return device(index, name, type, new DeviceLimits(true, 8L << 30, 2L << 30, 1024));
  }

  static OpenClDevice device(int index, String name, DeviceType type, DeviceLimits limits) {
    DeviceHandle handle = new DeviceHandle(1, index);
    return new OpenClDevice(index, "Platform", name, type, "OpenCL 3.0", limits, handle);
  }
}
