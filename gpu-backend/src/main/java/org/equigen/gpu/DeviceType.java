package org.equigen.gpu;

import static org.lwjgl.opencl.CL12.CL_DEVICE_TYPE_ACCELERATOR;
import static org.lwjgl.opencl.CL12.CL_DEVICE_TYPE_CPU;
import static org.lwjgl.opencl.CL12.CL_DEVICE_TYPE_GPU;

/** What a device is, in the order in which one is chosen when none was named. */
public enum DeviceType {
  /** A graphics processor. */
  GPU,
  /** A processor of the host. */
  CPU,
  /** Any other accelerator. */
  ACCELERATOR,
  /** A device of a type that OpenCL 1.2 does not name. */
  OTHER;

  /** The type in a {@code cl_device_type} bit field. */
  static DeviceType of(long bits) {
    if ((bits & CL_DEVICE_TYPE_GPU) != 0) {
      return GPU;
    }
    if ((bits & CL_DEVICE_TYPE_CPU) != 0) {
      return CPU;
    }
    return (bits & CL_DEVICE_TYPE_ACCELERATOR) != 0 ? ACCELERATOR : OTHER;
  }
}
