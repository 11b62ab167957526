package org.equigen.symbolic.solver.progress;

import java.util.function.Supplier;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.SolverDiagnostic;
import org.equigen.symbolic.solver.progress.SolverProgress.Step;
import org.equigen.symbolic.store.Effort;
import org.jspecify.annotations.Nullable;

/**
 * Watches one run of the solver: its memory, its multiplications, its progress, and whether it is
 * to stop.
 *
 * <p>Used by one thread.
 */
public final class Workload {
  /** Of the memory that Java may use, the part that one run may take. */
  private static final double SHARE = 0.75;

  /**
   * Estimates are rough: only what is beyond the limit by this factor is refused beforehand. The
   * rest is refused when its memory grows beyond the limit.
   */
  private static final long HOPELESS = 4;

  /** Between two reports lies this long, in nanoseconds. */
  private static final long SELDOM = 100_000_000;

  private static final Place PLACE = Place.of("solver");

  private final String request;
  private final SolverProgress progress;
  private final long limit;
  private long reserved;
  private long reported;
  private @Nullable Step last;
  private boolean saving;
  private long repeated;
  private long saved;

  private Workload(String request, SolverProgress progress, long limit) {
    this.request = request;
    this.progress = progress;
    this.limit = limit;
  }

  /**
   * A run within the memory of this process.
   *
   * @param request what is solved for, for people
   */
  public static Workload of(String request, SolverProgress progress) {
    return within(request, progress, (long) (SHARE * Runtime.getRuntime().maxMemory()));
  }

  /** A run within so many bytes. */
  public static Workload within(String request, SolverProgress progress, long bytes) {
    return new Workload(request, progress, bytes);
  }

  /**
   * Takes note of memory that is about to be used.
   *
   * @throws DiagnosticException if it exceeds the limit
   */
  public void reserve(long bytes) {
    reserved += bytes;
    if (reserved > limit) {
      throw tooLarge(reserved, "so far");
    }
  }

  /** Takes note of memory that is no longer used. */
  public void release(long bytes) {
    reserved -= bytes;
  }

  /** Takes note of multiplications. */
  public void spend(long multiplications) {
    if (saving) {
      saved += multiplications;
    } else {
      repeated += multiplications;
    }
  }

  /** Does what kept solutions save. */
  public <T> T saved(Supplier<T> part) {
    return part(true, part);
  }

  /** Does what is done as well with kept solutions, as is everything outside of {@link #saved}. */
  public <T> T repeated(Supplier<T> part) {
    return part(false, part);
  }

  private <T> T part(boolean saves, Supplier<T> part) {
    boolean before = saving;
    saving = saves;
    try {
      return part.get();
    } finally {
      saving = before;
    }
  }

  /** The multiplications so far. */
  public Effort effort() {
    return new Effort(repeated, saved);
  }

  /**
   * Reports what is to come.
   *
   * @throws DiagnosticException if it is far beyond the limit of memory
   */
  public void estimate(SolverEstimate estimate) {
    progress.estimated(estimate);
    require(estimate);
  }

  /**
   * Compares an estimate with the memory there is.
   *
   * @throws DiagnosticException if it is far beyond the limit
   */
  public void require(SolverEstimate estimate) {
    if (estimate.bytes() / HOPELESS > limit) {
      throw tooLarge(
          estimate.bytes(),
          "%s unknowns, %s after symmetry".formatted(estimate.unknowns(), estimate.orbits()));
    }
  }

  private DiagnosticException tooLarge(long bytes, String why) {
    return new SolverDiagnostic.TooMuchMemory(PLACE, request, bytes >> 20, limit >> 20, why)
        .exception();
  }

  /**
   * Reports the beginning of a step and its progress now and then.
   *
   * @throws DiagnosticException if the thread has been interrupted
   */
  public void advance(Step step, long done, long total) {
    if (Thread.currentThread().isInterrupted()) {
      throw new SolverDiagnostic.Interrupted(PLACE, request).exception();
    }
    long now = System.nanoTime();
    if (step != last || now - reported > SELDOM) {
      last = step;
      reported = now;
      progress.advanced(step, done, total);
    }
  }
}
