package io.microcredential.core.store;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.microcredential.core.kit.StoreContract;
import org.junit.jupiter.api.Test;

/** Feature row O3: the store in memory keeps the contract of all stores. */
class MemoryStoreTest implements StoreContract {

  @Override
  public Store emptyStore() {
    return MemoryStore.empty();
  }

  @Test
  void aTransactionInsideAnotherIsRefused() {
    Store store = emptyStore();
    assertThatIllegalStateException()
        .isThrownBy(() -> store.write(outer -> store.write(inner -> true)));
  }
}
