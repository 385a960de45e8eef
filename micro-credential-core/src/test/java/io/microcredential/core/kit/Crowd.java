package io.microcredential.core.kit;

import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoreConflictException;
import io.microcredential.core.store.StoreWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Many threads that begin at once; none is waited for longer than two minutes. */
final class Crowd {

  private static final int SECONDS = 120;
  private static final int MOST_TRIES = 10_000;

  private Crowd() {}

  /** Does the work in so many threads at once and returns what each gave. */
  static <T> List<T> at(int threads, IntFunction<T> work) {
    ExecutorService pool = Executors.newFixedThreadPool(threads, Crowd::thread);
    try {
      var start = new CountDownLatch(1);
      var futures = new ArrayList<Future<T>>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        futures.add(
            pool.submit(
                () -> {
                  start.await();
                  return work.apply(number);
                }));
      }
      start.countDown();
      var results = new ArrayList<T>();
      for (Future<T> future : futures) {
        results.add(get(future));
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  /** A thread that hangs does not keep the program from ending. */
  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "crowd");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins work in another thread. */
  static <T> Future<T> aside(Callable<T> work) {
    ExecutorService pool = Executors.newSingleThreadExecutor(Crowd::thread);
    try {
      return pool.submit(work);
    } finally {
      pool.shutdown();
    }
  }

  /** Waits for work, and passes on what it threw. */
  static <T> T get(Future<T> future) {
    try {
      return future.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new AssertionError(e.getCause());
    } catch (TimeoutException e) {
      future.cancel(true);
      throw new AssertionError("threads wait for each other; none went on for two minutes", e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Gives work a moment; returns whether it ended, well or not. */
  static boolean endsSoon(Future<?> future) {
    try {
      future.get(200, TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException e) {
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Does a transaction; returns whether it was stored, and not in conflict with another. */
  static boolean wins(Store store, Function<StoreWriter, ?> work) {
    try {
      store.write(
          writer -> {
            work.apply(writer);
            return true;
          });
      return true;
    } catch (StoreConflictException e) {
      return false;
    }
  }

  /** Tries a transaction until no other is quicker. */
  static <T> T retry(Store store, Function<StoreWriter, T> work) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      try {
        return store.write(work);
      } catch (StoreConflictException e) {
        Thread.yield();
      }
    }
    throw new AssertionError("a transaction was in conflict " + MOST_TRIES + " times");
  }
}
