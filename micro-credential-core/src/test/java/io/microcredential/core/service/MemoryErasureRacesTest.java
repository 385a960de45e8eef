package io.microcredential.core.service;

class MemoryErasureRacesTest extends ErasureRaces {

  @Override
  EmptyStores stores() {
    return EmptyStores.inMemory();
  }
}
