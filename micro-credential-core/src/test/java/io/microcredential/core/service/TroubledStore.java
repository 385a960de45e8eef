package io.microcredential.core.service;

import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoreConflictException;
import io.microcredential.core.store.StoreReader;
import io.microcredential.core.store.StoreUnavailableException;
import io.microcredential.core.store.StoreWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** A store whose next transactions come to grief, as a test of one thread says. */
final class TroubledStore implements Store {

  /** What happens to a transaction. */
  enum Trouble {
    /** It cannot begin. */
    UNREACHABLE,
    /** The store is gone before it commits. */
    CUT_OFF,
    /** It commits, and nobody hears of it. */
    ANSWER_LOST,
    /** Another one was quicker. */
    CONFLICT,
    /** The same command commits right after this one looked whether it was done before. */
    TWIN
  }

  private final Store store;
  private final Deque<Trouble> ahead = new ArrayDeque<>();

  TroubledStore(Store store) {
    this.store = store;
  }

  void meet(Trouble trouble, int times) {
    ahead.addAll(Collections.nCopies(times, trouble));
  }

  /** Returns how many troubles were not met. */
  int left() {
    return ahead.size();
  }

  @Override
  public <T> T write(Function<StoreWriter, T> work) {
    Trouble trouble = ahead.poll();
    if (trouble == null) {
      return store.write(work);
    }
    return switch (trouble) {
      case UNREACHABLE -> throw unavailable();
      case CUT_OFF ->
          store.write(
              writer -> {
                work.apply(writer);
                throw unavailable();
              });
      case ANSWER_LOST -> {
        store.write(work);
        throw unavailable();
      }
      case CONFLICT ->
          store.write(
              writer -> {
                work.apply(writer);
                throw new StoreConflictException("another transaction was quicker", null);
              });
      case TWIN -> store.write(writer -> work.apply(lookingTooEarly(writer)));
    };
  }

  private static StoreWriter lookingTooEarly(StoreWriter writer) {
    var looked = new AtomicBoolean();
    return (StoreWriter)
        Proxy.newProxyInstance(
            TroubledStore.class.getClassLoader(),
            new Class<?>[] {StoreWriter.class},
            (proxy, method, arguments) -> {
              if (arguments != null
                  && arguments[0] instanceof RecordKey key
                  && key.kind().equals(StoredCommand.KIND)
                  && !looked.getAndSet(true)) {
                return Optional.empty();
              }
              try {
                return method.invoke(writer, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static StoreUnavailableException unavailable() {
    return new StoreUnavailableException("the store is gone", null);
  }

  @Override
  public <T> T read(Function<StoreReader, T> work) {
    return store.read(work);
  }
}
