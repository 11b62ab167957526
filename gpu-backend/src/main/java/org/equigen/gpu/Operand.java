package org.equigen.gpu;

import static org.lwjgl.opencl.CL12.CL_FALSE;
import static org.lwjgl.opencl.CL12.CL_TRUE;
import static org.lwjgl.opencl.CL12.nclEnqueueReadBuffer;
import static org.lwjgl.opencl.CL12.nclEnqueueWriteBuffer;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * One argument of a layer: a buffer on the device and its image in the host's memory. Both grow at
 * need, so that a call as large as an earlier one allocates neither. Not thread-safe.
 *
 * @param <A> the array type of the caller
 */
final class Operand<A> implements AutoCloseable {
  private final OpenClContext context;
  private final HostTransfer<A> transfer;
  private final DeviceBuffer device;
  private @Nullable Arena arena;
  private MemorySegment host = MemorySegment.NULL;

  Operand(OpenClContext context, HostTransfer<A> transfer) {
    this.context = context;
    this.transfer = transfer;
    this.device = new DeviceBuffer(context);
  }

  /** The {@code cl_mem}, with room for {@code elements} numbers. */
  long reserve(int elements) {
    return device.reserve(bytes(elements));
  }

  /** Queues the copy of the first {@code elements} of {@code array} to the device. */
  long upload(A array, int elements) {
    long buffer = reserve(elements);
    MemorySegment image = image(elements);
    transfer.store(array, image, elements);
    write(buffer, image, bytes(elements));
    return buffer;
  }

  /** Waits for the queue, then overwrites the first {@code elements} of {@code array}. */
  void download(A array, int elements) {
    transfer.load(read(elements), array, elements);
  }

  /** Waits for the queue, then adds to the first {@code elements} of {@code array}. */
  void downloadAdding(A array, int elements) {
    transfer.add(read(elements), array, elements);
  }

  @Override
  public void close() {
    device.close();
    if (arena != null) {
      arena.close();
      arena = null;
    }
    host = MemorySegment.NULL;
  }

  private void write(long buffer, MemorySegment image, long bytes) {
    if (bytes > 0) {
      context.checkCommand(
          "clEnqueueWriteBuffer",
          bytes,
          nclEnqueueWriteBuffer(
              context.queue(), buffer, CL_FALSE, 0L, bytes, image.address(), 0, 0L, 0L));
    }
  }

  private MemorySegment read(int elements) {
    long bytes = bytes(elements);
    MemorySegment image = image(elements);
    if (bytes > 0) {
      long buffer = device.reserve(bytes);
      context.checkCommand(
          "clEnqueueReadBuffer",
          bytes,
          nclEnqueueReadBuffer(
              context.queue(), buffer, CL_TRUE, 0L, bytes, image.address(), 0, 0L, 0L));
    }
    return image;
  }

  private MemorySegment image(int elements) {
    long bytes = bytes(elements);
    if (host.byteSize() < bytes) {
      if (arena != null) {
        arena.close();
      }
      // Shared, because any thread may be the next to call the layer.
      arena = Arena.ofShared();
      host = arena.allocate(bytes, Long.BYTES);
    }
    return host;
  }

  private long bytes(int elements) {
    return (long) elements * transfer.precision().bytes();
  }
}
