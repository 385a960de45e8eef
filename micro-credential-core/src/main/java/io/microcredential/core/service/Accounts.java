package io.microcredential.core.service;

import io.microcredential.core.PersonId;
import io.microcredential.core.portfolio.Person;
import io.microcredential.core.portfolio.PersonIdentity;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupAnswer;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.StoreReader;
import io.microcredential.core.store.StoredRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds people in a store, and all the ids that are one person. */
final class Accounts {

  private static final int PAGE = 100;

  private final Remembered<StoredPerson> remembered = new Remembered<>(StoredPerson.FORM);

  /** A person as read. */
  record Found(StoredRecord record, StoredPerson stored) {

    Person person() {
      return stored.person();
    }

    @Override
    public String toString() {
      return stored.toString();
    }
  }

  Optional<Found> find(StoreReader store, PersonId id) {
    return store.find(StoredPerson.key(id)).map(this::found);
  }

  private Found found(StoredRecord record) {
    return new Found(record, remembered.read(record));
  }

  /**
   * Returns who stands for somebody: the person, or the one into whom they were merged in the end.
   */
  Optional<Found> standing(StoreReader store, PersonId id) {
    Optional<Found> found = find(store, id);
    while (found.isPresent() && found.get().person().mergedInto() != null) {
      found = find(store, found.get().person().mergedInto());
    }
    return found;
  }

  /** Returns every id that is the same person; somebody who was never registered has one. */
  List<PersonId> ids(StoreReader store, PersonId id) {
    return standing(store, id).map(found -> found.person().ids()).orElse(List.of(id));
  }

  /** Returns everybody who has or had an identity. */
  List<Found> known(StoreReader store, PersonIdentity identity) {
    return answers(
            store, StoredPerson.KIND, new Lookup(StoredPerson.BY_IDENTITY, identity.key().hex()))
        .stream()
        .map(answer -> found(answer.record()))
        .toList();
  }

  Optional<Found> holder(StoreReader store, PersonIdentity identity, Instant at) {
    return known(store, identity).stream()
        .filter(
            found ->
                found.person().identitiesAt(at).stream()
                    .anyMatch(held -> held.key().equals(identity.key())))
        .findFirst();
  }

  static List<LookupAnswer> answers(StoreReader store, String kind, Lookup lookup) {
    var all = new ArrayList<LookupAnswer>();
    LookupPlace place = LookupPlace.start();
    List<LookupAnswer> page;
    do {
      page = store.find(kind, lookup, place, PAGE);
      all.addAll(page);
      place = page.isEmpty() ? place : page.get(page.size() - 1).place();
    } while (page.size() == PAGE);
    return all;
  }
}
