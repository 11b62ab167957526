package org.equigen.runtime.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A number of threads that share the tasks of a job. Which thread takes which task is not defined,
 * so a job gives the same bits for any number of threads if its tasks write to places of their own.
 * A team of one is the calling thread, and allocates nothing. One caller at a time; close it to end
 * its threads.
 */
public final class ThreadTeam implements AutoCloseable {
  private final int size;
  private final @Nullable ExecutorService threads;

  /** What the threads do together. */
  @FunctionalInterface
  public interface Job {
    /**
     * One task.
     *
     * @param member of the team that runs it, from 0
     * @param task its number, from 0
     */
    void run(int member, int task);
  }

  /** A team of {@code size} daemon threads called {@code name-0} and so on, 1 or more. */
  public ThreadTeam(String name, int size) {
    this.size = size;
    threads =
        size == 1
            ? null
            : Executors.newFixedThreadPool(
                size, Thread.ofPlatform().daemon().name(name + "-", 0).factory());
  }

  /** Number of threads. */
  public int size() {
    return size;
  }

  /** Runs the tasks 0 to {@code tasks - 1} to their end; an exception of one is passed on. */
  public void run(int tasks, Job job) {
    ExecutorService workers = threads;
    if (workers == null) {
      for (int task = 0; task < tasks; task++) {
        job.run(0, task);
      }
      return;
    }
    AtomicInteger next = new AtomicInteger();
    List<Callable<Object>> calls = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int member = i;
      calls.add(Executors.callable(() -> takeTasks(tasks, job, member, next)));
    }
    await(workers, calls);
  }

  private static void takeTasks(int tasks, Job job, int member, AtomicInteger next) {
    int task = next.getAndIncrement();
    while (task < tasks) {
      job.run(member, task);
      task = next.getAndIncrement();
    }
  }

  private static void await(ExecutorService workers, List<Callable<Object>> calls) {
    try {
      for (Future<Object> call : workers.invokeAll(calls)) {
        call.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while threads shared a job", e);
    } catch (ExecutionException e) {
      throw rethrown(Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private static RuntimeException rethrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}
