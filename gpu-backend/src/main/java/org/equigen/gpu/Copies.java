package org.equigen.gpu;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Copies between Java arrays and buffers of a device. They go one after another through memory
 * outside the heap, which grows at need. Not thread-safe.
 */
final class Copies implements AutoCloseable {
  private final OpenClContext context;
  private @Nullable Arena arena;
  private MemorySegment memory = MemorySegment.NULL;

  Copies(OpenClContext context) {
    this.context = context;
  }

  /** Makes a buffer hold the first elements of an array; returns when the array is free again. */
  <T> void write(HostTransfer<T> transfer, T array, int elements, DeviceBuffer buffer) {
    long bytes = (long) elements * transfer.bytes();
    long handle = buffer.reserve(bytes);
    if (bytes > 0) {
      MemorySegment image = image(bytes);
      transfer.store(array, image, elements);
      context.write(handle, image.address(), bytes);
    }
  }

  /** Waits for the queue, then overwrites the first elements of an array. */
  <A> void read(HostTransfer.Numbers<A> transfer, DeviceBuffer buffer, A array, int elements) {
    if (elements > 0) {
      transfer.load(read(transfer, buffer, elements), array, elements);
    }
  }

  /** Waits for the queue, then adds to the first elements of an array. */
  <A> void add(HostTransfer.Numbers<A> transfer, DeviceBuffer buffer, A array, int elements) {
    if (elements > 0) {
      transfer.add(read(transfer, buffer, elements), array, elements);
    }
  }

  private MemorySegment read(HostTransfer<?> transfer, DeviceBuffer buffer, int elements) {
    long bytes = (long) elements * transfer.bytes();
    MemorySegment image = image(bytes);
    context.read(buffer.reserve(bytes), image.address(), bytes);
    return image;
  }

  private MemorySegment image(long bytes) {
    if (memory.byteSize() < bytes) {
      close();
      // Shared, because any thread may be the next to call the layer.
      arena = Arena.ofShared();
      memory = arena.allocate(bytes, Long.BYTES);
    }
    return memory;
  }

  @Override
  public void close() {
    if (arena != null) {
      arena.close();
      arena = null;
    }
    memory = MemorySegment.NULL;
  }
}
