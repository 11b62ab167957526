package org.equigen.gpu;

import static org.lwjgl.opencl.CL12.CL_INVALID_ARG_INDEX;
import static org.lwjgl.opencl.CL12.CL_INVALID_ARG_SIZE;
import static org.lwjgl.opencl.CL12.CL_INVALID_ARG_VALUE;
import static org.lwjgl.opencl.CL12.CL_INVALID_BUFFER_SIZE;
import static org.lwjgl.opencl.CL12.CL_MEM_OBJECT_ALLOCATION_FAILURE;
import static org.lwjgl.opencl.CL12.CL_OUT_OF_HOST_MEMORY;
import static org.lwjgl.opencl.CL12.CL_OUT_OF_RESOURCES;
import static org.lwjgl.opencl.CL12.CL_SUCCESS;

import java.util.Map;
import org.equigen.runtime.diagnostic.DiagnosticException;

/** The status codes that OpenCL calls return. */
final class OpenClStatus {
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(-1, "CL_DEVICE_NOT_FOUND"),
          Map.entry(-2, "CL_DEVICE_NOT_AVAILABLE"),
          Map.entry(-3, "CL_COMPILER_NOT_AVAILABLE"),
          Map.entry(-4, "CL_MEM_OBJECT_ALLOCATION_FAILURE"),
          Map.entry(-5, "CL_OUT_OF_RESOURCES"),
          Map.entry(-6, "CL_OUT_OF_HOST_MEMORY"),
          Map.entry(-11, "CL_BUILD_PROGRAM_FAILURE"),
          Map.entry(-30, "CL_INVALID_VALUE"),
          Map.entry(-33, "CL_INVALID_DEVICE"),
          Map.entry(-34, "CL_INVALID_CONTEXT"),
          Map.entry(-36, "CL_INVALID_COMMAND_QUEUE"),
          Map.entry(-38, "CL_INVALID_MEM_OBJECT"),
          Map.entry(-43, "CL_INVALID_BUILD_OPTIONS"),
          Map.entry(-46, "CL_INVALID_KERNEL_NAME"),
          Map.entry(-48, "CL_INVALID_KERNEL"),
          Map.entry(-49, "CL_INVALID_ARG_INDEX"),
          Map.entry(-50, "CL_INVALID_ARG_VALUE"),
          Map.entry(-51, "CL_INVALID_ARG_SIZE"),
          Map.entry(-52, "CL_INVALID_KERNEL_ARGS"),
          Map.entry(-54, "CL_INVALID_WORK_GROUP_SIZE"),
          Map.entry(-61, "CL_INVALID_BUFFER_SIZE"),
          Map.entry(-1001, "CL_PLATFORM_NOT_FOUND_KHR"));

  private OpenClStatus() {}

  /** The name of {@code status} in the OpenCL headers, with its number. */
  static String name(int status) {
    return "%s (%s)".formatted(NAMES.getOrDefault(status, "OpenCL status"), status);
  }

  /**
   * Returns when {@code status} is success.
   *
   * @throws DiagnosticException that {@code call} failed on {@code device}
   */
  static void check(String device, String call, int status) {
    if (status != CL_SUCCESS) {
      throw new DeviceDiagnostic.CallFailed(device, call, name(status)).exception();
    }
  }

  /** Whether {@code status} says that a kernel has no such argument, or one of another type. */
  static boolean isMisfit(int status) {
    return switch (status) {
      case CL_INVALID_ARG_INDEX, CL_INVALID_ARG_SIZE, CL_INVALID_ARG_VALUE -> true;
      default -> false;
    };
  }

  /** Whether {@code status} says that a buffer of the requested size cannot be had. */
  static boolean isOutOfMemory(int status) {
    return switch (status) {
      case CL_MEM_OBJECT_ALLOCATION_FAILURE,
          CL_OUT_OF_RESOURCES,
          CL_OUT_OF_HOST_MEMORY,
          CL_INVALID_BUFFER_SIZE ->
          true;
      default -> false;
    };
  }
}
