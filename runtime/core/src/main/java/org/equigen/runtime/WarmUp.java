package org.equigen.runtime;

import java.util.function.LongSupplier;

/** Runs a layer until the virtual machine has compiled it: see {@link Layer#warmUp}. */
final class WarmUp {
  private static final long MOST_NANOS = 2_000_000_000L;

  /** Compilers work in the background: for so long nothing may become faster. */
  private static final long STEADY_NANOS = 500_000_000L;

  private final LongSupplier clock;

  /** With a clock in nanoseconds. */
  WarmUp(LongSupplier clock) {
    this.clock = clock;
  }

  /** Runs all passes in turn until none gained a tenth for a while, or time is up. */
  <A> void run(Layer<A> layer, Frame<A> given) {
    Frame<A> frame = withOwnResults(given);
    long start = clock.getAsLong();
    long now = start;
    long improved = start;
    long best = Long.MAX_VALUE;
    while (now - start < MOST_NANOS && now - improved < STEADY_NANOS) {
      for (Pass pass : layer.signature().passes()) {
        layer.run(pass, frame);
      }
      long before = now;
      now = clock.getAsLong();
      if (now - before < best - best / 10) {
        best = now - before;
        improved = now;
      }
    }
  }

  /** The same rows, maps and inputs, and arrays of its own for all that is written. */
  private static <A> Frame<A> withOwnResults(Frame<A> given) {
    Signature signature = given.signature();
    Frame<A> frame = new Frame<>(given.precision(), signature);
    for (int i = 0; i < signature.domains().size(); i++) {
      frame.setRows(i, given.rows(i));
    }
    for (int i = 0; i < signature.maps().size(); i++) {
      frame.setMap(i, given.map(i));
    }
    for (int i = 0; i < signature.operands().size(); i++) {
      A array = given.array(i);
      boolean isRead =
          switch (signature.operands().get(i).role()) {
            case INPUT, PARAMETER, CONSTANT, STATISTIC, MASK, SEED -> true;
            case OUTPUT, RESIDUAL, GRADIENT -> false;
          };
      frame.set(i, isRead ? array : given.precision().allocate(given.precision().length(array)));
    }
    return frame;
  }
}
