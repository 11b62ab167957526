package org.equigen.gpu;

import java.util.List;
import org.equigen.runtime.diagnostic.DiagnosticException;

/** A program that prints the OpenCL devices, and what to install where there is no driver. */
public final class DeviceListing {
  private DeviceListing() {}

  /**
   * Prints one line per device, the one that is used by default marked with a star. Ends with exit
   * code 2 and a diagnostic on standard error when there is none.
   *
   * @param arguments a device by number or name, to see which one it chooses; may be empty
   */
  public static void main(String[] arguments) {
    try {
      print(arguments);
    } catch (DiagnosticException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static void print(String[] arguments) {
    OpenClDevice chosen =
        arguments.length == 0 ? OpenClDevices.preferred() : OpenClDevices.named(arguments[0]);
    List<OpenClDevice> devices = OpenClDevices.list();
    for (OpenClDevice device : devices) {
      System.out.println((device.index() == chosen.index() ? "* " : "  ") + device.summary());
    }
  }
}
