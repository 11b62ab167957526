package org.equigen.runtime.device;

/**
 * What opens devices that run generated kernel files. A back end registers its implementation as a
 * service, for {@link java.util.ServiceLoader} to find.
 */
public interface KernelBackEnd {
  /**
   * Opens a device.
   *
   * @param wanted its number, or part of its name; empty for the preferred one
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there is no driver, no device or
   *     none of that name
   */
  KernelDevice open(String wanted);
}
