package org.equigen.gpu;

import org.jspecify.annotations.Nullable;

/** Memory of a device that grows when more is needed and never shrinks. Not thread-safe. */
final class DeviceBuffer implements AutoCloseable {
  private final OpenClContext context;
  private @Nullable NativeObject buffer;
  private long capacity;

  DeviceBuffer(OpenClContext context) {
    this.context = context;
  }

  /**
   * The {@code cl_mem} of at least {@code bytes} bytes. Its content is lost when it grows.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException when the device has no room
   */
  long reserve(long bytes) {
    NativeObject present = buffer;
    if (present == null || capacity < bytes) {
      close();
      // OpenCL has no empty buffers.
      present = context.buffer(Math.max(bytes, Long.BYTES));
      buffer = present;
      capacity = bytes;
    }
    return present.handle();
  }

  @Override
  public void close() {
    if (buffer != null) {
      buffer.close();
      buffer = null;
    }
    capacity = 0;
  }
}
