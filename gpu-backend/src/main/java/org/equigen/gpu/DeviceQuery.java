package org.equigen.gpu;

import static org.lwjgl.opencl.CL12.CL_DEVICE_DOUBLE_FP_CONFIG;
import static org.lwjgl.opencl.CL12.CL_DEVICE_GLOBAL_MEM_SIZE;
import static org.lwjgl.opencl.CL12.CL_DEVICE_MAX_MEM_ALLOC_SIZE;
import static org.lwjgl.opencl.CL12.CL_DEVICE_MAX_WORK_GROUP_SIZE;
import static org.lwjgl.opencl.CL12.CL_DEVICE_NAME;
import static org.lwjgl.opencl.CL12.CL_DEVICE_TYPE;
import static org.lwjgl.opencl.CL12.CL_DEVICE_VERSION;
import static org.lwjgl.opencl.CL12.CL_SUCCESS;
import static org.lwjgl.opencl.CL12.clGetDeviceInfo;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import org.jspecify.annotations.Nullable;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/** Reads what the driver says about its platforms and devices. */
final class DeviceQuery {
  /** A call of the {@code clGet...Info} family for one fixed property. */
  @FunctionalInterface
  interface TextProperty {
    /** Stores the value, or its size in bytes, in whichever of the two is given. */
    int read(@Nullable ByteBuffer value, @Nullable PointerBuffer size);
  }

  private DeviceQuery() {}

  /** Everything that is known of a device. */
  static OpenClDevice describe(int index, String platformName, long platform, long device) {
    return new OpenClDevice(
        index,
        platformName,
        text((value, size) -> clGetDeviceInfo(device, CL_DEVICE_NAME, value, size)),
        DeviceType.of(number(device, CL_DEVICE_TYPE)),
        text((value, size) -> clGetDeviceInfo(device, CL_DEVICE_VERSION, value, size)),
        limits(device),
        new DeviceHandle(platform, device));
  }

  /** The value of a property that is a string. */
  static String text(TextProperty property) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      PointerBuffer size = stack.mallocPointer(1);
      OpenClStatus.check("OpenCL", "query of a text's size", property.read(null, size));
      ByteBuffer value = MemoryUtil.memAlloc((int) size.get(0));
      try {
        OpenClStatus.check("OpenCL", "query of a text", property.read(value, null));
        // Drivers end the text with a zero byte and some pad it with blanks.
        return MemoryUtil.memUTF8(value).replace("\0", "").strip();
      } finally {
        MemoryUtil.memFree(value);
      }
    }
  }

  private static DeviceLimits limits(long device) {
    return new DeviceLimits(
        hasDoublePrecision(device),
        number(device, CL_DEVICE_GLOBAL_MEM_SIZE),
        number(device, CL_DEVICE_MAX_MEM_ALLOC_SIZE),
        number(device, CL_DEVICE_MAX_WORK_GROUP_SIZE));
  }

  private static boolean hasDoublePrecision(long device) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      LongBuffer value = stack.callocLong(1);
      // Devices of OpenCL 1.1 and older do not know the question: they answer with an error.
      return clGetDeviceInfo(device, CL_DEVICE_DOUBLE_FP_CONFIG, value, null) == CL_SUCCESS
          && value.get(0) != 0;
    }
  }

  private static long number(long device, int property) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      LongBuffer value = stack.callocLong(1);
      OpenClStatus.check(
          "OpenCL", "clGetDeviceInfo", clGetDeviceInfo(device, property, value, null));
      return value.get(0);
    }
  }
}
