package org.equigen.runtime;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Measures what code allocates once HotSpot has compiled it. */
public final class AllocationProbe {
  private static final int CALLS = 20;
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private AllocationProbe() {}

  /**
   * The least number of bytes that this thread allocates in 20 calls, tried until it is below
   * {@code limit} or 60 seconds have passed: vectors are objects until the last compiler has
   * removed them.
   */
  public static long leastBytes(Runnable code, long limit) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    long least = Long.MAX_VALUE;
    while (least >= limit && System.nanoTime() - start < PATIENCE_NANOS) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        code.run();
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }
}
