package io.microcredential.core.service;

class MemoryPeopleRacesTest extends PeopleRaces {

  @Override
  EmptyStores stores() {
    return EmptyStores.inMemory();
  }
}
