package org.equigen.gpu.service;

import org.equigen.gpu.OpenClContext;
import org.equigen.gpu.OpenClDevices;
import org.equigen.runtime.device.KernelBackEnd;
import org.equigen.runtime.device.KernelDevice;

/** The devices of the installed OpenCL drivers, {@link OpenClDevices#preferred} by default. */
public final class OpenClBackEnd implements KernelBackEnd {
  /** For the loader of services. */
  public OpenClBackEnd() {}

  @Override
  public KernelDevice open(String wanted) {
    return new ServedDevice(
        OpenClContext.open(
            wanted.isBlank() ? OpenClDevices.preferred() : OpenClDevices.named(wanted)));
  }
}
