package org.equigen.gpu;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** An object that the driver holds for us: it is released exactly once. */
final class NativeObject implements AutoCloseable {
  private static final AtomicLong LIVE = new AtomicLong();
  private static final AtomicLong CREATED = new AtomicLong();

  private final String kind;
  private final long handle;
  private final LongConsumer release;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Takes over {@code handle}, a new object of this {@code kind}. */
  NativeObject(String kind, long handle, LongConsumer release) {
    this.kind = kind;
    this.handle = handle;
    this.release = release;
    LIVE.incrementAndGet();
    CREATED.incrementAndGet();
  }

  /** Objects made by this process so far. */
  static long created() {
    return CREATED.get();
  }

  /** Objects of this process that are not released yet. */
  static long live() {
    return LIVE.get();
  }

  /**
   * The driver's name for the object.
   *
   * @throws IllegalStateException when it is released
   */
  long handle() {
    if (closed.get()) {
      throw new IllegalStateException("This OpenCL %s is closed.".formatted(kind));
    }
    return handle;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      LIVE.decrementAndGet();
      release.accept(handle);
    }
  }
}
