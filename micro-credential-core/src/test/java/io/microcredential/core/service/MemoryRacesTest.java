package io.microcredential.core.service;

import io.microcredential.core.store.MemoryStore;
import io.microcredential.core.store.Store;

class MemoryRacesTest extends ServiceRaces {

  @Override
  Store empty() {
    return MemoryStore.empty();
  }

  @Override
  String name() {
    return "the store in memory";
  }
}
