package io.microcredential.core.service;

class MemoryRacesTest extends ServiceRaces {

  @Override
  EmptyStores stores() {
    return EmptyStores.inMemory();
  }
}
