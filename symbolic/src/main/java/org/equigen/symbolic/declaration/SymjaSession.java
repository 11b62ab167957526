package org.equigen.symbolic.declaration;

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
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.MatrixDiagnostic;
import org.matheclipse.core.basic.Config;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.eval.ExprEvaluator;

/**
 * A Symja engine on a thread of its own: engines are bound to their thread, and an evaluation that
 * takes too long can only be abandoned.
 */
final class SymjaSession implements AutoCloseable {
  private static final int SECONDS = 20;
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
   * Runs a task on the engine's thread.
   *
   * @param matrix for the diagnostics
   * @throws DiagnosticException what the task throws; otherwise a syntax or time limit diagnostic
   */
  <T> T run(MatrixText matrix, Function<EvalEngine, T> task) {
    try {
      EvalEngine started = engine.get();
      return thread.submit(() -> task.apply(started)).get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new MatrixDiagnostic.TimeLimit(matrix.place(), matrix.label(), matrix.text(), SECONDS)
          .exception();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading " + matrix.label(), e);
    } catch (ExecutionException e) {
      throw failure(matrix, Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private static RuntimeException failure(MatrixText matrix, Throwable cause) {
    if (cause instanceof DiagnosticException diagnosed) {
      return diagnosed;
    }
    String problem =
        cause instanceof StackOverflowError
            ? "it is nested too deeply"
            : String.valueOf(cause.getMessage()).lines().findFirst().orElse("malformed");
    return new DiagnosticException(
        new MatrixDiagnostic.Syntax(matrix.place(), matrix.label(), matrix.text(), problem), cause);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
