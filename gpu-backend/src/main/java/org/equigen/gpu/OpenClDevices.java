package org.equigen.gpu;

import static org.lwjgl.opencl.CL12.CL_DEVICE_NOT_FOUND;
import static org.lwjgl.opencl.CL12.CL_DEVICE_TYPE_ALL;
import static org.lwjgl.opencl.CL12.CL_PLATFORM_NAME;
import static org.lwjgl.opencl.CL12.clGetDeviceIDs;
import static org.lwjgl.opencl.CL12.clGetPlatformIDs;
import static org.lwjgl.opencl.CL12.clGetPlatformInfo;
import static org.lwjgl.opencl.KHRICD.CL_PLATFORM_NOT_FOUND_KHR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;

/** The devices that the installed OpenCL drivers offer, and the choice among them. */
public final class OpenClDevices {
  /** The system property that names a device for {@link #preferred}, by number or name. */
  public static final String PROPERTY = "equigen.opencl.device";

  private OpenClDevices() {}

  /**
   * All devices, platform by platform in the driver's order; empty when the drivers offer none.
   *
   * @throws DiagnosticException when no OpenCL library is installed
   */
  public static List<OpenClDevice> list() {
    OpenClLibrary.load();
    List<OpenClDevice> devices = new ArrayList<>();
    for (long platform : platforms()) {
      for (long device : devicesOf(platform)) {
        devices.add(DeviceQuery.describe(devices.size(), platformName(platform), platform, device));
      }
    }
    return List.copyOf(devices);
  }

  /**
   * The device that the system property {@value #PROPERTY} names, or else the first graphics
   * processor, or else the first processor, or else whatever there is.
   *
   * @throws DiagnosticException when there is no library, no device, or none of that name
   */
  public static OpenClDevice preferred() {
    String wanted = System.getProperty(PROPERTY);
    return wanted == null ? best(available()) : named(wanted);
  }

  /**
   * The device whose index is {@code wanted}, or the best whose name or platform contains {@code
   * wanted}, upper and lower case alike.
   *
   * @throws DiagnosticException when there is no library, no device, or none of that name
   */
  public static OpenClDevice named(String wanted) {
    return named(wanted, available());
  }

  /** {@link #named(String)} among {@code devices}. */
  static OpenClDevice named(String wanted, List<OpenClDevice> devices) {
    List<OpenClDevice> matches = devices.stream().filter(d -> matches(d, wanted.strip())).toList();
    if (matches.isEmpty()) {
      throw new DeviceDiagnostic.UnknownDevice(
              wanted, devices.stream().map(OpenClDevice::summary).toList())
          .exception();
    }
    return best(matches);
  }

  /** The device to use when none was named. */
  static OpenClDevice best(List<OpenClDevice> devices) {
    // min keeps the first of equals, so the driver's order decides among devices of one type.
    return devices.stream().min(Comparator.comparing(OpenClDevice::type)).orElseThrow();
  }

  private static List<OpenClDevice> available() {
    List<OpenClDevice> devices = list();
    if (devices.isEmpty()) {
      throw new DeviceDiagnostic.NoDevice("OpenCL", OpenClLibrary.REMEDY).exception();
    }
    return devices;
  }

  private static boolean matches(OpenClDevice device, String wanted) {
    if (wanted.matches("\\d+")) {
      return wanted.equals(Integer.toString(device.index()));
    }
    String text = (device.name() + "\n" + device.platform()).toLowerCase(Locale.ROOT);
    return !wanted.isEmpty() && text.contains(wanted.toLowerCase(Locale.ROOT));
  }

  private static long[] platforms() {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      var count = stack.mallocInt(1);
      int status = clGetPlatformIDs(null, count);
      if (status == CL_PLATFORM_NOT_FOUND_KHR || count.get(0) == 0) {
        return new long[0];
      }
      OpenClStatus.check("OpenCL", "clGetPlatformIDs", status);
      PointerBuffer ids = stack.mallocPointer(count.get(0));
      OpenClStatus.check("OpenCL", "clGetPlatformIDs", clGetPlatformIDs(ids, (int[]) null));
      return handles(ids);
    }
  }

  private static long[] devicesOf(long platform) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      var count = stack.mallocInt(1);
      int status = clGetDeviceIDs(platform, CL_DEVICE_TYPE_ALL, null, count);
      if (status == CL_DEVICE_NOT_FOUND) {
        return new long[0];
      }
      OpenClStatus.check("OpenCL", "clGetDeviceIDs", status);
      PointerBuffer ids = stack.mallocPointer(count.get(0));
      OpenClStatus.check(
          "OpenCL",
          "clGetDeviceIDs",
          clGetDeviceIDs(platform, CL_DEVICE_TYPE_ALL, ids, (int[]) null));
      return handles(ids);
    }
  }

  private static String platformName(long platform) {
    return DeviceQuery.text(
        (value, size) -> clGetPlatformInfo(platform, CL_PLATFORM_NAME, value, size));
  }

  private static long[] handles(PointerBuffer ids) {
    long[] handles = new long[ids.remaining()];
    ids.get(handles);
    return handles;
  }
}
