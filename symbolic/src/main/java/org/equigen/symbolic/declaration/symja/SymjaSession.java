package org.equigen.symbolic.declaration.symja;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.equigen.symbolic.declaration.expression.SimplifierException;
import org.equigen.symbolic.declaration.expression.UnsupportedNumberException;
import org.matheclipse.core.basic.Config;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.eval.ExprEvaluator;

/**
 * A Symja engine on a thread of its own: engines are bound to their thread, and some evaluations
 * need a larger stack.
 */
final class SymjaSession implements AutoCloseable {
  private static final long STACK_BYTES = 16L << 20;

  static {
    // Without this JAS starts threads that keep the program alive.
    Config.JAS_NO_THREADS = true;
    // Symja logs through two façades; both complain on stderr when a program configures neither.
    setIfAbsent("log4j2.StatusLogger.level", "OFF");
    setIfAbsent("slf4j.internal.verbosity", "ERROR");
  }

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task ->
              Thread.ofPlatform().name("symja").daemon().stackSize(STACK_BYTES).unstarted(task));

  private final Future<EvalEngine> engine = thread.submit(SymjaSession::start);
  private final int seconds;

  /** With the seconds that a task may take. */
  SymjaSession(int seconds) {
    this.seconds = seconds;
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static EvalEngine start() {
    EvalEngine engine = new ExprEvaluator(true, (short) 0).getEvalEngine();
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    engine.setOutPrintStream(nowhere);
    engine.setErrorPrintStream(nowhere);
    return engine;
  }

  /**
   * Runs a task on the engine's thread; one that takes too long is told to stop, which Symja looks
   * for at every step of an evaluation.
   *
   * @throws UnsupportedNumberException if the task throws it, or fails in any way that a given
   *     expression can bring about
   * @throws SimplifierException if the task takes too long, or if Symja does not work
   */
  <T> T run(Function<EvalEngine, T> task) {
    try {
      EvalEngine started = engine.get();
      Future<T> future = thread.submit(() -> task.apply(started));
      return result(started, future);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while simplifying", e);
    } catch (ExecutionException e) {
      throw failure(Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private <T> T result(EvalEngine started, Future<T> future)
      throws InterruptedException, ExecutionException {
    try {
      return future.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      started.stopRequest();
      future.cancel(true);
      throw SimplifierException.timeout(seconds, e);
    }
  }

  private static RuntimeException failure(Throwable cause) {
    if (cause instanceof UnsupportedNumberException unsupported) {
      return unsupported;
    }
    boolean deep = cause instanceof StackOverflowError;
    boolean broken = cause instanceof LinkageError || cause instanceof VirtualMachineError;
    return broken && !deep
        ? SimplifierException.broken(cause)
        : UnsupportedNumberException.noNumber();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
