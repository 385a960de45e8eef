package io.microcredential.core.kit;

import io.microcredential.core.store.Store;
import java.util.Optional;

/** Makes the stores that the laws are tried on. */
interface StoreMaker {

  /**
   * Makes a store with nothing in it, that shares nothing with any other.
   *
   * @return a new store
   */
  Store emptyStore();

  /**
   * Opens a store again, as another program would after this one has ended.
   *
   * @param store a store that this made, with whatever the test has put into it; it is not used
   *     again
   * @return the store on the same data, or nothing where a store does not outlive its program
   */
  default Optional<Store> reopened(Store store) {
    return Optional.empty();
  }
}
